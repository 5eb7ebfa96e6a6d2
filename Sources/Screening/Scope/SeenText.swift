import Papers
import SourceText

/// Cuts the text of blocks into words and sentences, as the model numbers them.
extension SeenPaper {
  /// How a text is parted into sentences.
  enum Parting {
    case split
    /// An option or a label is one, whatever signs stand in it.
    case one
  }

  /// Gives a block, the next one of the model, its pieces, words and sentences; a sentence ends with
  /// each piece.
  mutating func cut(
    _ ranges: [(paperBlock: Int?, text: TextRange)],
    into block: inout SeenBlock,
    parted: Parting = .split
  ) {
    let firstWord = words.count
    let firstSentence = sentences.count
    let firstPiece = pieces.count
    for (paperBlock, range) in ranges {
      let own = addWords(of: range, block: blocks.count, from: paperBlock, parted: parted)
      pieces.append(SeenPiece(paperBlock: paperBlock, text: range, words: own))
    }
    block.words = firstWord..<words.count
    block.sentences = firstSentence..<sentences.count
    block.pieces = firstPiece..<pieces.count
  }

  /// Appends the words of a range of the arena, and their sentences.
  mutating func addWords(
    of range: TextRange,
    block: Int,
    from paperBlock: Int? = nil,
    parted: Parting
  ) -> Range<Int> {
    let first = words.count
    switch parted {
    case .one:
      WordBoundary.cut(text, in: range, into: &words)
      if first < words.count {
        let trimmed = Whitespace.trim(text, range)
        sentences.append(
          SeenSentence(words: first..<words.count, text: trimmed, block: block)
        )
      }
    case .split:
      if let whole = paperBlock.map({ paper.blocks[$0] }),
        Whitespace.trim(paper.text, whole.text) == range
      {
        takeWords(of: whole, block: block)
      } else {
        splitWords(of: range, block: block)
      }
    }
    return first..<words.count
  }

  /// Takes over the words and sentences of a whole block.
  private mutating func takeWords(of whole: Block, block: Int) {
    let shift = words.count - whole.words.lowerBound
    words.append(contentsOf: paper.words[whole.words])
    for sentence in paper.sentences[whole.sentences] where !sentence.words.isEmpty {
      let numbers = sentence.words.lowerBound + shift..<sentence.words.upperBound + shift
      sentences.append(SeenSentence(words: numbers, text: sentence.text, block: block))
    }
  }

  private mutating func splitWords(of range: TextRange, block: Int) {
    let first = words.count
    WordBoundary.cut(text, in: range, into: &words)
    var found: [Sentence] = []
    SentenceSplitter(text).split(
      range,
      words: words,
      numbers: first..<words.count,
      into: &found
    )
    for sentence in found where !sentence.words.isEmpty {
      sentences.append(
        SeenSentence(words: sentence.words, text: sentence.text, block: block)
      )
    }
  }
}
