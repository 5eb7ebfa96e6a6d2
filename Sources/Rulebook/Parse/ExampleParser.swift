import SourceText

/// Reads examples of rules and tests of terms (`rule-language.md`, 4 and 9.2).
enum ExampleParser {
  /// What follows the word `example`.
  static func example(_ cursor: inout TokenCursor, at word: Origin) throws(Slip) -> Example {
    let outcome = try outcome(&cursor)
    var asOf: Day?
    if cursor.take(if: .as) {
      try cursor.expect(.of)
      asOf = try LiteralParser.date(&cursor).day
    }
    return Example(
      outcome: outcome,
      asOf: asOf,
      text: try paper(&cursor, mayBeLong: true),
      origin: word
    )
  }

  static func outcome(_ cursor: inout TokenCursor) throws(Slip) -> ExpectedOutcome {
    let outcomes = "\"met\", \"not met\", \"not applicable\" or \"cannot tell\""
    switch cursor.keyword {
    case .met:
      cursor.take()
      return .met
    case .not:
      cursor.take()
      if cursor.take(if: .met) { return .notMet }
      if cursor.take(if: .applicable) { return .notApplicable }
    case .cannot:
      cursor.take()
      if cursor.take(if: .tell) { return .cannotTell }
    case _:
      if cursor.take(kind: .malformed) { return .met }
    }
    throw cursor.slip(
      .expectedOutcome(found: cursor.found),
      help: "an outcome is \(outcomes)"
    )
  }

  /// A paper in small.
  static func paper(
    _ cursor: inout TokenCursor,
    mayBeLong: Bool
  ) throws(Slip) -> ExampleText {
    let range = cursor.current.range
    guard mayBeLong, cursor.at(kind: .longText) else {
      let text = try LiteralParser.text(
        mayBeLong ? "the text of an example" : "a text to try",
        &cursor
      )
      let inside = TextRange(
        min(range.lower + 1, range.upper),
        max(min(range.lower + 1, range.upper), range.upper - 1)
      )
      return ExampleText(text: text, isLong: false, origin: cursor.origin(inside))
    }
    cursor.take()
    let inside = TextRange(range.lower + 3, max(range.lower + 3, range.upper - 3))
    return ExampleText(
      text: String(decoding: cursor.bytes[inside.indices], as: UTF8.self),
      isLong: true,
      origin: cursor.origin(inside)
    )
  }
}

extension Diagnostic.Message {
  fileprivate static func expectedOutcome(found: String) -> Self {
    Self(code: "E021", text: "expected an outcome but found \(found)")
  }
}
