import ArgumentParser

/// The formats of `rules list` and `rules evaluate`.
enum RulesFormat: String, CaseIterable {
  case text, json
}

/// The formats of `rules check`.
enum RulesCheckFormat: String, CaseIterable {
  case text, json, github, sarif
}

/// The formats of `rules test`.
enum RulesTestFormat: String, CaseIterable {
  case text, junit, json
}

/// The option that chooses between the formats that most verbs of `rules` have.
struct RulesFormatOption: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("text or json.", valueName: "format"))
  var format: [String] = []

  func value() throws(Failure) -> RulesFormat {
    try OptionValue.choice(format, "--format", of: RulesFormat.self) ?? .text
  }
}
