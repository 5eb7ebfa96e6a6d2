import Screening

/// A form in which reviews are written; it is fed paper by paper.
package protocol Report: Sendable {
  /// What stands before the first paper.
  mutating func begin() -> [UInt8]

  /// What is written of one paper.
  mutating func add(_ entry: RunEntry) -> [UInt8]

  /// What stands after the last paper.
  mutating func end(_ end: RunEnd) -> [UInt8]

  /// Whether the report ends with the counts line, so that it need not stand on standard error.
  var holdsCounts: Bool { get }
}

extension Report {
  package mutating func begin() -> [UInt8] { [] }
  package var holdsCounts: Bool { false }
}

/// The formats in which reviews are written.
package enum ReportFormat: String, Sendable, CaseIterable {
  case full, concise, json, ndjson, sarif, junit, gitlab, github, azure, checkstyle, csv

  /// A report in this format on a run.
  package func report(_ header: RunHeader, _ style: ReportStyle) -> any Report {
    switch self {
    case .full: FullReport(header, style)
    case .concise: ConciseReport(header, style)
    case .json: JSONReport(header)
    case .ndjson: NDJSONReport(header)
    case .sarif: SARIFReport(header, style)
    case .junit: JUnitReport(header, style)
    case .gitlab: GitLabReport(header)
    case .github: GitHubReport(header, style)
    case .azure: AzureReport(header, style)
    case .checkstyle: CheckstyleReport(header)
    case .csv: CSVReport(header, style)
    }
  }
}

/// How reports are laid out, and how much of what was found they show; it never changes what is
/// found.
package struct ReportStyle: Sendable {
  package var width = 80
  package var hasColour = false
  /// Points a paper; 0 is all.
  package var maxShown = 20
  package var hidesWaived = false
  /// Whether remarks on what to do next are left out.
  package var isQuiet = false
  /// What must be given besides a rule's name to have it explained.
  package var packOptions = ""
  /// Whether SARIF holds what is met and what does not apply too.
  package var showsAll = false
  /// By which name SARIF tells this analysis from others of the same papers.
  package var category: String?
  /// Whether CSV is for machines alone: without guards and visible form.
  package var isRaw = false
  /// Whether results were compared with a baseline.
  package var hasBaseline = false

  package init() {}
}

extension Review {
  /// The results that a report shows which leaves waived and known ones out, or does not.
  func results(hidingWaived: Bool) -> [Result] {
    hidingWaived ? results.filter { !$0.isWaived && !$0.isKnown } : results
  }
}

extension Result {
  /// What a rule says of what is not met; one that says nothing of its own is told by its title.
  var sentence: String { message ?? title }
}
