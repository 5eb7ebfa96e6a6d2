import SourceText

/// Reads tables whose cells are parted by tabs.
enum TabTable {
  static func read(
    _ bytes: [UInt8],
    _ lines: [TextLine],
    _ index: Int,
    _ table: inout TextTable
  ) -> Bool {
    let tabs = tabs(bytes, lines, index)
    guard tabs > 0 else { return false }
    var labels = 0
    var items = 0
    var isParted = false
    var next = index
    while next < lines.count, !lines[next].isBlank, self.tabs(bytes, lines, next) == tabs {
      let line = lines[next]
      if LineLabel(bytes, in: line.content) != nil { labels += 1 }
      if TextMarker(bytes, of: line) != nil { items += 1 }
      if bytes[line.content.indices].contains(0x09) { isParted = true }
      table.rows.append(cells(bytes, lines, next))
      next += 1
    }
    table.lineCount = next - index
    return table.lineCount > 1 && isParted && labels < table.lineCount && items < table.lineCount
  }

  private static func range(_ bytes: [UInt8], _ lines: [TextLine], _ index: Int) -> TextRange {
    // White space at the end of a line may be the tab before an empty last cell.
    var end = lines[index].content.upper
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    return TextRange(lines[index].start, end)
  }

  private static func tabs(_ bytes: [UInt8], _ lines: [TextLine], _ index: Int) -> Int {
    bytes[range(bytes, lines, index).indices].count { $0 == 0x09 }
  }

  private static func cells(
    _ bytes: [UInt8],
    _ lines: [TextLine],
    _ index: Int
  ) -> [TextTable.Cell] {
    let range = range(bytes, lines, index)
    var cells: [TextTable.Cell] = []
    var start = range.lower
    for at in range.indices where bytes[at] == 0x09 {
      cells.append(cell(bytes, TextRange(start, at), cells.count))
      start = at + 1
    }
    cells.append(cell(bytes, TextRange(start, range.upper), cells.count))
    return cells
  }

  private static func cell(_ bytes: [UInt8], _ range: TextRange, _ column: Int) -> TextTable.Cell {
    let text = Whitespace.trim(bytes, range)
    return TextTable.Cell(column: column, pieces: text.isEmpty ? [] : [text])
  }
}
