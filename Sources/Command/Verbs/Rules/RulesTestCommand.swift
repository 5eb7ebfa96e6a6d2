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

  @Option(help: ArgumentHelp("Only the examples of this rule.", valueName: "rule"))
  var only: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("text, junit or json.", valueName: "format"))
  var format: [String] = []

  @OptionGroup
  var shared: SharedOptions

  func perform(_ streams: Streams, _ choices: Choices) throws -> ExitStatus {
    let format = try OptionValue.choice(format, "--format", of: RulesTestFormat.self) ?? .text
    let sets = try RuleFiles.sets(path.isEmpty ? ["."] : path)
    let books = try Rulebooks.read(sets, asJSON: format == .json, streams)
    let only = try rules(of: books)
    let runs = books.map { ExampleRun($0, only: only) }
    let mutation = MutationReport(
      (mutate ? books : []).map {
        MutationReport.FileSet(files: $0.files, mutation: Mutation($0, only: only))
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

  /// The names of the rules that `--only` means; nil for all.
  private func rules(of books: [Rulebook]) throws(Failure) -> Set<String>? {
    guard let wanted = try OptionValue.single(only, "--only") else { return nil }
    let all = books.flatMap { book in
      book.rules.map { (pack: book.pack?.name.text ?? "", name: $0.name.text) }
    }
    let ids = try RuleChoice.ids([wanted], "--only", among: all)
    return Set(all.filter { ids.contains("\($0.pack)/\($0.name)") }.map(\.name))
  }
}
