/// Writes rule and waiver files in their canonical form (`rule-language.md`, 10).
package struct Formatter {
  private var text = ""

  /// The canonical text of a file; nil when it has a lexical or syntax error.
  package static func format(_ syntax: Syntax) -> String? {
    guard !syntax.hasSlip else { return nil }
    var formatter = Formatter()
    var previous: (keyword: Keyword, isOneLine: Bool)?
    for definition in syntax.definitions {
      let lines = DefinitionText(definition)
      let stays =
        previous?.keyword == definition.keyword && previous?.isOneLine == true && lines.isOneLine
        && !definition.hasBlankAbove && definition.head.above.isEmpty
      if previous != nil, !stays { formatter.text += "\n" }
      formatter.text += lines.text(withComments: true)
      previous = (definition.keyword, lines.isOneLine)
    }
    if previous != nil, !syntax.closing.isEmpty { formatter.text += "\n" }
    formatter.text += DefinitionText.comments(syntax.closing, indent: 0)
    return formatter.text
  }

  /// A condition in its canonical words, on one line.
  package static func text(of condition: Condition) -> String {
    ConditionLayout.layout(Simplifier.simplified(condition)).flat
  }

  /// A finder in its canonical words, on one line.
  package static func text(of finder: Finder) -> String {
    ConditionLayout.layout(Simplifier.simplified(finder)).flat
  }

  /// A scope in its canonical words.
  package static func text(of scope: Scope) -> String {
    ConditionLayout.text(scope)
  }

  /// A unit in its canonical words, on one line.
  package static func text(of unit: Unit) -> String {
    ConditionLayout.layout(Simplifier.simplified(unit)).flat
  }

  /// What a predicate says in its canonical words, on one line.
  package static func text(of predicate: Predicate) -> String {
    ConditionLayout.layout(Simplifier.simplified(predicate)).flat
  }

  /// A value in its canonical words.
  package static func text(of value: Value) -> String {
    ConditionLayout.text(value)
  }

  /// A phrase in its canonical words.
  package static func text(of phrase: Phrase) -> String {
    ConditionLayout.text(phrase)
  }

  /// A filter of a unit in its canonical words, on one line.
  package static func text(of filter: Filter) -> String {
    let all = text(of: Unit(part: .cell, filters: [filter], origin: filter.origin))
    return String(all.dropFirst(Part.cell.rawValue.count + 1))
  }

  /// A count in its canonical words.
  package static func text(of count: Count) -> String {
    ConditionLayout.text(count)
  }

  /// A quantity in its canonical words.
  package static func text(of quantity: Quantity) -> String {
    ConditionLayout.text(quantity)
  }

  /// The dates between which a rule is in force, in their canonical words.
  package static func text(of dates: EffectiveDates) -> String {
    ClauseLayout.effective(dates).flat
  }

  /// A text in quotation marks, with the two escapes.
  package static func quoted(_ text: String) -> String {
    ConditionLayout.quoted(text)
  }

  /// The clauses of a rule that decide its outcome, each on one line.
  package static func decidingClauses(of rule: Rulebook::Rule) -> [String] {
    var clauses: [Layout] = []
    if let dates = rule.effective { clauses.append(ClauseLayout.effective(dates)) }
    if let retired = rule.retired { clauses.append(.text("retired \(retired.day)")) }
    if let applies = ClauseLayout.applies(rule.applies) { clauses.append(applies) }
    clauses.append(ClauseLayout.expect(rule.expectation))
    clauses += rule.doubts.map { ClauseLayout.cannotTell($0.condition) }
    return clauses.map(\.flat)
  }
}
