import ArgumentParser
import DueRegard
import FoundationEssentials
import Glibc

/// The command `dueregard`: turns arguments into values, calls the library, writes what comes back.
@main
struct Main: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dueregard",
    abstract: "Screen board papers for health inequalities.",
    version: "dueregard \(Engine.version)",
    subcommands: [
      CheckCommand.self, ReviewCommand.self, ReadCommand.self, RulesCommand.self,
      BaselineCommand.self, ConfigCommand.self, DoctorCommand.self,
    ]
  )

  static func main() async {
    Descriptor.endOnClosedPipe()
    let arguments = Array(CommandLine.arguments.dropFirst())
    Glibc.exit(await status(of: arguments).code)
  }

  /// Does what the arguments ask, says what went wrong, and tells how it ended.
  private static func status(of arguments: [String]) async -> ExitStatus {
    var streams = Streams()
    do {
      if let screen = HelpScreen.answer(to: arguments) {
        try streams.write(Array(screen.utf8))
        return .done
      }
      try VerbCheck.check(arguments)
      guard let verb = try verb(of: arguments, streams) else { return .done }
      let choices = try choices(of: verb)
      streams = try verb.shared.streams(choices)
      for warning in choices.unknownVariables { streams.warn(warning) }
      return try await verb.perform(streams, choices)
    } catch let failure as Failure {
      streams.say(failure)
      return failure.status
    } catch {
      streams.say(Failure("something went wrong inside dueregard (\(error))"))
      return .failed
    }
  }

  /// What the options of a verb choose, the environment, and the settings file.
  private static func choices(of verb: any Verb) throws(Failure) -> Choices {
    let environment = ProcessInfo.processInfo.environment
    let flags = verb.flags.merging(verb.shared.flags) { first, _ in first }
    do throws(Failure) {
      let file = try SettingsFile.find(
        named: verb.shared.settings,
        isRefused: verb.shared.ignoresSettings,
        environment: environment
      )
      return Choices(flags: flags, environment: environment, file: file)
    } catch {
      guard verb.survivesWrongSettings else { throw error }
      return Choices(flags: flags, environment: environment, file: nil, fileFailure: error)
    }
  }

  /// The verb that the arguments mean; nil where help was asked for and has been printed.
  private static func verb(of arguments: [String], _ streams: Streams) throws -> (any Verb)? {
    do {
      var command = try parseAsRoot(arguments)
      if let verb = command as? any Verb { return verb }
      // Commands that only hold others, and the built-in `help`, have nothing to show but help.
      try command.run()
    } catch  where exitCode(for: error) == .success {
      let screen = fullMessage(for: error)
      try streams.write(Array((screen.hasSuffix("\n") ? screen : screen + "\n").utf8))
    } catch {
      throw UsageError.failure(message(for: error), arguments: arguments)
    }
    return nil
  }
}

/// A command that does something.
protocol Verb: ParsableCommand {
  var shared: SharedOptions { get }

  /// What its own options choose of what can be chosen elsewhere too.
  var flags: [Setting: [String]] { get }

  /// Whether it has something to say even where the settings file is wrong.
  var survivesWrongSettings: Bool { get }

  /// Does it, and tells how it ended.
  func perform(_ streams: Streams, _ choices: Choices) async throws -> ExitStatus
}

extension Verb {
  var flags: [Setting: [String]] { [:] }
  var survivesWrongSettings: Bool { false }
}
