import ArgumentParser
import Reports
import Screening

/// Reviews papers as `check` does, and hands over the reviews instead of reporting them.
struct BaselineRun {
  private let plan: CheckPlan
  private let streams: Streams

  /// Takes the options of `check` under Papers, Rules and Running.
  init(
    _ papers: PaperOptions,
    _ rules: RuleOptions,
    _ running: RunOptions,
    _ choices: Choices,
    _ streams: Streams
  ) throws {
    var check = try CheckCommand.parse([])
    check.papers = papers
    check.rules = rules
    // The command reads and writes the baseline itself.
    check.rules.baseline = []
    check.rules.ignoresBaseline = true
    check.running = running
    plan = try CheckPlan(check, found: papers.find(choices), choices, streams)
    try check.checkThatThereIsSomething(plan.found)
    self.streams = streams
  }

  /// Lists the papers, if that is all that was asked for.
  static func listing(
    _ papers: PaperOptions,
    _ choices: Choices,
    _ streams: Streams
  ) throws -> ExitStatus? {
    guard papers.showPapers else { return nil }
    try streams.write(PaperList.lines(papers.find(choices).items))
    return .done
  }

  /// The packs that judge, as a baseline names them.
  var packs: [String] { plan.header.packs.map { "\($0.name) \($0.version) \($0.hash)" } }

  /// Hands the review of each paper to `receive`, and says which could not be read; tells what the
  /// run came to, and how it ended.
  func run(_ receive: (Review) -> Void) async throws -> (end: RunEnd, status: ExitStatus) {
    var end = RunEnd()
    var inputs: [PaperSearch.Item] = []
    for item in plan.found.items {
      if case .skipped(let file) = item { end.add(file) } else { inputs.append(item) }
    }
    Signals.listen(isQuiet: streams.isQuiet)
    let reviewer = plan.reviewer
    try await Workers.run(
      inputs,
      jobs: plan.jobs,
      isStopped: { Signals.isStopped },
      work: { reviewer.reviewed($0)?.entry },
      receive: { entry in
        guard let entry else { return }
        end.add(entry)
        switch entry {
        case .review(let review): receive(review)
        case .unreviewed(let paper):
          streams.sayUnread(path: paper.path, message: paper.message, help: paper.help)
        }
      }
    )
    return (end, Signals.status ?? (end.unreviewed.isEmpty ? .done : .unread))
  }

  /// Whether a review, set against a baseline, holds something that fails a run.
  func isFailed(_ review: Review, by baseline: Baseline) -> Bool {
    plan.threshold.isReached(by: review.known(to: baseline))
  }
}
