import ArgumentParser

/// `dueregard rules`: what is done with rules, not with papers.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Check, test, format, explain and publish rules.",
    usage: "dueregard rules <command> [options]",
    subcommands: [
      RulesListCommand.self, RulesExplainCommand.self, RulesCheckCommand.self,
      RulesTestCommand.self, RulesEvaluateCommand.self, RulesFormatCommand.self,
      RulesDocsCommand.self,
    ]
  )
}
