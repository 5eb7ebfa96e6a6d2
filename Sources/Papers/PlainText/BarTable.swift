import SourceText

/// Reads tables whose cells are parted by bars.
enum BarTable {
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
        if LineLabel(bytes, in: content, gaps: false) != nil { labels += 1 }
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
