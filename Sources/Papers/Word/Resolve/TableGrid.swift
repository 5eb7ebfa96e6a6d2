/// The places of a table's cells in one view: columns by the spans before them, merges as one.
struct TableGrid {
  /// A cell with its place.
  struct Placed {
    let cell: Int
    let row: Int
    let column: Int
    var rowSpan = 1
    let columnSpan: Int
  }

  private(set) var placed: [Placed] = []
  /// Cells that a merged cell covers, or that have no room.
  private(set) var covered: [Int] = []
  private(set) var rows = 0
  private(set) var columns = 0
  private(set) var headerRows = 0
  /// The cells that begin in the row above, or reach into it, by column.
  private var above: [Int: Int] = [:]

  /// Places the cells of `rows`, each with its cells in order, leaving out what `excluded` hides.
  init(_ rows: [(row: WordRow, cells: [Int])], of document: WordDocument, excluded: SpanFlags) {
    var isLeading = true
    for (row, cells) in rows where row.flags.isDisjoint(with: excluded) {
      let visible = cells.filter { document.cells[$0].flags.isDisjoint(with: excluded) }
      guard !visible.isEmpty else { continue }
      place(visible, of: row, in: document)
      if isLeading, row.isHeader { headerRows += 1 } else { isLeading = false }
      self.rows += 1
    }
  }

  private mutating func place(_ cells: [Int], of row: WordRow, in document: WordDocument) {
    var below: [Int: Int] = [:]
    var column = row.gridBefore
    var index = 0
    while index < cells.count {
      let first = cells[index]
      index += 1
      var span = document.cells[first].span
      // ECMA-376 17.4.22: a cell that goes on horizontally belongs to the one on its left.
      while index < cells.count, document.cells[cells[index]].horizontal == .goesOn {
        span += document.cells[cells[index]].span
        covered.append(cells[index])
        index += 1
      }
      guard column < Limits.columns else {
        covered.append(first)
        continue
      }
      span = min(span, Limits.columns - column)
      if document.cells[first].vertical == .goesOn, let top = above[column],
        placed[top].columnSpan == span
      {
        placed[top].rowSpan += 1
        covered.append(first)
        below[column] = top
      } else {
        placed.append(Placed(cell: first, row: rows, column: column, columnSpan: span))
        below[column] = placed.count - 1
      }
      column += span
      columns = max(columns, column)
    }
    above = below
  }
}
