import SourceText

/// A table found in plain text: rows of cells, each made of runs of one or several lines.
struct TextTable {
  struct Cell {
    var column: Int
    var span = 1
    var pieces: [TextRange]
  }

  var rows: [[Cell]] = []
  /// How many rows stand above the rule; nil where there is none.
  var headerRows: Int?
  /// How many lines of the text it takes.
  var lineCount = 0

  var columns: Int {
    rows.reduce(0) { max($0, $1.last.map { $0.column + $0.span } ?? 0) }
  }

  /// The table that begins with the line at `index`.
  ///
  /// Lines before `failed` were looked at and make no table, so that no text is read twice.
  static func read(
    _ bytes: [UInt8],
    _ lines: [TextLine],
    at index: Int,
    failed: inout Int
  ) -> TextTable? {
    guard index >= failed else { return nil }
    for reader in [RuledTable.read, BarTable.read, TabTable.read] {
      var table = TextTable()
      let isTable = reader(bytes, lines, index, &table)
      if isTable, table.columns > 0, table.columns <= Limits.columns { return table }
      failed = max(failed, index + table.lineCount)
    }
    return nil
  }

  // MARK: - Into the draft

  /// Appends the table, its cells and their texts to a draft; `made` says where it stands.
  func add(_ made: DraftTable, to draft: inout Draft, of bytes: [UInt8]) {
    var made = made
    made.rows = rows.count
    made.columns = columns
    made.markedHeaderRows = headerRows
    let firstCell = draft.cells.count
    let firstBlock = draft.blocks.count
    for (row, cells) in rows.enumerated() {
      for cell in cells { add(cell, row: row, of: made, to: &draft, bytes) }
    }
    made.cells = firstCell..<draft.cells.count
    made.blocks = firstBlock..<draft.blocks.count
    draft.tables.append(made)
  }

  private func add(
    _ cell: Cell,
    row: Int,
    of table: DraftTable,
    to draft: inout Draft,
    _ bytes: [UInt8]
  ) {
    var made = DraftCell(table: draft.tables.count, row: row, column: cell.column)
    made.columnSpan = cell.span
    let number = draft.cells.count
    let first = draft.blocks.count
    if let start = cell.pieces.first {
      let source = cell.pieces.reduce(start) { $0.hull($1) }
      _ = draft.add(Self.pieces(of: cell.pieces, bytes), of: bytes) {
        $0.cell = number
        $0.page = table.page
        $0.source = source
      }
    }
    made.blocks = first..<draft.blocks.count
    draft.cells.append(made)
  }

  /// The lines of a cell joined by spaces; a bar loses the stroke before it.
  private static func pieces(of ranges: [TextRange], _ bytes: [UInt8]) -> [TextPiece] {
    var pieces: [TextPiece] = []
    for range in ranges {
      if let last = pieces.last {
        pieces.append(TextPiece(TextRange(last.source.upper, range.lower), text: [0x20]))
      }
      var start = range.lower
      for at in range.indices
      where bytes[at] == UInt8(ascii: "\\") && at + 1 < range.upper
        && bytes[at + 1] == UInt8(ascii: "|")
      {
        if at > start { pieces.append(TextPiece(TextRange(start, at))) }
        start = at + 1
      }
      pieces.append(TextPiece(TextRange(start, range.upper)))
    }
    return pieces
  }
}
