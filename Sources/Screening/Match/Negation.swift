import SourceText

/// Judges which matches are negated (`rule-language.md`, 7.2).
struct Negation {
  /// An occurrence of a cue that counts.
  private struct CueRun {
    let words: Range<Int>
    let text: String
  }

  private let paper: SeenPaper
  private let before: [CueRun]
  private let after: [CueRun]
  /// The words of breaks, in order.
  private let breaks: Set<Int>

  init(_ paper: SeenPaper, cues: Cues, occurrences: Occurrences) {
    self.paper = paper
    var ignoredWords: Set<Int> = []
    for entry in cues.ignored {
      for run in occurrences.runs(ofPhrase: entry.phrase) { ignoredWords.formUnion(run) }
    }
    func runs(_ entries: [Cues.Entry]) -> [CueRun] {
      entries.flatMap { entry in
        occurrences.runs(ofPhrase: entry.phrase)
          .filter { $0.allSatisfy { !ignoredWords.contains($0) } }
          .map { CueRun(words: $0, text: entry.text) }
      }.sorted {
        ($0.words.lowerBound, $0.words.upperBound) < ($1.words.lowerBound, $1.words.upperBound)
      }
    }
    before = runs(cues.before)
    after = runs(cues.after)
    breaks = Set(cues.breaks.flatMap { occurrences.runs(ofPhrase: $0.phrase).flatMap { $0 } })
  }

  /// The cue that governs a match, the nearest one before it first; nil for none.
  func cue(governing match: Range<Int>) -> (text: String, words: Range<Int>)? {
    guard !before.isEmpty || !after.isEmpty else { return nil }
    let start = reachBefore(match)
    if let found = Self.inside(start..<match.lowerBound, of: before).max(by: {
      ($0.words.upperBound, -$0.words.lowerBound) < ($1.words.upperBound, -$1.words.lowerBound)
    }) {
      return (found.text, found.words)
    }
    let end = reachAfter(match)
    return Self.inside(match.upperBound..<end, of: after).min {
      ($0.words.lowerBound, -$0.words.upperBound) < ($1.words.lowerBound, -$1.words.upperBound)
    }.map { ($0.text, $0.words) }
  }

  private static func inside(_ words: Range<Int>, of runs: [CueRun]) -> [CueRun] {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].words.lowerBound < words.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return runs[low...].prefix { $0.words.lowerBound < words.upperBound }
      .filter { $0.words.upperBound <= words.upperBound }
  }

  /// The first of the six words before a match that the reach of a cue goes back to.
  private func reachBefore(_ match: Range<Int>) -> Int {
    let sentence = paper.sentences[Int(paper.sentenceOfWord[match.lowerBound])].words
    var word = match.lowerBound
    while word > sentence.lowerBound, match.lowerBound - word < 6 {
      guard !breaks.contains(word - 1), !isBroken(before: word, byDashes: true) else { break }
      word -= 1
    }
    return word
  }

  private func reachAfter(_ match: Range<Int>) -> Int {
    let sentence = paper.sentences[Int(paper.sentenceOfWord[match.upperBound - 1])].words
    var word = match.upperBound
    while word < sentence.upperBound, word - match.upperBound < 5 {
      guard !breaks.contains(word), !isBroken(before: word, byDashes: false) else { break }
      word += 1
    }
    return word
  }

  /// Whether a sign between a word and the one before it ends a reach: `;`, and for what stands
  /// before a match `:` and dashes too.
  private func isBroken(before word: Int, byDashes: Bool) -> Bool {
    let text = paper.text
    let (start, end) = (paper.words[word - 1].upper, paper.words[word].lower)
    guard start < end else { return false }
    var at = start
    var isAfterSpace = false
    while at < end {
      let (scalar, length) = UTF8Scalar.decode(text, at: at)
      let next = at + length
      switch scalar {
      case ";": return true
      case ":", "–", "—":
        if byDashes { return true }
      case "-", "\u{2010}", "\u{2011}", "\u{2212}":
        let isBeforeSpace =
          next < end && UTF8Scalar.decode(text, at: next).scalar.properties.isWhitespace
        if byDashes, isAfterSpace, isBeforeSpace { return true }
      default: break
      }
      isAfterSpace = scalar.properties.isWhitespace
      at = next
    }
    return false
  }
}
