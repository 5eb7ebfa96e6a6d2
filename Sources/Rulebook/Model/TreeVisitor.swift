/// What a number in a condition stands for.
enum QuantityRole: Hashable, Sendable {
  case count, distance, level, months, number, percentage
}

/// Looks at the parts of conditions and finders, each before what it holds.
///
/// A visitor says what it does with the parts that concern it; `walk` finds them.
protocol TreeVisitor {
  mutating func visit(_ condition: Condition)
  mutating func visit(_ scope: Scope)
  mutating func visit(_ phrase: Phrase)
  mutating func visit(_ amount: Amount)
  mutating func visit(_ quantity: Quantity, as role: QuantityRole)
  mutating func visit(paperDate: Origin)
}

extension TreeVisitor {
  mutating func visit(_ condition: Condition) {}
  mutating func visit(_ scope: Scope) {}
  mutating func visit(_ phrase: Phrase) {}
  mutating func visit(_ amount: Amount) {}
  mutating func visit(_ quantity: Quantity, as role: QuantityRole) {}
  mutating func visit(paperDate: Origin) {}

  mutating func walk(_ condition: Condition) {
    visit(condition)
    switch condition.kind {
    case .and(let left, let right), .or(let left, let right):
      walk(left)
      walk(right)
    case .not(let inside): walk(inside)
    case .anyOf(let parts), .allOf(let parts): for part in parts { walk(part) }
    case .counted(let count, let parts):
      visit(count.quantity, as: .count)
      for part in parts { walk(part) }
    case .rule, .named: break
    case .field(_, let test): walk(test)
    case .every(let unit, let predicate):
      walk(unit)
      walk(predicate)
    case .some(let unit, let predicate), .no(let unit, let predicate):
      walk(unit)
      if let predicate { walk(predicate) }
    case .scope(let scope, let predicate), .scopeNot(let scope, let predicate):
      visit(scope)
      walk(predicate)
    }
  }

  mutating func walk(_ applicability: Applicability) {
    switch applicability {
    case .always: break
    case .when(let condition): walk(condition)
    case .toEach(let unit, let condition):
      walk(unit)
      if let condition { walk(condition) }
    }
  }

  private mutating func walk(_ test: FieldTest) {
    switch test {
    case .present, .missing, .filled, .blank, .placeholder: break
    case .anyOf(let phrases): for phrase in phrases { visit(phrase) }
    case .before(let day), .after(let day), .onOrBefore(let day), .onOrAfter(let day): walk(day)
    }
  }

  private mutating func walk(_ day: DayReference) {
    switch day {
    case .day: break
    case .paperDate(let origin): visit(paperDate: origin)
    }
  }

  mutating func walk(_ predicate: Predicate) {
    switch predicate {
    case .mentions(let finder, let times), .affirms(let finder, let times):
      walk(finder)
      if let times { visit(times.quantity, as: .count) }
    case .has(let unit), .hasNo(let unit): walk(unit)
    case .hasCount(let count, let unit):
      visit(count.quantity, as: .count)
      walk(unit)
    case .hasWords(let count): visit(count.quantity, as: .count)
    case .holds(let value): walk(value)
    }
  }

  mutating func walk(_ unit: Unit) {
    for filter in unit.filters {
      switch filter.kind {
      case .titled(let finder), .headed(let finder), .captioned(let finder),
        .mentioning(let finder):
        walk(finder)
      case .holding(let value): walk(value)
      case .of(let scope): visit(scope)
      case .level(let quantity): visit(quantity, as: .level)
      }
    }
  }

  mutating func walk(_ finder: Finder) {
    switch finder.kind {
    case .phrase(let phrase): visit(phrase)
    case .amount(let amount): walk(amount)
    case .anyOf(let finders): for part in finders { walk(part) }
    case .near(let left, let right, let distance), .then(let left, let right, let distance),
      .without(let left, let right, let distance):
      walk(left)
      walk(right)
      visit(distance, as: .distance)
    case .same(_, let left, let right):
      walk(left)
      walk(right)
    }
  }

  private mutating func walk(_ value: Value) {
    switch value {
    case .suppressed, .blank: break
    case .amount(let amount): walk(amount)
    }
  }

  private mutating func walk(_ amount: Amount) {
    visit(amount)
    switch amount.kind {
    case .number(let test): walk(test, as: .number)
    case .percentage(let test): walk(test, as: .percentage)
    case .date(let test):
      switch test {
      case .any: break
      case .before(let day), .after(let day): walk(day)
      case .noOlderThan(let months, let origin):
        visit(months, as: .months)
        visit(paperDate: origin)
      }
    }
  }

  private mutating func walk(_ test: NumberTest, as role: QuantityRole) {
    switch test {
    case .any: break
    case .between(let lower, let upper):
      visit(lower, as: role)
      visit(upper, as: role)
    case .below(let limit), .above(let limit): visit(limit, as: role)
    }
  }
}
