import ArgumentParser

/// `dueregard rules`: what is done with rules, not with papers.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Check, test, format and explain rules.",
    subcommands: []
  )
}
