/// What a rule asks of a paper: yes, no or unknown.
package struct Condition: Hashable, Sendable {
  package indirect enum Kind: Hashable, Sendable {
    case and(Condition, Condition)
    case or(Condition, Condition)
    case not(Condition)
    case anyOf([Condition])
    case allOf([Condition])
    case counted(Count, of: [Condition])
    case rule(Name, isAnyOf: [SettledOutcome])
    case field(Name, FieldTest)
    case every(Unit, Predicate)
    case some(Unit, Predicate?)
    case no(Unit, Predicate?)
    case scope(Scope, Predicate)
    case scopeNot(Scope, Predicate)
    case named(Name)
  }

  package let kind: Kind
  package let origin: Origin

  /// Another condition at the same place.
  package func changed(to kind: Kind) -> Condition { Condition(kind: kind, origin: origin) }
}

/// An outcome that a rule may ask about, which reading more does not change.
package enum SettledOutcome: Hashable, Sendable, CaseIterable {
  case met, notMet, notApplicable
}
