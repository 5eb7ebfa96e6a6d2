import ArgumentParser

/// Turns what the argument parser says into the sentences of `command.md`, section 6.
enum UsageError {
  static func failure(_ message: String, arguments: [String]) -> Failure {
    let isOuter = !VerbCheck.innerVerbs(of: arguments.first ?? "").isEmpty
    let verb = arguments.prefix { !$0.hasPrefix("-") }.prefix(isOuter ? 2 : 1)
    let help = "\"\((["dueregard", "help"] + verb).joined(separator: " "))\" lists what there is"
    if let option = quoted(after: "Unknown option '", in: message) {
      if LaterRelease.options.contains(option) { return LaterRelease.refusal(of: option) }
      let known = options(of: Array(verb))
      return Failure(
        "unknown option \"\(option)\"" + OptionValue.didYouMean(option, known),
        help: help
      )
    }
    if let option = quoted(after: "Missing value for '", in: message) {
      let name = option.prefix { $0 != " " }
      return Failure("missing value for \"\(name)\"", help: help)
    }
    if let argument = quoted(after: "Unexpected argument '", in: message) {
      return Failure("\"\(argument)\" is not expected here", help: help)
    }
    let text = message.replacing("'", with: "\"")
    return Failure((text.first?.lowercased() ?? "") + text.dropFirst(), help: help)
  }

  private static func quoted(after start: String, in message: String) -> String? {
    guard message.hasPrefix(start) else { return nil }
    let rest = message.dropFirst(start.count)
    // The suggestion is in quotation marks of its own; an argument may hold such a mark itself.
    let end = rest.firstRange(of: "'. Did you mean")?.lowerBound ?? rest.lastIndex(of: "'")
    return end.map { String(rest[..<$0]) }
  }

  /// The long options of a verb, as its help screen has them.
  private static func options(of verb: [String]) -> [String] {
    var command: any ParsableCommand.Type = Main.self
    for name in verb {
      let inner = command.configuration.subcommands.first { $0.configuration.commandName == name }
      command = inner ?? command
    }
    return Main.helpMessage(for: command).split(separator: "\n")
      .map { $0.drop { $0 == " " } }
      .filter { $0.hasPrefix("-") }
      .flatMap { $0.split { " ,".contains($0) } }
      .filter { $0.hasPrefix("--") }
      .map(String.init)
  }
}
