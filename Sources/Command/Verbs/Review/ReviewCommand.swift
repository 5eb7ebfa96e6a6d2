import ArgumentParser
import Reports

/// `dueregard review`: makes of each paper a page to read or send, and a commented Word copy.
struct ReviewCommand: PaperVerb {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Make a review to read or send: a web page and a commented Word copy.",
    usage: "dueregard review <path> ... [options]"
  )

  @OptionGroup(title: "Papers")
  var papers: PaperOptions

  @OptionGroup(title: "Rules")
  var rules: RuleOptions

  @OptionGroup(title: "Output")
  var output: ReviewOutputOptions

  @OptionGroup(title: "Running")
  var running: RunOptions

  @OptionGroup(title: "Everywhere")
  var shared: SharedOptions

  var quoting: SharedOutputOptions { output.shared }

  var flags: [Setting: [String]] {
    .joined(papers.flags, rules.flags, quoting.flags, running.flags)
  }

  func perform(_ streams: Streams, _ choices: Choices) async throws -> ExitStatus {
    guard !papers.path.isEmpty || !papers.filesFrom.isEmpty else {
      throw Failure("no paper is named", help: "\"dueregard review paper.docx\" reviews one")
    }
    try output.check()
    let found = try papers.find(choices)
    if papers.showPapers {
      try streams.write(PaperList.lines(found.items))
      return .done
    }
    var style = ReportStyle()
    style.isQuiet = streams.isQuiet
    style.packOptions = rules.packs.pack.map { " --pack \($0)" }.joined()
    let plan = try CheckPlan(
      self,
      found: found,
      destinations: try output.destinations(base: found.base),
      style: style,
      choices,
      streams
    )
    try checkThatThereIsSomething(plan.found)
    let files = ReviewFiles(
      try ReviewTargets(output, found: plan.found, besides: plan.destinations),
      header: plan.header,
      rules: plan.packs.flatMap(\.pages),
      bounds: { [reviewer = plan.reviewer] in reviewer.bounds }
    )
    return try await perform(plan, writing: files, streams)
  }
}
