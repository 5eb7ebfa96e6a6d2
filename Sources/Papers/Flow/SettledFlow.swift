/// Turns the serials of a written flow into the numbers of a draft.
struct SettledFlow {
  private(set) var draft: Draft
  private let flow: Flow
  private var blockNumbers: [Int: Int] = [:]
  private var cellNumbers: [Int: Int] = [:]

  init(_ flow: Flow, in draft: Draft) {
    self.flow = flow
    self.draft = draft
  }

  mutating func settle() {
    for (number, entry) in flow.blocks.enumerated() { blockNumbers[entry.serial] = number }
    placeTables()
    draft.blocks = flow.blocks.map { entry in
      var block = entry.block
      block.cell = block.cell.flatMap { cellNumbers[$0] }
      block.reference = block.reference.flatMap { blockNumbers[$0] }
      block.anchor = block.anchor.flatMap { blockNumbers[$0] }
      return block
    }
    for index in draft.unread.indices {
      draft.unread[index].block = draft.unread[index].block.flatMap(number(ofBlock:))
      draft.unread[index].cell = draft.unread[index].cell.flatMap { cellNumbers[$0] }
    }
    for index in draft.notices.indices {
      draft.notices[index].block = draft.notices[index].block.flatMap { blockNumbers[$0] }
    }
    for index in draft.changes.indices {
      draft.changes[index].block = draft.changes[index].block.flatMap { blockNumbers[$0] }
    }
    for index in draft.comments.indices {
      draft.comments[index].anchor = draft.comments[index].anchor.flatMap { blockNumbers[$0] }
    }
  }

  /// Of a block that was blank and is not there, the last before it.
  private func number(ofBlock serial: Int) -> Int? {
    for candidate in stride(from: serial, through: max(0, serial - 1_000), by: -1) {
      if let number = blockNumbers[candidate] { return number }
    }
    return nil
  }

  /// Tables stand in the order in which they began; one without cells is left out.
  private mutating func placeTables() {
    let written = flow.tables.filter { !$0.cells.isEmpty }.sorted { $0.number < $1.number }
    draft.tables = []
    draft.cells = []
    for (number, open) in written.enumerated() {
      var table = open.table
      let first = draft.cells.count
      for (cell, serial) in open.cells {
        cellNumbers[serial] = draft.cells.count
        var placed = cell
        placed.table = number
        draft.cells.append(placed)
      }
      table.cells = first..<draft.cells.count
      table.captionBlock = table.captionBlock.flatMap { blockNumbers[$0] }
      draft.tables.append(table)
    }
    for index in draft.tables.indices {
      draft.tables[index].parent = draft.tables[index].parent.flatMap { cellNumbers[$0] }
    }
  }
}
