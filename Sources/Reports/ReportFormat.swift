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
