import ArgumentParser
import Reports
import Screening

/// `dueregard baseline record`: writes down what is not met today.
struct BaselineRecordCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Write down what is not met today.",
    usage: "dueregard baseline record [<path> ...] [--baseline <file>] [options]"
  )

  @Flag(help: "Replace the baseline that is there.")
  var replace = false

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
    let file = try OutputFile(name, base: BaseFolder(nil))
    if !replace, FileStatus.following(file.absolute) != nil {
      throw Failure("there is a baseline in \"\(name)\" already", help: "--replace replaces it")
    }
    let run = try BaselineRun(papers, rules, running, choices, streams)
    var entries: [Baseline.Entry] = []
    let (end, status) = try await run.run { entries += $0.findings }
    guard status <= .unread else { return status }
    try file.write(BaselineFile.bytes(of: Baseline(packs: run.packs, entries)))
    let papers = end.counts.readInFull + end.counts.partlyRead
    let line =
      "Recorded \(Wording.count(entries.count, "finding")) in \(Wording.count(papers, "paper")): "
      + SafeText.line(name)
    try streams.write(Array("\(line)\n".utf8))
    return status
  }
}
