import Papers
import SourceText

/// What evidence points at: a run of words, or a whole block that has none.
struct Spot: Hashable, Comparable {
  /// The block of its first word.
  let block: Int
  /// Empty for a block without words.
  let words: Range<Int>

  /// In the order of the paper.
  static func < (left: Spot, right: Spot) -> Bool {
    (left.block, left.words.lowerBound, left.words.upperBound)
      < (right.block, right.words.lowerBound, right.words.upperBound)
  }
}

extension [Spot] {
  /// Each once, in the order of the paper.
  var inOrder: [Spot] {
    let isInOrder = zip(self, dropFirst()).allSatisfy { $0 < $1 }
    guard !isInOrder else { return self }
    var ordered: [Spot] = []
    ordered.reserveCapacity(count)
    for spot in sorted() where spot != ordered.last { ordered.append(spot) }
    return ordered
  }
}

extension SeenPaper {
  /// The block of a word.
  func block(ofWord word: Int) -> Int {
    sentences[Int(sentenceOfWord[word])].block
  }

  func spot(_ words: Range<Int>) -> Spot {
    Spot(block: block(ofWord: words.lowerBound), words: words)
  }

  /// A whole block: all its words.
  func spot(block: Int) -> Spot {
    Spot(block: block, words: blocks[block].words)
  }

  /// A whole cell.
  func spot(cell: Int) -> Spot {
    let range = cells[cell].blocks
    let words =
      blocks[range.lowerBound].words.lowerBound..<blocks[range.upperBound - 1].words.upperBound
    guard let first = words.first else { return Spot(block: range.lowerBound, words: words) }
    return Spot(block: block(ofWord: first), words: words)
  }

  /// The blocks of the cell that a spot covers whole.
  private func wholeCell(_ spot: Spot) -> Range<Int>? {
    guard let cell = blocks[spot.block].cell else { return nil }
    return self.spot(cell: cell).words == spot.words ? cells[cell].blocks : nil
  }

  /// The runs of the arena that a spot shows, each with its piece.
  func ranges(of spot: Spot) -> [(piece: Int, range: TextRange)] {
    if let cell = wholeCell(spot) {
      return blocks[cell].flatMap(\.pieces).map { ($0, pieces[$0].text) }
    }
    guard let first = spot.words.first, let last = spot.words.last else {
      return blocks[spot.block].pieces.map { ($0, pieces[$0].text) }
    }
    let end = block(ofWord: last)
    let (start, stop) = (words[first].lower, words[last].upper)
    var number = piece(ofWord: first, in: blocks[spot.block].pieces)
    var found: [(piece: Int, range: TextRange)] = []
    while number < blocks[end].pieces.upperBound,
      pieces[number].words.lowerBound < spot.words.upperBound
    {
      let piece = pieces[number]
      let from = piece.words.contains(first) ? start : piece.text.lower
      let to = piece.words.contains(last) ? stop : piece.text.upper
      if !piece.words.isEmpty { found.append((number, TextRange(from, max(from, to)))) }
      number += 1
    }
    return found
  }

  /// The piece that holds a word.
  private func piece(ofWord word: Int, in numbers: Range<Int>) -> Int {
    var low = numbers.lowerBound
    var high = numbers.upperBound
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].words.upperBound <= word { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The text of a spot as evidence shows it: from the first word to the last, a cell that is
  /// covered whole with its signs, ticked options joined by `; `.
  func text(of spot: Spot) -> String {
    let isOptions = blocks[spot.block].field.map { !fields[$0].options.isEmpty } ?? false
    return ranges(of: spot).map { Whitespace.shown(text, $0.range) }.filter { !$0.isEmpty }
      .joined(separator: isOptions ? "; " : " ")
  }

  /// The keys of the words of a spot, joined by spaces; of one without words its text.
  func folded(_ spot: Spot) -> String {
    guard !spot.words.isEmpty else { return text(of: spot) }
    var joined: [UInt8] = []
    for word in spot.words {
      if !joined.isEmpty { joined.append(0x20) }
      Folding.appendKey(of: text, in: words[word], to: &joined)
    }
    return String(decoding: joined, as: UTF8.self)
  }
}
