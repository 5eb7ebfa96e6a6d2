/// Which paragraphs are one in a view, because the mark between them is gone.
struct Revisions {
  /// The paragraph whose block each paragraph belongs to: itself, or the first of its group.
  private(set) var heads: [Int]
  /// The last paragraph of the group of each head, whose properties the block has.
  private(set) var tails: [Int]

  /// Joins the paragraphs of `document` as `view` shows them.
  init(_ document: WordDocument, view: PaperView) {
    heads = Array(document.paragraphs.indices)
    tails = heads
    // The last paragraph of each flow that may take the next one in, and its cell.
    var waiting: [Int32: Int] = [:]
    for (index, paragraph) in document.paragraphs.enumerated() where paragraph.kind == .text {
      if let before = waiting[paragraph.flow], document.paragraphs[before].cell == paragraph.cell {
        heads[index] = heads[before]
        tails[heads[index]] = index
      }
      waiting[paragraph.flow] = Self.joinsNext(paragraph, view: view) ? index : nil
    }
  }

  private static func joinsNext(_ paragraph: WordParagraph, view: PaperView) -> Bool {
    if paragraph.isDropCap { return true }
    return switch view {
    case .final: !paragraph.mark.isDisjoint(with: [.deleted, .movedFrom])
    case .original: !paragraph.mark.isDisjoint(with: [.inserted, .movedTo])
    }
  }
}
