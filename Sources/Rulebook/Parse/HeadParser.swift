import SourceText

/// Reads the first words of definitions, their keyword taken (`rule-language.md`, 4).
enum HeadParser {
  /// Reads a name that is defined even where what follows it has a slip.
  static func freeName(
    of sort: String,
    _ name: inout Name?,
    _ cursor: inout TokenCursor
  ) throws(Slip) -> Name {
    // A word of the language is no name, but what asks for it by that name is not at fault.
    if cursor.keyword != nil { name = Name(cursor.currentText, origin: cursor.origin) }
    let found = try LiteralParser.freeName(of: sort, &cursor)
    name = found
    return found
  }

  static func name(
    of sort: String,
    _ name: inout Name?,
    _ cursor: inout TokenCursor
  ) throws(Slip) -> Name {
    let found = try LiteralParser.name(of: sort, &cursor)
    name = found
    return found
  }

  static func cue(_ word: Origin, _ cursor: inout TokenCursor) throws(Slip) -> Cue {
    guard let kind = Cue.Kind(rawValue: cursor.currentText) else {
      try cursor.expect(
        oneOf: [.before, .after, .break, .ignore],
        shown: "\"before\", \"after\", \"break\" or \"ignore\""
      )
      return Cue(kind: .before, texts: [], origin: word)
    }
    cursor.take()
    return Cue(kind: kind, texts: try LiteralParser.texts("a phrase", &cursor), origin: word)
  }

  static func parameter(
    _ name: inout Name?,
    _ cursor: inout TokenCursor
  ) throws(Slip) -> Parameter {
    let found = try freeName(of: "a parameter", &name, &cursor)
    try cursor.expect(.is)
    let value = try LiteralParser.number(&cursor)
    var range: ParameterRange?
    let between = cursor.origin
    if cursor.take(if: .between) {
      let lower = try LiteralParser.number(&cursor)
      try cursor.expect(.and)
      let upper = try LiteralParser.number(&cursor)
      range = ParameterRange(lower: lower, upper: upper, origin: between)
    }
    var reason: String?
    if cursor.take(if: .because) { reason = try LiteralParser.text("a reason", &cursor) }
    return Parameter(name: found, value: value, range: range, because: reason)
  }

  static func zone(_ name: inout Name?, _ cursor: inout TokenCursor) throws(Slip) -> Zone {
    let found = try freeName(of: "a zone", &name, &cursor)
    try cursor.expectAfterName(.means)
    return Zone(name: found, unit: try UnitParser.unit(&cursor))
  }

  static func condition(
    _ name: inout Name?,
    _ cursor: inout TokenCursor
  ) throws(Slip) -> NamedCondition {
    let found = try freeName(of: "a condition", &name, &cursor)
    try cursor.expectAfterName(.means)
    return NamedCondition(name: found, condition: try ConditionParser.condition(&cursor))
  }
}
