import Screening

/// What GitHub Actions shows: the report line by line, which it does not obey, and commands that put
/// remarks beside papers (`reviews.md`, section 15).
package struct GitHubReport: Report {
  private let header: RunHeader
  private var concise: ConciseReport
  private var text: [UInt8] = []
  private var annotations: [Annotation] = []

  package init(_ header: RunHeader, _ style: ReportStyle) {
    self.header = header
    concise = ConciseReport(header, style, holdsCounts: false)
  }

  package mutating func add(_ entry: RunEntry) -> [UInt8] {
    text += concise.add(entry)
    annotations += Annotation.all(of: entry, header)
    return []
  }

  package func end(_ end: RunEnd) -> [UInt8] {
    let report = String(decoding: text + concise.end(end), as: UTF8.self)
    let remarks = Annotation.worstFirst(annotations).map(Self.remark)
    return Array(GitHubCommands.text(report, remarks, rest: "the job summary").utf8)
  }

  private static func remark(_ annotation: Annotation) -> GitHubCommands.Remark {
    GitHubCommands.Remark(
      level: level(of: annotation),
      file: annotation.path,
      lines: annotation.lines.map { $0.line...max($0.line, $0.endLine) },
      title: annotation.title,
      message: SafeText.visible(annotation.sentenceAndSection)
    )
  }

  private static func level(of annotation: Annotation) -> GitHubCommands.Level {
    switch annotation.weight {
    case .unread, .critical, .major: .error
    case .minor: .warning
    case .advice, .person: .notice
    }
  }
}
