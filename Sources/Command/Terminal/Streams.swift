import DueRegard
import Reports

/// The standard streams, and how much is said on them.
///
/// Standard output holds results only; all else goes to standard error.
struct Streams: Sendable {
  var isQuiet = false
  var isVerbose = false
  /// Whether standard output is written in colour.
  var hasColour = false
  /// Whether standard error is.
  var hasColouredErrors = false

  /// The columns of the terminal, or 80 where there is none.
  var width: Int { Descriptor.output.width ?? 80 }

  /// Writes results.
  func write(_ bytes: [UInt8]) throws(Failure) {
    guard Descriptor.output.write(bytes) else { throw Failure("cannot write to standard output") }
  }

  /// Says what is wrong.
  func say(_ failure: Failure) {
    for problem in failure.problems {
      say("error", problem.message)
      for detail in problem.details { line("  \(SafeText.line(detail))") }
      if let help = problem.help { say(help: help) }
    }
  }

  func warn(_ message: String, help: String? = nil) {
    say("warning", message)
    if let help { say(help: help) }
  }

  /// Says something that is good to know, unless it is to be quiet.
  func note(_ message: String) {
    if !isQuiet { say("note", message) }
  }

  /// Says why a choice was made, if that was asked for.
  func explain(_ message: String) {
    if isVerbose, !isQuiet { say("note", message) }
  }

  /// Says why a paper could not be read.
  func sayUnread(path: String, message: String, help: String?) {
    line(SafeText.line("\(path): could not be read: \(message)"))
    if let help { say(help: help) }
  }

  /// Shows the mistakes of rule and waiver files.
  func say(_ sets: [CheckReport.FileSet]) {
    let width = Descriptor.errors.width ?? 120
    let texts = CheckReport(sets).diagnosticTexts(width: width)
    _ = Descriptor.errors.write(Array(texts.utf8))
  }

  /// Writes a line that is safe already, such as the counts.
  func line(_ text: String) {
    _ = Descriptor.errors.write(Array((text + "\n").utf8))
  }

  private func say(_ kind: String, _ message: String) {
    let kind = hasColouredErrors ? "\u{1B}[1m\(kind):\u{1B}[0m" : "\(kind):"
    line("\(kind) \(SafeText.line(message))")
  }

  private func say(help: String) {
    line("  help: \(SafeText.line(help))")
  }
}
