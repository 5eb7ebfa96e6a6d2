import SourceText

/// What GitHub Actions makes of a log: a report that it must not obey, and remarks on files that it
/// shows beside them (`reviews.md`, section 15).
struct GitHubCommands: Sendable {
  enum Level: String, Sendable, CaseIterable {
    case error, warning, notice
  }

  /// One remark on a file, or on some lines of it.
  struct Remark: Sendable {
    let level: Level
    let file: String
    let lines: ClosedRange<Int>?
    let title: String
    let message: String
  }

  /// The report, between commands that no text of it can foretell, then the remarks by level, the
  /// first of each that fit; `rest` names where all of them are.
  static func text(_ report: String, _ remarks: [Remark], rest: String) -> String {
    let token = "dueregard-" + Digest(Array(report.utf8)).hexadecimal.prefix(32)
    let commands = Level.allCases.flatMap { level in
      CommandLimit.shown(
        remarks.filter { $0.level == level }.map(line),
        more: { "::\(level.rawValue)::\(data("and \($0) more: see \(rest)"))" }
      )
    }
    return "::stop-commands::\(token)\n\(report)::\(token)::\n"
      + commands.map { $0 + "\n" }.joined()
  }

  private static func line(_ remark: Remark) -> String {
    var properties = ["file=\(property(remark.file))"]
    if let lines = remark.lines {
      properties += ["line=\(lines.lowerBound)", "endLine=\(lines.upperBound)"]
    }
    properties.append("title=\(property(remark.title))")
    return "::\(remark.level.rawValue) \(properties.joined(separator: ","))::"
      + remark.message.split(separator: "\n").map { data(String($0)) }.joined(separator: "%0A")
  }

  private static func data(_ text: String) -> String {
    SafeText.line(text).split(separator: "%", omittingEmptySubsequences: false)
      .joined(separator: "%25")
  }

  private static func property(_ text: String) -> String {
    data(text).split(separator: ":", omittingEmptySubsequences: false).joined(separator: "%3A")
      .split(separator: ",", omittingEmptySubsequences: false).joined(separator: "%2C")
  }
}
