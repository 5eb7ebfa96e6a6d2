/// A table that is being written: places its cells on a grid where no two overlap
/// (`papers.md`, section 10).
struct GridTable {
  /// In `Draft.tables`.
  let number: Int
  var table: DraftTable
  /// The cells so far, each with the serial by which blocks name it.
  private(set) var cells: [(cell: DraftCell, serial: Int)] = []
  private(set) var row = -1
  private var column = 0
  /// For each column the first row that is free again.
  private var freeFrom: [Int] = []
  /// Whether the current row holds a cell that is no header, and whether it holds one at all.
  private var rowHasPlain = false
  private var rowHasCells = false
  private var firstCellIsHeader = false
  /// The first row that a header cell in the first column does not reach.
  private var labelledUntil = 0
  private var isInHead = false
  private var leadingHeaderRows = 0
  private var headIsOver = false
  private var bodyRows = 0
  private var labelledRows = 0

  init(number: Int, table: DraftTable) {
    self.number = number
    self.table = table
  }

  /// Rows from here on are marked as headers, or no longer.
  mutating func head(_ begins: Bool) { isInHead = begins }

  mutating func beginRow() {
    row += 1
    column = 0
    rowHasPlain = false
    rowHasCells = false
    firstCellIsHeader = row < labelledUntil
  }

  mutating func endRow() {
    let isHeader = rowHasCells && (isInHead || !rowHasPlain)
    if isHeader, !headIsOver {
      leadingHeaderRows = row + 1
    } else if rowHasCells {
      headIsOver = true
      bodyRows += 1
      if firstCellIsHeader { labelledRows += 1 }
    }
  }

  /// Places a cell at the next free column, cut where it would run into another.
  mutating func beginCell(
    serial: Int,
    rowSpan: Int,
    columnSpan: Int,
    isHeader: Bool,
    firstBlock: Int,
    atColumn wanted: Int? = nil
  ) {
    if row < 0 { beginRow() }
    if let wanted { column = max(column, min(wanted, Limits.columns - 1)) }
    while column < freeFrom.count, freeFrom[column] > row { column += 1 }
    column = min(column, Limits.columns - 1)
    var width = 1
    while width < min(columnSpan, Limits.columns - column),
      column + width >= freeFrom.count || freeFrom[column + width] <= row
    {
      width += 1
    }
    let height = max(1, min(rowSpan, 65_535))
    while freeFrom.count < column + width { freeFrom.append(0) }
    for place in column..<column + width { freeFrom[place] = row + height }
    if column == 0 {
      firstCellIsHeader = isHeader
      if isHeader { labelledUntil = row + height }
    }
    rowHasCells = true
    if !isHeader { rowHasPlain = true }
    var cell = DraftCell(table: number, row: row, column: column)
    cell.rowSpan = height
    cell.columnSpan = width
    cell.blocks = firstBlock..<firstBlock
    cells.append((cell, serial))
    column += width
  }

  mutating func endCell(at block: Int) {
    guard let last = cells.indices.last else { return }
    let start = cells[last].cell.blocks.lowerBound
    cells[last].cell.blocks = start..<max(start, block)
  }

  /// Takes the last cell back.
  mutating func dropCell() {
    guard let cell = cells.popLast()?.cell else { return }
    column = cell.column
    for place in cell.column..<cell.column + cell.columnSpan { freeFrom[place] = row }
  }

  mutating func shadeCell() {
    guard let last = cells.indices.last else { return }
    cells[last].cell.isShaded = true
  }

  /// Leaves the next places of the row out.
  mutating func skipColumns(_ count: Int) { column = min(column + count, Limits.columns - 1) }

  /// Settles the size of the table and its headers.
  mutating func finish(blocks: Range<Int>) {
    let rows = row + 1
    for index in cells.indices {
      cells[index].cell.rowSpan = min(cells[index].cell.rowSpan, rows - cells[index].cell.row)
    }
    table.rows = rows
    table.columns = cells.map { $0.cell.column + $0.cell.columnSpan }.max() ?? 0
    table.blocks = blocks
    if leadingHeaderRows > 0 { table.markedHeaderRows = min(leadingHeaderRows, rows) }
    if bodyRows > 0, labelledRows == bodyRows { table.markedHeaderColumns = 1 }
  }

  func shifted(by count: Int) -> GridTable {
    guard count > 0 else { return self }
    var moved = self
    moved.table.blocks = table.blocks.lowerBound + count..<table.blocks.upperBound + count
    for index in cells.indices {
      let blocks = cells[index].cell.blocks
      moved.cells[index].cell.blocks = blocks.lowerBound + count..<blocks.upperBound + count
    }
    return moved
  }
}
