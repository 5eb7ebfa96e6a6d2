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

  @Flag(help: "Change one thing of the rules at a time, and list the changes no example notices.")
  var mutate = false

  @Option(name: .shortAndLong, help: ArgumentHelp("text, junit or json.", valueName: "format"))
  var format: [String] = []

  @OptionGroup
  var shared: SharedOptions

  func perform(_ streams: Streams, _ choices: Choices) throws -> ExitStatus {
    let format = try OptionValue.choice(format, "--format", of: RulesTestFormat.self) ?? .text
    let sets = try RuleFiles.sets(path.isEmpty ? ["."] : path)
    let books = try Rulebooks.read(sets, asJSON: format == .json, streams)
    let runs = books.map { ExampleRun($0) }
    let mutation = MutationReport(
      (mutate ? books : []).map {
        MutationReport.FileSet(files: $0.files, mutation: Mutation($0))
      }
    )
    let report = TestReport(
      examples: runs.reduce(0) { $0 + $1.count },
      failed: runs.flatMap(\.failures),
      mutation: mutate ? mutation : nil
    )
    switch format {
    case .json: try streams.write(report.json())
    case .junit: try streams.write(TestJUnit(runs.flatMap(\.cases)).xml())
    case .text: try streams.write(report.text(width: streams.width))
    }
    return runs.allSatisfy(\.failures.isEmpty) ? .done : .found
  }
}
