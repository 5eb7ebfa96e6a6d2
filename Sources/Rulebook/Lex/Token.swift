package import SourceText

/// One token of a rule file: what it is and where; its text is looked up when it is shown.
package struct Token: Hashable, Sendable {
  /// What a token is.
  package enum Kind: Hashable, Sendable {
    /// A word or name, with the keyword it is, if it is one.
    case word(Keyword?)
    case text, longText, number, date, address, pattern
    case open, close, comma
    /// What is none of these; it is taken for whatever is expected.
    case malformed
    case end
  }

  package let kind: Kind
  package let range: TextRange
  /// Whether nothing but white space stands before it on its line.
  package let isFirstOnLine: Bool
}

/// A comment, from `#` to the end of its line.
struct Comment: Hashable, Sendable {
  let range: TextRange
  /// Whether nothing but white space stands before it on its line.
  let isOnOwnLine: Bool
}
