/// Something a condition says of a paper that is true or not, in a form in which statements can be
/// compared.
enum Statement: Hashable, Sendable {
  case finds(Finder, affirmed: Bool, in: Scope, atLeast: Int)
  case words(in: Scope, atLeast: Int)
  case parts(Unit, in: Scope, atLeast: Int)
  case field(String, FieldTest)
  case rule(String, Set<SettledOutcome>)
  /// Anything else; only equal ones are comparable.
  case other(Condition)
}

/// A condition as a formula over statements, names opened and lists as *and* and *or*.
indirect enum Formula: Sendable {
  case always
  case statement(Int)
  case not(Formula)
  case all([Formula])
  case any([Formula])
  case count(Count.Kind, Int, [Formula])

  /// Whether it holds where exactly the statements in `facts` do, a bit each.
  func holds(_ facts: UInt32) -> Bool {
    switch self {
    case .always: true
    case .statement(let number): facts & (1 << UInt32(number)) != 0
    case .not(let inside): !inside.holds(facts)
    case .all(let parts): parts.allSatisfy { $0.holds(facts) }
    case .any(let parts): parts.contains { $0.holds(facts) }
    case .count(let kind, let wanted, let parts):
      Self.passes(kind, wanted, parts.count { $0.holds(facts) })
    }
  }

  private static func passes(_ kind: Count.Kind, _ wanted: Int, _ number: Int) -> Bool {
    switch kind {
    case .atLeast: number >= wanted
    case .atMost: number <= wanted
    case .exactly: number == wanted
    }
  }
}

/// Turns conditions into formulas over statements they share.
struct FormulaBuilder {
  private let conditions: [String: Condition]
  private(set) var statements: [Statement] = []
  private var numbers: [Statement: Int] = [:]
  private var steps = 0
  private var depth = 0

  /// At most so many statements are weighed against one another.
  static let statementLimit = 12

  init(conditions: [String: Condition]) {
    self.conditions = conditions
  }

  /// The formula of a condition; nil when it is too large to be weighed.
  mutating func formula(_ condition: Condition) -> Formula? {
    steps += 1
    depth += 1
    defer { depth -= 1 }
    guard steps <= 500, depth <= 200 else { return nil }
    switch condition.kind {
    case .and, .or:
      guard let parts = formulas(condition.chainParts) else { return nil }
      if case .and = condition.kind { return .all(parts) }
      return .any(parts)
    case .not(let inside): return formula(inside).map { .not($0) }
    case .anyOf(let parts): return formulas(parts).map { .any($0) }
    case .allOf(let parts): return formulas(parts).map { .all($0) }
    case .counted(let count, let parts):
      guard let number = count.quantity.smallNumber else { return statement(.other(condition)) }
      return formulas(parts).map { .count(count.kind, number, $0) }
    case .rule(let name, let outcomes): return statement(.rule(name.text, Set(outcomes)))
    case .field(let name, .missing):
      return statement(.field(name.text, .present)).map { .not($0) }
    case .field(let name, let test): return statement(.field(name.text, test))
    case .every: return statement(.other(condition))
    case .some(let unit, nil): return has(unit, nil, condition)
    case .some: return statement(.other(condition))
    case .no(let unit, nil): return has(unit, nil, condition).map { .not($0) }
    case .no(let unit, let predicate):
      let some = Condition(kind: .some(unit, predicate), origin: condition.origin)
      return statement(.other(some)).map { .not($0) }
    case .scope(let scope, let predicate): return formula(scope, predicate, condition)
    case .scopeNot(let scope, let predicate):
      let positive = Condition(kind: .scope(scope, predicate), origin: condition.origin)
      return formula(scope, predicate, positive).map { .not($0) }
    case .named(let name): return conditions[name.text].flatMap { formula($0) }
    }
  }

  private mutating func formulas(_ conditions: [Condition]) -> [Formula]? {
    var formulas: [Formula] = []
    for condition in conditions {
      guard let formula = formula(condition) else { return nil }
      formulas.append(formula)
    }
    return formulas
  }

  private mutating func has(_ unit: Unit, _ count: Count?, _ condition: Condition) -> Formula? {
    let paper = Scope(kind: .paper, origin: condition.origin)
    return counted(count, condition) { .parts(unit, in: paper, atLeast: $0) }
  }

  private mutating func formula(
    _ scope: Scope,
    _ predicate: Predicate,
    _ condition: Condition
  ) -> Formula? {
    switch predicate {
    case .mentions(let finder, let times):
      return counted(times, condition) {
        .finds(finder, affirmed: false, in: scope, atLeast: $0)
      }
    case .affirms(let finder, let times):
      return counted(times, condition) { .finds(finder, affirmed: true, in: scope, atLeast: $0) }
    case .has(let unit): return counted(nil, condition) { .parts(unit, in: scope, atLeast: $0) }
    case .hasNo(let unit):
      return counted(nil, condition) { .parts(unit, in: scope, atLeast: $0) }.map { .not($0) }
    case .hasCount(let count, let unit):
      return counted(count, condition) { .parts(unit, in: scope, atLeast: $0) }
    case .hasWords(let count):
      return counted(count, condition) { .words(in: scope, atLeast: $0) }
    case .holds: return statement(.other(condition))
    }
  }

  /// Counts as *at least* and its opposite, which can be compared.
  private mutating func counted(
    _ count: Count?,
    _ condition: Condition,
    _ statement: (Int) -> Statement
  ) -> Formula? {
    guard let count else { return self.statement(statement(1)) }
    guard let number = count.quantity.smallNumber else { return self.statement(.other(condition)) }
    let least = number == 0 ? Formula.always : self.statement(statement(number))
    switch count.kind {
    case .atLeast: return least
    case .atMost: return self.statement(statement(number + 1)).map { .not($0) }
    case .exactly:
      guard let least, let more = self.statement(statement(number + 1)) else { return nil }
      return .all([least, .not(more)])
    }
  }

  private mutating func statement(_ statement: Statement) -> Formula? {
    if let number = numbers[statement] { return .statement(number) }
    guard statements.count < Self.statementLimit else { return nil }
    numbers[statement] = statements.count
    statements.append(statement)
    return .statement(statements.count - 1)
  }
}

extension Quantity {
  /// The number that is written here, if it is whole and not huge.
  fileprivate var smallNumber: Int? {
    switch self {
    case .number(let literal):
      literal.isWhole && literal.value < 1_000_000 ? Int(literal.value) : nil
    case .parameter: nil
    }
  }
}
