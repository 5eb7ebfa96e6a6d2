import SourceText

/// Finds the paragraphs that are captions of tables (`papers.md`, section 10).
enum TableCaptions {
  /// Makes the caption of each table a block of kind caption, and tells the table of it.
  ///
  /// A paragraph before a table comes first; each is the caption of one table only.
  static func find(in draft: inout Draft, text: ShownText) {
    var taken: Set<Int> = []
    for number in draft.tables.indices {
      let table = draft.tables[number]
      guard table.captionBlock == nil, !table.blocks.isEmpty else { continue }
      let beside = [
        neighbour(of: table, from: table.blocks.lowerBound - 1, step: -1, in: draft),
        neighbour(of: table, from: table.blocks.upperBound, step: 1, in: draft),
      ]
      for block in beside.compactMap({ $0 })
      where !taken.contains(block) && isCaption(block, in: draft, text: text) {
        taken.insert(block)
        draft.blocks[block].kind = .caption
        draft.blocks[block].level = nil
        draft.tables[number].captionBlock = block
        draft.tables[number].captionFrom = .paragraph
        draft.tables[number].caption = Whitespace.shown(text.bytes, text.blocks[block])
        break
      }
    }
  }

  /// The paragraph just before or after the table, in the same flow.
  private static func neighbour(
    of table: DraftTable,
    from start: Int,
    step: Int,
    in draft: Draft
  ) -> Int? {
    var block = start
    // Boxes and descriptions stand between a paragraph and the table that follows it.
    for _ in 0..<4 {
      guard draft.blocks.indices.contains(block) else { return nil }
      if draft.blocks[block].story == table.story, draft.blocks[block].storyID == table.storyID {
        return draft.blocks[block].cell == table.parent ? block : nil
      }
      block += step
    }
    return nil
  }

  private static func isCaption(_ block: Int, in draft: Draft, text: ShownText) -> Bool {
    let found = draft.blocks[block]
    guard found.kind == .paragraph || found.kind == .caption else { return false }
    let range = text.trimmed(block)
    guard let rest = TableCaptions.afterTable(text.bytes, range) else { return false }
    if found.kind == .caption { return true }
    guard rest.count > 0 else { return false }
    // `Table 2`, `Table A1`; but not the sentence `Table 2 shows that …`.
    var at = rest.lower
    if at + 1 < rest.upper, (0x41...0x5A).contains(text.bytes[at]) { at += 1 }
    guard (0x30...0x39).contains(text.bytes[at]) else { return false }
    while at < rest.upper, !isSpace(text.bytes[at]) { at += 1 }
    let words = Whitespace.trim(text.bytes, TextRange(at, rest.upper))
    guard words.count > 0 else { return true }
    let isSentence =
      (0x61...0x7A).contains(text.bytes[words.lower])
      && text.bytes[words.upper - 1] == UInt8(ascii: ".")
    return !isSentence
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// What stands after the word `Table` at the start.
  private static func afterTable(_ bytes: [UInt8], _ range: TextRange) -> TextRange? {
    let word = Array("table".utf8)
    guard range.count >= word.count else { return nil }
    for (offset, letter) in word.enumerated() where bytes[range.lower + offset] | 0x20 != letter {
      return nil
    }
    let rest = TextRange(range.lower + word.count, range.upper)
    guard rest.isEmpty || !(0x61...0x7A).contains(bytes[rest.lower] | 0x20) else { return nil }
    return Whitespace.trim(bytes, rest)
  }
}
