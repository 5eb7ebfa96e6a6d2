import Reports
import Rulebook
import Screening
import SourceText

/// The waivers that are chosen, read once and without an error.
struct WaiverFiles {
  /// nil where there are none.
  let rulebook: Rulebook?
  /// The id of the rule of each waiver.
  let ruleIDs: [String]
  /// How many days a waiver holds at most.
  let longest: Int?

  init(
    _ choices: Choices,
    areIgnored: Bool,
    packs: [LoadedPack],
    _ streams: Streams
  ) throws(Failure) {
    longest = try choices.number(.longestWaiver)
    var files: [SourceFile] = []
    for name in Self.names(choices) { files.append(try RuleFiles.file(name)) }
    guard !areIgnored, !files.isEmpty else {
      rulebook = nil
      ruleIDs = []
      return
    }
    let reading = PackReader.read(files, isFolder: false)
    guard let rulebook = reading.rulebook else {
      streams.say([CheckReport.FileSet(files: files, diagnostics: reading.diagnostics)])
      throw Failure.silent(.failed)
    }
    guard rulebook.rules.isEmpty else {
      throw Failure("--waivers names a file of rules", help: "waivers stand in files of their own")
    }
    self.rulebook = rulebook
    var ids: [String] = []
    for waiver in rulebook.waivers {
      ids.append(try Self.ruleID(of: waiver, in: files, packs))
    }
    ruleIDs = ids
  }

  /// The waivers as the screener takes them.
  var set: WaiverSet { rulebook.map { WaiverSet([$0], longest: longest) } ?? .none }

  /// The files that are named, or else those that stand beside the settings file.
  static func names(_ choices: Choices) -> [String] {
    guard !choices[.waivers].isGiven, let file = choices.file else {
      return choices.paths(.waivers)
    }
    let names = FileStatus.names(in: file.folder) ?? []
    return names.filter { $0.hasSuffix(".waivers") && !$0.hasPrefix(".") }.map { file.path($0) }
  }

  /// What there is to say of them once papers have been reviewed.
  func warnings(of uses: [WaiverUse]) -> CheckReport.FileSet {
    CheckReport.FileSet(
      files: rulebook?.files ?? [],
      diagnostics: WaiverWarnings.warnings(
        of: rulebook?.waivers ?? [],
        uses,
        longest: longest
      )
    )
  }

  private static func ruleID(
    of waiver: Waiver,
    in files: [SourceFile],
    _ packs: [LoadedPack]
  ) throws(Failure) -> String {
    let name = waiver.rule.text
    if let pack = packs.first(where: { $0.hashes[name] != nil }) { return "\(pack.name)/\(name)" }
    let place = waiver.rule.origin.place
    let file = files[place.file]
    let position = LineTable(file.bytes).position(of: place.range.lower, in: file.bytes)
    let names = packs.flatMap { $0.hashes.keys }
    throw Failure(
      "\(file.name):\(position.line):\(position.column): there is no rule called \"\(name)\""
        + OptionValue.didYouMean(name, names)
    )
  }
}

/// Brings together what became of each waiver in the papers of a run (`reviews.md`, section 5).
struct WaiverTally {
  private let waivers: [Waiver]
  private let ruleIDs: [String]
  private var found: [WaiverUse?]
  private let places: [(file: String, line: Int)]

  init(_ files: WaiverFiles) {
    waivers = files.rulebook?.waivers ?? []
    ruleIDs = files.ruleIDs
    found = waivers.map { _ in nil }
    let sources = files.rulebook?.files ?? []
    places = waivers.map { waiver in
      let place = waiver.name.origin.place
      let file = sources[place.file]
      return (file.name, LineTable(file.bytes).line(at: place.range.lower))
    }
  }

  /// Takes in the states of the waivers in one review, which are in the order of the waivers.
  mutating func add(_ review: Review) {
    for (index, use) in review.waivers.enumerated() where waivers.indices.contains(index) {
      guard names(waivers[index], review.paper.path) else { continue }
      let known = found[index]
      let uses = (known?.uses ?? 0) + use.uses
      let isWorse = known.map { Self.rank(use.state) < Self.rank($0.state) } ?? true
      found[index] = self.use(index, isWorse ? use.state : known?.state ?? use.state, uses)
    }
  }

  /// One entry for each waiver.
  var uses: [WaiverUse] {
    waivers.indices.map { index in
      let isReadable = waivers[index].approvedOn.day != nil && waivers[index].until.day != nil
      if !isReadable { return use(index, .unreadableDate, 0) }
      return found[index] ?? use(index, .unused, 0)
    }
  }

  private func use(_ index: Int, _ state: WaiverState, _ uses: Int) -> WaiverUse {
    WaiverUse(
      name: waivers[index].name.text,
      rule: ruleIDs[index],
      file: places[index].file,
      line: places[index].line,
      state: state,
      uses: uses
    )
  }

  /// The order in which states of several papers count.
  private static func rank(_ state: WaiverState) -> Int {
    switch state {
    case .unreadableDate: 0
    case .used: 1
    case .unused: 2
    case .expired: 3
    case .notYet: 4
    case .noDate: 5
    }
  }

  /// Whether a waiver is for a paper, by its name or its path.
  private func names(_ waiver: Waiver, _ path: String) -> Bool {
    guard let papers = waiver.papers else { return true }
    let candidates = [path, PathName.lastPart(of: path)].map { $0.lowercased() }
    return papers.contains { wanted in
      let wanted = wanted.lowercased()
      return candidates.contains {
        wanted.hasSuffix("*") ? $0.hasPrefix(wanted.dropLast()) : $0 == wanted
      }
    }
  }
}
