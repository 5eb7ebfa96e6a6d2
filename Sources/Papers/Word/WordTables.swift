import SourceText

/// The tables of one part on their grids, and where their cells stand in the draft.
struct WordTables {
  private let document: WordDocument
  private let excluded: SpanFlags
  private var rowsOf: [[Int]]
  private var cellsOf: [[Int]]
  /// The number of each cell in the draft; -1 if it has no place.
  private var places: [Int]
  private var covered: [Bool]

  init(_ document: WordDocument, view: PaperView) {
    self.document = document
    excluded = SpanFlags.excluded(from: view)
    rowsOf = [[Int]](repeating: [], count: document.tables.count)
    cellsOf = [[Int]](repeating: [], count: document.rows.count)
    for (index, row) in document.rows.enumerated() { rowsOf[Int(row.table)].append(index) }
    for (index, cell) in document.cells.enumerated() { cellsOf[Int(cell.row)].append(index) }
    places = [Int](repeating: -1, count: document.cells.count)
    covered = [Bool](repeating: false, count: document.cells.count)
  }

  /// The draft's number of a cell.
  func place(of cell: Int) -> Int? {
    cell >= 0 && places[cell] >= 0 ? places[cell] : nil
  }

  func isPlaced(_ cell: Int) -> Bool { place(of: cell) != nil }

  /// Whether a merged cell covers this one.
  func isCovered(_ cell: Int) -> Bool { cell >= 0 && covered[cell] }

  /// Puts the tables of a range of paragraphs on their grids; gives their numbers, theirs and the
  /// draft's.
  mutating func place(
    in range: Range<Int>,
    part: Int,
    outerCell: Int?,
    to draft: inout Draft
  ) -> [(table: Int, place: Int)] {
    var added: [(table: Int, place: Int)] = []
    for index in firstTable(at: range.lowerBound)..<document.tables.count {
      let table = document.tables[index]
      guard table.paragraphs.lowerBound < range.upperBound else { break }
      let parent = Int(table.parent)
      if parent >= 0, !isPlaced(parent) {
        if covered[parent] { cover(index) }
        continue
      }
      let rows = rowsOf[index].map { (row: document.rows[$0], cells: cellsOf[$0]) }
      let grid = TableGrid(rows, of: document, excluded: excluded)
      for cell in grid.covered { covered[cell] = true }
      guard !grid.placed.isEmpty else { continue }
      let first = draft.cells.count
      for placed in grid.placed {
        places[placed.cell] = draft.cells.count
        var cell = DraftCell(table: draft.tables.count, row: placed.row, column: placed.column)
        cell.rowSpan = placed.rowSpan
        cell.columnSpan = placed.columnSpan
        cell.isShaded = document.cells[placed.cell].isShaded
        draft.cells.append(cell)
      }
      var made = DraftTable()
      made.parent = place(of: parent) ?? outerCell
      (made.rows, made.columns) = (grid.rows, grid.columns)
      made.markedHeaderRows = grid.headerRows > 0 ? grid.headerRows : nil
      made.cells = first..<draft.cells.count
      (made.part, made.source) = (part, table.source)
      made.description = table.description
      if let caption = table.caption { (made.caption, made.captionFrom) = (caption, .property) }
      added.append((index, draft.tables.count))
      draft.tables.append(made)
    }
    return added
  }

  /// The text of a table in a covered cell is covered too.
  private mutating func cover(_ table: Int) {
    for row in rowsOf[table] {
      for cell in cellsOf[row] { covered[cell] = true }
    }
  }

  private func firstTable(at paragraph: Int) -> Int {
    var low = 0
    var high = document.tables.count
    while low < high {
      let middle = (low + high) / 2
      if document.tables[middle].paragraphs.lowerBound < paragraph {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// Gives tables and cells their blocks, once these are there.
  func close(
    _ added: [(table: Int, place: Int)],
    range: Range<Int>,
    before: [Int],
    source: WordPart,
    to draft: inout Draft
  ) {
    let end = draft.blocks.count
    func blocks(_ paragraphs: Range<Int>) -> Range<Int> {
      func count(_ index: Int) -> Int { index < range.upperBound ? before[index] : end }
      return count(
        paragraphs.lowerBound
      )..<max(
        count(paragraphs.lowerBound),
        count(paragraphs.upperBound)
      )
    }
    for (index, number) in added {
      let table = document.tables[index]
      draft.tables[number].blocks = blocks(table.paragraphs)
      let flow = document.flows[Int(table.flow)]
      draft.tables[number].story = flow.story
      if let first = draft.tables[number].blocks.first, first < end {
        draft.tables[number].page = draft.blocks[first].page
        draft.tables[number].storyID = draft.blocks[first].storyID
      }
      draft.tables[number].hasStyledFirstRow =
        table.asksForFirstRow && table.style >= 0
        && source.styles.chains[Int(table.style)].marksFirstRow
      for row in rowsOf[index] {
        for cell in cellsOf[row] {
          guard let place = place(of: cell) else { continue }
          draft.cells[place].blocks = blocks(document.cells[cell].paragraphs)
        }
      }
    }
  }
}
