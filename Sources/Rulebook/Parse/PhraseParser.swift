import SourceText

/// Reads phrases: texts, patterns and the names of terms.
enum PhraseParser {
  /// Phrases parted by commas.
  static func phrases(_ cursor: inout TokenCursor) throws(Slip) -> [Phrase] {
    var phrases = [try phrase(&cursor)]
    while cursor.take(kind: .comma) { phrases.append(try phrase(&cursor)) }
    return phrases
  }

  static func phrase(_ cursor: inout TokenCursor) throws(Slip) -> Phrase {
    let start = cursor.origin
    let exact = cursor.take(if: .exact)
    switch cursor.current.kind {
    case .word(.pattern):
      cursor.take()
      let pattern = try pattern(&cursor)
      return Phrase(kind: .pattern(pattern, exact: exact), origin: cursor.origin(from: start))
    case .word(nil) where !exact:
      return Phrase(
        kind: .term(try LiteralParser.name(of: "a term", &cursor)),
        origin: start
      )
    case .word(.some(let keyword)) where !exact && !startsNext(keyword, cursor):
      throw LiteralParser.reservedWord(cursor, orQuoted: true)
    case .word, .text, .longText, .malformed, .number, .date, .address, .pattern, .open, .close,
      .comma, .end:
      let text = try LiteralParser.text("a phrase", &cursor)
      return Phrase(kind: .words(text, exact: exact), origin: cursor.origin(from: start))
    }
  }

  /// Whether the keyword here most likely begins the next clause, so that a phrase is missing.
  private static func startsNext(_ keyword: Keyword, _ cursor: TokenCursor) -> Bool {
    cursor.current.isFirstOnLine
      && (Keyword.ruleClauses.contains(keyword) || Keyword.definitions.contains(keyword)
        || Keyword.termClauses.contains(keyword))
  }

  private static func pattern(_ cursor: inout TokenCursor) throws(Slip) -> Pattern {
    let range = cursor.current.range
    guard cursor.at(kind: .pattern) else {
      if cursor.take(kind: .malformed) { return Pattern(text: "", tree: .empty) }
      throw cursor.slip(
        .expectedPattern(found: cursor.found),
        help: "for example pattern /20[0-9][0-9]/"
      )
    }
    cursor.take()
    let inside = TextRange(range.lower + 1, range.upper - 1)
    let text = String(decoding: cursor.bytes[inside.indices], as: UTF8.self)
    do throws(PatternError) {
      let (tree, mayBeEmpty) = try PatternParser.parse(text)
      if mayBeEmpty {
        cursor.report(
          Diagnostic(
            .matchesNothing,
            at: .init(file: cursor.file, range: range),
            help: "make at least one part of it compulsory"
          )
        )
      }
      return Pattern(text: text, tree: tree)
    } catch {
      let lower = inside.lower + error.offset
      let place = Diagnostic.Place(
        file: cursor.file,
        range: TextRange(lower, min(lower + error.length, range.upper))
      )
      cursor.report(Diagnostic(.inPattern(error.text), at: place, help: error.help))
      return Pattern(text: text, tree: .empty)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func expectedPattern(found: String) -> Self {
    Self(code: "E018", text: "expected a pattern between slashes but found \(found)")
  }

  fileprivate static func inPattern(_ text: String) -> Self {
    Self(code: "E064", text: text)
  }

  fileprivate static let matchesNothing = Self(
    code: "E065",
    text: "this pattern can match nothing at all"
  )
}
