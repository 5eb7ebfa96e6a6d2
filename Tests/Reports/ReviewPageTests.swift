import Foundation
import FoundationXML
import Papers
import Reports
import Rulebook
import Screening
import SourceText
import Testing
import TestSupport

/// The pages of the six papers, and of papers made for one test.
struct ReviewPages {
  let page: ReviewPage
  let reviews: [Review]
  private let rulebook: Rulebook

  init(excerpts: ExcerptPolicy = .full) throws {
    let papers = try SixPapers(excerpts: excerpts)
    let file = SourceFile(name: "six.rules", text: SixPapers.rules)
    rulebook = try #require(PackReader.analyse([file], isFolder: true).rulebook)
    let pack = try #require(papers.header.packs.first)
    var pages: [RulePage] = []
    for rule in rulebook.rules {
      let summary = try #require(papers.header.rule("six/\(rule.name.text)"))
      pages.append(RulePage(rule, of: rulebook, summary: summary, pack: pack))
    }
    page = ReviewPage(papers.header, rules: pages)
    reviews = papers.entries.compactMap { if case .review(let review) = $0 { review } else { nil } }
  }

  /// The page of the paper whose path holds a text.
  func text(_ name: String) throws -> String {
    let review = try #require(reviews.first { $0.paper.path.contains(name) })
    return String(decoding: page.html(review), as: UTF8.self)
  }

  /// The page of a paper with those bytes.
  func text(of bytes: [UInt8], name: String) throws -> String {
    let paper = try PaperReader.read(bytes, name: name)
    let review = Screener([Screener.Rules(rulebook)])
      .screen(paper, path: name, asOf: Day(iso: "2026-12-03"), source: bytes)
    return String(decoding: page.html(review), as: UTF8.self)
  }

  /// All pages, with the names by which messages know them.
  var all: [(name: String, text: String)] {
    reviews.map { ($0.paper.path, String(decoding: page.html($0), as: UTF8.self)) }
  }
}

struct `Writing the page of a review` {
  @Test(arguments: [
    ("01-clean", "page-clean.html"), ("02-flagged", "page-flagged.html"),
    ("03-open", "page-open.html"), ("04-waived", "page-waived.html"),
    ("06 ", "page-hostile.html"),
  ])
  func `says what the review says`(paper: String, snapshot: String) throws {
    expectSnapshot(try ReviewPages().text(paper), named: snapshot)
  }

  @Test func `begins with what there is to do, the heaviest first`() throws {
    let text = try ReviewPages().text("02-flagged")
    #expect(
      text.contains(
        "<title dir=\"auto\">3 points to look at – Elective recovery – DueRegard</title>"
      )
    )
    let short = try #require(Self.part("in-short", of: text))
    #expect(short.contains("<p class=\"lead\">3 points to look at before you submit</p>"))
    let order = ["point/data-split", "point/act-owner", "point/lang-elderly"]
    #expect(short.matches(of: #/href="#(point[^"]*)"/#).map { String($0.1) } == order)
    // The articles keep to the order of the paper.
    #expect(text.matches(of: #/<article id="([^"]*)"/#).map { String($0.1) } == order)
  }

  @Test func `says first that nothing is to be changed, and then what is covered`() throws {
    let text = try ReviewPages().text("01-clean")
    #expect(text.contains("<title dir=\"auto\">Nothing to change – Waits – DueRegard</title>"))
    #expect(text.contains(">Skip to the review</a>"))
    #expect(
      Self.headings(text, 2) == [
        "In short", "Covered", "Not relevant to this paper", "Before you publish",
        "About this review",
      ]
    )
  }

  @Test func `keeps to the order of its parts`() throws {
    let order = [
      "In short", "What your paper already does", "Points to look at", "A person needs to check",
      "Set aside by governance", "Covered", "Not relevant to this paper", "Before you publish",
      "How each point was found", "About this review",
    ]
    for (name, text) in try ReviewPages().all where text.contains("<article") {
      let found = Self.headings(text, 2)
      #expect(found == order.filter { found.contains($0) }, "\(name)")
    }
  }

  @Test func `asks a person what it cannot tell`() throws {
    let text = try ReviewPages().text("03-open")
    let part = try #require(Self.part("questions", of: text))
    #expect(part.contains("The assessment is to follow</h3>"))
    #expect(
      part.contains("Is this so? <strong dir=\"auto\">Decisions rest on an assessment.</strong>")
    )
  }

  @Test func `names who set something aside, why, and until when`() throws {
    let part = try #require(Self.part("set-aside", of: try ReviewPages().text("04-waived")))
    let words = Self.words(part)
    #expect(words.contains("Reason: The phrase is the title of a commissioned report."))
    #expect(
      words.contains(
        "Waiver title-2026, approved by Board Secretary on 2 November 2026, until 31 March 2027."
          + " Owner: Head of Communications."
      )
    )
  }

  @Test func `quotes twenty places of a point, and counts the others`() throws {
    let lines = (1...25).map { "The team will call group \($0).\n\n" }.joined()
    let text = try ReviewPages().text(of: Array("# Plan\n\n\(lines)".utf8), name: "many.md")
    let article = try #require(Self.article("act-owner", of: text))
    #expect(article.contains("Minor · 25 places"))
    #expect(article.matches(of: /<blockquote/).count == 20)
    #expect(article.contains("<p>and 5 more</p>"))
  }

  @Test func `shows no words of a paper that it may not show`() throws {
    let pages = try ReviewPages(excerpts: .none)
    let text = try pages.text("02-flagged")
    for words in ["18 weeks", "elderly wait", "Elective recovery", "partners"] {
      #expect(!text.contains(words), "\(words)")
    }
    #expect(text.contains("<h1>Health inequalities review: <span dir=\"auto\">02-flagged.docx"))
    #expect(!text.contains("blockquote dir=\"auto\">\n<p dir=\"auto\">“"))
  }

  @Test func `has the same words as the help page of a rule`() throws {
    let words = Self.words(try ReviewPages().text("02-flagged"))
    for part in [
      "Waiting times are reported but not broken down by deprivation.",
      "Show the measure by deprivation quintile.", "Looked for in the whole paper (24 words).",
      "A statement on information, section 1.1: \"by deprivation\"",
      "Issued 2023-11-27.",
      "Applies when the paper mentions \"waiting\". Expects the paper affirms \"deprivation\".",
    ] {
      #expect(words.contains(part), "\(part)")
    }
  }

  @Test func `is small for a paper of a hundred pages`() throws {
    let section = """
      # Waiting times

      The waiting list fell to 18 weeks. The elderly wait longest. The team will work with partners.


      """
    let text = String(repeating: section, count: 1_500)
    #expect(text.split(separator: " ").count > 25_000)
    let page = try ReviewPages().text(of: Array(text.utf8), name: "long.md")
    #expect(page.contains("Minor · 1,500 places"))
    #expect(page.utf8.count < 250_000)
  }

  // MARK: - Parts of pages

  static func headings(_ text: String, _ level: Int) -> [String] {
    text.split(separator: "<h\(level)").dropFirst().compactMap { rest in
      let inner = rest.drop { $0 != ">" }.dropFirst()
      return inner.firstRange(of: "</h\(level)>").map { String(inner[..<$0.lowerBound]) }
    }
  }

  /// From the heading with that id to the next of its level.
  static func part(_ id: String, of text: String) -> String? {
    guard let start = text.firstRange(of: "<h2 id=\"\(id)\"") else { return nil }
    let rest = text[start.upperBound...]
    return String(rest[..<(rest.firstRange(of: "<h2 ")?.lowerBound ?? rest.endIndex)])
  }

  static func article(_ name: String, of text: String) -> String? {
    guard let start = text.firstRange(of: "<article id=\"point/\(name)\""),
      let end = text[start.upperBound...].firstRange(of: "</article>")
    else { return nil }
    return String(text[start.lowerBound..<end.lowerBound])
  }

  /// What a reader sees of it.
  static func words(_ text: String) -> String {
    var words = text.replacing(/<[^>]*>/, with: "")
    for (entity, mark) in [("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      words = words.replacing(entity, with: mark)
    }
    return words
  }
}
