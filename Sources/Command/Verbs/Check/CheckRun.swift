import Reports
import Screening
import SourceText

/// Reads and reviews the papers of a plan, and writes what comes of it as it comes.
struct CheckRun {
  private let plan: CheckPlan
  private let streams: Streams
  private var outputs: [Output]
  private var end = RunEnd()
  private var waivers: WaiverTally
  private var isReached = false

  /// A report on its way to a stream or file.
  private struct Output {
    var report: Report
    let file: OutputFile?
    /// What is to stand in the file.
    var bytes: [UInt8] = []
  }

  init(_ plan: CheckPlan, _ streams: Streams) {
    self.plan = plan
    self.streams = streams
    waivers = WaiverTally(plan.waivers)
    outputs = plan.destinations.map { destination in
      Output(
        report: Self.report(destination, plan),
        file: destination.file
      )
    }
  }

  private static func report(_ destination: Destination, _ plan: CheckPlan) -> Report {
    var style = plan.style
    if destination.file != nil {
      style.hasColour = false
      style.width = 80
    }
    return switch destination.format {
    case .full: .full(FullReport(plan.header, style))
    case .concise: .concise(ConciseReport(plan.header, style))
    case .json: .json(JSONReport(plan.header))
    }
  }

  /// Does it all, and tells how it ended.
  mutating func run() async throws -> ExitStatus {
    var inputs: [PaperSearch.Item] = []
    for item in plan.found.items {
      if case .skipped(let file) = item { end.add(file) } else { inputs.append(item) }
    }
    try write { $0.begin() }
    let reviewer = plan.reviewer
    var run = self
    try await Workers.run(
      inputs,
      jobs: plan.jobs,
      isStopped: { Signals.isStopped },
      work: { reviewer.entry(for: $0) },
      receive: { try run.receive($0) }
    )
    self = run
    return try finish()
  }

  private mutating func receive(_ entry: RunEntry?) throws(Failure) {
    guard let entry else { return }
    end.add(entry)
    switch entry {
    case .review(let review):
      isReached = isReached || plan.threshold.isReached(by: review)
      waivers.add(review)
    case .unreviewed(let paper):
      streams.sayUnread(path: paper.path, message: paper.message, help: paper.help)
    }
    try write { $0.add(entry) }
  }

  private mutating func finish() throws(Failure) -> ExitStatus {
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
      warnOfWaivers()
    }
    let isOnOutput = outputs.contains { $0.file == nil && $0.report.holdsCounts }
    if !isOnOutput { streams.line(end.counts.line) }
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
  private mutating func write(_ say: (inout Report) -> [UInt8]) throws(Failure) {
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
