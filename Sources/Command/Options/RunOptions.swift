import ArgumentParser
import FoundationEssentials
import Papers

/// How much a paper may cost, and how many are read at once.
struct RunOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("Papers at once.", valueName: "n"))
  var jobs: [String] = []

  @OptionGroup
  var limits: LimitOptions

  /// How many papers are read at once.
  func jobCount() throws(Failure) -> Int {
    try OptionValue.number(jobs, "--jobs", in: 1...1_000)
      ?? max(1, ProcessInfo.processInfo.activeProcessorCount)
  }
}

/// How much a paper may cost.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A paper's file (50MB).", valueName: "size"))
  var maxSize: [String] = []

  @Option(help: ArgumentHelp("A paper's parts, once unpacked (512MB).", valueName: "size"))
  var maxExpanded: [String] = []

  @Option(help: ArgumentHelp("A paper's time (20).", valueName: "n"))
  var maxSeconds: [String] = []

  /// The limits as the options want them.
  func limits() throws(Failure) -> Limits {
    var limits = Limits()
    if let size = try OptionValue.size(maxSize, "--max-size") { limits.fileSize = size }
    if let size = try OptionValue.size(maxExpanded, "--max-expanded") { limits.totalSize = size }
    if let seconds = try OptionValue.number(maxSeconds, "--max-seconds", in: 1...86_400) {
      limits.seconds = seconds
    }
    return limits
  }
}
