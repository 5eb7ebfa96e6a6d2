import Papers
import Reports
import Rulebook
import Screening
import SourceText
import Testing
import TestSupport

/// Six papers, read and screened in earnest: clean, flagged, cannot tell, waived, unreadable, and one
/// whose every word means harm.
struct SixPapers {
  /// What logs, spreadsheets, pages and terminals obey.
  static let hostile =
    "##[error]a ::error::b ##vso[task.complete] =1+1 <script>c</script> `d` ]]> %0A | \u{202E}e, \"f\""

  static let rules = """
    pack six version "1.0"
      title "Six papers"
      theme data "Data and disaggregation"
      theme words "Words"

    source statement "A statement on information"
      link https://example.nhs.uk/statement?a=1&b=2
      issued 2023-11-27

    field assessed labelled "Date of assessment"

    rule data-split "Waits are split by deprivation"
      cites statement at "section 1.1" quote "by deprivation"
      theme data
      severity major
      applies when the paper mentions "waiting"
      expect the paper affirms "deprivation"
      say "Waiting times are reported but not broken down by deprivation."
      advise "Show the measure by deprivation quintile."
      example met "Waiting fell in areas of deprivation."
      example not met "Waiting fell."

    rule act-owner "Actions have an owner"
      theme data
      severity minor
      applies to each sentence mentioning "will"
      expect it mentions "director"
      say "An action has no owner."

    rule duty-assessed "Decisions rest on an assessment"
      severity critical
      applies when the paper mentions "decision"
      expect the field assessed is present and the field assessed mentions "2026"
      cannot tell when the paper mentions "to follow"
        because "The assessment is to follow."
      say "A decision rests on no assessment."

    rule lang-elderly "Older people are called so"
      theme words
      severity advice
      expect the paper does not mention "elderly"

    rule lang-evil "\(quoted)"
      theme words
      severity major
      applies when the paper mentions "evil"
      expect the paper mentions "good"
      say "\(quoted)"
      advise "\(quoted)"

    """

  static let waivers = """
    waiver title-2026
      of lang-elderly
      for papers "04-waived.md"
      owner "Head of Communications"
      approved by "Board Secretary" on 2026-11-02
      until 2027-03-31
      because "The phrase is the title of a commissioned report."
    waiver evil-2026
      of data-split
      for papers "06 *"
      owner "\(quoted)"
      approved by "\(quoted)" on 2026-11-02
      until 2027-03-31
      because "\(quoted)"

    """

  /// The hostile text as it stands in a string of the language.
  private static var quoted: String {
    hostile.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
  }

  let header: RunHeader
  let entries: [RunEntry]
  let waivers: [WaiverUse]

  init(
    isStrict: Bool = false,
    failOn: String = "major",
    excerpts: ExcerptPolicy = .full,
    papers: [(path: String, bytes: [UInt8])] = Self.papers
  ) throws {
    let file = SourceFile(name: "six.rules", text: Self.rules)
    let rulebook = try #require(PackReader.analyse([file], isFolder: true).rulebook)
    let decisions = SourceFile(name: "board.waivers", text: Self.waivers)
    let waivers = WaiverSet([
      try #require(PackReader.analyse([decisions], isFolder: false).rulebook)
    ])
    let screener = Screener([Screener.Rules(rulebook)])
    entries = papers.map { path, bytes in
      do throws(PaperError) {
        let paper = try PaperReader.read(bytes, name: path)
        let review = screener.screen(
          paper,
          path: path,
          asOf: Day(iso: "2026-12-03"),
          excerpts: excerpts,
          source: bytes
        )
        return .review(review.settled(by: waivers))
      } catch {
        return .unreviewed(
          Unreviewed(path: path, code: error.code, message: error.message, help: error.help)
        )
      }
    }
    self.waivers = []
    let pack = RunHeader.Pack(
      name: "six",
      version: "1.0",
      title: rulebook.pack?.title,
      themes: rulebook.pack?.themes ?? [],
      hash: String(repeating: "5c", count: 32),
      rules: rulebook.rules.count
    )
    let hash = RuleHash(rulebook)
    let summaries = rulebook.rules.map {
      RuleSummary($0, pack: "six", hash: hash.hash(of: $0).hexadecimal, sources: rulebook.sources)
    }
    header = RunHeader(
      engine: "1.0.0",
      language: "1",
      packs: [pack],
      judging: RunHeader.Judging(
        hash: String(repeating: "1a", count: 32),
        asOf: "2026-12-03",
        select: [],
        skip: [],
        parameters: [],
        failOn: failOn,
        isStrict: isStrict
      ),
      excerpts: excerpts.rawValue,
      masks: Mask.allCases.map(\.rawValue),
      rules: summaries,
      pages: RulePage.all(of: rulebook, summaries: summaries, pack: pack)
    )
  }

  /// What a format makes of them.
  func written(_ format: ReportFormat, _ change: (inout ReportStyle) -> Void = { _ in }) -> [UInt8]
  {
    var style = ReportStyle()
    change(&style)
    return written(format.report(header, style))
  }

  /// What a report makes of them.
  func written(_ report: any Report) -> [UInt8] {
    var report = report
    var end = RunEnd()
    end.add(Skipped(path: "board/\(Self.hostile).pdf", why: .format))
    end.waivers = waivers
    var bytes = report.begin()
    for entry in entries {
      end.add(entry)
      bytes += report.add(entry)
    }
    end.exit = 3
    return bytes + report.end(end)
  }

  // MARK: - The papers

  static let papers: [(path: String, bytes: [UInt8])] = [
    ("board/01-clean.docx", word("Waits", ["The waiting list fell in areas of deprivation."])),
    (
      "board/02-flagged.docx",
      word(
        "Elective recovery",
        [
          "The waiting list fell to 18 weeks.", "The team will work with partners.",
          "The elderly wait longest. We will look at it.",
        ]
      )
    ),
    (
      "board/03-open.md",
      Array("# Plan\n\nThis decision is urgent. The assessment is to follow.\n".utf8)
    ),
    ("board/04-waived.md", Array("# Care\n\n“Care of the elderly” is a report.\n".utf8)),
    ("board/05-empty.docx", []),
    // No name of a file holds a slash.
    ("board/06 \(hostile.split(separator: "/").joined(separator: "\\")).docx", evil),
  ]

  private static func word(_ heading: String, _ paragraphs: [String]) -> [UInt8] {
    WordBuilder(
      body: outlined(heading) + paragraphs.map { "<w:p>\(run($0))</w:p>" }.joined()
    ).bytes
  }

  private static var evil: [UInt8] {
    let cells = ["Purpose", hostile].map { "<w:tc><w:p>\(run($0))</w:p></w:tc>" }.joined()
    let label = [hostile, "Decision"].map { "<w:tc><w:p>\(run($0))</w:p></w:tc>" }.joined()
    return WordBuilder(
      body: "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>\(run(hostile))</w:p>"
        + "<w:tbl><w:tr>\(cells)</w:tr><w:tr>\(label)</w:tr></w:tbl>" + outlined(hostile)
        + "<w:p>\(run("The waiting list is evil \(hostile)"))</w:p>",
      styles:
        "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>"
    ).bytes
  }

  private static func outlined(_ text: String) -> String {
    "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>\(run(text))</w:p>"
  }

  private static func run(_ text: String) -> String {
    var escaped = text
    for (mark, entity) in [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")] {
      escaped = escaped.split(separator: mark, omittingEmptySubsequences: false)
        .joined(separator: entity)
    }
    return "<w:r><w:t xml:space=\"preserve\">\(escaped)</w:t></w:r>"
  }
}
