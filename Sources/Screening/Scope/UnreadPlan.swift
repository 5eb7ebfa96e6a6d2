import Papers

/// Where in the rules' model stands what could not be read (`rule-language.md`, 6.8 and 6.9).
struct UnreadPlan {
  /// Open or closed blocks, each `true` for an open one: before all blocks of the body, after a
  /// block, after the blocks of a cell, at the end of the body.
  private(set) var atStart: [Bool] = []
  private(set) var afterBlock: [Int: [Bool]] = [:]
  private(set) var afterCell: [Int: [Bool]] = [:]
  private(set) var atEnd: [Bool] = []
  /// Cells and fields that could not be read, whole or in part.
  private(set) var cells: Set<Int> = []
  private(set) var fields: Set<Int> = []
  /// Whether the styles could not be read, so that any paragraph may be a heading.
  private(set) var isWithoutStyles = false

  init(_ paper: Paper, fields plan: FieldPlan, isCell: (Int) -> Bool) {
    for unread in paper.unread where unread.kind == .part || unread.story.isCounted {
      if unread.kind == .part {
        place(part: unread, of: paper)
        continue
      }
      let isOpen = unread.mayContainHeadings
      let block = unread.block.flatMap { paper.blocks.indices.contains($0) ? $0 : nil }
      let ownCell = unread.isInBlock ? block.flatMap { paper.blocks[$0].cell } : nil
      let cell = (unread.cell ?? ownCell).flatMap { paper.cells.indices.contains($0) ? $0 : nil }
      let ownField = unread.isInBlock ? block.flatMap { plan.fieldOfBlock[$0] } : nil
      if !isOpen, let field = ownField ?? cell.flatMap({ Self.field(of: $0, in: paper, plan) }) {
        fields.insert(field)
      } else if let cell, isCell(cell) {
        if isOpen { afterCell[cell, default: []].append(true) } else { cells.insert(cell) }
      } else if let block = block ?? cell.flatMap({ paper.cells[$0].blocks.last }) {
        afterBlock[block, default: []].append(isOpen)
      } else {
        atStart.append(isOpen)
      }
    }
  }

  private static func field(of cell: Int, in paper: Paper, _ plan: FieldPlan) -> Int? {
    plan.field(ofEmptyCell: cell)
      ?? paper.cells[cell].blocks.lazy.compactMap { plan.fieldOfBlock[$0] }.first
  }

  /// Of parts of the file, the styles, numbering and notes matter; all others hold none of the
  /// paper's words.
  private mutating func place(part unread: Unread, of paper: Paper) {
    let name = unread.part.flatMap {
      paper.names.parts.indices.contains($0) ? paper.names.parts[$0] : nil
    }
    let file = (name ?? "").split(separator: "/").last.map { $0.lowercased() } ?? ""
    if unread.mayContainHeadings {
      if file.hasPrefix("styles") { isWithoutStyles = true } else { atStart.append(true) }
    } else if file.hasPrefix("footnotes") || file.hasPrefix("endnotes") {
      atEnd.append(false)
    } else if file.hasPrefix("numbering") {
      atStart.append(false)
    } else if let block = unread.block, unread.story.isCounted {
      afterBlock[block, default: []].append(false)
    }
  }
}
