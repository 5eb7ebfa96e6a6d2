import ArgumentParser
import Reports
import Rulebook
import SourceText

/// `dueregard rules format`: writes rule and waiver files in their canonical form.
struct RulesFormatCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Write rule and waiver files in their canonical form.",
    usage: "dueregard rules format <file> ... [options]"
  )

  @Argument(help: "Files, or folders of them; - reads standard input and prints.")
  var path: [String] = []

  @Flag(help: "Print instead of writing.")
  var stdout = false

  @Flag(help: "Write nothing; list what would change, and exit 1 if anything would.")
  var check = false

  @OptionGroup
  var shared: SharedOptions

  func perform(_ streams: Streams, _ choices: Choices) throws -> ExitStatus {
    if stdout, check { throw Failure("--stdout and --check contradict each other") }
    guard !path.isEmpty else {
      throw Failure("no file is named", help: "\"dueregard help rules format\" shows how")
    }
    if path == ["-"] { return try filter(streams) }
    guard !path.contains("-") else { throw Failure("standard input is formatted alone") }
    let files = try RuleFiles.sets(path).flatMap(\.files)
    // All files are read and formatted before any is written.
    let formatted = files.map { (file: $0, text: Self.format($0, streams)) }
    var status = ExitStatus.done
    for (file, text) in formatted {
      guard let text else {
        status = max(status, .failed)
        continue
      }
      if stdout {
        try streams.write(text)
      } else if text != file.bytes, check {
        try streams.write(Array("\(SafeText.line(file.name))\n".utf8))
        status = max(status, .found)
      } else if text != file.bytes {
        try OutputFile(file.name, base: BaseFolder(nil)).write(text)
      }
    }
    return status
  }

  private func filter(_ streams: Streams) throws -> ExitStatus {
    guard let bytes = Descriptor.input.readAll(limit: 100_000_000) else {
      throw Failure("standard input cannot be read")
    }
    let file = SourceFile(name: "standard input", bytes: bytes)
    guard let text = Self.format(file, streams) else { return .failed }
    if !check { try streams.write(text) }
    return check && text != bytes ? .found : .done
  }

  /// The canonical form of a file; nil, and its mistakes on standard error, where it has none.
  private static func format(_ file: SourceFile, _ streams: Streams) -> [UInt8]? {
    let (syntax, diagnostics) = RuleParser.parse(file, file: 0)
    if let text = Formatter.format(syntax) { return Array(text.utf8) }
    streams.say([CheckReport.FileSet(files: [file], diagnostics: diagnostics)])
    return nil
  }
}
