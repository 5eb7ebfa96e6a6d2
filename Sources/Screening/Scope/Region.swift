/// A part of a paper, or several together: what surely lies in it, and what possibly does.
struct Region: Hashable {
  /// Numbers of blocks.
  var blocks = RangeList()
  var perhapsBlocks = RangeList()
  /// Numbers of words.
  var words = RangeList()
  var perhapsWords = RangeList()
  /// Whether it may hold words that were not read.
  var mayHideWords = false

  /// Whether blocks, all of them, lie inside.
  func holds(blocks other: Range<Int>) -> Truth {
    if blocks.contains(other) { return .yes }
    guard !perhapsBlocks.isEmpty else { return .no }
    let isPossible = other.allSatisfy { blocks.contains($0) || perhapsBlocks.contains($0) }
    return isPossible && !other.isEmpty ? .unknown : .no
  }

  /// Whether a run of words lies inside.
  func holds(words other: Range<Int>) -> Truth {
    if words.contains(other) { return .yes }
    return !perhapsWords.isEmpty && words.union(perhapsWords).contains(other) ? .unknown : .no
  }

  /// All words that lie in it surely or possibly.
  var allWords: RangeList { words.union(perhapsWords) }

  /// Both together; where one of them is only possible, what lies in it is.
  mutating func join(_ other: Region, isSure: Bool) {
    if isSure {
      blocks = blocks.union(other.blocks)
      words = words.union(other.words)
      perhapsBlocks = perhapsBlocks.union(other.perhapsBlocks)
      perhapsWords = perhapsWords.union(other.perhapsWords)
    } else {
      perhapsBlocks = perhapsBlocks.union(other.blocks).union(other.perhapsBlocks)
      perhapsWords = perhapsWords.union(other.words).union(other.perhapsWords)
    }
    perhapsBlocks = perhapsBlocks.subtracting(blocks)
    perhapsWords = perhapsWords.subtracting(words)
    mayHideWords = mayHideWords || other.mayHideWords
  }
}
