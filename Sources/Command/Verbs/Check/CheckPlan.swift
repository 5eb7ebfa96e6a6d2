import DueRegard
import FoundationEssentials
import Papers
import Reports
import Rulebook
import Screening
import SourceText

/// All that the options of `check` and `review` decide, before the first paper is read.
struct CheckPlan {
  let found: PaperOptions.Found
  let packs: [LoadedPack]
  let destinations: [Destination]
  let header: RunHeader
  let reviewer: Reviewer
  let waivers: WaiverFiles
  let threshold: Threshold
  private(set) var style: ReportStyle
  let jobs: Int
  let progress: Progress.Kind

  init(
    _ command: CheckCommand,
    found: PaperOptions.Found,
    _ choices: Choices,
    _ streams: Streams
  ) throws {
    try self.init(
      command,
      found: found,
      destinations: try command.output.destinations(choices, base: found.base),
      style: try Self.style(command, choices, streams),
      explaining: command.output.explain,
      choices,
      streams
    )
  }

  init(
    _ command: some PaperVerb,
    found: PaperOptions.Found,
    destinations: [Destination],
    style: ReportStyle,
    explaining: [String] = [],
    _ choices: Choices,
    _ streams: Streams
  ) throws {
    self.destinations = destinations
    self.style = style
    try choices.refuseLaterSettings()
    let packs = try RulePacks.load(choices, streams)
    self.packs = packs
    for pack in packs { try Self.checkExamples(of: pack) }
    let choice = try RuleChoice(choices, packs: packs)
    let parameters = try choices.located(.parameters) { () throws(Failure) in
      try ParameterChoice(choices, packs: packs)
    }
    let asOf = try AsOf(choices)
    threshold = Threshold(
      failOn: try choices.choice(.failOn, of: FailOn.self) ?? .major,
      isStrict: try choices.isOn(.strict)
    )
    progress = try choices.choice(.progress, of: Progress.Kind.self) ?? .auto
    let privacy = try Privacy(choices)
    let facts = try FactsSources(choices, base: found.base)
    self.found = found.with(missing: facts.missing(in: found.folders))
    facts.noteUnlisted(found.items, streams)
    jobs = try choices.jobCount()
    let limits = try choices.limits()
    let areIgnored = command.rules.ignoresWaivers
    waivers = try choices.located(.waivers) { () throws(Failure) in
      try WaiverFiles(
        choices,
        areIgnored: areIgnored,
        packs: packs,
        streams
      )
    }
    let baseline = try BaselineStore.chosen(choices, by: command.rules)
    self.style.hasBaseline = baseline != nil
    let explained = try RuleChoice.explained(explaining, packs: packs)
    reviewer = Reviewer(
      packs: packs,
      choice: choice,
      parameters: parameters,
      waivers: waivers.set,
      baseline: baseline ?? .none,
      asOf: asOf,
      privacy: privacy,
      facts: facts,
      explained: explained,
      limits: limits
    )
    let packHeaders = packs.map(\.header)
    header = RunHeader(
      engine: Engine.version,
      language: Engine.language,
      packs: packHeaders,
      judging: RunHeader.Judging(
        hash: JudgingHash.hash(
          packs: packHeaders,
          parameters: parameters.values,
          select: choice.select,
          skip: choice.skip.map(\.rule),
          metadata: facts.judgingLines,
          limits: limits
        ),
        asOf: asOf.text,
        select: choice.select,
        skip: choice.skip,
        parameters: parameters.values,
        failOn: threshold.failOn.rawValue,
        isStrict: threshold.isStrict
      ),
      excerpts: privacy.excerpts.rawValue,
      masks: privacy.masks.map(\.rawValue),
      settings: choices.file.map { file in
        RunHeader.SettingsFile(
          name: found.base.relative(file.absolute) ?? file.shown,
          sha256: file.sha256
        )
      },
      rules: packs.flatMap(\.summaries).filter { choice.ids.contains($0.id) },
      pages: destinations.contains { $0.format == .sarif } ? packs.flatMap(\.pages) : []
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

  private static func style(
    _ command: CheckCommand,
    _ choices: Choices,
    _ streams: Streams
  ) throws(Failure) -> ReportStyle {
    var style = ReportStyle()
    style.width = streams.width
    style.hasColour = streams.hasColour
    style.isQuiet = streams.isQuiet
    if let most = try choices.number(.maxShown) { style.maxShown = most }
    style.hidesWaived = try choices.choice(.waived, of: Waived.self) == .hide
    style.showsAll = command.output.all
    style.category = try OptionValue.single(command.output.category, "--category")
    style.isRaw = command.output.raw
    style.isExplaining = !command.output.explain.isEmpty
    // What stands in the settings file or the environment holds for the next command too.
    style.packOptions = command.rules.packs.pack.map { " --pack \($0)" }.joined()
    return style
  }
}
