/// What follows from what, and what cannot be at once: sound, not complete
/// (`rule-language.md`, 11).
struct Implication {
  private let terms: [String: Rulebook::Term]

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

  /// Whether `second` holds wherever `first` does.
  func implies(_ first: Statement, _ second: Statement) -> Bool {
    if first == second { return true }
    switch (first, second) {
    case (
      .finds(let finder, let affirmed, let scope, let count),
      .finds(let other, let otherAffirmed, let otherScope, let otherCount)
    ):
      return scope == otherScope && count >= otherCount && (affirmed || !otherAffirmed)
        && implies(finder, other, affirmed: otherAffirmed, depth: 0)
    case (.words(let scope, let count), .words(let otherScope, let otherCount)):
      return scope == otherScope && count >= otherCount
    case (
      .parts(let unit, let scope, let count), .parts(let other, let otherScope, let otherCount)
    ):
      return scope == otherScope && count >= otherCount && unit.part == other.part
        && other.filters.allSatisfy(unit.filters.contains)
    case (.field(let name, let test), .field(let other, let otherTest)):
      return name == other && Self.implies(test, otherTest)
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

  private static func implies(_ test: FieldTest, _ other: FieldTest) -> Bool {
    switch (test, other) {
    case (.anyOf(let phrases), .anyOf(let others)):
      return phrases.allSatisfy(others.contains)
    case (_, .present): return test.state != nil
    case (_, .filled): return test.state == .filled
    case _: return false
    }
  }

  // MARK: - Finders

  /// Whether every match of `first` holds a match of `second`.
  private func implies(
    _ first: Finder, _ second: Finder, affirmed: Bool, depth: Int
  ) -> Bool {
    if first == second { return true }
    // A chain of terms may be as long as a file.
    guard depth < 100 else { return false }
    func follows(_ finder: Finder) -> Bool {
      implies(finder, second, affirmed: affirmed, depth: depth + 1)
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
    return isFound(first, by: second, affirmed: affirmed, depth: depth)
  }

  private func isFound(
    _ first: Finder, by second: Finder, affirmed: Bool, depth: Int
  ) -> Bool {
    func follows(_ finder: Finder) -> Bool {
      implies(first, finder, affirmed: affirmed, depth: depth + 1)
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

extension Implication {
  /// The keys of all words that a finder can look for, those of its terms included.
  func words(of finder: Finder) -> Set<String> {
    var words: Set<String> = []
    var seen: Set<String> = []
    var phrases: [Phrase] = []
    var collector = PhraseCollector()
    collector.walk(finder)
    phrases = collector.phrases
    while let phrase = phrases.popLast() {
      switch phrase.kind {
      case .words(let text, _):
        for word in PhraseWords(text).words { words.insert(String(decoding: word.key, as: UTF8.self)) }
      case .pattern(let pattern, _): words.insert(pattern.text)
      case .term(let name):
        if seen.insert(name.text).inserted { phrases += terms[name.text]?.phrases ?? [] }
      }
    }
    return words
  }
}

/// Gathers the phrases of finders.
private struct PhraseCollector: TreeVisitor {
  private(set) var phrases: [Phrase] = []

  mutating func visit(_ phrase: Phrase) {
    phrases.append(phrase)
  }
}
