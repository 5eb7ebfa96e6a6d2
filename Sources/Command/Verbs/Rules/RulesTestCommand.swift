import ArgumentParser
import Reports
import Rulebook
import Screening
import SourceText

/// `dueregard rules test`: runs the examples of rules and the tests of terms.
struct RulesTestCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the examples of rules and the tests of terms.",
    usage: "dueregard rules test [<folder or file> ...] [options]"
  )

  @Argument(help: "Folders, each one set, and files, together one set. Without any: this folder.")
  var path: [String] = []

  @OptionGroup
  var format: RulesFormatOption

  @OptionGroup
  var shared: SharedOptions

  func perform(_ streams: Streams) throws -> ExitStatus {
    let format = try format.value()
    let sets = try RuleFiles.sets(path.isEmpty ? ["."] : path)
    let books = try Rulebooks.read(sets, format, streams)
    let runs = books.map { ExampleRun($0) }
    let report = TestReport(
      examples: runs.reduce(0) { $0 + $1.count },
      failed: runs.flatMap(\.failures)
    )
    switch format {
    case .json: try streams.write(report.json())
    case .text: try streams.write(report.text())
    }
    return runs.allSatisfy(\.failures.isEmpty) ? .done : .found
  }
}
