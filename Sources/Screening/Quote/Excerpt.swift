import SourceText

/// How much of a paper's words a review may hold (`reviews.md`, section 6).
package enum ExcerptPolicy: String, Hashable, Sendable, CaseIterable {
  case none, short, full
}

/// Words of a paper with those round them.
struct Excerpt {
  private static let besideEachSide = 8
  private static let longest = 60

  let text: String
  let marked: [Passage.Mark]

  /// The words at `range` of a piece: the whole sentences that hold them, or a few words each side.
  init?(
    _ range: TextRange,
    in piece: SeenPiece,
    of paper: SeenPaper,
    policy: ExcerptPolicy,
    masks: Set<Mask>
  ) {
    let shown: TextRange
    switch policy {
    case .none: return nil
    case .short: shown = Self.short(range, in: piece, of: paper)
    case .full: shown = Self.full(range, in: piece, of: paper)
    }
    let before = Whitespace.shown(paper.text, TextRange(shown.lower, max(shown.lower, range.lower)))
    let found = Whitespace.shown(
      paper.text,
      TextRange(max(shown.lower, range.lower), min(shown.upper, range.upper))
    )
    let after = Whitespace.shown(paper.text, TextRange(min(shown.upper, range.upper), shown.upper))
    let isCutBefore = Self.hasWords(paper, piece.text.lower, shown.lower) && policy == .short
    let isCutAfter =
      policy == .short
      ? Self.hasWords(paper, shown.upper, piece.text.upper)
      : shown.upper < Self.whole(range, in: piece, of: paper).upper
    var text = isCutBefore ? "…" : ""
    text += before
    if !before.isEmpty, Self.isSpace(before: range.lower, in: paper) { text += " " }
    let start = text.unicodeScalars.count
    text += found
    let end = text.unicodeScalars.count
    if !after.isEmpty, Self.isSpace(at: range.upper, in: paper) { text += " " }
    text += after
    if isCutAfter { text += "…" }
    let masked = MaskedText(text, masks)
    let mark = masked.range(start..<end)
    self.text = masked.text
    marked = mark.isEmpty ? [] : [Passage.Mark(from: mark.lowerBound, to: mark.upperBound)]
  }

  private static func isSpace(before index: Int, in paper: SeenPaper) -> Bool {
    var start = index - 1
    while start > 0, paper.text[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 && isSpace(at: start, in: paper)
  }

  private static func isSpace(at index: Int, in paper: SeenPaper) -> Bool {
    guard index < paper.text.count else { return false }
    return UTF8Scalar.decode(paper.text, at: index).scalar.properties.isWhitespace
  }

  private static func hasWords(_ paper: SeenPaper, _ from: Int, _ to: Int) -> Bool {
    guard from < to else { return false }
    var words: [TextRange] = []
    WordBoundary.cut(paper.text, in: TextRange(from, to), into: &words)
    return !words.isEmpty
  }

  /// The words of a piece that a range of the arena touches.
  private static func words(
    _ range: TextRange,
    in piece: SeenPiece,
    of paper: SeenPaper
  ) -> Range<Int>? {
    let inside = piece.words.filter {
      paper.words[$0].lower < range.upper && paper.words[$0].upper > range.lower
    }
    guard let first = inside.first, let last = inside.last else { return nil }
    return first..<last + 1
  }

  private static func short(
    _ range: TextRange,
    in piece: SeenPiece,
    of paper: SeenPaper
  ) -> TextRange {
    guard let words = words(range, in: piece, of: paper) else { return piece.text }
    let first = max(piece.words.lowerBound, words.lowerBound - besideEachSide)
    let last = min(piece.words.upperBound, words.upperBound + besideEachSide)
    let start = first == piece.words.lowerBound ? piece.text.lower : paper.words[first].lower
    let end = last == piece.words.upperBound ? piece.text.upper : paper.words[last - 1].upper
    return TextRange(min(start, range.lower), max(end, range.upper))
  }

  /// The whole sentences that hold the words.
  private static func whole(
    _ range: TextRange,
    in piece: SeenPiece,
    of paper: SeenPaper
  ) -> TextRange {
    guard let words = words(range, in: piece, of: paper) else { return piece.text }
    let first = paper.sentences[Int(paper.sentenceOfWord[words.lowerBound])]
    let last = paper.sentences[Int(paper.sentenceOfWord[words.upperBound - 1])]
    return first.text.hull(last.text).hull(range)
  }

  /// The same, cut after 60 words, but never within the words found.
  private static func full(
    _ range: TextRange,
    in piece: SeenPiece,
    of paper: SeenPaper
  ) -> TextRange {
    let whole = whole(range, in: piece, of: paper)
    guard let words = words(whole, in: piece, of: paper), words.count > longest else {
      return whole
    }
    let cut = paper.words[words.lowerBound + longest - 1].upper
    return TextRange(whole.lower, max(cut, range.upper))
  }
}
