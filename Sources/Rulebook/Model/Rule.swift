package import SourceText

/// One rule: when it applies and what it expects.
package struct Rule: Hashable, Sendable {
  package let name: Name
  package let title: String
  package let citations: [Citation]
  package let theme: Name?
  package let severity: Severity
  package let owner: String?
  package let effective: EffectiveDates?
  package let retired: Retirement?
  package let applies: Applicability
  package let expectation: Condition
  package let doubts: [Doubt]
  package let say: String?
  package let advise: String?
  package let examples: [Example]

  /// The same rule with other clauses among those that decide its outcome.
  package func changed(to clauses: DecidingClauses) -> Rule {
    Rule(
      name: name,
      title: title,
      citations: citations,
      theme: theme,
      severity: severity,
      owner: owner,
      effective: clauses.effective,
      retired: clauses.retired,
      applies: clauses.applies,
      expectation: clauses.expectation,
      doubts: clauses.doubts,
      say: say,
      advise: advise,
      examples: examples
    )
  }
}

/// The clauses of a rule that decide its outcome.
package struct DecidingClauses: Hashable, Sendable {
  package var effective: EffectiveDates?
  package var retired: Retirement?
  package var applies: Applicability
  package var expectation: Condition
  package var doubts: [Doubt]

  package init(_ rule: Rulebook::Rule) {
    effective = rule.effective
    retired = rule.retired
    applies = rule.applies
    expectation = rule.expectation
    doubts = rule.doubts
  }
}

/// A source that a rule rests on, and where in it.
package struct Citation: Hashable, Sendable {
  package let source: Name
  package let at: String?
  package let quote: String?
}

/// How much it weighs when a rule is not met, the heaviest last.
package enum Severity: String, Hashable, Codable, Sendable, CaseIterable, Comparable {
  case advice, minor, major, critical

  package static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }

  private var weight: Int {
    switch self {
    case .advice: 0
    case .minor: 1
    case .major: 2
    case .critical: 3
    }
  }
}

/// What a rule is applied to.
package enum Applicability: Hashable, Sendable {
  case always
  case when(Condition)
  case toEach(Unit, where: Condition?)
}

/// `cannot tell when`.
package struct Doubt: Hashable, Sendable {
  package let condition: Condition
  package let because: String?

  /// The same doubt when something else is so.
  package func changed(to condition: Condition) -> Doubt {
    Doubt(condition: condition, because: because)
  }
}

/// `effective from … until … notice …`.
package struct EffectiveDates: Hashable, Sendable {
  package let from: Day
  package let until: Day?
  /// Days of notice before `from`.
  package let notice: Int?
  /// The word `effective`.
  package let origin: Origin

  /// Other days at the same place.
  package func changed(from: Day, until: Day?, notice: Int?) -> EffectiveDates {
    EffectiveDates(from: from, until: until, notice: notice, origin: origin)
  }
}

/// `retired … replaced by … because …`.
package struct Retirement: Hashable, Sendable {
  package let day: Day
  package let replacedBy: Name?
  package let because: String?
  /// The word `retired`.
  package let origin: Origin

  /// Another day at the same place.
  package func changed(to day: Day) -> Retirement {
    Retirement(day: day, replacedBy: replacedBy, because: because, origin: origin)
  }
}
