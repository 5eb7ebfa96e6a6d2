import ArgumentParser

/// Looks whether the first argument is a verb before the argument parser sees it.
enum VerbCheck {
  static func check(_ arguments: [String]) throws(Failure) {
    guard let given = arguments.first, !given.hasPrefix("-") else { return }
    let verbs = names(of: Main.configuration.subcommands) + ["help"]
    guard verbs.contains(given) else { throw failure(given, verbs) }
    let verb = Main.configuration.subcommands.first { $0.configuration.commandName == given }
    let known = names(of: verb?.configuration.subcommands ?? [])
    guard !known.isEmpty, arguments.count > 1, !arguments[1].hasPrefix("-") else { return }
    let inner = arguments[1]
    if known.contains(inner) { return }
    throw Failure(
      "there is no command called \"\(given) \(inner)\"" + OptionValue.didYouMean(inner, known),
      help: "\"dueregard help \(given)\" lists what there is"
    )
  }

  private static func names(of commands: [any ParsableCommand.Type]) -> [String] {
    commands.compactMap { $0.configuration.commandName }
  }

  private static func failure(_ given: String, _ verbs: [String]) -> Failure {
    if LaterRelease.verbs.contains(given) { return LaterRelease.refusal(of: given) }
    let message = "there is no command called \"\(given)\""
    let current = try? BaseFolder(nil)
    if let current, FileStatus.following(PathName(given, base: current).absolute) != nil {
      return Failure(message, help: "did you mean \"dueregard check \(given)\"?")
    }
    let suggestion = OptionValue.didYouMean(given, verbs)
    return Failure(message + suggestion, help: "\"dueregard help\" lists what there is")
  }
}
