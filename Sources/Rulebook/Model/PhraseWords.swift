import SourceText

/// A phrase's text cut into words, as a paper is (`rule-language.md`, 3.4).
package struct PhraseWords: Hashable, Sendable {
  /// One word of a phrase.
  package struct Word: Hashable, Sendable {
    /// The letters as `exact` compares them.
    package let form: [UInt8]
    /// The letters as everything else compares them.
    package let key: [UInt8]
    /// Whether `*` stands at its end, for any ending.
    package let isBeginning: Bool
  }

  package let words: [Word]
  /// Whether a `*` stands elsewhere than at the end of a word.
  package let hasStrayStar: Bool

  /// Cuts `text`.
  package init(_ text: String) {
    let bytes = Array(text.utf8)
    let ranges = WordBoundary.words(of: bytes)
    let star = UInt8(ascii: "*")
    words = ranges.map { range in
      var form: [UInt8] = []
      var key: [UInt8] = []
      Folding.appendForm(of: bytes, in: range, to: &form)
      Folding.appendKey(of: bytes, in: range, to: &key)
      let isBeginning = range.upper < bytes.count && bytes[range.upper] == star
      return Word(form: form, key: key, isBeginning: isBeginning)
    }
    let ends = Set(ranges.map(\.upper))
    let starts = Set(ranges.map(\.lower))
    hasStrayStar = bytes.indices.contains { index in
      bytes[index] == star && (!ends.contains(index) || starts.contains(index + 1))
    }
  }
}
