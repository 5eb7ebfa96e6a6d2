import ArgumentParser
import DueRegard
import Reports
import Rulebook
import SourceText

/// `dueregard rules check`: every mistake and warning in rule and waiver files.
struct RulesCheckCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Name every mistake and doubt in rule and waiver files.",
    usage: "dueregard rules check [<folder or file> ...] [options]"
  )

  @Argument(help: "Folders, each one set, and files, together one set. Without any: this folder.")
  var path: [String] = []

  @Flag(help: "Warnings count like errors.")
  var strict = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("text, json, github or sarif.", valueName: "format")
  )
  var format: [String] = []

  @OptionGroup
  var shared: SharedOptions

  func perform(_ streams: Streams, _ choices: Choices) throws -> ExitStatus {
    let format = try OptionValue.choice(format, "--format", of: RulesCheckFormat.self) ?? .text
    let sets = try RuleFiles.sets(path.isEmpty ? ["."] : path)
    let report = CheckReport(
      try sets.map { set in
        let reading = PackReader.analyse(set.files, isFolder: set.isFolder)
        let files =
          switch format {
          case .text, .json: set.files
          case .github, .sarif: try Self.named(set.files)
          }
        return CheckReport.FileSet(files: files, diagnostics: reading.diagnostics)
      }
    )
    let status: ExitStatus =
      report.count(.error) > 0 || strict && report.count(.warning) > 0 ? .found : .done
    switch format {
    case .json: try streams.write(report.json())
    case .text: try streams.write(report.text(width: streams.width))
    case .github: try streams.write(CheckCommands(report).text(width: streams.width))
    case .sarif:
      let log = CheckSARIF(report, engine: Engine.version, exit: Int(status.code))
      try streams.write(log.json())
    }
    return status
  }

  /// The files by paths that a forge finds: from this folder, or whole where they lie outside it.
  private static func named(_ files: [SourceFile]) throws(Failure) -> [SourceFile] {
    let base = try BaseFolder(nil)
    return files.map { file in
      let path = PathName(file.name, base: base)
      let name = base.relative(path.absolute) ?? path.absolute
      return SourceFile(name: name, bytes: file.bytes)
    }
  }
}
