import ArgumentParser

/// `dueregard config`: the settings.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show the settings, or begin a settings file.",
    subcommands: [ConfigShowCommand.self, ConfigInitCommand.self]
  )
}
