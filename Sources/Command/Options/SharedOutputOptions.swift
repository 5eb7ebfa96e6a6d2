import ArgumentParser

/// What of a paper is written, and how the run shows that it goes on.
struct SharedOutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Words of the paper: auto, none, short or full.", valueName: "how"),
    completion: .list(Excerpts.allCases.map(\.rawValue))
  )
  var excerpts: [String] = []

  @Option(help: ArgumentHelp("Hide nhs-number, email, phone; or none.", valueName: "what"))
  var mask: [String] = []

  @Option(
    help: ArgumentHelp("Progress: auto, bar, plain or none.", valueName: "how"),
    completion: .list(Progress.Kind.allCases.map(\.rawValue))
  )
  var progress: [String] = []
}

extension SharedOutputOptions {
  /// What these options choose.
  var flags: [Setting: [String]] { [.excerpts: excerpts, .mask: mask, .progress: progress] }
}
