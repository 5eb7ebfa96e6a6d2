import SourceText

/// Reads what terms are made of beyond their phrases.
enum TermParser {
  /// A clause of a term, its first word taken: exceptions, or a text that it must or must not match.
  static func clause(
    _ keyword: Keyword,
    at word: Origin,
    _ cursor: inout TokenCursor
  ) throws(Slip) -> TermSyntax.Content {
    switch keyword {
    case .except: return .except(try PhraseParser.phrases(&cursor))
    case .matches:
      let text = try ExampleParser.paper(&cursor, mayBeLong: false)
      return .test(TermTest(matches: true, text: text, origin: word))
    case _:
      try cursor.expect(.not)
      try cursor.expect(.match)
      let text = try ExampleParser.paper(&cursor, mayBeLong: false)
      return .test(TermTest(matches: false, text: text, origin: word))
    }
  }
}
