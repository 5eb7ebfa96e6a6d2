import Rulebook

/// Passes over rules that cannot apply for want of a word (`rule-language.md`, 13.5); it never
/// changes an answer.
extension Evaluation {
  /// Whether a condition is surely no, because words it needs stand nowhere in the paper.
  mutating func cannotApply(_ check: Check) -> Bool {
    guard paper.unreadCount == 0 else { return false }
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { return false }
    switch check.kind {
    case .all(let parts): return parts.contains { cannotApply($0) }
    case .any(let parts): return parts.allSatisfy { cannotApply($0) }
    case .named(let number): return cannotApply(book.conditions[number])
    case .scope(let scope, .mentions(let use, let test)):
      switch scope.kind {
      case .paper, .body: return test.kind == .atLeast && test.number > 0 && isWanting(use.finder)
      case .it, .coverSheet, .field, .same, .zone: return false
      }
    case .not, .counted, .rule, .field, .every, .some, .no, .scope, .scopeNot: return false
    }
  }

  /// Whether a finder has no match because a phrase it needs has none.
  private mutating func isWanting(_ finder: Int) -> Bool {
    switch book.finders[finder] {
    case .leaf(let leaf): return isWanting(leaf: leaf)
    case .anyOf(let parts): return parts.allSatisfy { isWanting($0) }
    case .near(let left, let right, _), .then(let left, let right, _),
      .same(_, let left, let right):
      return isWanting(left) || isWanting(right)
    case .without(let left, _, _): return isWanting(left)
    }
  }

  private mutating func isWanting(leaf: Int) -> Bool {
    switch book.leaves[leaf] {
    case .phrase(let phrase): !occurrences.hasRuns(ofPhrase: phrase)
    case .pattern(let pattern):
      occurrences.patterns[pattern].items.isEmpty && !occurrences.patterns[pattern].isOverLimit
    case .term: matches(leaf: leaf).items.isEmpty && !matches(leaf: leaf).isOverLimit
    case .amount: false
    }
  }
}
