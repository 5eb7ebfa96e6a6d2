/// A pattern as it was written between slashes, `\/` not yet resolved, and its parsed form.
package struct Pattern: Hashable, Sendable {
  package let text: String
  package let tree: PatternTree
}

/// What a pattern matches (`rule-language.md`, 3.5).
package indirect enum PatternTree: Hashable, Sendable {
  case empty
  case any
  case character(Unicode.Scalar)
  case set([ClosedRange<Unicode.Scalar>], classes: [PatternClass], negated: Bool)
  case of(PatternClass)
  case sequence(PatternTree, PatternTree)
  case either(PatternTree, PatternTree)
  /// At least `least` times, at most `most` times; nil is any number.
  case repeated(PatternTree, least: Int, most: Int?)
}

/// `\d`, `\s`, `\w`.
package enum PatternClass: Hashable, Sendable {
  case digit, space, word
}
