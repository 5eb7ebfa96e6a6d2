import SourceText

/// Lays out conditions, finders and what they are made of in their canonical words
/// (`rule-language.md`, 10, rules 7 and 8).
enum ConditionLayout {
  /// A condition where no brackets are needed round it.
  static func layout(_ condition: Condition) -> Layout {
    switch condition.kind {
    case .and: return .chain("and", condition.chainParts.map(operand))
    case .or: return .chain("or", condition.chainParts.map(operand))
    case .not(let inside): return .row([.text("not "), operand(inside)])
    case .anyOf(let parts): return .group("any of ", parts.map(layout))
    case .allOf(let parts): return .group("all of ", parts.map(layout))
    case .counted(let count, let parts):
      return .group("\(text(count)) of ", parts.map(layout))
    case .rule(let name, let outcomes):
      let words = outcomes.map(\.words)
      let head = "rule \(name.text) is "
      return words.count == 1
        ? .text(head + words[0]) : .group(head + "any of ", words.map(Layout.text))
    case .field(let name, let test): return layout(test, of: name)
    case .every(let unit, let predicate):
      return .row([.text("every "), layout(unit), .text(" "), layout(predicate)])
    case .some(let unit, let predicate): return layout("some ", unit, predicate)
    case .no(let unit, let predicate): return layout("no ", unit, predicate)
    case .scope(let scope, let predicate):
      return .row([.text(text(scope) + " "), layout(predicate)])
    case .scopeNot(let scope, let predicate):
      return .row([.text(text(scope) + " does not "), layout(predicate, isNegated: true)])
    case .named(let name): return .text(name.text)
    }
  }

  /// A condition in a chain or after *not*.
  private static func operand(_ condition: Condition) -> Layout {
    switch condition.kind {
    case .and, .or: return .group("", [layout(condition)])
    case .not, .anyOf, .allOf, .counted, .rule, .field, .every, .some, .no, .scope, .scopeNot,
      .named:
      return layout(condition)
    }
  }

  private static func layout(_ word: String, _ unit: Unit, _ predicate: Predicate?) -> Layout {
    guard let predicate else { return .row([.text(word), layout(unit)]) }
    return .row([.text(word), layout(unit), .text(" "), layout(predicate)])
  }

  private static func layout(_ test: FieldTest, of name: Name) -> Layout {
    let head = "the field \(name.text) is "
    switch test {
    case .present: return .text(head + "present")
    case .missing: return .text(head + "missing")
    case .filled: return .text(head + "filled")
    case .blank: return .text(head + "blank")
    case .placeholder: return .text(head + "a placeholder")
    case .anyOf(let phrases):
      let texts = phrases.map { Layout.text(text($0)) }
      return texts.count == 1
        ? .row([.text(head), texts[0]]) : .group(head + "any of ", texts)
    case .before(let day): return .text(head + "before \(text(day))")
    case .after(let day): return .text(head + "after \(text(day))")
    case .onOrBefore(let day): return .text(head + "on or before \(text(day))")
    case .onOrAfter(let day): return .text(head + "on or after \(text(day))")
    }
  }

  static func layout(_ predicate: Predicate, isNegated: Bool = false) -> Layout {
    switch predicate {
    case .mentions(let finder, let times):
      return .row(
        [.text(isNegated ? "mention " : "mentions "), layout(finder)] + layout(times: times)
      )
    case .affirms(let finder, let times):
      return .row(
        [.text(isNegated ? "affirm " : "affirms "), layout(finder)] + layout(times: times)
      )
    case .has(let unit):
      return .row([.text(unit.part == .item ? "has an " : "has a "), layout(unit)])
    case .hasNo(let unit): return .row([.text("has no "), layout(unit)])
    case .hasCount(let count, let unit):
      return .row([
        .text("has \(text(count)) "), layout(unit, isPlural: !count.quantity.isOne),
      ])
    case .hasWords(let count):
      return .text("has \(text(count)) \(count.quantity.isOne ? "word" : "words")")
    case .holds(let value): return .text((isNegated ? "hold " : "holds ") + text(value))
    }
  }

  private static func layout(times: Count?) -> [Layout] {
    guard let times else { return [] }
    return [.text(" \(text(times)) \(times.quantity.isOne ? "time" : "times")")]
  }

  static func layout(_ unit: Unit, isPlural: Bool = false) -> Layout {
    var parts = [Layout.text(isPlural ? unit.part.plural : unit.part.rawValue)]
    for filter in unit.filters {
      switch filter.kind {
      case .titled(let finder): parts += [.text(" titled "), operand(finder)]
      case .headed(let finder): parts += [.text(" headed "), operand(finder)]
      case .captioned(let finder): parts += [.text(" captioned "), operand(finder)]
      case .mentioning(let finder): parts += [.text(" mentioning "), operand(finder)]
      case .holding(let value): parts.append(.text(" holding \(text(value))"))
      case .of(let scope): parts.append(.text(" of \(text(scope))"))
      case .level(let level): parts.append(.text(" level \(text(level))"))
      }
    }
    return .row(parts)
  }

  // MARK: - Finders

  /// A finder where no brackets are needed round it.
  static func layout(_ finder: Finder) -> Layout {
    switch finder.kind {
    case .phrase(let phrase): return .text(text(phrase))
    case .amount(let amount): return .text(text(amount))
    case .anyOf(let parts): return .group("any of ", parts.map(layout))
    case .near(let left, let right, let distance): return joined(left, "near", right, distance)
    case .then(let left, let right, let distance): return joined(left, "then", right, distance)
    case .without(let left, let right, let distance):
      return joined(left, "without", right, distance)
    case .same(let part, let left, let right):
      return .row([
        operand(left), .text(" in the same \(part.rawValue) as "), operand(right),
      ])
    }
  }

  private static func joined(
    _ left: Finder,
    _ word: String,
    _ right: Finder,
    _ distance: Quantity
  ) -> Layout {
    .row([
      operand(left), .text(" \(word) "), operand(right),
      .text(" within \(text(distance)) \(distance.isOne ? "word" : "words")"),
    ])
  }

  /// A finder inside another, or after *titled* and its like.
  private static func operand(_ finder: Finder) -> Layout {
    switch finder.kind {
    case .near, .then, .without, .same: .group("", [layout(finder)])
    case .phrase, .amount, .anyOf: layout(finder)
    }
  }

  // MARK: - What is never broken

  static func text(_ phrase: Phrase) -> String {
    switch phrase.kind {
    case .words(let text, let exact): (exact ? "exact " : "") + quoted(text)
    case .pattern(let pattern, let exact): "\(exact ? "exact " : "")pattern /\(pattern.text)/"
    case .term(let name): name.text
    }
  }

  /// A text in quotes with the two escapes.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  static func text(_ scope: Scope) -> String {
    switch scope.kind {
    case .it: "it"
    case .paper: "the paper"
    case .body: "the body"
    case .coverSheet: "the cover sheet"
    case .field(let name): "the field \(name.text)"
    case .same(let part): "the same \(part.rawValue)"
    case .zone(let name): "the \(name.text)"
    }
  }

  static func text(_ quantity: Quantity) -> String {
    switch quantity {
    case .number(let literal): literal.text
    case .parameter(let name): name.text
    }
  }

  static func text(_ count: Count) -> String {
    "\(count.kind.words) \(text(count.quantity))"
  }

  static func text(_ value: Value) -> String {
    switch value {
    case .suppressed: "suppressed"
    case .blank: "blank"
    case .amount(let amount): text(amount)
    }
  }

  private static func text(_ amount: Amount) -> String {
    switch amount.kind {
    case .number(let test): "a number" + text(test)
    case .percentage(let test): "a percentage" + text(test)
    case .date(let test): "a date" + text(test)
    }
  }

  private static func text(_ test: NumberTest) -> String {
    switch test {
    case .any: ""
    case .between(let lower, let upper): " between \(text(lower)) and \(text(upper))"
    case .below(let limit): " below \(text(limit))"
    case .above(let limit): " above \(text(limit))"
    }
  }

  private static func text(_ test: DateTest) -> String {
    switch test {
    case .any: ""
    case .before(let day): " before \(text(day))"
    case .after(let day): " after \(text(day))"
    case .noOlderThan(let months, _):
      " no older than \(text(months)) \(months.isOne ? "month" : "months") at the paper date"
    }
  }

  private static func text(_ day: DayReference) -> String {
    switch day {
    case .day(let day): day.description
    case .paperDate: "the paper date"
    }
  }
}

extension SettledOutcome {
  /// As it is written.
  package var words: String {
    switch self {
    case .met: "met"
    case .notMet: "not met"
    case .notApplicable: "not applicable"
    }
  }
}
