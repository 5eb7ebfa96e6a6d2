import SourceText

/// Checks numbers, percentages and counts (`rule-language.md`, 5.3), and the words of phrases.
struct ValueCheck: TreeVisitor {
  private var parameters: [String: Parameter] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ set: DefinitionSet) {
    for parameter in set.parameters where parameters[parameter.name.text] == nil {
      parameters[parameter.name.text] = parameter
    }
    for parameter in set.parameters { check(parameter) }
    for field in set.fields { check(field.labels + field.exceptedLabels) }
    for cue in set.cues {
      for text in cue.texts { checkWords(text.text, at: text.origin) }
    }
    for term in set.terms { check(term.phrases + term.exceptions) }
    for zone in set.zones { walk(zone.unit) }
    for condition in set.conditions { walk(condition.condition) }
    for (_, rule) in set.rules {
      for clause in rule.clauses { if let content = clause.content { check(content) } }
    }
  }

  private mutating func check(_ content: RuleSyntax.Content) {
    switch content {
    case .effective(_, _, let notice): if let notice { refusePart(of: notice, at: notice.origin) }
    case .applies(let applicability): walk(applicability)
    case .expect(let condition): walk(condition)
    case .cannotTell(let doubt): walk(doubt.condition)
    case .cites, .theme, .severity, .owner, .retired, .say, .advise, .example: break
    }
  }

  private mutating func report(
    _ message: Diagnostic.Message,
    at origin: Origin,
    help: String? = nil
  ) {
    diagnostics.append(Diagnostic(message, at: origin.place, help: help))
  }

  // MARK: - Parameters

  private mutating func check(_ parameter: Parameter) {
    guard let range = parameter.range else { return }
    let (value, lower, upper) = (parameter.value, range.lower, range.upper)
    guard value.isPercentage == lower.isPercentage, value.isPercentage == upper.isPercentage
    else {
      report(.parameterMixed, at: range.origin)
      return
    }
    guard lower.value <= upper.value else {
      report(
        .emptyRange(lower.text, upper.text),
        at: range.origin,
        help: "put the smaller number first"
      )
      return
    }
    if value.value < lower.value || value.value > upper.value {
      report(
        .outsideRange(value.text, parameter.name.text),
        at: value.origin,
        help: "choose a value between \(lower.text) and \(upper.text)"
      )
    }
  }

  /// The number that a quantity stands for, and where it is written.
  private func number(_ quantity: Quantity) -> (literal: NumberLiteral, at: Origin)? {
    switch quantity {
    case .number(let literal): return (literal, literal.origin)
    case .parameter(let name):
      guard let parameter = parameters[name.text] else { return nil }
      return (parameter.value, name.origin)
    }
  }

  // MARK: - Numbers in conditions

  mutating func visit(_ quantity: Quantity, as role: QuantityRole) {
    guard let (literal, origin) = number(quantity) else { return }
    switch role {
    case .number:
      if literal.isPercentage {
        report(
          .numberMixed(literal.text),
          at: origin,
          help: "leave the % out, or ask for a percentage"
        )
      }
    case .percentage:
      if !literal.isPercentage {
        report(.percentageMixed(literal.text), at: origin, help: "write \(literal.text)%")
      }
    case .distance:
      if literal.isWhole, literal.value > 1000 {
        report(.tooFar, at: origin, help: "write a whole number up to 1000")
      } else {
        refusePart(of: literal, at: origin)
      }
    case .count, .level, .months: refusePart(of: literal, at: origin)
    }
  }

  private mutating func refusePart(of literal: NumberLiteral, at origin: Origin) {
    if !literal.isWhole {
      report(.notWhole(literal.text), at: origin, help: "write a whole number")
    }
  }

  mutating func visit(_ amount: Amount) {
    switch amount.kind {
    case .number(.between(let lower, let upper)), .percentage(.between(let lower, let upper)):
      guard let first = number(lower), let second = number(upper),
        first.literal.isPercentage == second.literal.isPercentage,
        first.literal.value > second.literal.value
      else { return }
      report(
        .emptyRange(first.literal.text, second.literal.text),
        at: first.at,
        help: "put the smaller number first"
      )
    case .number, .percentage, .date: break
    }
  }

  mutating func visit(_ condition: Condition) {
    guard case .counted(let count, let parts) = condition.kind,
      let (literal, origin) = number(count.quantity), literal.isWhole
    else { return }
    let number = parts.count
    let help =
      number == 1
      ? "there is 1 condition in the list" : "there are \(number) conditions in the list"
    let asked = "\(count.kind.words) \(literal.text) of \(number) conditions"
    switch count.kind {
    case .atLeast where literal.value == 0:
      report(.alwaysTrue(asked), at: origin, help: help)
    case .atMost where literal.value >= Double(number):
      report(.alwaysTrue(asked), at: origin, help: help)
    case .atLeast where literal.value > Double(number),
      .exactly where literal.value > Double(number):
      report(.neverTrue(asked), at: origin, help: help)
    case .atLeast, .atMost, .exactly: break
    }
  }

  // MARK: - Phrases

  private mutating func check(_ phrases: [Phrase]) {
    for phrase in phrases { visit(phrase) }
  }

  mutating func visit(_ phrase: Phrase) {
    if case .words(let text, _) = phrase.kind { checkWords(text, at: phrase.origin) }
  }

  private mutating func checkWords(_ text: String, at origin: Origin) {
    let words = PhraseWords(text)
    if words.hasStrayStar {
      report(.strayStar, at: origin, help: "for example \"inequalit*\"")
    } else if words.words.isEmpty {
      report(.noWords, at: origin)
    }
  }
}

extension Count.Kind {
  /// As it is written.
  package var words: String {
    switch self {
    case .atLeast: "at least"
    case .atMost: "at most"
    case .exactly: "exactly"
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func outsideRange(_ value: String, _ parameter: String) -> Self {
    Self(code: "E057", text: "\(value) is outside the range of parameter \(parameter)")
  }

  fileprivate static func emptyRange(_ lower: String, _ upper: String) -> Self {
    Self(code: "E058", text: "no number lies between \(lower) and \(upper)")
  }

  fileprivate static let parameterMixed = Self(
    code: "E059",
    text: "the parameter and its limits mix numbers and percentages"
  )

  fileprivate static func numberMixed(_ value: String) -> Self {
    Self(code: "E059", text: "a number is compared with \(value), which is a percentage")
  }

  fileprivate static func percentageMixed(_ value: String) -> Self {
    Self(code: "E059", text: "a percentage is compared with \(value), which is a plain number")
  }

  fileprivate static func notWhole(_ value: String) -> Self {
    Self(code: "E060", text: "\(value) is counted in whole numbers")
  }

  fileprivate static let tooFar = Self(code: "E060", text: "a distance is at most 1000 words")

  fileprivate static func neverTrue(_ asked: String) -> Self {
    Self(code: "E061", text: "\(asked) can never be true")
  }

  fileprivate static func alwaysTrue(_ asked: String) -> Self {
    Self(code: "E061", text: "\(asked) can only be true")
  }

  fileprivate static let noWords = Self(code: "E062", text: "this phrase has no words")

  fileprivate static let strayStar = Self(
    code: "E063",
    text: "a * may stand only at the end of a word"
  )
}
