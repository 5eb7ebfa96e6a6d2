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

  var flags: [Setting: [String]] { .joined(papers.flags, rules.flags, output.flags, running.flags) }

  func perform(_ streams: Streams, _ choices: Choices) async throws -> ExitStatus {
    let found = try papers.find(choices)
    if papers.showPapers {
      try streams.write(PaperList.lines(found.items))
      return .done
    }
    let plan = try CheckPlan(self, found: found, choices, streams)
    try checkThatThereIsSomething(plan.found)
    return try await perform(plan, streams)
  }
}
