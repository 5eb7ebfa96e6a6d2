/// Vocabulary under one name: phrases, less those inside an exception.
package struct Term: Hashable, Sendable {
  package let name: Name
  package let phrases: [Phrase]
  package let exceptions: [Phrase]
  package let tests: [TermTest]
}

/// `matches` or `does not match` of a term.
package struct TermTest: Hashable, Sendable {
  /// Whether the text must match.
  package let matches: Bool
  package let text: ExampleText
  /// The word `matches` or `does`.
  package let origin: Origin
}
