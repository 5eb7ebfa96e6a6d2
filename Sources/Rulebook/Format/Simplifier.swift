import SourceText

/// Says the same in fewer words (`rule-language.md`, 10, rule 7).
enum Simplifier {
  static func simplified(_ condition: Condition) -> Condition {
    let kind: Condition.Kind
    switch condition.kind {
    case .and: return chain(.and, condition.chainParts, condition.origin)
    case .or: return chain(.or, condition.chainParts, condition.origin)
    case .not(let inside): return negated(simplified(inside), condition.origin)
    case .anyOf(let parts):
      guard parts.count > 2 else { return chain(.or, parts, condition.origin) }
      kind = .anyOf(parts.map(simplified))
    case .allOf(let parts):
      guard parts.count > 2 else { return chain(.and, parts, condition.origin) }
      kind = .allOf(parts.map(simplified))
    case .counted(let count, let parts): kind = .counted(count, of: parts.map(simplified))
    case .rule, .field, .named: return condition
    case .every(let unit, let predicate): kind = .every(simplified(unit), simplified(predicate))
    case .some(let unit, let predicate):
      kind = .some(simplified(unit), predicate.map(simplified))
    case .no(let unit, let predicate): kind = .no(simplified(unit), predicate.map(simplified))
    case .scope(let scope, let predicate): kind = .scope(scope, simplified(predicate))
    case .scopeNot(let scope, let predicate): kind = .scopeNot(scope, simplified(predicate))
    }
    return Condition(kind: kind, origin: condition.origin)
  }

  /// One chain of the parts, chains of the same word among them opened.
  private static func chain(
    _ joiner: Condition.Joiner,
    _ parts: [Condition],
    _ origin: Origin
  ) -> Condition {
    let opened = parts.flatMap { part in
      let part = simplified(part)
      switch (joiner, part.kind) {
      case (.and, .and), (.or, .or): return part.chainParts
      case _: return [part]
      }
    }
    return Condition.chain(joiner, opened[...], origin: origin)
  }

  private static func negated(_ condition: Condition, _ origin: Origin) -> Condition {
    let kind: Condition.Kind
    switch condition.kind {
    case .not(let inside): return inside
    case .scope(let scope, .has(let unit)): kind = .scope(scope, .hasNo(unit))
    case .scope(let scope, .hasNo(let unit)): kind = .scope(scope, .has(unit))
    case .scope(let scope, .mentions(let finder, let times)):
      kind = .scopeNot(scope, .mentions(finder, times: times))
    case .scope(let scope, .affirms(let finder, let times)):
      kind = .scopeNot(scope, .affirms(finder, times: times))
    case .scope(let scope, .holds(let value)): kind = .scopeNot(scope, .holds(value))
    case .scopeNot(let scope, let predicate): kind = .scope(scope, predicate)
    case .some(let unit, let predicate): kind = .no(unit, predicate)
    case .no(let unit, let predicate): kind = .some(unit, predicate)
    case .field(let name, .missing): kind = .field(name, .present)
    case .field(let name, .present): kind = .field(name, .missing)
    case .scope(_, .hasCount), .scope(_, .hasWords), .and, .or, .anyOf, .allOf, .counted, .rule,
      .field, .every, .named:
      kind = .not(condition)
    }
    return Condition(kind: kind, origin: origin)
  }

  static func simplified(_ predicate: Predicate) -> Predicate {
    switch predicate {
    case .mentions(let finder, let times):
      .mentions(simplified(finder), times: needed(times))
    case .affirms(let finder, let times): .affirms(simplified(finder), times: needed(times))
    case .has(let unit): .has(simplified(unit))
    case .hasNo(let unit): .hasNo(simplified(unit))
    case .hasCount(let count, let unit): .hasCount(count, simplified(unit))
    case .hasWords, .holds: predicate
    }
  }

  /// `at least 1 times` goes without saying.
  private static func needed(_ times: Count?) -> Count? {
    guard let times, times.kind == .atLeast, times.quantity.isOne else { return times }
    return nil
  }

  static func simplified(_ unit: Unit) -> Unit {
    let filters = unit.filters.map { filter in
      let kind: Filter.Kind
      switch filter.kind {
      case .titled(let finder): kind = .titled(simplified(finder))
      case .headed(let finder): kind = .headed(simplified(finder))
      case .captioned(let finder): kind = .captioned(simplified(finder))
      case .mentioning(let finder): kind = .mentioning(simplified(finder))
      case .holding, .of, .level: kind = filter.kind
      }
      return Filter(kind: kind, origin: filter.origin)
    }
    return Unit(part: unit.part, filters: filters, origin: unit.origin)
  }

  static func simplified(_ finder: Finder) -> Finder {
    let kind: Finder.Kind
    switch finder.kind {
    case .phrase, .amount: return finder
    case .anyOf(let parts):
      if parts.count == 1 { return simplified(parts[0]) }
      kind = .anyOf(parts.map(simplified))
    case .near(let left, let right, let distance):
      kind = .near(simplified(left), simplified(right), within: distance)
    case .then(let left, let right, let distance):
      kind = .then(simplified(left), simplified(right), within: distance)
    case .without(let left, let right, let distance):
      kind = .without(simplified(left), simplified(right), within: distance)
    case .same(let part, let left, let right):
      kind = .same(part, simplified(left), as: simplified(right))
    }
    return Finder(kind: kind, origin: finder.origin)
  }
}

extension Quantity {
  /// Whether it is the number 1.
  var isOne: Bool {
    switch self {
    case .number(let literal): literal.isOne
    case .parameter: false
    }
  }
}

extension NumberLiteral {
  var isOne: Bool { digits == "1" && !isPercentage }
}
