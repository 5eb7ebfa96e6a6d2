import ArgumentParser

/// `dueregard check`: reviews papers and prints what was found.
struct CheckCommand: PaperVerb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Review papers and print what was found.",
    usage: "dueregard check [<path> ...] [options]"
  )

  @OptionGroup(title: "Papers")
  var papers: PaperOptions

  @OptionGroup(title: "Rules")
  var rules: RuleOptions

  @OptionGroup(title: "Output")
  var output: OutputOptions

  @OptionGroup(title: "Running")
  var running: RunOptions

  @OptionGroup(title: "Everywhere")
  var shared: SharedOptions

  var quoting: SharedOutputOptions { output.shared }

  func perform(_ streams: Streams) async throws -> ExitStatus {
    let found = try papers.find()
    if papers.showPapers {
      try streams.write(PaperList.lines(found.items))
      return .done
    }
    let plan = try CheckPlan(self, found: found, streams)
    try checkThatThereIsSomething(found)
    return try await perform(plan, streams)
  }
}
