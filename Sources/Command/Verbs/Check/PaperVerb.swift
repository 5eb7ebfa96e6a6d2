import Reports
import Screening

/// A verb that reviews papers.
protocol PaperVerb: Verb {
  var papers: PaperOptions { get }
  var rules: RuleOptions { get }
  var quoting: SharedOutputOptions { get }
  var running: RunOptions { get }
}

extension PaperVerb {
  /// Carries out a plan, and tells how it ended.
  func perform(
    _ plan: CheckPlan,
    writing files: ReviewFiles? = nil,
    _ streams: Streams
  ) async throws -> ExitStatus {
    Signals.listen(isQuiet: streams.isQuiet)
    plan.explain(streams)
    let start = ContinuousClock.now
    defer { streams.explain("done in \(ContinuousClock.now - start)") }
    var run = CheckRun(plan, writing: files, streams)
    return try await run.run()
  }

  /// Nothing to read is an error, unless `--allow-empty` says that it is none.
  func checkThatThereIsSomething(_ found: PaperOptions.Found) throws(Failure) {
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
    let paths = (papers.path.isEmpty ? ["."] : papers.path).joined(separator: " ")
    throw Failure(
      "nothing to read in \(found.searched)",
      details: ["\(counts.skipped) \(noun) passed over: \(counts.reasons)"],
      help: "\"dueregard check \(paths) --show-papers\" lists each one"
    )
  }
}
