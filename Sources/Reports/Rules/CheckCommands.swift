import SourceText

/// What `rules check --format github` prints: the text for people, and a remark for each diagnostic.
package struct CheckCommands: Sendable {
  private let report: CheckReport

  package init(_ report: CheckReport) {
    self.report = report
  }

  package func text(width: Int) -> [UInt8] {
    let text = String(decoding: report.text(width: width), as: UTF8.self)
    let remarks = report.sets.flatMap { set in
      let places = PlaceNames(set.files)
      return set.diagnostics.map { Self.remark($0, set.files, places) }
    }
    return Array(GitHubCommands.text(text, remarks, rest: "the report in the log").utf8)
  }

  private static func remark(
    _ diagnostic: Diagnostic,
    _ files: [SourceFile],
    _ places: PlaceNames
  ) -> GitHubCommands.Remark {
    let place = diagnostic.place
    let first = places.start(of: place).line
    return GitHubCommands.Remark(
      level: level(diagnostic.severity),
      file: files.indices.contains(place.file) ? files[place.file].name : "",
      lines: first...max(first, places.end(of: place).line),
      title: "\(diagnostic.code) (\(diagnostic.severity.rawValue))",
      message: diagnostic.messageAndHelp
    )
  }

  private static func level(_ severity: Diagnostic.Severity) -> GitHubCommands.Level {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .notice
    }
  }
}

extension Diagnostic {
  /// What is wrong, and on a second line what to do, for forms that have one field for both.
  var messageAndHelp: String {
    message + (help.map { "\nhelp: \($0)" } ?? "")
  }
}
