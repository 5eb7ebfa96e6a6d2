import SourceText

/// What the view shows of each block of a draft, cut into words.
struct ShownText {
  /// The arena.
  let bytes: [UInt8]
  let view: PaperView
  /// The text of each block, one run of the arena.
  let blocks: [TextRange]
  let words: [Word]
  /// Indices of `words`, for each block.
  let blockWords: [Range<Int>]

  /// The text of a range of the arena as it stands.
  func string(_ range: TextRange) -> String {
    String(decoding: bytes[range.indices], as: UTF8.self)
  }

  /// The text of a block without outer white space.
  func trimmed(_ block: Int) -> TextRange {
    Whitespace.trim(bytes, blocks[block])
  }

  /// The lines of a range without outer white space; empty ones are left out.
  func lines(of range: TextRange) -> [TextRange] {
    var lines: [TextRange] = []
    var start = range.lower
    for at in range.indices where bytes[at] == 0x0A {
      let line = Whitespace.trim(bytes, TextRange(start, at))
      if !line.isEmpty { lines.append(line) }
      start = at + 1
    }
    let line = Whitespace.trim(bytes, TextRange(start, range.upper))
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The prompts that stand in a block, and where its shown text goes on after each.
  func prompts(of block: Int, in draft: Draft) -> [(text: TextRange, at: Int)] {
    let others = SpanFlags.excluded(from: view).subtracting(.placeholder)
    let excluded = SpanFlags.excluded(from: view)
    var prompts: [(text: TextRange, at: Int)] = []
    var at = blocks[block].lower
    for span in draft.spans[draft.blocks[block].spans] {
      if span.flags.isDisjoint(with: excluded) {
        at += span.text.count
      } else if span.flags.contains(.placeholder), span.flags.isDisjoint(with: others) {
        prompts.append((span.text, at))
      }
    }
    return prompts
  }
}
