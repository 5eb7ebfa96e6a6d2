import Screening

/// What Azure Pipelines shows: the report line by line, and commands that log issues (`reviews.md`,
/// section 16).
package struct AzureReport: Report {
  private enum Kind: String, CaseIterable {
    case error, warning
  }

  private let header: RunHeader
  private var concise: ConciseReport
  private var annotations: [Annotation] = []
  private var isSomethingMissing = false

  package init(_ header: RunHeader, _ style: ReportStyle) {
    self.header = header
    concise = ConciseReport(header, style, holdsCounts: false)
  }

  package mutating func add(_ entry: RunEntry) -> [UInt8] {
    annotations += Annotation.all(of: entry, header)
    if case .review(let review) = entry, review.totals.notMet > 0 { isSomethingMissing = true }
    return concise.add(entry)
  }

  package func end(_ end: RunEnd) -> [UInt8] {
    let sorted = Annotation.worstFirst(annotations)
    var commands = Kind.allCases.flatMap { kind in
      CommandLimit.shown(
        sorted.filter { Self.kind(of: $0) == kind }.map { Self.line(kind, $0) },
        more: {
          Self.command(
            "task.logissue",
            [("type", kind.rawValue)],
            "and \($0) more: see the report in the log"
          )
        }
      )
    }
    if end.exit == 0, isSomethingMissing {
      commands.append(Self.command("task.complete", [("result", "SucceededWithIssues")], ""))
    }
    return concise.end(end) + Array(commands.map { $0 + "\n" }.joined().utf8)
  }

  private static func kind(of annotation: Annotation) -> Kind {
    switch annotation.weight {
    case .unread, .critical, .major: .error
    case .minor, .advice, .person: .warning
    }
  }

  private static func line(_ kind: Kind, _ annotation: Annotation) -> String {
    let line = annotation.lines.map { ("linenumber", "\($0.line)") }
    let properties =
      [("type", kind.rawValue), ("sourcepath", annotation.path)] + (line.map { [$0] } ?? [])
      + [("code", annotation.name)]
    return command("task.logissue", properties, annotation.sentenceAndSection)
  }

  private static func command(
    _ name: String,
    _ properties: [(name: String, value: String)],
    _ message: String
  ) -> String {
    let given = properties.map { "\($0.name)=\(escaped($0.value));" }.joined()
    return "##vso[\(name) \(given)]\(escaped(message))"
  }

  /// Azure takes these escapes in properties and messages alike.
  private static func escaped(_ text: String) -> String {
    var made = ""
    for scalar in SafeText.line(text).unicodeScalars {
      switch scalar {
      case "%": made += "%AZP25"
      case ";": made += "%3B"
      case "]": made += "%5D"
      default: made.unicodeScalars.append(scalar)
      }
    }
    return made
  }
}
