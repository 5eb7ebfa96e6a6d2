import SourceText

/// Weighs the conditions of rules against one another (W130 to W136 of `rule-language.md`, 11).
struct Logic {
  private let rulebook: Rulebook
  private let conditions: [String: Condition]
  private let implication: Implication
  private(set) var diagnostics: [Diagnostic] = []

  init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
    var conditions: [String: Condition] = [:]
    for condition in rulebook.conditions {
      conditions[condition.name.text] = Simplifier.simplified(condition.condition)
    }
    self.conditions = conditions
    var terms: [String: Rulebook::Term] = [:]
    for term in rulebook.terms { terms[term.name.text] = term }
    implication = Implication(terms: terms)
    var sound: [Rulebook::Rule] = []
    for rule in rulebook.rules {
      if let finding = fault(of: rule) { diagnostics.append(finding) } else { sound.append(rule) }
    }
    diagnostics += Conflicts(sound, conditions, implication).diagnostics
    let idle = IdleParts(implication)
    for rule in sound {
      for condition in rule.conditions { diagnostics += idle.findings(in: condition) }
    }
    for condition in rulebook.conditions {
      diagnostics += idle.findings(in: condition.condition)
    }
  }

  /// W130, W131 or W132.
  private func fault(of rule: Rulebook::Rule) -> Diagnostic? {
    guard let weighed = WeighedRule([rule], conditions, implication) else { return nil }
    let (applies, expects) = (weighed.applies[0], weighed.expects[0])
    let relevant = weighed.facts.filter(applies.holds)
    if relevant.isEmpty, let condition = rule.applies.condition {
      return Diagnostic(
        .neverApplies,
        .warning,
        at: condition.origin.place,
        help: "no paper can be such that all of this holds"
      )
    }
    let met = relevant.count(where: expects.holds)
    let notes = rule.applies.condition.map {
      [Diagnostic.Note(at: $0.origin.place, "wherever this holds")]
    }
    if met == relevant.count {
      return Diagnostic(
        .alwaysMet,
        .warning,
        at: rule.expectation.origin.place,
        notes: notes ?? []
      )
    }
    if met == 0 {
      return Diagnostic(
        .neverMet,
        .warning,
        at: rule.expectation.origin.place,
        notes: notes ?? []
      )
    }
    return nil
  }
}

/// Rules as formulas over the statements they share.
struct WeighedRule {
  private(set) var applies: [Formula] = []
  private(set) var expects: [Formula] = []
  /// The ways in which the statements can hold together.
  let facts: [UInt32]

  /// Nil when the rules together are too large to be weighed.
  init?(
    _ rules: [Rulebook::Rule],
    _ conditions: [String: Condition],
    _ implication: Implication
  ) {
    var builder = FormulaBuilder(conditions: conditions)
    for rule in rules {
      var applicability = Formula.always
      if let condition = rule.applies.condition {
        guard let formula = builder.formula(Simplifier.simplified(condition)) else { return nil }
        applicability = formula
      }
      guard let expectation = builder.formula(Simplifier.simplified(rule.expectation)) else {
        return nil
      }
      applies.append(applicability)
      expects.append(expectation)
    }
    facts = implication.possibleFacts(builder.statements)
  }
}

extension Applicability {
  /// What must hold for the rule to apply, at the place it is applied to.
  var condition: Condition? {
    switch self {
    case .always: nil
    case .when(let condition): condition
    case .toEach(_, let condition): condition
    }
  }

  /// The parts a rule is applied to, if it has places.
  var unit: Unit? {
    switch self {
    case .always, .when: nil
    case .toEach(let unit, _): Simplifier.simplified(unit)
    }
  }
}

extension Rule {
  /// All conditions it is made of.
  var conditions: [Condition] {
    [applies.condition].compactMap(\.self) + [expectation] + doubts.map(\.condition)
  }
}

extension Diagnostic.Message {
  fileprivate static let neverApplies = Self(code: "W130", text: "this rule can never apply")
  fileprivate static let alwaysMet = Self(
    code: "W131",
    text: "this rule is always met where it applies"
  )
  fileprivate static let neverMet = Self(
    code: "W132",
    text: "this rule can never be met where it applies"
  )
}
