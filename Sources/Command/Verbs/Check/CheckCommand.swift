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

  func perform(_ streams: Streams) async throws -> ExitStatus {
    if papers.showPapers {
      try streams.write(PaperList.lines(papers.find().items))
      return .done
    }
    let plan = try CheckPlan(self, found: find(), streams)
    Signals.listen(isQuiet: streams.isQuiet)
    plan.explain(streams)
    let start = ContinuousClock.now
    defer { streams.explain("done in \(ContinuousClock.now - start)") }
    var run = CheckRun(plan, streams)
    return try await run.run()
  }

  /// The papers; to find none is an error, unless `--allow-empty` says that it is none.
  func find() throws(Failure) -> PaperOptions.Found {
    let found = try papers.find()
    var counts = PaperCounts()
    var isSomething = false
    for item in found.items {
      if case .skipped(let file) = item { counts.add(file) } else { isSomething = true }
    }
    if isSomething || papers.allowEmpty { return found }
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
