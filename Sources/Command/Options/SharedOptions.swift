import ArgumentParser

/// The options that every verb takes.
struct SharedOptions: ParsableArguments {
  @Option(
    name: [.customLong("color"), .customLong("colour")],
    help: ArgumentHelp("Colour: auto, always or never.", valueName: "when")
  )
  var colour: [String] = []

  @Flag(name: .shortAndLong, help: "No notes; errors, unread papers and counts stay.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say why each choice was made.")
  var verbose = false

  @Option(help: ArgumentHelp("Read settings there, not from dueregard.yaml.", valueName: "file"))
  var settings: [String] = []

  @Flag(name: .customLong("no-settings"), help: "Read no settings file.")
  var ignoresSettings = false

  /// What these options choose.
  var flags: [Setting: [String]] {
    [.color: colour, .quiet: quiet ? ["true"] : [], .verbose: verbose ? ["true"] : []]
  }

  /// The standard streams as these options want them.
  func streams(_ choices: Choices) throws(Failure) -> Streams {
    if quiet, verbose { throw Failure("--quiet and --verbose contradict each other") }
    // An option is stronger than the environment, and quiet than verbose there.
    let isQuiet = try choices.isOn(.quiet) && !verbose
    let isVerbose = try choices.isOn(.verbose) && !isQuiet
    let choice = try choices.choice(.color, of: Colour.self) ?? .auto
    let environment = choices.environment
    return Streams(
      isQuiet: isQuiet,
      isVerbose: isVerbose,
      hasColour: choice.isOn(
        environment: environment,
        isTerminal: Descriptor.output.isTerminal
      ),
      hasColouredErrors: choice.isOn(
        environment: environment,
        isTerminal: Descriptor.errors.isTerminal
      )
    )
  }
}
