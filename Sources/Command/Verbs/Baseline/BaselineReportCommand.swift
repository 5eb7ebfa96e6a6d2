import ArgumentParser
import Reports
import Screening

/// `dueregard baseline report`: says what is known, fixed and new, by rule.
struct BaselineReportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Say what is known, fixed and new, by rule.",
    usage: "dueregard baseline report [<path> ...] [--baseline <file>] [options]"
  )

  @OptionGroup(title: "Papers")
  var papers: PaperOptions

  @OptionGroup(title: "Rules")
  var rules: RuleOptions

  @OptionGroup(title: "Running")
  var running: RunOptions

  @OptionGroup(title: "Everywhere")
  var shared: SharedOptions

  var flags: [Setting: [String]] { .joined(papers.flags, rules.flags, running.flags) }

  func perform(_ streams: Streams, _ choices: Choices) async throws -> ExitStatus {
    if let status = try BaselineRun.listing(papers, choices, streams) { return status }
    let name = try BaselineStore.name(choices, by: rules)
    let baseline = try BaselineStore.read(name)
    let run = try BaselineRun(papers, rules, running, choices, streams)
    var tally = BaselineTally(baseline)
    var isFailed = false
    let (end, status) = try await run.run { review in
      tally.add(review)
      isFailed = isFailed || run.isFailed(review, by: baseline)
    }
    guard status <= .unread else { return status }
    let text = BaselineReport(width: streams.width).text(of: tally)
    try streams.write(Array("\(text)\(end.counts.line)\n".utf8))
    return max(status, isFailed ? .found : .done)
  }
}
