import ArgumentParser
import FoundationEssentials
import Papers

/// How much a paper may cost, and how many are read at once.
struct RunOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("Papers at once.", valueName: "n"))
  var jobs: [String] = []

  @OptionGroup
  var limits: LimitOptions

  /// What these options choose.
  var flags: [Setting: [String]] { limits.flags.merging([.jobs: jobs]) { first, _ in first } }
}

/// How much a paper may cost.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A paper's file (50MB).", valueName: "size"))
  var maxSize: [String] = []

  @Option(help: ArgumentHelp("A paper's parts, once unpacked (512MB).", valueName: "size"))
  var maxExpanded: [String] = []

  @Option(help: ArgumentHelp("A paper's time (20).", valueName: "n"))
  var maxSeconds: [String] = []

  /// What these options choose.
  var flags: [Setting: [String]] {
    [.maxSize: maxSize, .maxExpanded: maxExpanded, .maxSeconds: maxSeconds]
  }
}

extension Choices {
  /// How many papers are read at once.
  func jobCount() throws(Failure) -> Int {
    try number(.jobs) ?? max(1, ProcessInfo.processInfo.activeProcessorCount)
  }

  /// How much a paper may cost.
  func limits() throws(Failure) -> Limits {
    var limits = Limits()
    if let size = try size(.maxSize) { limits.fileSize = size }
    if let size = try size(.maxExpanded) { limits.totalSize = size }
    if let seconds = try number(.maxSeconds) { limits.seconds = seconds }
    return limits
  }
}
