import SourceText

/// Finds rules that no paper can meet both, that repeat one another, or that fail only where a
/// stricter one fails (W133 to W135).
struct Conflicts {
  private let rules: [Rulebook::Rule]
  private let conditions: [String: Condition]
  private let implication: Implication
  private var steps = 0
  private(set) var diagnostics: [Diagnostic] = []

  /// How many possible facts are weighed in all before the rest is left alone.
  private static let stepLimit = 5_000_000

  init(
    _ rules: [Rulebook::Rule],
    _ conditions: [String: Condition],
    _ implication: Implication
  ) {
    self.rules = rules
    self.conditions = conditions
    self.implication = implication
    var hasStricter: Set<Int> = []
    for (earlier, later) in pairs() where steps < Self.stepLimit {
      compare(earlier, later, &hasStricter)
    }
  }

  /// The pairs that speak of something in common: others say nothing about one another.
  private func pairs() -> [(Int, Int)] {
    var speakers: [String: [Int]] = [:]
    var topics = Topics(terms: implication.terms)
    for (number, rule) in rules.enumerated() {
      for topic in self.topics(of: rule, &topics) { speakers[topic, default: []].append(number) }
    }
    var found: Set<Pair> = []
    // What nearly every rule of a large pack speaks of would make all of them pairs.
    for numbers in speakers.values where numbers.count <= 100 {
      for (place, later) in numbers.enumerated() {
        for earlier in numbers[..<place] { found.insert(Pair(earlier: earlier, later: later)) }
      }
    }
    return found.map { ($0.earlier, $0.later) }.sorted { $0 < $1 }
  }

  private struct Pair: Hashable {
    let earlier: Int
    let later: Int
  }

  private func topics(of rule: Rulebook::Rule, _ topics: inout Topics) -> Set<String> {
    var builder = FormulaBuilder(conditions: conditions)
    guard builder.formula(Simplifier.simplified(rule.expectation)) != nil else { return [] }
    var found: Set<String> = []
    for statement in builder.statements { found.formUnion(topics.topics(of: statement)) }
    return found
  }

  private mutating func compare(_ first: Int, _ second: Int, _ hasStricter: inout Set<Int>) {
    let (earlier, later) = (rules[first], rules[second])
    guard earlier.applies.unit == later.applies.unit,
      let weighed = WeighedRule([earlier, later], conditions, implication)
    else { return }
    steps += weighed.facts.count + 100
    let (firstApplies, secondApplies) = (weighed.applies[0], weighed.applies[1])
    let (firstExpects, secondExpects) = (weighed.expects[0], weighed.expects[1])
    let both = weighed.facts.filter { firstApplies.holds($0) && secondApplies.holds($0) }
    if !both.isEmpty, !both.contains(where: { firstExpects.holds($0) && secondExpects.holds($0) }),
      earlier.applies.unit == nil, earlier.days.overlaps(later.days)
    {
      report(
        .noPaperMeetsBoth(earlier.name.text),
        later.expectation.origin,
        earlier.expectation.origin,
        "the other expectation"
      )
      return
    }
    let firstFails = weighed.facts.filter { firstApplies.holds($0) && !firstExpects.holds($0) }
    let secondFails = weighed.facts.filter { secondApplies.holds($0) && !secondExpects.holds($0) }
    if earlier.days == later.days, earlier.doubtsInOrder == later.doubtsInOrder,
      firstFails == secondFails,
      weighed.facts.allSatisfy({ firstApplies.holds($0) == secondApplies.holds($0) })
    {
      report(.repeats(earlier.name.text), later.name.origin, earlier.name.origin, "the other rule")
      return
    }
    stricter(earlier, firstFails, than: (second, later), secondFails, &hasStricter)
    stricter(later, secondFails, than: (first, earlier), firstFails, &hasStricter)
  }

  private mutating func stricter(
    _ strict: Rulebook::Rule,
    _ strictFails: [UInt32],
    than loose: (number: Int, rule: Rulebook::Rule),
    _ looseFails: [UInt32],
    _ hasStricter: inout Set<Int>
  ) {
    guard strict.days.covers(loose.rule.days), looseFails.count < strictFails.count,
      Set(looseFails).isSubset(of: strictFails), hasStricter.insert(loose.number).inserted
    else { return }
    report(
      .failsOnlyWhere(strict.name.text),
      loose.rule.name.origin,
      strict.name.origin,
      "the stricter rule",
      severity: .note
    )
  }

  private mutating func report(
    _ message: Diagnostic.Message,
    _ origin: Origin,
    _ other: Origin,
    _ note: String,
    severity: Diagnostic.Severity = .warning
  ) {
    diagnostics.append(
      Diagnostic(
        message,
        severity,
        at: origin.place,
        notes: [.init(at: other.place, note)]
      )
    )
  }
}

/// The days on which a rule is in force.
private struct DaysInForce: Equatable {
  let first: Int
  let last: Int

  func overlaps(_ other: DaysInForce) -> Bool {
    max(first, other.first) <= min(last, other.last)
  }

  func covers(_ other: DaysInForce) -> Bool {
    first <= other.first && last >= other.last
  }
}

extension Rule {
  fileprivate var days: DaysInForce {
    let until = effective?.until.map(\.number) ?? Int.max
    let retirement = retired.map { $0.day.number - 1 } ?? Int.max
    return DaysInForce(
      first: effective.map(\.from.number) ?? Int.min,
      last: min(until, retirement)
    )
  }

  fileprivate var doubtsInOrder: [Condition] {
    doubts.map { Simplifier.simplified($0.condition) }
  }
}

extension Diagnostic.Message {
  fileprivate static func noPaperMeetsBoth(_ rule: String) -> Self {
    Self(code: "W133", text: "no paper can meet both this rule and \(rule), where both apply")
  }

  fileprivate static func repeats(_ rule: String) -> Self {
    Self(code: "W134", text: "this rule repeats \(rule)")
  }

  fileprivate static func failsOnlyWhere(_ rule: String) -> Self {
    Self(code: "W135", text: "this rule can fail only where \(rule) fails")
  }
}
