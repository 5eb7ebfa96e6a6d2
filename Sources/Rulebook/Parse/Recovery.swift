import SourceText

/// Where reading goes on after a syntax error (`rule-language.md`, 8.2).
///
/// Layout has no meaning, but recovery trusts it: the next word that starts a clause or a
/// definition and is first on its line is taken for such a start.
enum Recovery {
  /// Skips what is left of a clause, up to one of `starters` or the start of a definition.
  static func skip(_ cursor: inout TokenCursor, upTo starters: [Keyword]) {
    while !cursor.isAtEnd, !isStart(cursor, starters) {
      // What looks like a definition after a misspelt word may define a name.
      let isMisspelt = cursor.current.isFirstOnLine && cursor.isAtWord && cursor.keyword == nil
      cursor.take()
      if isMisspelt { cursor.loseName() }
    }
  }

  private static func isStart(_ cursor: TokenCursor, _ starters: [Keyword]) -> Bool {
    guard cursor.current.isFirstOnLine, let keyword = cursor.keyword else { return false }
    if keyword == .rule {
      // `rule X is met` goes on with a condition.
      return cursor.keyword(ahead: 2) != .is
    }
    return starters.contains(keyword) || Keyword.definitions.contains(keyword)
      || (keyword == .waiver && cursor.isWaivers)
  }
}
