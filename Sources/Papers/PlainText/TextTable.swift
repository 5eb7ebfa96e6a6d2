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
}

/// Reads tables drawn with `+---+` and bars.
private enum RuledTable {
  static func read(
    _ bytes: [UInt8],
    _ lines: [TextLine],
    _ index: Int,
    _ table: inout TextTable
  ) -> Bool {
    guard isBorder(bytes, lines[index].content) else { return false }
    var bounds = columns(bytes, lines[index])
    var group: [TextLine] = []
    var next = index
    while next < lines.count, !lines[next].isBlank {
      let line = lines[next]
      if isBorder(bytes, line.content) {
        if !group.isEmpty { table.rows.append(row(bytes, group, bounds)) }
        group = []
        table.lineCount = next - index
        guard columns(bytes, line).count <= Limits.columns + 1 else { return false }
        if isDouble(bytes, line.content), table.headerRows == nil, !table.rows.isEmpty {
          table.headerRows = table.rows.count
        }
        if columns(bytes, line).count > bounds.count { bounds = columns(bytes, line) }
      } else if bytes[line.content.lower] == UInt8(ascii: "|") {
        group.append(line)
      } else {
        break
      }
      next += 1
    }
    if !group.isEmpty { table.rows.append(row(bytes, group, bounds)) }
    table.lineCount = next - index
    return !table.rows.isEmpty
  }

  static func isBorder(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count > 2, bytes[range.lower] == UInt8(ascii: "+"),
      bytes[range.upper - 1] == UInt8(ascii: "+")
    else { return false }
    return bytes[range.indices].allSatisfy { "+-=:".utf8.contains($0) }
  }

  private static func isDouble(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    bytes[range.indices].contains(UInt8(ascii: "="))
  }

  /// The columns of characters at which a border has a `+`.
  private static func columns(_ bytes: [UInt8], _ line: TextLine) -> [Int] {
    line.content.indices.filter { bytes[$0] == UInt8(ascii: "+") }
      .map { $0 - line.content.lower + line.indent }
  }

  /// One row: the lines between two borders, cut at the bars.
  private static func row(
    _ bytes: [UInt8],
    _ lines: [TextLine],
    _ bounds: [Int]
  ) -> [TextTable.Cell] {
    var cells: [TextTable.Cell] = []
    for line in lines {
      var number = 0
      for cut in cuts(bytes, line, bounds) {
        let text = Whitespace.trim(bytes, cut.text)
        if number == cells.count {
          cells.append(TextTable.Cell(column: cut.column, span: cut.span, pieces: []))
        }
        if !text.isEmpty { cells[number].pieces.append(text) }
        number += 1
      }
    }
    return cells
  }

  private typealias Cut = (text: TextRange, column: Int, span: Int)

  /// The cells of a line. A bar that stands under no plus is a sign of the text, unless the line has
  /// as many bars as the borders have pluses.
  private static func cuts(_ bytes: [UInt8], _ line: TextLine, _ bounds: [Int]) -> [Cut] {
    var bars: [(at: Int, place: Int)] = []
    var place = line.indent
    for at in line.content.indices {
      if bytes[at] == UInt8(ascii: "|") { bars.append((at, place)) }
      if bytes[at] & 0xC0 != 0x80 { place += 1 }
    }
    var cuts: [Cut] = []
    var start = line.content.lower + 1
    var column = 0
    let isEven = bars.count == bounds.count
    let numbers = Dictionary(zip(bounds, 0...), uniquingKeysWith: { first, _ in first })
    for (number, bar) in bars.enumerated().dropFirst() {
      guard let end = isEven ? number : numbers[bar.place], end > column else { continue }
      cuts.append((TextRange(start, bar.at), column, end - column))
      column = end
      start = bar.at + 1
    }
    if start < line.content.upper { cuts.append((TextRange(start, line.content.upper), column, 1)) }
    return cuts
  }
}

/// Reads tables whose cells are parted by bars.
private enum BarTable {
  static func read(
    _ bytes: [UInt8],
    _ lines: [TextLine],
    _ index: Int,
    _ table: inout TextTable
  ) -> Bool {
    guard holdsBar(bytes, lines[index].content) else { return false }
    var counts: [Int] = []
    var labels = 0
    var next = index
    while next < lines.count, !lines[next].isBlank {
      let content = lines[next].content
      let isRule = isRule(bytes, content)
      guard isRule || holdsBar(bytes, content) else { break }
      if isRule {
        if table.headerRows == nil, !table.rows.isEmpty { table.headerRows = table.rows.count }
      } else {
        let cells = cells(bytes, content)
        counts.append(cells.count)
        if LineLabel(bytes, in: content, tabs: false) != nil { labels += 1 }
        table.rows.append(
          cells.enumerated().map { column, text in
            TextTable.Cell(column: column, pieces: text.isEmpty ? [] : [text])
          }
        )
      }
      next += 1
    }
    table.lineCount = next - index
    let longest = counts.max() ?? 0
    let full = counts.count { $0 == longest }
    return table.lineCount > 1 && longest > 1 && full * 2 > counts.count && labels < counts.count
  }

  static func holdsBar(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    var at = range.lower
    while at < range.upper {
      if bytes[at] == UInt8(ascii: "\\") {
        at += 2
        continue
      }
      if bytes[at] == UInt8(ascii: "|") { return true }
      at += 1
    }
    return false
  }

  /// A line of dashes, with bars or pluses between them.
  private static func isRule(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    var dashes = 0
    var crossings = 0
    for byte in bytes[range.indices] {
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "="): dashes += 1
      case UInt8(ascii: "|"), UInt8(ascii: "+"): crossings += 1
      case UInt8(ascii: ":"), 0x20: break
      default: return false
      }
    }
    return dashes > 1 && crossings > 0
  }

  /// The texts between bars; one at either end parts nothing.
  private static func cells(_ bytes: [UInt8], _ range: TextRange) -> [TextRange] {
    var cells: [TextRange] = []
    var start = range.lower
    var at = range.lower
    while at < range.upper {
      if bytes[at] == UInt8(ascii: "\\") {
        at += 2
        continue
      }
      if bytes[at] == UInt8(ascii: "|") {
        if at > range.lower { cells.append(Whitespace.trim(bytes, TextRange(start, at))) }
        start = at + 1
      }
      at += 1
    }
    if start < range.upper {
      cells.append(Whitespace.trim(bytes, TextRange(start, range.upper)))
    }
    return cells
  }
}

/// Reads tables whose cells are parted by tabs.
private enum TabTable {
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
