import Reports
import Rulebook
import Screening
import SourceText

/// The example batch of `command.md`, section 10, made by hand.
enum ExampleBatch {
  static let pack = "nhs-health-inequalities"
  static let statement = "NHS England's statement on information on health inequalities"

  static let rules = """
    pack nhs-health-inequalities version "2026.2"
      title "Health inequalities in board papers"
      theme data "Data and disaggregation"
      theme action "Actions"
    source statement "\(statement)"
      link https://example.nhs.uk/statement
    rule data-split-deprivation "Performance figures are split by deprivation"
      cites statement at "section 1.1"
      theme data
      severity major
      expect the paper mentions "deprivation"
      say "Waiting times are reported but not broken down by deprivation."
      advise "Show the measure by deprivation quintile, or say why that is not possible and when it will be."
    rule act-owner-date-route "Actions have an owner and a date"
      theme action
      expect the paper mentions "owner"
      say "An action has no owner and no date."
      advise "Name who will do it, by which month, and which committee will hear."
    """

  static func header(isStrict: Bool = false) -> RunHeader {
    let files = [SourceFile(name: "pack.rules", text: rules)]
    guard let rulebook = PackReader.analyse(files, isFolder: true).rulebook else {
      preconditionFailure("the example's rules are right")
    }
    let hash = RuleHash(rulebook)
    return RunHeader(
      engine: "1.0.0",
      language: "1",
      packs: [
        RunHeader.Pack(
          name: pack,
          version: "2026.2",
          title: rulebook.pack?.title,
          themes: rulebook.pack?.themes ?? [],
          hash: "4862f447f2c7f272fa2f4aaf89dadb3b1ac09105bd5864f8d1a0c9452bb0a226",
          rules: 120
        )
      ],
      judging: RunHeader.Judging(
        hash: String(repeating: "1a", count: 32),
        asOf: "paper",
        select: [],
        skip: [RunHeader.SkippedRule(rule: "lang-elderly")],
        parameters: [
          RunHeader.ParameterValue(
            pack: pack,
            name: "small-number",
            value: 7,
            standard: 5,
            from: .flag
          )
        ],
        failOn: "major",
        isStrict: isStrict
      ),
      excerpts: "full",
      masks: ["nhs-number", "email", "phone"],
      rules: rulebook.rules.map {
        RuleSummary(
          $0,
          pack: pack,
          hash: hash.hash(of: $0).hexadecimal,
          sources: rulebook.sources
        )
      }
    )
  }

  // MARK: - Papers

  static func summary(_ file: String, _ title: String, pages: Int?) -> PaperSummary {
    var metadata = PaperSummary.Metadata()
    metadata.part = PaperSummary.Metadatum(value: "private", from: .default)
    return PaperSummary(
      path: "board/2026-12/\(file)",
      sha256: String(repeating: "0b", count: 32),
      bytes: 48_213,
      format: "docx",
      title: title,
      metadata: metadata,
      fields: [PaperSummary.FieldValue(label: "Purpose", value: "Decision")],
      counts: PaperSummary.Counts(words: 4_213, blocks: 182, sections: 11, tables: 4, pages: pages),
      unread: [],
      notices: []
    )
  }

  static func totals(
    _ met: Int,
    waived: Int,
    open: Int,
    notRelevant: Int,
    major: Int = 0,
    minor: Int = 0
  ) -> Totals {
    var totals = Totals()
    totals.met = met
    totals.notMet = major + minor
    totals.waived = waived
    totals.cannotTell = open
    totals.notApplicable = notRelevant
    totals.bySeverity[.major] = major
    totals.bySeverity[.minor] = minor
    totals.rules = met + totals.notMet + waived + open + notRelevant
    totals.results = totals.rules
    return totals
  }

  static func review(_ paper: PaperSummary, _ results: [Result], _ totals: Totals) -> Review {
    Review(
      paper: paper,
      asOf: Review.AsOf(date: Day(iso: "2026-12-03"), from: .paperDate),
      results: results,
      totals: totals
    )
  }

  static let elective = review(
    summary("07-elective.docx", "Elective recovery plan", pages: 14),
    [
      owner, question("data-completeness-reported", .noSection, "no section titled data quality"),
      deprivation,
      question(
        "duty-eia-before-decision",
        .missingField,
        "the cover sheet has no field \"date of assessment\""
      ),
    ],
    totals(21, waived: 1, open: 2, notRelevant: 94, major: 1, minor: 1)
  )

  static let maternity = review(
    summary("11-maternity.docx", "Maternity and neonatal report", pages: 18),
    [],
    totals(25, waived: 0, open: 0, notRelevant: 95)
  )

  static let estates = Unreviewed(
    path: "board/2026-12/09-estates.docx",
    code: "password-protected",
    message: "it is protected with a password",
    help: "save a copy without the password and try again"
  )
}
