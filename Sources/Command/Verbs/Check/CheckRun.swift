import FoundationEssentials
import Reports
import Screening
import SourceText

/// Reads and reviews the papers of a plan, and writes what comes of it as it comes.
struct CheckRun {
  private let plan: CheckPlan
  /// What is written of each paper by itself; nil where nothing is.
  private let files: ReviewFiles?
  private let streams: Streams
  private var progress: ProgressLine?
  private var outputs: [Output]
  private var end = RunEnd()
  private var waivers: WaiverTally
  private var isReached = false
  private let summaryFile: JobSummary?
  /// What is put into that file.
  private var summary: GitHubSummary

  /// A report on its way to a stream or file.
  private struct Output {
    var report: any Report
    let file: OutputFile?
    /// What is to stand in the file.
    var bytes: [UInt8] = []
  }

  init(_ plan: CheckPlan, writing files: ReviewFiles? = nil, _ streams: Streams) {
    self.plan = plan
    self.files = files
    self.streams = streams
    waivers = WaiverTally(plan.waivers)
    let isForGitHub = plan.destinations.contains { $0.format == .github }
    summaryFile =
      isForGitHub ? JobSummary(environment: ProcessInfo.processInfo.environment) : nil
    summary = GitHubSummary(plan.header)
    outputs = plan.destinations.map { destination in
      Output(
        report: Self.report(destination, plan),
        file: destination.file
      )
    }
  }

  private static func report(_ destination: Destination, _ plan: CheckPlan) -> any Report {
    var style = plan.style
    if destination.file != nil {
      style.hasColour = false
      style.width = 80
    }
    return destination.format.report(plan.header, style)
  }

  /// Does it all, and tells how it ended.
  mutating func run() async throws -> ExitStatus {
    var inputs: [PaperSearch.Item] = []
    for item in plan.found.items {
      if case .skipped(let file) = item { end.add(file) } else { inputs.append(item) }
    }
    progress = ProgressLine(plan.progress, total: inputs.count, streams)
    try write { $0.begin() }
    let reviewer = plan.reviewer
    let files = files
    var run = self
    try await Workers.run(
      inputs,
      jobs: plan.jobs,
      isStopped: { Signals.isStopped },
      work: { item in
        reviewer.reviewed(item).map { reviewed in
          (entry: reviewed.entry, made: files?.made(of: reviewed, for: item))
        }
      },
      receive: { if let (entry, made) = $0 { try run.receive(entry, made) } }
    )
    self = run
    return try finish()
  }

  private mutating func receive(
    _ entry: RunEntry,
    _ made: Swift.Result<ReviewFiles.Made, Failure>?
  ) throws(Failure) {
    progress?.clear()
    end.add(entry)
    switch entry {
    case .review(let review):
      isReached = isReached || plan.threshold.isReached(by: review)
      waivers.add(review)
    case .unreviewed(let paper):
      streams.sayUnread(path: paper.path, message: paper.message, help: paper.help)
    }
    if summaryFile != nil { _ = summary.add(entry) }
    try write { $0.add(entry) }
    try made?.get().write(streams)
    progress?.advance()
  }

  private mutating func finish() throws(Failure) -> ExitStatus {
    progress?.end()
    var status = ExitStatus.done
    if isReached { status = max(status, .found) }
    if !end.unreviewed.isEmpty { status = max(status, .unread) }
    end.waivers = waivers.uses
    end.exit = Int(status.code)
    let end = end
    try write { $0.end(end) }
    let stopped = Signals.status
    if stopped == nil {
      for output in outputs { try output.file?.write(output.bytes) }
      if let summaryFile, !summaryFile.append(summary.end(end)) {
        streams.warn("cannot write the job summary to \"\(summaryFile.path)\"")
      }
      warnOfWaivers()
    }
    let isOnOutput = outputs.contains { $0.file == nil && $0.report.holdsCounts }
    if files != nil {
      try streams.write(Array("\(end.counts.line)\n".utf8))
    } else if !isOnOutput {
      streams.line(end.counts.line)
    }
    return stopped ?? status
  }

  private func warnOfWaivers() {
    streams.say([plan.waivers.warnings(of: end.waivers)])
    for use in end.waivers {
      switch use.state {
      case .used, .unused, .expired: continue
      case .notYet: streams.warn("the waiver \"\(use.name)\" does not hold yet")
      case .noDate:
        streams.warn(
          "the waiver \"\(use.name)\" has no effect: the paper has no date",
          help: "give one with --as-of"
        )
      case .unreadableDate:
        streams.warn("the waiver \"\(use.name)\" has no effect: one of its dates is not a date")
      }
    }
  }

  /// Asks every report for what it has to say, and sends it on its way.
  private mutating func write(_ say: (inout any Report) -> [UInt8]) throws(Failure) {
    for index in outputs.indices {
      let bytes = say(&outputs[index].report)
      if outputs[index].file == nil {
        try streams.write(bytes)
      } else {
        outputs[index].bytes += bytes
      }
    }
  }
}
