import SourceText

/// Finds parts of an *and* or *or* whose removal changes nothing, whatever is unknown (W136).
///
/// Only in conditions without negation: there an implication holds for *unknown* too.
struct IdleParts {
  private let implication: Implication

  init(_ implication: Implication) {
    self.implication = implication
  }

  func findings(in condition: Condition) -> [Diagnostic] {
    // To compare all parts of a huge condition with all would take too long.
    guard isPositive(condition), size(of: condition) <= 100 else { return [] }
    var idle: [Condition] = []
    find(in: condition, &idle)
    return idle.map { part in
      Diagnostic(
        .noDifference,
        .warning,
        at: part.origin.place,
        help: "take it out"
      )
    }
  }

  private func find(in condition: Condition, _ idle: inout [Condition]) {
    switch condition.kind {
    case .and: find(among: condition.chainParts, isAnd: true, &idle)
    case .or: find(among: condition.chainParts, isAnd: false, &idle)
    case .allOf(let parts): find(among: parts, isAnd: true, &idle)
    case .anyOf(let parts): find(among: parts, isAnd: false, &idle)
    case .counted(_, let parts): for part in parts { find(in: part, &idle) }
    case .not, .rule, .field, .every, .some, .no, .scope, .scopeNot, .named: break
    }
  }

  private func find(among parts: [Condition], isAnd: Bool, _ idle: inout [Condition]) {
    for (number, part) in parts.enumerated() {
      let isIdle = parts.enumerated().contains { other, second in
        guard other != number else { return false }
        let follows = isAnd ? implies(second, part) : implies(part, second)
        guard follows else { return false }
        let isEqual = isAnd ? implies(part, second) : implies(second, part)
        return !isEqual || other < number
      }
      if isIdle { idle.append(part) }
    }
    for part in parts { find(in: part, &idle) }
  }

  /// Whether `second` is at least as true as `first`, also where something is unknown.
  private func implies(_ first: Condition, _ second: Condition) -> Bool {
    if first == second { return true }
    switch first.kind {
    case .and: return first.chainParts.contains { implies($0, second) }
    case .allOf(let parts): return parts.contains { implies($0, second) }
    case .or: return first.chainParts.allSatisfy { implies($0, second) }
    case .anyOf(let parts): return parts.allSatisfy { implies($0, second) }
    case .not, .counted, .rule, .field, .every, .some, .no, .scope, .scopeNot, .named: break
    }
    switch second.kind {
    case .and: return second.chainParts.allSatisfy { implies(first, $0) }
    case .allOf(let parts): return parts.allSatisfy { implies(first, $0) }
    case .or: return second.chainParts.contains { implies(first, $0) }
    case .anyOf(let parts): return parts.contains { implies(first, $0) }
    case .not, .counted, .rule, .field, .every, .some, .no, .scope, .scopeNot, .named: break
    }
    guard let own = statement(first), let other = statement(second) else { return false }
    return implication.implies(own, other, evenUnknown: true)
  }

  private func statement(_ condition: Condition) -> Statement? {
    var builder = FormulaBuilder(conditions: [:])
    guard case .statement = builder.formula(Simplifier.simplified(condition)) else { return nil }
    return builder.statements.first
  }

  private func size(of condition: Condition) -> Int {
    switch condition.kind {
    case .and, .or: condition.chainParts.reduce(1) { $0 + size(of: $1) }
    case .anyOf(let parts), .allOf(let parts), .counted(_, let parts):
      parts.reduce(1) { $0 + size(of: $1) }
    case .not(let inside): 1 + size(of: inside)
    case .rule, .field, .every, .some, .no, .scope, .scopeNot, .named: 1
    }
  }

  private func isPositive(_ condition: Condition) -> Bool {
    switch condition.kind {
    case .and, .or: condition.chainParts.allSatisfy(isPositive)
    case .anyOf(let parts), .allOf(let parts): parts.allSatisfy(isPositive)
    case .counted(let count, let parts):
      count.kind == .atLeast && parts.allSatisfy(isPositive)
    case .not, .no, .scopeNot, .field(_, .missing): false
    case .rule, .field, .every, .some, .named: true
    case .scope(_, let predicate): isPositive(predicate)
    }
  }

  private func isPositive(_ predicate: Predicate) -> Bool {
    switch predicate {
    case .mentions(_, let times), .affirms(_, let times): times?.kind ?? .atLeast == .atLeast
    case .has, .holds: true
    case .hasNo: false
    case .hasCount(let count, _), .hasWords(let count): count.kind == .atLeast
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let noDifference = Self(
    code: "W136",
    text: "this part makes no difference"
  )
}
