import SourceText

/// What GitHub Actions makes of a log: a report that it must not obey, and remarks on files that it
/// shows beside them (`reviews.md`, section 15).
struct GitHubCommands: Sendable {
  enum Level: String, Sendable, CaseIterable {
    case error, warning, notice
  }

  /// One remark on some lines of a file.
  struct Remark: Sendable {
    let level: Level
    let file: String
    let lines: ClosedRange<Int>
    let title: String
    let message: String
  }

  // Invariant: GitHub shows ten remarks of a level and step, and drops the others.
  private static let most = 10

  /// The report, between commands that no text of it can foretell, then the remarks by level, the
  /// first of each that fit.
  static func text(_ report: String, _ remarks: [Remark]) -> String {
    let token = "dueregard-" + Digest(Array(report.utf8)).hexadecimal.prefix(32)
    let commands = Level.allCases.flatMap { level in
      lines(of: level, remarks.filter { $0.level == level })
    }
    return "::stop-commands::\(token)\n\(report)::\(token)::\n"
      + commands.map { $0 + "\n" }.joined()
  }

  private static func lines(of level: Level, _ remarks: [Remark]) -> [String] {
    guard remarks.count > most else { return remarks.map(line) }
    let left = Wording.number(remarks.count - (most - 1))
    return remarks.prefix(most - 1).map(line)
      + ["::\(level.rawValue)::and \(left) more: see the report in the log"]
  }

  private static func line(_ remark: Remark) -> String {
    let properties = [
      "file=\(property(remark.file))", "line=\(remark.lines.lowerBound)",
      "endLine=\(remark.lines.upperBound)", "title=\(property(remark.title))",
    ]
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
