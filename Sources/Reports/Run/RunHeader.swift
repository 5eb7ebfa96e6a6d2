package import Rulebook

/// What one run judges by: the engine, the packs, the options, the rules.
package struct RunHeader: Sendable {
  /// A pack of rules.
  package struct Pack: Sendable {
    package let name: String
    package let version: String
    package let title: String?
    package let themes: [Theme]
    package let hash: String
    /// How many rules it holds.
    package let rules: Int

    package init(
      name: String,
      version: String,
      title: String?,
      themes: [Theme],
      hash: String,
      rules: Int
    ) {
      self.name = name
      self.version = version
      self.title = title
      self.themes = themes
      self.hash = hash
      self.rules = rules
    }
  }

  /// A parameter of a pack and the value it has.
  package struct ParameterValue: Sendable {
    package let pack: String
    package let name: String
    package let value: Double
    package let standard: Double
    package let from: Origin

    /// What gives a parameter its value.
    package enum Origin: String, Sendable {
      case flag, environment, settings
      case `default`
    }

    package init(pack: String, name: String, value: Double, standard: Double, from: Origin) {
      self.pack = pack
      self.name = name
      self.value = value
      self.standard = standard
      self.from = from
    }

    /// Whether it has another value than its pack gives it.
    package var isGiven: Bool { from != .default }
  }

  /// A rule that is not judged, as it was named, and why, where that had to be said.
  package struct SkippedRule: Hashable, Sendable {
    package let rule: String
    package let because: String?

    package init(rule: String, because: String? = nil) {
      self.rule = rule
      self.because = because
    }
  }

  /// The file whose settings a run has.
  package struct SettingsFile: Hashable, Sendable {
    /// Relative to the base folder.
    package let name: String
    package let sha256: String

    package init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// What can change an outcome, or how it counts.
  package struct Judging: Sendable {
    package var hash: String
    package var asOf: String
    package var select: [String]
    package var skip: [SkippedRule]
    package var parameters: [ParameterValue]
    package var failOn: String
    package var isStrict: Bool

    package init(
      hash: String,
      asOf: String,
      select: [String],
      skip: [SkippedRule],
      parameters: [ParameterValue],
      failOn: String,
      isStrict: Bool
    ) {
      self.hash = hash
      self.asOf = asOf
      self.select = select
      self.skip = skip
      self.parameters = parameters
      self.failOn = failOn
      self.isStrict = isStrict
    }

    /// When results fail the run.
    package var threshold: Threshold {
      Threshold(failOn: FailOn(rawValue: failOn) ?? .never, isStrict: isStrict)
    }
  }

  package let engine: String
  package let language: String
  package let packs: [Pack]
  package let judging: Judging
  package let excerpts: String
  package let masks: [String]
  package let settings: SettingsFile?
  /// Every rule that is judged, by id.
  package let rules: [RuleSummary]
  /// The help pages of rules, by id, where the caller has them.
  package let pages: [String: RulePage]
  private let ruleNumbers: [String: Int]
  /// Names of rules that people see: those that no two loaded packs share.
  private let shortNames: [String: String]

  package init(
    engine: String,
    language: String,
    packs: [Pack],
    judging: Judging,
    excerpts: String,
    masks: [String],
    settings: SettingsFile? = nil,
    rules: [RuleSummary],
    pages: [RulePage] = []
  ) {
    self.engine = engine
    self.language = language
    self.packs = packs
    self.judging = judging
    self.excerpts = excerpts
    self.masks = masks
    self.settings = settings
    self.rules = rules.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    ruleNumbers = Dictionary(
      self.rules.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    self.pages = Dictionary(pages.map { ($0.summary.id, $0) }) { first, _ in first }
    let named = Dictionary(grouping: rules.map(\.id)) { Self.name(of: $0) }
    shortNames = named.reduce(into: [:]) { names, group in
      for id in group.value { names[id] = group.value.count == 1 ? group.key : id }
    }
  }

  /// The name by which people see a rule.
  package func shownName(of id: String) -> String { shortNames[id] ?? Self.name(of: id) }

  /// What the header says of a rule.
  package func rule(_ id: String) -> RuleSummary? { ruleNumber(id).map { rules[$0] } }

  /// The place of a rule in the list of rules.
  func ruleNumber(_ id: String) -> Int? { ruleNumbers[id] }

  /// The part of a rule's id after the slash.
  static func name(of id: String) -> String {
    id.split(separator: "/").last.map(String.init) ?? id
  }
}
