import SourceText

/// What stands where a clause or definition must begin and begins none: what to say of it, and what
/// it was probably meant for.
struct StrayWord {
  enum Meant {
    case clause(Keyword)
    case definition(Keyword)
    case unknown
  }

  let slip: Slip
  let meant: Meant

  /// Inside a definition with clauses, an `owner` such as a rule.
  init(
    in cursor: TokenCursor,
    of owner: String,
    _ starters: [Keyword],
    definitions: [Keyword]
  ) {
    guard cursor.isAtWord || cursor.at(kind: .malformed) else {
      slip = cursor.slip(.notHere(cursor.found), help: Self.strayHelp(cursor))
      meant = .unknown
      return
    }
    let clauses = starters.map(\.rawValue)
    let inside = cursor.current.isFirstOnLine ? [] : Self.innerWords
    let nearest = Self.nearest(cursor, clauses + definitions.map(\.rawValue) + inside)
    var help = "a clause of a \(owner) starts with \(listed(clauses.map(Self.shown), "or"))"
    if let foreign = Self.foreignHelp(cursor) { help = foreign }
    if nearest == nil, let stray = Self.strayHelp(cursor) { help = stray }
    if let nearest { help = "did you mean \"\(nearest)\"? \(help)" }
    slip = cursor.slip(.noClause(cursor.found, of: owner), help: help)
    guard let keyword = nearest.flatMap({ Keyword(word: $0) }) else {
      meant = .unknown
      return
    }
    if starters.contains(keyword) {
      meant = .clause(keyword)
    } else {
      meant = definitions.contains(keyword) ? .definition(keyword) : .unknown
    }
  }

  /// Where a definition must begin.
  init(outside cursor: TokenCursor, _ definitions: [Keyword]) {
    let words = definitions.map(\.rawValue)
    let nearest = Self.nearest(cursor, words)
    var help = "a definition starts with \(listed(words, "or"))"
    if let nearest { help = "did you mean \"\(nearest)\"? \(help)" }
    slip = cursor.slip(
      .noDefinition(cursor.found),
      help: Self.foreignHelp(cursor) ?? (nearest == nil ? Self.strayHelp(cursor) : nil) ?? help
    )
    meant = nearest.flatMap { Keyword(word: $0) }.map { .definition($0) } ?? .unknown
  }

  /// The help for what goes on with the line before it and should not.
  private static func strayHelp(_ cursor: TokenCursor) -> String? {
    if cursor.at(kind: .pattern), cursor.currentText == "//" { return "a comment starts with #" }
    guard !cursor.current.isFirstOnLine, let previous = cursor.previous else { return nil }
    switch (previous.kind, cursor.current.kind) {
    case (_, .close): return "take it out, or put a ( where the list or the part in brackets starts"
    case (.text, .text), (.word(nil), .text):
      return "put a comma before it if the list goes on"
    case (.text, .word) where previous.range.upper == cursor.current.range.lower:
      return "the text before it ends too early: look at its quotation marks"
    case (.word(nil), .word(nil)): return "put words that are looked for in quotes, \"…\""
    case _: return nil
    }
  }

  private static func nearest(_ cursor: TokenCursor, _ words: [String]) -> String? {
    cursor.isAtWord ? NearestName.nearest(to: cursor.currentText, among: words) : nil
  }

  /// Whether the word starts a definition in one of the two kinds of file.
  static func isDefinition(_ keyword: Keyword) -> Bool {
    keyword == .waiver || Keyword.definitions.contains(keyword)
  }

  /// The help for a definition that stands in the wrong kind of file.
  private static func foreignHelp(_ cursor: TokenCursor) -> String? {
    guard let keyword = cursor.keyword, isDefinition(keyword) else { return nil }
    return cursor.isWaivers
      ? "rules stand in files ending in .rules" : "waivers stand in files ending in .waivers"
  }

  /// The first words of a clause, as a list shows them.
  private static func shown(_ word: String) -> String {
    word == Keyword.cannot.rawValue ? "cannot tell" : word
  }

  /// Words that can go on with a clause.
  private static let innerWords = [
    "and", "or", "near", "then", "without", "within", "in", "at", "exactly", "times", "where",
    "because", "until", "notice", "replaced", "quote", "mentions", "affirms", "has", "holds",
  ]
}

extension Diagnostic.Message {
  fileprivate static func noDefinition(_ found: String) -> Self {
    Self(code: "E020", text: "\(found) does not start a definition")
  }

  fileprivate static func noClause(_ found: String, of owner: String) -> Self {
    Self(code: "E022", text: "\(found) does not start a clause of a \(owner)")
  }

  fileprivate static func notHere(_ found: String) -> Self {
    Self(code: "E022", text: "\(found) does not belong here")
  }
}
