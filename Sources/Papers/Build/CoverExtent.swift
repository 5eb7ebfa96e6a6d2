import SourceText

/// Finds where the cover of a paper ends (`papers.md`, section 12).
struct CoverExtent {
  /// The number of the first block that is no longer on the cover.
  static func end(of draft: Draft, text: ShownText) -> Int {
    var isAfterField = false
    var headings = 0
    var isAfterLong = false
    for (index, block) in draft.blocks.enumerated() {
      guard block.story == .body, block.flags.isDisjoint(with: [.generated, .notShown]) else {
        continue
      }
      if let cell = block.cell, !isAlone(cell, in: draft) {
        isAfterField = true
        isAfterLong = false
        continue
      }
      if block.kind == .heading {
        headings += 1
        if isAfterField || headings > 1 { return index }
      }
      if block.cell != nil { isAfterField = true }
      let isLong = block.kind == .paragraph && text.blockWords[index].count > 40
      if isLong, isAfterLong { return index }
      isAfterLong = isLong
      if !isAfterField, isField(index, block, text) { isAfterField = true }
    }
    return draft.blocks.count
  }

  private static func isField(_ index: Int, _ block: DraftBlock, _ text: ShownText) -> Bool {
    guard block.kind == .paragraph else { return false }
    return !FieldLines.read(index, in: text).isEmpty
  }

  /// Whether a cell is all there is of its table, so that a heading in it is like any other.
  private static func isAlone(_ cell: Int, in draft: Draft) -> Bool {
    let table = draft.tables[draft.cells[cell].table]
    guard table.cells.count == 1 else { return false }
    return table.parent.map { draft.tables[draft.cells[$0].table].cells.count == 1 } ?? true
  }
}
