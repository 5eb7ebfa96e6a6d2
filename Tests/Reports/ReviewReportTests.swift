import Foundation
import Reports
import Rulebook
import Screening
import Testing
import TestSupport

struct `Reporting reviews` {
  private func written(
    _ entries: [RunEntry],
    skipped: [Skipped] = [],
    _ format: ReportFormat,
    style change: (inout ReportStyle) -> Void = { $0.width = 120 }
  ) -> String {
    var style = ReportStyle()
    change(&style)
    var report = format.report(ExampleBatch.header(), style)
    var end = RunEnd()
    for file in skipped { end.add(file) }
    var bytes = report.begin()
    for entry in entries {
      end.add(entry)
      bytes += report.add(entry)
    }
    end.exit = end.unreviewed.isEmpty ? 1 : 3
    return String(decoding: bytes + report.end(end), as: UTF8.self)
  }

  private static let batch: [RunEntry] = [
    .review(ExampleBatch.elective), .unreviewed(ExampleBatch.estates),
    .review(ExampleBatch.maternity),
  ]
  private static let skipped = [
    Skipped(path: "board/2026-12/agenda.pdf", why: .format),
    Skipped(path: "board/2026-12/~$07-elective.docx", why: .lockFile),
  ]

  @Test func `shows a paper without points in full`() throws {
    let text = written([.review(ExampleBatch.maternity)], .full)
    expectSnapshot(text, named: "pass.txt")
  }

  @Test func `shows a paper with points in full`() throws {
    let text = written([.review(ExampleBatch.elective)], .full)
    expectSnapshot(text, named: "flag.txt")
  }

  @Test func `wraps a paper with points at a narrow screen`() throws {
    let text = written(
      [.review(ExampleBatch.elective)],
      .full,
      style: { $0.width = 46 }
    )
    expectSnapshot(text, named: "narrow.txt")
    let lines: [Substring] = text.split(separator: "\n")
    #expect(lines.dropLast().allSatisfy { $0.count <= 46 || $0.hasPrefix("Covered ") })
  }

  @Test func `shows a batch in full`() throws {
    let text = written(Self.batch, skipped: Self.skipped, .full)
    expectSnapshot(text, named: "batch.txt")
  }

  @Test func `shows a batch line by line`() throws {
    let text = written(Self.batch, skipped: Self.skipped, .concise)
    expectSnapshot(text, named: "concise.txt")
  }

  @Test func `says how many points it leaves out`() {
    let full = written(
      [.review(ExampleBatch.elective)],
      .full,
      style: { $0.maxShown = 1 }
    )
    #expect(full.contains("\nand 1 more not shown\n"))
    #expect(full.contains("not found 2 (1 major, 1 minor)"))
    #expect(!full.contains("An action has no owner"))
    let concise = written(
      [.review(ExampleBatch.elective)],
      .concise,
      style: { $0.maxShown = 1 }
    )
    #expect(concise.contains("board/2026-12/07-elective.docx: and 3 more not shown\n"))
  }

  @Test func `lets nothing through that a screen or log obeys`() throws {
    let evil = "\u{1B}[2J\u{202E}\n::error::x ##vso[y \u{7F}"
    let place = ExampleBatch.passage(
      3,
      [(evil, evil)],
      evil,
      from: 0,
      to: evil.unicodeScalars.count
    )
    let result = Result(
      rule: "\(ExampleBatch.pack)/data-split-deprivation",
      title: evil,
      severity: .critical,
      outcome: .notMet,
      target: Target(kind: .sentence, place: place),
      place: place,
      message: evil,
      advice: evil,
      reason: nil,
      evidence: [Evidence(side: .expects, finder: evil, words: evil, place: place)],
      found: Result.Found(applies: 0, expects: 1),
      nearMisses: [
        NearMiss(kind: .excepted, because: evil, finder: evil, words: evil, place: place)
      ],
      searched: [Searched(finder: evil, scope: evil, words: 1, blocks: 1, unread: 0)],
      fingerprint: "0123456789abcdef"
    )
    let totals = ExampleBatch.totals(0, waived: 0, open: 1, notRelevant: 0, major: 1)
    let review = ExampleBatch.review(
      ExampleBatch.summary(evil, evil, pages: 1),
      [result, ExampleBatch.question("q", .unread, evil)],
      totals
    )
    let entries: [RunEntry] = [
      .review(review),
      .unreviewed(Unreviewed(path: evil, code: "damaged", message: evil, help: evil)),
    ]
    for text in [
      written(entries, .full),
      written(entries, .concise),
      written(entries, .json),
    ] {
      let bad = text.unicodeScalars.filter { SafeText.isInvisible($0) && $0 != "\n" }
      #expect(Set(bad).isSubset(of: ["\u{2060}"]))
      #expect(!text.contains("##"))
      #expect(!text.contains("<"))
      let lines: [Substring] = text.split(separator: "\n")
      #expect(!lines.contains { $0.drop { $0 == " " }.hasPrefix("::") })
    }
  }

  @Test func `writes JSON that its schema takes`() throws {
    let text = written(
      Self.batch,
      skipped: Self.skipped,
      .json
    )
    expectSnapshot(text, named: "batch.json")
    let value = try #require(JSONReader.read(Array(text.utf8)))
    #expect(try Schemas.review().faults(in: value) == [])
    #expect(value["reviews"]?[0]?["results"]?[2]?["nearMisses"]?[0]?["kind"] == .string("negated"))
  }

  @Test func `holds a schema that takes the example and no other`() throws {
    let schema = try Schemas.review()
    let example = try Schemas.bytes("dueregard-review-1.example.json")
    let value = try #require(JSONReader.read(example))
    #expect(schema.faults(in: value) == [])
    let text = String(decoding: example, as: UTF8.self)
    for (right, wrong) in [
      ("\"exit\": ", "\"exit\": 7"), ("\"severity\": \"major\"", "\"severity\": \"grave\""),
      ("\"story\": \"body\",", ""), ("\"waived\": true", "\"waived\": false"),
    ] {
      let changed = text.replacing(right, with: wrong, maxReplacements: 1)
      #expect(changed != text)
      let value = try #require(JSONReader.read(Array(changed.utf8)), "\(wrong)")
      #expect(schema.faults(in: value) != [], "\(wrong)")
    }
  }
}
