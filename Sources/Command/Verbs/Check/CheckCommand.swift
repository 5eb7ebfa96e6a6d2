import ArgumentParser
import Reports
import Screening

/// `dueregard check`: reviews papers and prints what was found.
struct CheckCommand: Verb {
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

  var flags: [Setting: [String]] {
    [papers.flags, rules.flags, output.flags, running.flags].reduce(into: [:]) { all, flags in
      all.merge(flags) { first, _ in first }
    }
  }

  func perform(_ streams: Streams, _ choices: Choices) async throws -> ExitStatus {
    let found = try papers.find(choices)
    if papers.showPapers {
      try streams.write(PaperList.lines(found.items))
      return .done
    }
    let plan = try CheckPlan(self, found: found, choices, streams)
    try checkThatThereIsSomething(plan.found)
    Signals.listen(isQuiet: streams.isQuiet)
    plan.explain(streams)
    let start = ContinuousClock.now
    defer { streams.explain("done in \(ContinuousClock.now - start)") }
    var run = CheckRun(plan, streams)
    return try await run.run()
  }

  /// Nothing to read is an error, unless `--allow-empty` says that it is none.
  private func checkThatThereIsSomething(_ found: PaperOptions.Found) throws(Failure) {
    var counts = PaperCounts()
    var isSomething = false
    for item in found.items {
      if case .skipped(let file) = item { counts.add(file) } else { isSomething = true }
    }
    if isSomething || papers.allowEmpty { return }
    guard counts.skipped > 0 else {
      throw Failure(
        "nothing to read in \(found.searched)",
        help: "papers are files that end in \(PaperName.endings.joined(separator: " "))"
      )
    }
    let noun = counts.skipped == 1 ? "file was" : "files were"
    let paths = (path.isEmpty ? ["."] : path).joined(separator: " ")
    throw Failure(
      "nothing to read in \(found.searched)",
      details: ["\(counts.skipped) \(noun) passed over: \(counts.reasons)"],
      help: "\"dueregard check \(paths) --show-papers\" lists each one"
    )
  }

  private var path: [String] { papers.path }
}
