/// What follows from what, and what cannot be at once: sound, not complete
/// (`rule-language.md`, 11).
struct Implication {
  let terms: [String: Rulebook::Term]

  init(terms: [String: Rulebook::Term]) {
    self.terms = terms
  }

  /// The ways in which the statements can hold together, a bit each.
  func possibleFacts(_ statements: [Statement]) -> [UInt32] {
    var forbidden: [(has: UInt32, lacks: UInt32)] = []
    for (number, statement) in statements.enumerated() {
      for (other, second) in statements.enumerated() where other != number {
        let (mine, its) = (UInt32(1) << UInt32(number), UInt32(1) << UInt32(other))
        if implies(statement, second) { forbidden.append((mine, its)) }
        if other > number, excludes(statement, second) { forbidden.append((mine | its, 0)) }
      }
    }
    return (0..<(UInt32(1) << UInt32(statements.count))).filter { facts in
      !forbidden.contains { facts & $0.has == $0.has && facts & $0.lacks == 0 }
    }
  }

  /// Whether `second` holds wherever `first` does; where `evenUnknown`, also is at least *unknown*
  /// wherever `first` is.
  func implies(_ first: Statement, _ second: Statement, evenUnknown: Bool = false) -> Bool {
    if first == second { return true }
    switch (first, second) {
    case (
      .finds(let finder, let affirmed, let scope, let count),
      .finds(let other, let otherAffirmed, let otherScope, let otherCount)
    ):
      guard scope == otherScope, count >= otherCount, affirmed || !otherAffirmed else {
        return false
      }
      var steps = 0
      return implies(finder, other, affirmed: otherAffirmed, depth: 0, &steps)
    case (.words(let scope, let count), .words(let otherScope, let otherCount)):
      return scope == otherScope && count >= otherCount
    case (
      .parts(let unit, let scope, let count), .parts(let other, let otherScope, let otherCount)
    ):
      return scope == otherScope && count >= otherCount && unit.part == other.part
        && other.filters.allSatisfy(unit.filters.contains)
    case (.field(let name, let test), .field(let other, let otherTest)):
      return name == other && Self.implies(test, otherTest, evenUnknown: evenUnknown)
    case (.rule(let name, let outcomes), .rule(let other, let otherOutcomes)):
      return name == other && outcomes.isSubset(of: otherOutcomes)
    case _: return false
    }
  }

  private func excludes(_ first: Statement, _ second: Statement) -> Bool {
    switch (first, second) {
    case (.field(let name, let test), .field(let other, let otherTest)):
      guard name == other, let state = test.state, let otherState = otherTest.state else {
        return false
      }
      return state != otherState
    case (.rule(let name, let outcomes), .rule(let other, let otherOutcomes)):
      return name == other && outcomes.isDisjoint(with: otherOutcomes)
    case _: return false
    }
  }

  private static func implies(
    _ test: FieldTest,
    _ other: FieldTest,
    evenUnknown: Bool
  ) -> Bool {
    switch (test, other) {
    case (.anyOf(let phrases), .anyOf(let others)):
      return phrases.allSatisfy(others.contains)
    case (.anyOf, .filled): return true
    // Of a field that is missing all but this is unknown, of one without a date all of its dates.
    case (_, .present): return test.state != nil && !evenUnknown
    case (_, .filled): return test.state == .filled && !evenUnknown
    case _: return false
    }
  }

  // MARK: - Finders

  /// Whether every match of `first` holds a match of `second`.
  private func implies(
    _ first: Finder,
    _ second: Finder,
    affirmed: Bool,
    depth: Int,
    _ steps: inout Int
  ) -> Bool {
    if first == second { return true }
    // A chain of terms may be as long as a file, and so may each of two terms.
    steps += 1
    guard depth < 100, steps < 20_000 else { return false }
    func follows(_ finder: Finder) -> Bool {
      implies(finder, second, affirmed: affirmed, depth: depth + 1, &steps)
    }
    switch first.kind {
    case .anyOf(let parts): return parts.allSatisfy(follows)
    case .phrase(let phrase):
      if case .term(let name) = phrase.kind, let term = terms[name.text],
        term.phrases.allSatisfy({ follows(Finder(kind: .phrase($0), origin: $0.origin)) })
      {
        return true
      }
    case .near(let left, let right, let distance), .then(let left, let right, let distance):
      if follows(left) || follows(right) { return true }
      if case .near(let otherLeft, let otherRight, let otherDistance) = second.kind,
        left == otherLeft, right == otherRight
      {
        return distance.isAtMost(otherDistance)
      }
      if case .then(_, _, _) = first.kind,
        case .then(let otherLeft, let otherRight, let otherDistance) = second.kind
      {
        return left == otherLeft && right == otherRight && distance.isAtMost(otherDistance)
      }
    case .without(let left, _, _), .same(_, let left, _): if follows(left) { return true }
    case .amount: break
    }
    return isFound(first, by: second, affirmed: affirmed, depth: depth, &steps)
  }

  private func isFound(
    _ first: Finder,
    by second: Finder,
    affirmed: Bool,
    depth: Int,
    _ steps: inout Int
  ) -> Bool {
    func follows(_ finder: Finder) -> Bool {
      implies(first, finder, affirmed: affirmed, depth: depth + 1, &steps)
    }
    switch second.kind {
    case .anyOf(let parts): return parts.contains(where: follows)
    case .phrase(let phrase):
      if case .term(let name) = phrase.kind {
        guard let term = terms[name.text], term.exceptions.isEmpty else { return false }
        return term.phrases.contains { follows(Finder(kind: .phrase($0), origin: $0.origin)) }
      }
      guard case .phrase(let own) = first.kind, let words = ExactWords(own),
        let others = ExactWords(phrase)
      else { return false }
      // A word of a longer phrase may negate the shorter one inside.
      return others.finds(words) && (!affirmed || words.words.count == others.words.count)
    case .amount(let amount):
      guard case .amount(let own) = first.kind else { return false }
      switch (own.kind, amount.kind) {
      case (.number, .number(.any)), (.percentage, .percentage(.any)), (.date, .date(.any)):
        return true
      case _: return false
      }
    case .near, .then, .without, .same: return false
    }
  }
}

extension FieldTest {
  fileprivate enum State {
    case filled, blank, placeholder
  }

  /// The state a field has when this is said of it.
  fileprivate var state: State? {
    switch self {
    case .present, .missing: nil
    case .filled, .anyOf, .before, .after, .onOrBefore, .onOrAfter: .filled
    case .blank: .blank
    case .placeholder: .placeholder
    }
  }
}

extension Quantity {
  fileprivate func isAtMost(_ other: Quantity) -> Bool {
    switch (self, other) {
    case (.number(let own), .number(let limit)): own.value <= limit.value
    case _: self == other
    }
  }
}
