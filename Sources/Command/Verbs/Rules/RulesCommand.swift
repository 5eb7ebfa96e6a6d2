import ArgumentParser

/// `dueregard rules`: what is done with rules, not with papers.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Check, test, format and explain rules.",
    usage: "dueregard rules <command> [options]",
    subcommands: [
      RulesListCommand.self, RulesExplainCommand.self, RulesCheckCommand.self,
      RulesTestCommand.self, RulesEvaluateCommand.self, RulesFormatCommand.self,
    ]
  )
}

/// The formats of the verbs of `rules`.
enum RulesFormat: String, CaseIterable {
  case text, json

  init(_ values: [String]) throws(Failure) {
    if let given = values.first, LaterRelease.ruleFormats.contains(given) {
      throw LaterRelease.refusal(ofFormat: given, instead: Self.allCases.map(\.rawValue))
    }
    self = try OptionValue.choice(values, "--format", of: Self.self) ?? .text
  }
}

/// The option that chooses among the formats of the verbs of `rules`.
struct RulesFormatOption: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("text or json.", valueName: "format"))
  var format: [String] = []

  func value() throws(Failure) -> RulesFormat { try RulesFormat(format) }
}
