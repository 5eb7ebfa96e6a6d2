extension NotationTable {
  /// Reads the rows of a table, each a line that begins with a bar.
  init(rows lines: [NotationLine], caption: NotationText?) throws(NotationError) {
    var headerRows: Int?
    var grid: [[Source]] = []
    var starts: [NotationLine] = []
    for line in lines {
      let cells = Self.cells(of: line)
      if Self.isRule(cells) {
        guard headerRows == nil else { throw NotationError(.secondRule, at: line) }
        headerRows = grid.count
        continue
      }
      var row: [Source] = []
      for cell in cells { row.append(try Source(cell)) }
      grid.append(row)
      starts.append(line)
    }
    let owners = try Self.owners(of: grid, lines: starts)
    self.caption = caption
    self.headerRows = headerRows
    rows = grid.count
    columns = grid.map(\.count).max() ?? 0
    cells = try Self.place(grid, owners: owners, lines: starts)
  }

  /// What stands in one place.
  private enum Source {
    case text(NotationText)
    case unreadable, left, above

    init(_ cell: NotationLine) throws(NotationError) {
      switch cell.bytes {
      case [UInt8(ascii: "<")]: self = .left
      case [UInt8(ascii: "^")]: self = .above
      case NotationParser.unreadableMark: self = .unreadable
      default:
        try NotationParser.refuseUnreadable(in: cell)
        self = .text(try NotationText(joining: [cell], mayBeWordless: true))
      }
    }

    var text: NotationText? {
      if case .text(let text) = self { text } else { nil }
    }
  }

  private struct Spot: Hashable {
    let row: Int
    let column: Int
  }

  /// Cuts a line at its bars; `\|` is a bar of the text.
  private static func cells(of line: NotationLine) -> [NotationLine] {
    var cells: [[UInt8]] = [[]]
    var index = 1
    while index < line.bytes.count {
      let byte = line.bytes[index]
      if byte == UInt8(ascii: "\\"), index + 1 < line.bytes.count,
        line.bytes[index + 1] == UInt8(ascii: "|")
      {
        cells[cells.count - 1].append(UInt8(ascii: "|"))
        index += 2
        continue
      }
      if byte == UInt8(ascii: "|") { cells.append([]) } else { cells[cells.count - 1].append(byte) }
      index += 1
    }
    if cells.count > 1, cells[cells.count - 1].isEmpty { cells.removeLast() }
    return cells.map { NotationLine(bytes: $0, offset: line.offset).dropping(0) }
  }

  private static func isRule(_ cells: [NotationLine]) -> Bool {
    cells.allSatisfy { cell in
      cell.bytes.count >= 3 && cell.bytes.allSatisfy { $0 == UInt8(ascii: "-") }
    }
  }

  /// The first place of the cell that covers each place.
  private static func owners(
    of grid: [[Source]],
    lines: [NotationLine]
  ) throws(NotationError) -> [[Spot]] {
    var owners: [[Spot]] = []
    for (row, cells) in grid.enumerated() {
      var current: [Spot] = []
      for (column, cell) in cells.enumerated() {
        switch cell {
        case .text, .unreadable: current.append(Spot(row: row, column: column))
        case .left:
          guard let left = current.last else { throw NotationError(.nothingLeft, at: lines[row]) }
          current.append(left)
        case .above:
          guard row > 0, column < owners[row - 1].count else {
            throw NotationError(.nothingAbove, at: lines[row])
          }
          current.append(owners[row - 1][column])
        }
      }
      owners.append(current)
    }
    return owners
  }

  private static func place(
    _ grid: [[Source]],
    owners: [[Spot]],
    lines: [NotationLine]
  ) throws(NotationError) -> [NotationCell] {
    var numbers: [Spot: Int] = [:]
    var cells: [NotationCell] = []
    var places: [Int] = []
    for (row, spots) in owners.enumerated() {
      for (column, owner) in spots.enumerated() {
        if let number = numbers[owner] {
          cells[number].rowSpan = max(cells[number].rowSpan, row - owner.row + 1)
          cells[number].columnSpan = max(cells[number].columnSpan, column - owner.column + 1)
          places[number] += 1
          guard column >= owner.column else { throw NotationError(.noRectangle, at: lines[row]) }
        } else {
          numbers[owner] = cells.count
          places.append(1)
          cells.append(NotationCell(row: row, column: column, text: grid[row][column].text))
        }
      }
    }
    for (number, cell) in cells.enumerated() where places[number] != cell.rowSpan * cell.columnSpan
    {
      throw NotationError(.noRectangle, at: lines[cell.row])
    }
    return cells
  }
}

extension NotationError.Message {
  fileprivate static let secondRule = Self(text: "a table has one line of dashes at most")
  fileprivate static let nothingLeft = Self(text: "\"<\" has no cell on its left to join")
  fileprivate static let nothingAbove = Self(text: "\"^\" has no cell above to join")
  fileprivate static let noRectangle = Self(text: "the cells joined here are no rectangle")
}
