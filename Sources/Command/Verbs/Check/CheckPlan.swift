import DueRegard
import FoundationEssentials
import Papers
import Reports
import Rulebook
import Screening
import SourceText

/// All that the options of `check` decide, before the first paper is read.
struct CheckPlan {
  let found: PaperOptions.Found
  let destinations: [Destination]
  let header: RunHeader
  let reviewer: Reviewer
  let waivers: WaiverFiles
  let threshold: Threshold
  let style: ReportStyle
  let jobs: Int

  init(_ command: CheckCommand, found: PaperOptions.Found, _ streams: Streams) throws {
    self.found = found
    let rules = command.rules
    let packs = try RulePacks.load(rules.packs.pack, streams)
    for pack in packs { try Self.checkExamples(of: pack) }
    let choice = try RuleChoice(select: rules.select, skip: rules.skip, packs: packs)
    let parameters = try ParameterChoice(rules.parameter, packs: packs)
    let asOf = try AsOf(rules.asOf)
    threshold = Threshold(
      failOn: try OptionValue.choice(rules.failOn, "--fail-on", of: FailOn.self) ?? .major,
      isStrict: rules.strict
    )
    let privacy = try Privacy(command.output, part: command.papers.part)
    var style = try Self.style(command, streams)
    destinations = try command.output.destinations(base: found.base)
    jobs = try command.running.jobCount()
    let limits = try command.running.limits.limits()
    waivers = try WaiverFiles(rules, packs: packs, streams)
    let baseline = try BaselineStore.chosen(by: rules)
    style.hasBaseline = baseline != nil
    let explained = try RuleChoice.explained(command.output.explain, packs: packs)
    reviewer = Reviewer(
      packs: packs,
      choice: choice,
      parameters: parameters,
      waivers: waivers.set,
      baseline: baseline ?? .none,
      asOf: asOf,
      privacy: privacy,
      explained: explained,
      limits: limits
    )
    self.style = style
    let packHeaders = packs.map(\.header)
    header = RunHeader(
      engine: Engine.version,
      language: Engine.language,
      packs: packHeaders,
      judging: RunHeader.Judging(
        hash: JudgingHash.hash(
          packs: packHeaders,
          parameters: parameters.values,
          select: rules.select,
          skip: rules.skip,
          limits: limits
        ),
        asOf: asOf.text,
        select: rules.select,
        skip: rules.skip,
        parameters: parameters.values,
        failOn: threshold.failOn.rawValue,
        isStrict: threshold.isStrict
      ),
      excerpts: privacy.excerpts.rawValue,
      masks: privacy.masks.map(\.rawValue),
      rules: packs.flatMap(\.summaries).filter { choice.ids.contains($0.id) }
    )
  }

  /// A pack whose examples fail is not used; those of the shipped packs are run by the tests.
  private static func checkExamples(of pack: LoadedPack) throws(Failure) {
    guard let folder = pack.folder else { return }
    let failed = ExampleRun(pack.rulebook).failures.count
    guard failed > 0 else { return }
    throw Failure(
      "the pack \"\(pack.name)\" is not used: \(Wording.count(failed, "example")) of it "
        + (failed == 1 ? "fails" : "fail"),
      help: "\"dueregard rules test \(folder)\" shows what failed"
    )
  }

  /// Says why each choice was made (`--verbose`).
  func explain(_ streams: Streams) {
    let papers = found.items.count { if case .skipped = $0 { false } else { true } }
    streams.explain("\(Wording.count(papers, "paper")) found, read \(jobs) at once")
    for pack in header.packs {
      streams.explain("pack \(pack.name) \(pack.version), \(Wording.count(pack.rules, "rule"))")
    }
    streams.explain("\(Wording.count(header.rules.count, "rule")) chosen")
    for destination in destinations {
      let place = destination.file.map { "\"\($0.given)\"" } ?? "standard output"
      streams.explain("\(destination.format.rawValue) goes to \(place)")
    }
    streams.explain("words of papers: \(reviewer.policy.rawValue)")
  }

  private static func style(_ command: CheckCommand, _ streams: Streams) throws(Failure)
    -> ReportStyle
  {
    var style = ReportStyle()
    style.width = streams.width
    style.hasColour = streams.hasColour
    style.isQuiet = streams.isQuiet
    if let most = try OptionValue.number(command.output.maxShown, "--max-shown", in: 0...1_000_000)
    {
      style.maxShown = most
    }
    let waived = try OptionValue.choice(command.output.waived, "--waived", of: Waived.self)
    style.hidesWaived = waived == .hide
    style.isExplaining = !command.output.explain.isEmpty
    style.packOptions = command.rules.packs.pack.map { " --pack \($0)" }.joined()
    return style
  }
}

/// When results fail a run (`--fail-on`, `--strict`).
struct Threshold {
  let failOn: FailOn
  let isStrict: Bool

  /// Whether a review holds something that fails the run.
  func isReached(by review: Review) -> Bool {
    guard let least = failOn.severity else { return false }
    return review.results.contains { result in
      guard result.severity >= least else { return false }
      return switch result.outcome {
      case .notMet: !result.isWaived && !result.isKnown
      case .cannotTell: isStrict
      case .met, .notApplicable: false
      }
    }
  }
}
