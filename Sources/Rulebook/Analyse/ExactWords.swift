/// The words of a phrase, and whether letters are compared as written.
struct ExactWords: Hashable {
  let words: [PhraseWords.Word]
  let exact: Bool

  init(words: [PhraseWords.Word], exact: Bool) {
    self.words = words
    self.exact = exact
  }

  /// Nil for a pattern and for the name of a term.
  init?(_ phrase: Phrase) {
    guard case .words(let text, let exact) = phrase.kind else { return nil }
    self.init(words: PhraseWords(text).words, exact: exact)
  }

  /// Whether every match of `other` has a match of this inside.
  func finds(_ other: ExactWords) -> Bool {
    guard other.exact || !exact else { return false }
    return lies(in: other) { mine, its in
      let (my, their) = exact ? (mine.form, its.form) : (mine.key, its.key)
      return mine.isBeginning ? their.starts(with: my) : my == their && !its.isBeginning
    }
  }

  /// Whether some match of this can lie inside some match of `other`.
  func canLie(inside other: ExactWords) -> Bool {
    let asWritten = exact && other.exact
    return lies(in: other) { mine, its in
      let (my, their) = asWritten ? (mine.form, its.form) : (mine.key, its.key)
      if mine.isBeginning, their.starts(with: my) { return true }
      if its.isBeginning, my.starts(with: their) { return true }
      return my == their
    }
  }

  private func lies(
    in other: ExactWords,
    where fits: (PhraseWords.Word, PhraseWords.Word) -> Bool
  ) -> Bool {
    guard !words.isEmpty, words.count <= other.words.count else { return false }
    return (0...(other.words.count - words.count)).contains { start in
      words.indices.allSatisfy { fits(words[$0], other.words[start + $0]) }
    }
  }
}
