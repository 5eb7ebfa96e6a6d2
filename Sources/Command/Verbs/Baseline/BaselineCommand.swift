import ArgumentParser

/// `dueregard baseline`: what was already not met on a day.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Record what is not met today, and see what became of it.",
    usage: "dueregard baseline <command> [options]",
    subcommands: [
      BaselineRecordCommand.self, BaselineReportCommand.self, BaselineCompareCommand.self,
      BaselinePruneCommand.self,
    ]
  )
}
