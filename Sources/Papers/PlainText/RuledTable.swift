import SourceText

/// Reads tables drawn with `+---+` and bars.
enum RuledTable {
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

  /// The cells of a line.
  ///
  /// A bar that stands under no plus is a sign of the text, unless the line has as many bars as the
  /// borders have pluses.
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
