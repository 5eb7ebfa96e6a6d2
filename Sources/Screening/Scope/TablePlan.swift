import Papers

/// Which of the reader's tables are tables to rules, and which of their cells are left beside the
/// fields (`rule-language.md`, 6.9).
struct TablePlan {
  private let paper: Paper
  private var isTable: [Bool]
  private var isLeft: [Bool]
  private var opened: Set<Int> = []
  /// Tables by the block they begin at, those outside first.
  private(set) var beginning: [Int: [Int]] = [:]
  /// The table that each block is the caption of.
  private(set) var captions: [Int: Int] = [:]

  init(_ paper: Paper, fields plan: FieldPlan) {
    self.paper = paper
    isTable = paper.tables.map { !$0.isLayout && !$0.cells.isEmpty && $0.story.isCounted }
    isLeft = [Bool](repeating: true, count: paper.cells.count)
    for (number, table) in paper.tables.enumerated() where isTable[number] {
      let isFlagged = { (block: Int) in
        !paper.blocks[block].flags.isDisjoint(with: [.generated, .notShown])
      }
      if !table.blocks.isEmpty, table.blocks.allSatisfy(isFlagged) {
        isTable[number] = false
        continue
      }
      guard table.blocks.contains(where: { plan.fieldOfBlock[$0] != nil }) else { continue }
      for cell in table.cells {
        let blocks = paper.cells[cell].blocks
        isLeft[cell] =
          blocks.isEmpty
          ? plan.field(ofEmptyCell: cell) == nil
          : blocks.contains { !plan.rest(of: $0).isEmpty || plan.fieldOfBlock[$0] == nil }
      }
      if table.cells.count(where: { isLeft[$0] }) < 2 { isTable[number] = false }
    }
    for (number, table) in paper.tables.enumerated() where isTable[number] {
      beginning[table.blocks.lowerBound, default: []].append(number)
      if let caption = table.captionBlock, table.captionFrom != .property {
        captions[caption] = number
      }
      if let parent = table.parent.flatMap({ cell($0) }) { opened.insert(parent) }
    }
    for (number, block) in paper.blocks.enumerated() where plan.isSeen(number) {
      if plan.isHeading(number), let cell = cell(ofBlock: number) { opened.insert(cell) }
      switch block.story {
      case .textBox, .chart, .diagram:
        if let anchor = block.anchor, let cell = cell(ofBlock: anchor) { opened.insert(cell) }
      case .body, .footnote, .endnote, .header, .footer, .comment, .altText, .watermark: break
      }
    }
  }

  /// The cell or the innermost one round it that is one to rules.
  func cell(_ number: Int) -> Int? {
    var cell: Int? = number
    while let inner = cell, paper.cells.indices.contains(inner) {
      let table = paper.cells[inner].table
      if isTable[table] { return inner }
      cell = paper.tables[table].parent
    }
    return nil
  }

  private func cell(ofBlock number: Int) -> Int? {
    guard paper.blocks.indices.contains(number) else { return nil }
    let block = paper.blocks[number]
    if let own = block.cell { return cell(own) }
    guard let anchor = block.anchor, anchor < number else { return nil }
    return cell(ofBlock: anchor)
  }

  func isCell(_ number: Int) -> Bool { isTable[paper.cells[number].table] && isLeft[number] }

  /// Whether the cell's blocks stand as ordinary blocks.
  func isOpened(_ number: Int) -> Bool { opened.contains(number) }

  /// How many header rows the table has to rules.
  func headerRows(of number: Int) -> Int {
    let table = paper.tables[number]
    guard table.rows > 1 else { return 0 }
    guard table.headerRowsFrom != nil else { return 1 }
    return table.headerRows >= table.rows ? 1 : table.headerRows
  }
}
