/// One way of saying something: words, a pattern, or another term.
package struct Phrase: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Words, with `*` at the end of a word for any ending; `exact` compares letters as written.
    case words(String, exact: Bool)
    case pattern(Pattern, exact: Bool)
    case term(Name)
  }

  package let kind: Kind
  package let origin: Origin
}
