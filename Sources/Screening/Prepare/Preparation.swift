import Rulebook
import SourceText

/// Resolves the names of a rulebook.
struct Preparation {
  private(set) var made: PreparedRulebook
  private var shared: SharedLeaves
  private let numbers: Names
  private var leafNumbers: [Leaf: Int] = [:]
  private var finderNumbers: [PreparedFinder: Int] = [:]

  /// What each name stands for.
  private struct Names {
    var terms: [String: Int] = [:]
    var zones: [String: Int] = [:]
    var conditions: [String: Int] = [:]
    var fields: [String: Int] = [:]
    var rules: [String: Int] = [:]
    var parameters: [String: Double] = [:]
  }

  /// Prepares a rulebook, with values of parameters and further labels of fields from outside.
  static func prepare(_ input: Screener.Rules, sharing shared: inout SharedLeaves)
    -> PreparedRulebook
  {
    let preparation = Preparation(input, sharing: shared)
    shared = preparation.shared
    return preparation.made
  }

  /// Prepares a rulebook of which single definitions may be replaced afterwards.
  init(_ input: Screener.Rules, sharing shared: SharedLeaves = SharedLeaves()) {
    self.init(input, shared: shared)
    prepareAll(input)
  }

  private init(_ input: Screener.Rules, shared: SharedLeaves) {
    let rulebook = input.rulebook
    made = PreparedRulebook(rulebook: rulebook)
    self.shared = shared
    var names = Names()
    for (number, term) in rulebook.terms.enumerated() { names.terms[term.name.text] = number }
    for (number, zone) in rulebook.zones.enumerated() { names.zones[zone.name.text] = number }
    for (number, condition) in rulebook.conditions.enumerated() {
      names.conditions[condition.name.text] = number
    }
    for (number, field) in rulebook.fields.enumerated() { names.fields[field.name.text] = number }
    for (number, rule) in rulebook.rules.enumerated() { names.rules[rule.name.text] = number }
    for parameter in rulebook.parameters {
      let name = parameter.name.text
      names.parameters[name] = input.parameters[name] ?? parameter.value.value
    }
    numbers = names
  }

  private mutating func prepareAll(_ input: Screener.Rules) {
    let rulebook = made.rulebook
    made.terms = [PreparedTerm](repeating: PreparedTerm(), count: rulebook.terms.count)
    for (number, term) in rulebook.terms.enumerated() {
      made.terms[number].phrases = term.phrases.map { leaf($0) }
      made.terms[number].exceptions = term.exceptions.map { leaf($0) }
    }
    addCues()
    for field in rulebook.fields {
      let own = (input.labels[field.name.text] ?? []).filter { !PhraseWords($0).words.isEmpty }
      made.fields.append(
        PreparedField(
          name: field.name.text,
          labels: field.labels.map { leaf($0) }
            + own.map { leaf(.phrase(shared.phrase($0, isExact: false))) },
          exceptions: field.exceptions.map { leaf($0) }
        )
      )
    }
    made.paperDateField = numbers.fields["paper-date"]
    made.zones = rulebook.zones.map { unit($0.unit) }
    made.conditions = rulebook.conditions.map { check($0.condition) }
    made.speakingConditions = PlaceTalk.speaking(made.conditions)
    made.rules = rulebook.rules.map { prepared($0) }
    made.termOrder = made.termDependencies
    made.zoneOrder = made.zoneDependencies
    made.conditionOrder = made.conditionDependencies
    made.ruleOrder = made.ruleDependencies
  }

  // MARK: - Changed definitions

  /// The rulebook with another rule in the place of one.
  ///
  /// Invariant: what replaces a definition has no words that the rulebook lacks, so that what was
  /// found in papers stays right.
  func replacing(rule number: Int, by rule: Rulebook::Rule) -> PreparedRulebook {
    var changed = self
    changed.made.rules[number] = changed.prepared(rule)
    return changed.made
  }

  /// The rulebook with another condition in the place of one.
  func replacing(condition number: Int, by condition: Condition) -> PreparedRulebook {
    var changed = self
    changed.made.conditions[number] = changed.check(condition)
    changed.made.speakingConditions = PlaceTalk.speaking(changed.made.conditions)
    return changed.made
  }

  /// The rulebook with another zone in the place of one.
  func replacing(zone number: Int, by unit: Unit) -> PreparedRulebook {
    var changed = self
    changed.made.zones[number] = changed.unit(unit)
    return changed.made
  }

  /// The rulebook with another value of a parameter.
  func replacing(parameter name: String, by value: Double) -> PreparedRulebook {
    let input = Screener.Rules(made.rulebook, parameters: [name: value])
    return Preparation(input, sharing: shared).made
  }

  /// The rulebook without one phrase or exception of a term.
  func dropping(_ phrase: Int, isException: Bool, ofTerm number: Int) -> PreparedRulebook {
    var changed = made
    if isException {
      changed.terms[number].exceptions.remove(at: phrase)
    } else {
      changed.terms[number].phrases.remove(at: phrase)
    }
    return changed
  }

  private mutating func addCues() {
    for kind in Cue.Kind.allCases {
      for text in Cues.builtIn(kind) {
        made.cues.add(kind, Cues.Entry(phrase: shared.phrase(text, isExact: false), text: text))
      }
    }
    for cue in made.rulebook.cues {
      for entry in cue.texts {
        made.cues.add(
          cue.kind,
          Cues.Entry(phrase: shared.phrase(entry.text, isExact: false), text: entry.text)
        )
      }
    }
  }

  private mutating func prepared(_ rule: Rulebook::Rule) -> PreparedRule {
    let applies: AppliesCheck =
      switch rule.applies {
      case .always: .always
      case .when(let condition): .when(check(condition))
      case .toEach(let unit, let condition):
        .toEach(self.unit(unit), where: condition.map { check($0) })
      }
    return PreparedRule(
      rule: rule,
      applies: applies,
      expectation: check(rule.expectation),
      doubts: rule.doubts.map { (check($0.condition), $0.because) }
    )
  }

  // MARK: - Conditions

  private mutating func check(_ condition: Condition) -> Check {
    let kind: Check.Kind =
      switch condition.kind {
      case .and: .all(condition.chainParts.map { check($0) })
      case .or: .any(condition.chainParts.map { check($0) })
      case .not(let inside): .not(check(inside))
      case .anyOf(let parts): .any(parts.map { check($0) })
      case .allOf(let parts): .all(parts.map { check($0) })
      case .counted(let count, let parts): .counted(test(count), parts.map { check($0) })
      case .rule(let name, let outcomes): .rule(numbers.rules[name.text] ?? 0, outcomes)
      case .field(let name, let test): .field(numbers.fields[name.text] ?? 0, field(test))
      case .every(let unit, let predicate): .every(self.unit(unit), statement(predicate))
      case .some(let unit, let predicate): .some(self.unit(unit), predicate.map { statement($0) })
      case .no(let unit, let predicate): .no(self.unit(unit), predicate.map { statement($0) })
      case .scope(let scope, let predicate): .scope(self.scope(scope), statement(predicate))
      case .scopeNot(let scope, let predicate): .scopeNot(self.scope(scope), statement(predicate))
      case .named(let name): .named(numbers.conditions[name.text] ?? 0)
      }
    return Check(kind: kind, source: condition)
  }

  private mutating func statement(_ predicate: Predicate) -> Statement {
    switch predicate {
    case .mentions(let finder, let times):
      .mentions(use(finder, isAffirmed: false), times.map { test($0) } ?? .once)
    case .affirms(let finder, let times):
      .mentions(use(finder, isAffirmed: true), times.map { test($0) } ?? .once)
    case .has(let unit): .has(self.unit(unit))
    case .hasNo(let unit): .hasNo(self.unit(unit))
    case .hasCount(let count, let unit): .hasCount(test(count), self.unit(unit))
    case .hasWords(let count): .hasWords(test(count))
    case .holds(let value): .holds(self.value(value))
    }
  }

  private mutating func unit(_ unit: Unit) -> UnitCheck {
    let filters = unit.filters.map { filter in
      switch filter.kind {
      case .titled(let finder): FilterCheck.titled(use(finder, isAffirmed: false))
      case .headed(let finder): FilterCheck.headed(use(finder, isAffirmed: false))
      case .captioned(let finder): FilterCheck.captioned(use(finder, isAffirmed: false))
      case .mentioning(let finder): FilterCheck.mentioning(use(finder, isAffirmed: false))
      case .holding(let value): FilterCheck.holding(self.value(value))
      case .of(let scope): FilterCheck.of(self.scope(scope))
      case .level(let quantity): FilterCheck.level(whole(quantity))
      }
    }
    let speaks = filters.contains { filter in
      if case .of(let scope) = filter { scope.speaksOfPlace } else { false }
    }
    if !speaks { made.unitCount += 1 }
    return UnitCheck(
      part: unit.part,
      filters: filters,
      source: unit,
      number: speaks ? nil : made.unitCount - 1
    )
  }

  private func scope(_ scope: Scope) -> ScopeCheck {
    let kind: ScopeCheck.Kind =
      switch scope.kind {
      case .it: .it
      case .paper: .paper
      case .body: .body
      case .coverSheet: .coverSheet
      case .field(let name): .field(numbers.fields[name.text] ?? 0)
      case .same(let part): .same(part)
      case .zone(let name): .zone(numbers.zones[name.text] ?? 0)
      }
    return ScopeCheck(kind: kind, source: scope)
  }

  private mutating func field(_ test: FieldTest) -> FieldCheck {
    switch test {
    case .present: .present
    case .missing: .missing
    case .filled: .filled
    case .blank: .blank
    case .placeholder: .placeholder
    case .anyOf(let phrases): .anyOf(phrases.map { leaf($0) })
    case .before(let day): .before(self.day(day))
    case .after(let day): .after(self.day(day))
    case .onOrBefore(let day): .onOrBefore(self.day(day))
    case .onOrAfter(let day): .onOrAfter(self.day(day))
    }
  }

  private func day(_ reference: DayReference) -> DayTest {
    switch reference {
    case .day(let day): .day(day)
    case .paperDate: .paperDate
    }
  }

  // MARK: - Finders

  private mutating func use(_ finder: Finder, isAffirmed: Bool) -> FinderUse {
    FinderUse(
      finder: self.finder(finder),
      isAffirmed: isAffirmed,
      wording: .finder(finder)
    )
  }

  private mutating func finder(_ finder: Finder) -> Int {
    switch finder.kind {
    case .phrase(let phrase): add(.leaf(leaf(phrase)))
    case .amount(let amount): add(.leaf(leaf(.amount(test(amount)))))
    case .anyOf(let parts): add(.anyOf(parts.map { self.finder($0) }))
    case .near(let left, let right, let distance):
      add(.near(self.finder(left), self.finder(right), within: whole(distance)))
    case .then(let left, let right, let distance):
      add(.then(self.finder(left), self.finder(right), within: whole(distance)))
    case .without(let left, let right, let distance):
      add(.without(self.finder(left), self.finder(right), within: whole(distance)))
    case .same(let part, let left, let right):
      add(.same(part, self.finder(left), as: self.finder(right)))
    }
  }

  private mutating func add(_ finder: PreparedFinder) -> Int {
    if let known = finderNumbers[finder] { return known }
    finderNumbers[finder] = made.finders.count
    made.finders.append(finder)
    return made.finders.count - 1
  }

  private mutating func leaf(_ phrase: Phrase) -> Int {
    switch phrase.kind {
    case .words(let text, let isExact): leaf(.phrase(shared.phrase(text, isExact: isExact)))
    case .pattern(let pattern, let isExact):
      leaf(.pattern(shared.pattern(pattern.tree, isExact: isExact)))
    case .term(let name): leaf(.term(numbers.terms[name.text] ?? 0))
    }
  }

  private mutating func leaf(_ leaf: Leaf) -> Int {
    if let known = leafNumbers[leaf] { return known }
    leafNumbers[leaf] = made.leaves.count
    made.leaves.append(leaf)
    return made.leaves.count - 1
  }

  // MARK: - Values

  private mutating func value(_ value: Value) -> ValueCheck {
    switch value {
    case .suppressed: .suppressed
    case .blank: .blank
    case .amount(let amount):
      .amount(
        FinderUse(
          finder: add(.leaf(leaf(.amount(test(amount))))),
          isAffirmed: false,
          wording: .value(value)
        )
      )
    }
  }

  private func test(_ amount: Amount) -> AmountTest {
    switch amount.kind {
    case .number(let test): .number(limits(test))
    case .percentage(let test): .percentage(limits(test))
    case .date(let test):
      switch test {
      case .any: .date(.any)
      case .before(let day): .date(.before(self.day(day)))
      case .after(let day): .date(.after(self.day(day)))
      case .noOlderThan(let months, _): .date(.noOlder(months: whole(months)))
      }
    }
  }

  private func limits(_ test: NumberTest) -> NumberLimits {
    switch test {
    case .any: .any
    case .between(let lower, let upper): .between(number(lower), number(upper))
    case .below(let limit): .below(number(limit))
    case .above(let limit): .above(number(limit))
    }
  }

  private func test(_ count: Count) -> CountTest {
    CountTest(kind: count.kind, number: whole(count.quantity))
  }

  private func number(_ quantity: Quantity) -> Double {
    switch quantity {
    case .number(let literal): literal.value
    case .parameter(let name): numbers.parameters[name.text] ?? 0
    }
  }

  /// A whole number, kept where counting with it cannot overflow.
  private func whole(_ quantity: Quantity) -> Int {
    let value = number(quantity)
    return value >= 0 && value < 1e9 ? Int(value) : value < 0 ? 0 : 1_000_000_000
  }
}
