import ArgumentParser
import Reports
import Screening

/// `dueregard baseline prune`: drops what is fixed.
struct BaselinePruneCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: "Drop what is fixed.",
    usage: "dueregard baseline prune [<path> ...] [--baseline <file>] [options]"
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
    let file = try OutputFile(name, base: BaseFolder(nil))
    let run = try BaselineRun(papers, rules, running, choices, streams)
    var tally = BaselineTally(baseline)
    let (_, status) = try await run.run { tally.add($0) }
    guard status <= .unread else { return status }
    let pruned = tally.pruned
    let dropped = baseline.entries.count - pruned.entries.count
    if dropped > 0 { try file.write(BaselineFile.bytes(of: pruned)) }
    let line =
      "Dropped \(Wording.count(dropped, "fixed finding")), kept "
      + "\(Wording.number(pruned.entries.count)): \(SafeText.line(name))"
    try streams.write(Array("\(line)\n".utf8))
    return status
  }
}
