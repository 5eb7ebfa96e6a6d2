import Foundation
import Papers
import Reports
import Rulebook
import Screening
import SourceText
import Testing
import TestSupport

/// A batch in which every text from outside is the same.
private struct EvilBatch {
  let text: String
  let header: RunHeader
  let entries: [RunEntry]

  init(_ text: String) throws {
    self.text = text
    // A rule's text holds no line break or control character; its reader sees to that.
    let rule =
      "x"
      + String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter { $0.properties.generalCategory != .control }
        )
      )
    let quoted = rule.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let file = SourceFile(
      name: "evil.rules",
      text: """
        pack evil version "1"
        source s "s\(quoted)"
        rule r "r\(quoted)"
          cites s at "\(quoted)"
          severity critical
          expect the paper mentions "good"
          say "\(quoted)"
          advise "\(quoted)"

        """
    )
    let rulebook = try #require(PackReader.read([file], isFolder: false).rulebook)
    let pack = RunHeader.Pack(
      name: "evil",
      version: text,
      title: text,
      themes: [],
      hash: String(repeating: "5c", count: 32),
      rules: 1
    )
    let summaries = rulebook.rules.map {
      RuleSummary($0, pack: "evil", hash: pack.hash, sources: rulebook.sources)
    }
    header = RunHeader(
      engine: "1.0.0",
      language: "1",
      packs: [pack],
      judging: RunHeader.Judging(
        hash: pack.hash,
        asOf: "paper",
        select: [text],
        skip: [RunHeader.SkippedRule(rule: text, because: text)],
        parameters: [],
        failOn: "major",
        isStrict: false
      ),
      excerpts: "full",
      masks: [],
      settings: RunHeader.SettingsFile(name: text, sha256: pack.hash),
      rules: summaries,
      pages: RulePage.all(of: rulebook, summaries: summaries, pack: pack)
    )
    entries = [
      .review(Self.review(text)),
      .unreviewed(Unreviewed(path: text, code: "damaged", message: text, help: text)),
    ]
  }

  private static func review(_ text: String) -> Review {
    var place = ExampleBatch.passage(0, [(text, text)], text, from: 0, to: 1)
    let missing = result(text, .notMet, at: place)
    place = Passage(
      story: "body",
      sections: place.sections,
      block: 1,
      kind: .paragraph,
      table: nil,
      from: 0,
      to: 1,
      page: nil,
      lines: Passage.Lines(line: 3, column: 1, endLine: 3, endColumn: 2),
      text: text,
      marked: []
    )
    var waived = result(text, .notMet, at: place)
    waived.waiver = WaiverRecord(
      name: "w",
      rule: "evil/r",
      papers: [text],
      finding: nil,
      owner: text,
      approvedBy: text,
      on: day("2026-01-01"),
      until: day("2026-12-31"),
      because: text,
      file: text,
      line: 1
    )
    let open = result(text, .cannotTell, at: place)
    return ExampleBatch.review(
      PaperSummary(
        path: text,
        sha256: String(repeating: "0b", count: 32),
        bytes: 1,
        format: "docx",
        title: text,
        metadata: PaperSummary.Metadata(),
        fields: [PaperSummary.FieldValue(label: text, value: text)],
        counts: PaperSummary.Counts(words: 1, blocks: 2, sections: 1, tables: 0, pages: nil),
        unread: [
          PaperSummary.UnreadRegion(
            kind: "picture",
            place: place,
            description: text,
            mayContainHeadings: false
          )
        ],
        notices: []
      ),
      [missing, waived, open],
      ExampleBatch.totals(0, waived: 0, open: 0, notRelevant: 0, major: 1)
    )
  }

  private static func day(_ text: String) -> Day {
    guard let day = Day(iso: text) else { preconditionFailure("\(text) is a day") }
    return day
  }

  private static func result(_ text: String, _ outcome: Outcome, at place: Passage) -> Result {
    Result(
      rule: "evil/r",
      title: text,
      severity: .critical,
      outcome: outcome,
      target: Target(kind: .sentence, place: place),
      place: place,
      message: outcome == .notMet ? text : nil,
      advice: outcome == .notMet ? text : nil,
      reason: outcome == .cannotTell ? Reason(.unread, text) : nil,
      evidence: [Evidence(side: .expects, finder: text, words: text, place: place)],
      found: Result.Found(applies: 0, expects: 1),
      nearMisses: [
        NearMiss(kind: .excepted, because: text, finder: text, words: text, place: place)
      ],
      searched: [Searched(finder: text, scope: text, words: 1, blocks: 1, unread: 0)],
      fingerprint: "0123456789abcdef"
    )
  }

  func bytes(_ format: ReportFormat, _ change: (inout ReportStyle) -> Void = { _ in }) -> [UInt8] {
    var style = ReportStyle()
    change(&style)
    return bytes(format.report(header, style))
  }

  func bytes(_ report: any Report) -> [UInt8] {
    var report = report
    var end = RunEnd()
    end.add(Skipped(path: text, why: .hidden))
    var bytes = report.begin()
    for entry in entries {
      end.add(entry)
      bytes += report.add(entry)
    }
    end.exit = 3
    return bytes + report.end(end)
  }

  func written(_ format: ReportFormat) -> String {
    String(decoding: bytes(format), as: UTF8.self)
  }
}

/// Texts that mean harm: one for each invisible character, and others drawn from what is obeyed.
private enum EvilTexts {
  private static let pieces = [
    "::", "#", "##", "##[error]", "##vso[task.complete]", "::error::x", "::stop-commands::y",
    "`", "``", "|", "\\", "\\|", "<", ">", "&", "\"", "'", "=", "+", "-", "@", "＝", "%", "%0A",
    ";", "]", ",", "]]>", "<!--", "<script>", "\n", "\r", "\r\n", "\t", "\u{0}", "\u{1B}[2J",
    "\u{9B}31m", "\u{2028}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{E0001}",
    "\u{FFFE}", " ", "word", "é", "👩‍👩‍👧", "*", "_", "[a](b)", "1. ", "javascript:alert(1)",
  ]

  /// Every character that hides, turns or splits the text around it, some at a time.
  static let invisible: [String] = {
    let all = (Array(0...0xFFFF) + Array(0xE0000...0xE007F) + [0x1FFFE, 0x10FFFF])
      .compactMap { Unicode.Scalar(UInt32($0)) }.filter(SafeText.isInvisible)
    return stride(from: 0, to: all.count, by: 24).map { start in
      String(
        String.UnicodeScalarView(all[start..<min(start + 24, all.count)].flatMap { ["a", $0] })
      )
    }
  }()

  static func drawn(_ seed: UInt64) -> String {
    var random = Seeded(seed)
    return (0..<12).compactMap { _ in pieces.randomElement(using: &random) }.joined()
  }

  static var all: [String] {
    pieces + invisible + [String(repeating: "`|", count: 200)]
      + Draws.seeds(20).map(drawn)
  }
}

struct `Text from outside in every format` {
  @Test func `never splits, hides or turns what stands around it`() throws {
    for text in EvilTexts.all {
      let evil = try EvilBatch(text)
      for format in ReportFormat.allCases {
        let allowed: Set<Unicode.Scalar> =
          switch format {
          case .json, .ndjson, .sarif, .gitlab: ["\n"]
          case .junit, .checkstyle: ["\n", "\t"]
          case .csv: ["\n", "\r", "\u{2060}"]
          case .full, .concise, .github, .azure: ["\n", "\u{2060}"]
          }
        var scalars = Array(evil.written(format).unicodeScalars)
        if format == .csv, scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        let bad = Set(scalars.filter { SafeText.isInvisible($0) }).subtracting(allowed)
        #expect(bad.isEmpty, "\(format) of \(text.debugDescription)")
      }
    }
  }

  @Test func `is no command in any log`() throws {
    for text in EvilTexts.all {
      let evil = try EvilBatch(text)
      for format in ReportFormat.allCases {
        let lines = evil.written(format).split(whereSeparator: \.isNewline)
        let commands = lines.filter { line in
          line.drop { $0 == " " }.hasPrefix("::") || line.contains("##")
        }
        switch format {
        case .github:
          // The two that fence the report, and the three remarks: two errors and a notice.
          #expect(commands.count == 5, "\(text.debugDescription)")
          #expect(!commands.contains { $0.contains("##") })
        case .azure:
          #expect(commands.count == 3, "\(text.debugDescription)")
          #expect(commands.allSatisfy { $0.hasPrefix("##vso[task.logissue type=") })
          #expect(commands.allSatisfy { $0.dropFirst(2).contains("##") == false })
          // One bracket ends the command, and nothing before it was given.
          #expect(commands.allSatisfy { $0.filter { $0 == "]" }.count == 1 })
        case .full, .concise, .json, .ndjson, .sarif, .junit, .gitlab, .checkstyle, .csv:
          #expect(commands.isEmpty, "\(format) of \(text.debugDescription)")
        }
      }
    }
  }

  @Test func `is in JSON what it was`() throws {
    for text in EvilTexts.all {
      let evil = try EvilBatch(text)
      let json = try #require(JSONReader.read(evil.bytes(.json)))
      let result = try #require(json["reviews"]?[0]?["results"]?[0])
      #expect(result["place"]?["text"] == .string(text))
      #expect(json["unreviewed"]?[0]?["message"] == .string(text))
      #expect(json["settings"]?["file"] == .string(text))
      let last = try #require(evil.bytes(.ndjson).split(separator: 0x0A).last)
      #expect(JSONReader.read(Array(last))?["skipped"]?[0]?["path"] == .string(text))
      let gitlab = try #require(JSONReader.read(evil.bytes(.gitlab)))
      #expect(gitlab[0]?["location"]?["path"] == .string(text))
      let sarif = try #require(JSONReader.read(evil.bytes(.sarif)))
      let message = sarif["runs"]?[0]?["results"]?[0]?["message"]?["text"]?.string
      #expect(text.utf8.count > 900 || message?.hasPrefix(text) == true)
    }
  }

  @Test(arguments: [ReportFormat.junit, .checkstyle])
  func `is in XML what can be seen of it`(format: ReportFormat) throws {
    for text in EvilTexts.all {
      let tree = XMLTree(Data(try EvilBatch(text).bytes(format)))
      #expect(tree.isWellFormed, "\(text.debugDescription)")
      let shown = tree.texts.contains { $0.contains(Self.visible(text)) }
      #expect(shown, "\(format) of \(text.debugDescription)")
    }
  }

  /// The visible form, which the log guard does not touch where no two `:` or `#` meet.
  private static func visible(_ text: String) -> String {
    SafeText.line(text).split(separator: "\u{2060}", omittingEmptySubsequences: false).joined()
  }

  @Test func `is no formula in a spreadsheet`() throws {
    let formulas = ["=1", " =1", "\t=1", "\n=1", "\r=1", "\u{0}=1", "＋1", "－1", "＠a", "+", "-x"]
    for text in EvilTexts.all + formulas {
      let evil = try EvilBatch(text)
      let rows = CSVRows(evil.bytes(.csv))
      #expect(Set(rows.rows.map(\.count)) == [20], "\(text.debugDescription)")
      for field in rows.rows.joined() {
        let first = field.unicodeScalars.first { !$0.properties.isWhitespace }
        #expect(first.map { !"=+-@＝＋－＠".unicodeScalars.contains($0) } ?? true)
      }
      let raw = CSVRows(evil.bytes(.csv) { $0.isRaw = true })
      #expect(raw.rows.dropFirst().allSatisfy { $0.first == text }, "\(text.debugDescription)")
    }
  }

  @Test func `is nothing but code in Markdown`() throws {
    let plain = try EvilBatch("word")
    let expected = Self.cells(
      of: String(decoding: plain.bytes(GitHubSummary(plain.header)), as: UTF8.self)
    )
    for text in EvilTexts.all {
      let evil = try EvilBatch(text)
      let summary = String(decoding: evil.bytes(GitHubSummary(evil.header)), as: UTF8.self)
      let cells = Self.cells(of: summary)
      #expect(cells.map(\.count) == expected.map(\.count), "\(text.debugDescription)")
      for cell in cells.joined() where cell.hasPrefix("`") {
        let fence = cell.prefix { $0 == "`" }
        let inside = cell.dropFirst(fence.count).dropLast(fence.count)
        #expect(cell.hasSuffix(fence))
        #expect(!Self.runs(in: inside).contains(fence.count), "\(text.debugDescription)")
      }
      let bad = summary.unicodeScalars.filter { SafeText.isInvisible($0) && $0 != "\n" }
      #expect(Set(bad).isSubset(of: ["\u{2060}"]))
      #expect(!summary.contains("##["))
    }
  }

  /// The cells of each line, parted where a table of GitHub parts them: a backslash saves what follows.
  private static func cells(of text: String) -> [[String]] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var cells = [""]
      var isSaved = false
      for character in line {
        if character == "|", !isSaved {
          cells.append("")
        } else {
          cells[cells.count - 1].append(character)
        }
        isSaved = character == "\\" && !isSaved
      }
      return cells.map { $0.trimmingCharacters(in: .init(charactersIn: " ")) }
    }
  }

  /// How long the runs of backticks are.
  private static func runs(in text: some StringProtocol) -> Set<Int> {
    Set(text.split { $0 != "`" }.map(\.count))
  }
}
