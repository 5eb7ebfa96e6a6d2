package import SourceText

/// One sentence of a block (`rule-language.md`, 6.3).
package struct Sentence: Hashable, Sendable {
  /// In the arena, without outer white space.
  package let text: TextRange
  /// Indices of `Paper.words`.
  package let words: Range<Int>

  package init(text: TextRange, words: Range<Int>) {
    self.text = text
    self.words = words
  }
}
