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
    subcommands: [CheckCommand.self, ReadCommand.self, RulesCommand.self, BaselineCommand.self]
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
      streams = try verb.shared.streams(environment: ProcessInfo.processInfo.environment)
      return try await verb.perform(streams)
    } catch let failure as Failure {
      streams.say(failure)
      return failure.status
    } catch {
      streams.say(Failure("something went wrong inside dueregard (\(error))"))
      return .failed
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

  /// Does it, and tells how it ended.
  func perform(_ streams: Streams) async throws -> ExitStatus
}
