import SourceText

/// Reads parts of a paper with their filters, and scopes (`rule-language.md`, 4).
enum UnitParser {
  /// The words that begin a filter.
  static let filters: [Keyword] = [
    .titled, .headed, .captioned, .mentioning, .holding, .of, .level,
  ]

  /// A unit; where `orWords`, "words" was possible too.
  static func unit(_ cursor: inout TokenCursor, orWords: Bool = false) throws(Slip) -> Unit {
    let origin = cursor.origin
    let part = try part(&cursor, orWords: orWords)
    var filters: [Filter] = []
    while let filter = try filter(&cursor) { filters.append(filter) }
    return Unit(part: part, filters: filters, origin: origin)
  }

  private static func part(_ cursor: inout TokenCursor, orWords: Bool) throws(Slip) -> Part {
    let word = cursor.isAtWord ? cursor.currentText : ""
    if let part = Part.allCases.first(where: { $0.rawValue == word || $0.plural == word }) {
      cursor.take()
      return part
    }
    if cursor.take(kind: .malformed) { return .section }
    let names = Part.allCases.map(\.rawValue)
    let all = "the parts are \(listed(names, "and"))"
    let others = orWords ? ["word", "words"] : []
    let meant = cursor.didYouMean(names + Part.allCases.map(\.plural) + others)
    throw cursor.slip(.noPart(cursor.found), help: meant.map { "\($0) \(all)" } ?? all)
  }

  private static func filter(_ cursor: inout TokenCursor) throws(Slip) -> Filter? {
    guard let keyword = cursor.keyword, filters.contains(keyword) else { return nil }
    let origin = cursor.origin
    cursor.take()
    let kind: Filter.Kind
    switch keyword {
    case .titled: kind = .titled(try FinderParser.finder(&cursor))
    case .headed: kind = .headed(try FinderParser.finder(&cursor))
    case .captioned: kind = .captioned(try FinderParser.finder(&cursor))
    case .mentioning: kind = .mentioning(try FinderParser.finder(&cursor))
    case .holding: kind = .holding(try FinderParser.value(&cursor))
    case .of: kind = .of(try scope(&cursor))
    case _: kind = .level(try LiteralParser.quantity(&cursor))
    }
    return Filter(kind: kind, origin: origin)
  }

  static func scope(_ cursor: inout TokenCursor) throws(Slip) -> Scope {
    let start = cursor.origin
    if cursor.take(if: .it) { return Scope(kind: .it, origin: start) }
    try cursor.expect(oneOf: [.the, .it], shown: "\"the\" or \"it\"")
    let kind = try scopeKind(&cursor)
    return Scope(kind: kind, origin: cursor.origin(from: start))
  }

  private static func scopeKind(_ cursor: inout TokenCursor) throws(Slip) -> Scope.Kind {
    switch cursor.current.kind {
    case .word(.paper):
      cursor.take()
      return .paper
    case .word(.body):
      cursor.take()
      return .body
    case .word(.cover):
      cursor.take()
      try cursor.expect(.sheet)
      return .coverSheet
    case .word(.field):
      cursor.take()
      return .field(try LiteralParser.name(of: "a field", &cursor))
    case .word(.same):
      cursor.take()
      return .same(
        try FinderParser.samePart(
          &cursor,
          among: [.paragraph, .section, .table, .row],
          message: Diagnostic.Message.notTheSame
        )
      )
    case .word, .text, .longText, .number, .date, .address, .pattern, .open, .close, .comma,
      .malformed, .end:
      return .zone(try LiteralParser.freeName(of: "a zone", &cursor))
    }
  }
}

extension Part {
  /// The word for several.
  package var plural: String { rawValue + "s" }
}

extension Diagnostic.Message {
  fileprivate static func noPart(_ found: String) -> Self {
    Self(code: "E046", text: "\(found) is not a part of a paper")
  }

  fileprivate static func notTheSame(_ word: String) -> Self {
    Self(code: "E044", text: "\"the same \(word)\" is not available here")
  }
}
