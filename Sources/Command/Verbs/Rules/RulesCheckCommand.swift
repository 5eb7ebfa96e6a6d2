import ArgumentParser
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

  @OptionGroup
  var format: RulesFormatOption

  @OptionGroup
  var shared: SharedOptions

  func perform(_ streams: Streams) throws -> ExitStatus {
    let format = try format.value()
    let sets = try RuleFiles.sets(path.isEmpty ? ["."] : path)
    let report = CheckReport(
      sets.map { set in
        let reading = PackReader.analyse(set.files, isFolder: set.isFolder)
        return CheckReport.FileSet(files: set.files, diagnostics: reading.diagnostics)
      }
    )
    switch format {
    case .json: try streams.write(report.json())
    case .text: try streams.write(report.text(width: streams.width))
    }
    return report.count(.error) > 0 || strict && report.count(.warning) > 0 ? .found : .done
  }
}
