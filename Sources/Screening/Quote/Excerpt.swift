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
    let cut: TextRange
    switch policy {
    case .none: return nil
    case .short: cut = Self.short(range, in: piece, of: paper)
    case .full: cut = Self.full(range, in: piece, of: paper)
    }
    let shown = WholeMasks(masks: masks).widened(cut, in: paper.text, within: piece.text)
    let before = Whitespace.shown(paper.text, TextRange(shown.lower, max(shown.lower, range.lower)))
    let found = Whitespace.shown(
      paper.text,
      TextRange(max(shown.lower, range.lower), min(shown.upper, range.upper))
    )
    let after = Whitespace.shown(paper.text, TextRange(min(shown.upper, range.upper), shown.upper))
    let own = Self.words(shown, in: piece, of: paper)
    let whole =
      policy == .short
      ? piece.words : Self.words(Self.whole(range, in: piece, of: paper), in: piece, of: paper)
    let isCutBefore = (own?.lowerBound ?? 0) > (whole?.lowerBound ?? 0)
    let isCutAfter = (own?.upperBound ?? 0) < (whole?.upperBound ?? 0)
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

  /// The words of a piece that a range of the arena touches.
  private static func words(
    _ range: TextRange,
    in piece: SeenPiece,
    of paper: SeenPaper
  ) -> Range<Int>? {
    let first = index(in: piece.words) { paper.words[$0].upper > range.lower }
    let end = index(in: piece.words) { paper.words[$0].lower >= range.upper }
    return first < end ? first..<end : nil
  }

  /// The first of the numbers for which a test holds that holds for all after it.
  private static func index(in numbers: Range<Int>, where isReached: (Int) -> Bool) -> Int {
    var low = numbers.lowerBound
    var high = numbers.upperBound
    while low < high {
      let middle = (low + high) / 2
      if isReached(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func short(
    _ range: TextRange,
    in piece: SeenPiece,
    of paper: SeenPaper
  ) -> TextRange {
    guard let words = words(range, in: piece, of: paper) else { return piece.text }
    let first = max(piece.words.lowerBound, words.lowerBound - besideEachSide)
    let found = min(words.count, longest)
    let last = min(piece.words.upperBound, words.lowerBound + found + besideEachSide)
    let start = first == piece.words.lowerBound ? piece.text.lower : paper.words[first].lower
    let end = last == piece.words.upperBound ? piece.text.upper : paper.words[last - 1].upper
    return TextRange(start, end)
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

  /// The same, 60 words of it at the most; where the words found stand farther on, from a few words
  /// before them.
  private static func full(
    _ range: TextRange,
    in piece: SeenPiece,
    of paper: SeenPaper
  ) -> TextRange {
    let whole = whole(range, in: piece, of: paper)
    guard let all = words(whole, in: piece, of: paper), all.count > longest,
      let found = words(range, in: piece, of: paper)
    else { return whole }
    var first = all.lowerBound
    var start = whole.lower
    if found.upperBound - first > longest {
      first = max(first, found.lowerBound - besideEachSide)
      start = paper.words[first].lower
    }
    let end = min(first + longest, all.upperBound)
    return TextRange(start, end == all.upperBound ? whole.upper : paper.words[end - 1].upper)
  }
}
