import SourceText

/// Checks that parts lie inside what they are looked for in, and that `it` and `the same …` have a
/// place to speak of (`rule-language.md`, 5.4 and 5.5).
struct PlaceCheck {
  /// What `it` is where a condition stands.
  fileprivate enum Place: Hashable {
    case part(Part)
    /// In a condition of its own that no rule uses where there is a place: it could be any part.
    case any
    case none(Absence)
  }

  /// Why there is no place to speak of.
  fileprivate enum Absence: Hashable {
    case ruleWithoutParts, zone, unit
  }

  /// What parts are looked for in.
  fileprivate enum Container: Hashable {
    case paper, body, coverSheet, field, any
    case part(Part)
  }

  private var zones: [String: Part] = [:]
  private var conditions: [String: Condition] = [:]
  /// Where a condition, or one it uses, speaks of a place.
  private var speaking: [String: Origin] = [:]
  private var found: Set<Diagnostic> = []

  var diagnostics: [Diagnostic] { Array(found) }

  init(_ set: DefinitionSet) {
    for zone in set.zones where zones[zone.name.text] == nil {
      zones[zone.name.text] = zone.unit.part
    }
    for condition in set.conditions where conditions[condition.name.text] == nil {
      conditions[condition.name.text] = condition.condition
    }
    findSpeaking()
    for zone in set.zones { check(zone.unit, inside: .paper, at: .none(.zone)) }
    var places: [String: Set<Part>] = [:]
    for (_, rule) in set.rules { check(rule, &places) }
    for condition in set.conditions {
      let parts = places[condition.name.text] ?? []
      if parts.isEmpty { check(condition.condition, at: .any) }
      for part in parts { check(condition.condition, at: .part(part)) }
    }
  }

  private mutating func findSpeaking() {
    var users: [String: [String]] = [:]
    var queue: [String] = []
    for (name, condition) in conditions {
      let references = References(condition)
      if let place = references.places.first {
        speaking[name] = place
        queue.append(name)
      }
      for used in references.names(.condition) { users[used.text, default: []].append(name) }
    }
    while let name = queue.popLast() {
      for user in users[name] ?? [] where speaking[user] == nil {
        speaking[user] = speaking[name]
        queue.append(user)
      }
    }
  }

  private mutating func check(_ rule: RuleSyntax, _ places: inout [String: Set<Part>]) {
    var place = Place.none(.ruleWithoutParts)
    for clause in rule.clauses {
      if case .applies(.toEach(let unit, _)) = clause.content { place = .part(unit.part) }
      // Nobody can tell what a clause with a slip says of places.
      if clause.keyword == .applies, clause.content == nil { place = .any }
    }
    for clause in rule.clauses {
      switch clause.content {
      case .applies(.when(let condition)): check(condition, at: .none(.ruleWithoutParts))
      case .applies(.toEach(let unit, let condition)):
        check(unit, inside: .paper, at: .none(.unit))
        if let condition { check(condition, at: place, &places) }
      case .expect(let condition): check(condition, at: place, &places)
      case .cannotTell(let doubt): check(doubt.condition, at: place, &places)
      case .applies(.always), .cites, .theme, .severity, .owner, .effective, .retired, .say,
        .advise, .example, nil:
        break
      }
    }
  }

  /// Checks a condition of a rule, and notes the place for the conditions it names.
  private mutating func check(
    _ condition: Condition,
    at place: Place,
    _ places: inout [String: Set<Part>]
  ) {
    check(condition, at: place)
    guard case .part(let part) = place else { return }
    var queue = References(condition).names(.condition).map(\.text)
    while let name = queue.popLast() {
      guard let named = conditions[name], places[name, default: []].insert(part).inserted else {
        continue
      }
      queue += References(named).names(.condition).map(\.text)
    }
  }

  // MARK: - Conditions

  private mutating func check(_ condition: Condition, at place: Place) {
    switch condition.kind {
    case .and(let left, let right), .or(let left, let right):
      check(left, at: place)
      check(right, at: place)
    case .not(let inside): check(inside, at: place)
    case .anyOf(let parts), .allOf(let parts), .counted(_, let parts):
      for part in parts { check(part, at: place) }
    case .rule, .field: break
    case .every(let unit, let predicate):
      check(unit, inside: .paper, at: place)
      check(predicate, of: .part(unit.part), at: place)
    case .some(let unit, let predicate), .no(let unit, let predicate):
      check(unit, inside: .paper, at: place)
      if let predicate { check(predicate, of: .part(unit.part), at: place) }
    case .scope(let scope, let predicate), .scopeNot(let scope, let predicate):
      check(scope, at: place)
      check(predicate, of: container(scope, at: place), at: place)
    case .named(let name):
      guard case .none(let absence) = place, let word = speaking[name.text] else { return }
      report(
        .noPlace(absence.text),
        at: name.origin,
        help: absence.help,
        notes: [.init(at: word.place, "speaks of a place here")]
      )
    }
  }

  private mutating func check(_ predicate: Predicate, of container: Container, at place: Place) {
    switch predicate {
    case .mentions, .affirms, .hasWords: break
    case .has(let unit), .hasNo(let unit), .hasCount(_, let unit):
      check(unit, inside: container, at: place)
    case .holds(let value): check(value, in: container)
    }
  }

  // MARK: - Parts

  private mutating func check(_ unit: Unit, inside container: Container, at place: Place) {
    if !container.canHold(unit.part) {
      report(.neverInside(unit.part, container.text), at: unit.origin, help: container.help)
    }
    for filter in unit.filters {
      switch filter.kind {
      case .titled: fit(unit, filter, "titled", [.section])
      case .headed: fit(unit, filter, "headed", [.table, .row, .column, .cell])
      case .captioned: fit(unit, filter, "captioned", [.table])
      case .level: fit(unit, filter, "level", [.section, .heading])
      case .mentioning: break
      case .holding(let value): check(value, in: .part(unit.part))
      case .of(let scope):
        check(scope, at: place)
        let outer = self.container(scope, at: place)
        if !outer.canHold(unit.part) {
          report(.neverInside(unit.part, outer.text), at: unit.origin, help: outer.help)
        }
      }
    }
  }

  private mutating func fit(_ unit: Unit, _ filter: Filter, _ word: String, _ parts: [Part]) {
    guard !parts.contains(unit.part) else { return }
    report(
      .doesNotFit(word, unit.part),
      at: filter.origin,
      help: "\"\(word)\" goes with \(listed(parts.map(\.rawValue), "and"))"
    )
  }

  private mutating func check(_ value: Value, in container: Container) {
    switch value {
    case .suppressed(let origin):
      if !container.hasCells {
        report(.noCells("suppressed", container.text), at: origin, help: Self.cells)
      }
    case .blank(let origin):
      if !container.hasCells {
        report(.noCells("blank", container.text), at: origin, help: Self.cells)
      }
    case .amount: break
    }
  }

  private static let cells =
    "it goes with cell, row, column, table, section, the paper and the body"

  // MARK: - Scopes

  private func container(_ scope: Scope, at place: Place) -> Container {
    switch scope.kind {
    case .it:
      if case .part(let part) = place { return .part(part) }
      return .any
    case .paper: return .paper
    case .body: return .body
    case .coverSheet: return .coverSheet
    case .field: return .field
    case .same(let part): return .part(part.part)
    case .zone(let name): return zones[name.text].map { .part($0) } ?? .any
    }
  }

  private mutating func check(_ scope: Scope, at place: Place) {
    switch scope.kind {
    case .paper, .body, .coverSheet, .field, .zone: return
    case .it, .same: break
    }
    switch place {
    case .none(let absence):
      report(.noPlace(absence.text), at: scope.origin, help: absence.help)
    case .any: break
    case .part(let part):
      guard case .same(let outer) = scope.kind, !part.surroundings.contains(outer) else { return }
      if part.rawValue == outer.rawValue || (part == .item && outer == .paragraph) {
        report(.placeItself(outer), at: scope.origin, help: "write \"it\"")
      } else {
        let help =
          part.surroundings.isEmpty
          ? nil
          : "a \(part.rawValue) lies in the same \(listed(part.surroundings.map(\.rawValue), "or"))"
        report(.neverLies(part, outer), at: scope.origin, help: help)
      }
    }
  }

  private mutating func report(
    _ message: Diagnostic.Message,
    at origin: Origin,
    help: String?,
    notes: [Diagnostic.Note] = []
  ) {
    found.insert(Diagnostic(message, at: origin.place, help: help, notes: notes))
  }
}

extension PlaceCheck.Absence {
  fileprivate var text: String {
    switch self {
    case .ruleWithoutParts:
      "there is no place for this to speak of: the rule does not apply \"to each\" part"
    case .zone: "a zone cannot speak of \"it\""
    case .unit: "the parts a rule applies to cannot be described by \"it\""
    }
  }

  fileprivate var help: String {
    switch self {
    case .ruleWithoutParts: "write \"the paper\", or add: applies to each …"
    case .zone, .unit: "write \"the paper\", or the name of a zone"
    }
  }
}

extension PlaceCheck.Container {
  /// What there can be inside.
  fileprivate var parts: [Part] {
    switch self {
    case .paper, .body, .any, .part(.section): Part.allCases
    case .part(.table): [.row, .column, .cell, .sentence]
    case .part(.row), .part(.column): [.cell, .sentence]
    case .part(.cell), .part(.paragraph), .part(.item), .part(.heading), .part(.footnote),
      .coverSheet, .field:
      [.sentence]
    case .part(.sentence): []
    }
  }

  fileprivate func canHold(_ part: Part) -> Bool { parts.contains(part) }

  /// Whether it can have cells that are suppressed or blank.
  fileprivate var hasCells: Bool {
    switch self {
    case .paper, .body, .any, .part(.section), .part(.table), .part(.row), .part(.column),
      .part(.cell):
      true
    case .coverSheet, .field, .part(.paragraph), .part(.sentence), .part(.item), .part(.heading),
      .part(.footnote):
      false
    }
  }

  fileprivate var text: String {
    switch self {
    case .paper, .any: "the paper"
    case .body: "the body"
    case .coverSheet: "the cover sheet"
    case .field: "a field"
    case .part(let part): part.withArticle
    }
  }

  fileprivate var help: String {
    parts.isEmpty
      ? "there is no part inside \(text)"
      : "inside \(text) there can be \(listed(parts.map(\.plural), "and"))"
  }
}

extension Part {
  /// `an item`, `a` with any other.
  package var withArticle: String { self == .item ? "an item" : "a \(rawValue)" }

  /// The parts that `the same …` can mean of one.
  fileprivate var surroundings: [SamePart] {
    switch self {
    case .sentence: [.paragraph, .section, .table, .row]
    case .cell: [.row, .table, .section]
    case .row, .column: [.table, .section]
    case .paragraph, .item, .heading, .footnote, .table: [.section]
    case .section: []
    }
  }
}

extension SamePart {
  fileprivate var part: Part {
    switch self {
    case .sentence: .sentence
    case .paragraph: .paragraph
    case .section: .section
    case .table: .table
    case .row: .row
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func noPlace(_ text: String) -> Self {
    Self(code: "E048", text: text)
  }

  fileprivate static func doesNotFit(_ word: String, _ part: Part) -> Self {
    Self(code: "E049", text: "\"\(word)\" does not fit \(part.withArticle)")
  }

  fileprivate static func neverInside(_ part: Part, _ container: String) -> Self {
    Self(code: "E049", text: "\(container) never has \(part.withArticle) inside it")
  }

  fileprivate static func noCells(_ word: String, _ container: String) -> Self {
    Self(code: "E049", text: "\"\(word)\" is said of cells, and \(container) has none")
  }

  fileprivate static func neverLies(_ part: Part, _ outer: SamePart) -> Self {
    Self(code: "E049", text: "\(part.withArticle) never lies inside a \(outer.rawValue)")
  }

  fileprivate static func placeItself(_ part: SamePart) -> Self {
    Self(code: "E049", text: "\"the same \(part.rawValue)\" is the place itself")
  }
}
