import DueRegard
import Foundation
import Papers
import Reports
import Rulebook
import Screening
import TestSupport
import Testing

struct `Making a commented copy` {
  /// A paper in whose blocks 14, 15 and 32 the words of the example stand.
  private static func elective(_ change: (inout WordBuilder) -> Void = { _ in }) -> WordBuilder {
    let body = (0..<33).map { number in
      switch number {
      case 0: "Elective recovery plan"
      case 14: ExampleBatch.median.text ?? ""
      case 15: ExampleBatch.breakdown.text ?? ""
      case 32: ExampleBatch.nextSteps.text ?? ""
      default: "Paragraph \(number)."
      }
    }
    var builder = WordBuilder(
      body: body.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
    )
    change(&builder)
    return builder
  }

  private func copy(
    _ review: Review,
    _ builder: WordBuilder = elective(),
    name: String = "paper.docx"
  ) throws -> Paper {
    let paper = try PaperReader.read(builder.bytes, name: name)
    let made = try CommentedCopy.make(
      review,
      of: paper,
      from: builder.bytes,
      ExampleBatch.header()
    )
    guard case .copy(let bytes, _) = made else {
      Issue.record("no copy is made")
      return paper
    }
    return try PaperReader.read(bytes, name: name)
  }

  private func shown(_ paper: Paper) -> String {
    paper.comments.map { comment in
      let block = comment.anchor.map { paper.string(paper.blocks[$0].text) } ?? "nowhere"
      return "\(comment.id) \(comment.author ?? "") beside: \(block)\n\(comment.text)\n"
    }.joined(separator: "\n")
  }

  @Test func `says what the review says`() throws {
    expectSnapshot(shown(try copy(ExampleBatch.elective)), named: "commented-copy.txt")
  }

  @Test func `gives one comment a rule and lists those beyond fifteen`() throws {
    let results = (10..<28).flatMap { number in
      [ExampleBatch.deprivation, ExampleBatch.owner].map { result in
        Result(
          rule: "\(ExampleBatch.pack)/rule-\(number)",
          title: "Rule \(number)",
          severity: number == 27 ? .critical : result.severity,
          outcome: .notMet,
          target: result.target,
          place: result.place,
          message: "Sentence \(number).",
          advice: nil,
          reason: nil,
          evidence: [],
          found: Result.Found(applies: 0, expects: 0),
          nearMisses: [],
          searched: [],
          fingerprint: "0123456789abcdef"
        )
      }
    }
    let totals = ExampleBatch.totals(1, waived: 0, open: 0, notRelevant: 1, major: 18)
    let paper = try copy(
      ExampleBatch.review(ExampleBatch.summary("a.docx", "A", pages: 1), results, totals)
    )
    #expect(paper.comments.count == 17)
    #expect(
      paper.comments[0].text.hasPrefix(
        "Health inequalities review: 18 points to look at. 1 is covered, 0 need a person, "
          + "1 is not relevant, 0 are set aside.\n"
      )
    )
    #expect(
      paper.comments[1].text == """
        Not found (critical): Sentence 27.
        Also at: 5 Next steps
        Rule rule-27. If this does not apply, reply here with the reason.
        """
    )
    #expect(
      paper.comments[16].text == """
        3 more points to look at:
        Not found (major): Sentence 24. Rule rule-24.
        Not found (major): Sentence 25. Rule rule-25.
        Not found (major): Sentence 26. Rule rule-26.
        """
    )
    #expect(paper.comments[16].anchor == 0)
  }

  @Test func `asks fifteen questions and counts the others`() throws {
    let questions = (10..<28).map { ExampleBatch.question("rule-\($0)", .unread, "unread") }
    let totals = ExampleBatch.totals(0, waived: 0, open: 18, notRelevant: 0)
    let paper = try copy(
      ExampleBatch.review(ExampleBatch.summary("a.docx", "A", pages: 1), questions, totals)
    )
    let lines = try #require(paper.comments.first).text.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("A person needs to check: ") } == 15)
    #expect(lines.dropLast().last == "And 3 more questions, on the review page.")
  }

  @Test func `makes no copy where there is nothing to say`() throws {
    let builder = Self.elective()
    let made = try CommentedCopy.make(
      ExampleBatch.maternity,
      of: try builder.paper(),
      from: builder.bytes,
      ExampleBatch.header()
    )
    guard case .none(.nothingToSay) = made else { return #expect(Bool(false), "a copy is made") }
  }

  @Test func `makes no copy of what is no Word file`() throws {
    let bytes = Array("Elective recovery plan\n".utf8)
    let made = try CommentedCopy.make(
      ExampleBatch.elective,
      of: try PaperReader.read(bytes, name: "paper.txt"),
      from: bytes,
      ExampleBatch.header()
    )
    guard case .none(.otherFormat) = made else { return #expect(Bool(false), "a copy is made") }
  }

  @Test func `says that a signed paper loses its signature`() throws {
    let builder = Self.elective {
      $0.parts[1].text.replace(
        "</Relationships>",
        with: "<Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/package/2006/"
          + "relationships/digital-signature/origin\" Target=\"_xmlsignatures/origin.sigs\"/>"
          + "</Relationships>"
      )
    }
    let made = try CommentedCopy.make(
      ExampleBatch.elective,
      of: try builder.paper(),
      from: builder.bytes,
      ExampleBatch.header()
    )
    guard case .copy(let bytes, losesSignature: true) = made else {
      return #expect(Bool(false), "the signature is not noticed")
    }
    let copy = try PaperReader.read(bytes, name: "paper.docx")
    let lines = copy.comments[0].text.split(separator: "\n")
    #expect(lines.dropLast().last == "The paper is signed. This copy has no valid signature.")
  }

  @Test func `holds nothing of the paper that the review may not show`() throws {
    let place = Passage(
      story: "body",
      sections: [Passage.Heading(label: "3", title: nil), Passage.Heading(label: nil, title: nil)],
      block: 14,
      kind: .paragraph,
      table: nil,
      from: 4,
      to: 15,
      page: nil,
      lines: nil,
      text: nil,
      marked: []
    )
    let results = [ExampleBatch.nextSteps, place].map { passage in
      Result(
        rule: "\(ExampleBatch.pack)/data-split-deprivation",
        title: "A rule",
        severity: .major,
        outcome: .notMet,
        target: Target(kind: .paper, place: nil),
        place: passage.block == 14 ? passage : nil,
        message: "Sentence.",
        advice: nil,
        reason: nil,
        evidence: [],
        found: Result.Found(applies: 0, expects: 0),
        nearMisses: [NearMiss(kind: .negated, because: "", finder: "x", words: nil, place: place)],
        searched: [],
        fingerprint: "0123456789abcdef"
      )
    }
    let totals = ExampleBatch.totals(0, waived: 0, open: 0, notRelevant: 0, major: 1)
    let paper = try copy(
      ExampleBatch.review(ExampleBatch.summary("a.docx", "A", pages: 1), results, totals)
    )
    #expect(
      paper.comments[1].text == """
        Not found (major): Sentence.
        Why: \(ExampleBatch.statement), section 1.1
        Rule data-split-deprivation. If this does not apply, reply here with the reason.
        """
    )
  }

  @Test func `shows hostile text in visible form`() throws {
    let evil = "\u{0}\u{1B}[2J\u{202E}<w:t>&\u{FFFE}\n"
    let totals = ExampleBatch.totals(0, waived: 0, open: 1, notRelevant: 0)
    let review = ExampleBatch.review(
      ExampleBatch.summary(evil, evil, pages: 1),
      [ExampleBatch.question("q", .unread, evil)],
      totals
    )
    let paper = try copy(review)
    #expect(
      paper.comments[0].text.contains(
        "A person needs to check: A rule: ‹U+0000›‹U+001B›[2J‹U+202E›<w:t>&‹U+FFFE›  (rule q)\n"
      )
    )
  }
}
