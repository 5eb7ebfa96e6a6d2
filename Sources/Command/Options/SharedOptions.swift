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

  /// The standard streams as these options want them.
  func streams(environment: [String: String]) throws(Failure) -> Streams {
    if quiet, verbose { throw Failure("--quiet and --verbose contradict each other") }
    let choice = try OptionValue.choice(colour, "--color", of: Colour.self) ?? .auto
    return Streams(
      isQuiet: quiet,
      isVerbose: verbose,
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
