import SourceText

/// The table that is open, and where in it reading is.
struct OpenTable {
  let index: Int32
  var row: Int32 = -1
  var cell: Int32 = -1
  /// Whether a page has ended within its present row.
  var hasBrokenRow = false
}

extension WordCell {
  /// Takes a child of `w:tcPr`.
  mutating func read(_ tag: XMLTag) {
    switch tag.name {
    case .gridSpan: span = min(max(tag.int(.val) ?? 1, 1), Limits.columns)
    case .vMerge, .oldVMerge: vertical = tag.isValue(.val, "restart") ? .restart : .goesOn
    case .hMerge, .oldHMerge: horizontal = tag.isValue(.val, "restart") ? .restart : .goesOn
    case .shd: isShaded = RunFormat.isShading(tag)
    default: break
    }
  }
}

extension WordRow {
  /// Takes a child of `w:trPr`.
  mutating func read(_ tag: XMLTag) {
    switch tag.name {
    case .gridBefore: gridBefore = min(max(tag.int(.val) ?? 0, 0), Limits.columns)
    case .tblHeader: isHeader = tag.isOn()
    case .hidden: if tag.isOn() { flags.insert(.hidden) }
    default: break
    }
  }
}

extension WordTable {
  /// Takes a child of `w:tblPr`.
  mutating func read(_ tag: XMLTag, styles: StyleSheet) {
    switch tag.name {
    case .tblStyle: style = Int32(styles.index(tag))
    case .tblLook: asksForFirstRow = Self.asksForFirstRow(tag)
    case .tblCaption: caption = tag.string(.val).flatMap { $0.isEmpty ? nil : $0 }
    case .tblDescription: description = tag.string(.val).flatMap { $0.isEmpty ? nil : $0 }
    default: break
    }
  }

  /// The newer attribute, else the bit of the older one.
  private static func asksForFirstRow(_ tag: XMLTag) -> Bool {
    if tag.has(.firstRow) { return tag.isOn(.firstRow) }
    return (tag.string(.val).flatMap { Int($0, radix: 16) } ?? 0) & 0x20 != 0
  }
}

/// Tables, rows and cells.
extension StoryReader {
  mutating func startTable(_ tag: XMLTag) {
    push(.table, tag)
    let start = tag.start
    let parent = state.tables.last?.cell ?? -1
    let (rows, paragraphs) = (document.rows.count, document.paragraphs.count)
    var table = WordTable(
      parent: parent,
      flow: state.flow,
      source: TextRange(start, start)
    )
    table.rows = rows..<rows
    table.paragraphs = paragraphs..<paragraphs
    document.tables.append(table)
    state.tables.append(OpenTable(index: Int32(document.tables.count - 1)))
  }

  mutating func endTable(_ end: XMLEnd) {
    guard let table = state.tables.popLast() else { return }
    let index = Int(table.index)
    let start = document.tables[index].source.lower
    document.tables[index].source = TextRange(start, max(start, end.offset))
    document.tables[index].rows =
      document.tables[index].rows.lowerBound..<document.rows.count
    document.tables[index].paragraphs =
      document.tables[index].paragraphs.lowerBound..<document.paragraphs.count
  }

  mutating func startRow(_ tag: XMLTag) {
    push(.row, tag)
    addRow()
  }

  private mutating func addRow() {
    guard let table = state.tables.last else { return }
    document.rows.append(WordRow(table: table.index))
    let row = Int32(document.rows.count - 1)
    let isOutermost = state.tables.count == 1
    state.tables.withLast {
      $0.row = row
      $0.cell = -1
      if isOutermost { $0.hasBrokenRow = false }
    }
  }

  mutating func readRowProperty(_ tag: XMLTag) {
    guard let row = state.tables.last?.row, row >= 0 else { return }
    switch tag.name {
    case .ins:
      if document.rows[Int(row)].flags.insert(.inserted).inserted {
        state.change = addChange(tag, .rowInserted)
      }
    case .del:
      if document.rows[Int(row)].flags.insert(.deleted).inserted {
        state.change = addChange(tag, .rowDeleted)
      }
    default: document.rows[Int(row)].read(tag)
    }
    if tag.name == .trPrChange { push(.skip, tag) }
    state.flags.formUnion(document.rows[Int(row)].flags)
  }

  mutating func startCell(_ tag: XMLTag) {
    push(.cell, tag)
    guard let table = state.tables.last else { return }
    if document.cells.count >= limits.cellCount {
      return refuse(.tooComplex(Self.tooManyCells, part: nil))
    }
    if table.row < 0 { addRow() }
    let first = document.paragraphs.count
    document.cells.append(
      WordCell(row: state.tables[state.tables.count - 1].row, paragraphs: first..<first)
    )
    let cell = Int32(document.cells.count - 1)
    state.tables.withLast { $0.cell = cell }
  }

  mutating func readCellProperty(_ tag: XMLTag) {
    guard let cell = state.tables.last?.cell, cell >= 0 else { return }
    switch tag.name {
    case .cellIns:
      if document.cells[Int(cell)].flags.insert(.inserted).inserted {
        state.change = addChange(tag, .cellInserted)
      }
    case .cellDel:
      if document.cells[Int(cell)].flags.insert(.deleted).inserted {
        state.change = addChange(tag, .cellDeleted)
      }
    case .tcPrChange: push(.skip, tag)
    default: document.cells[Int(cell)].read(tag)
    }
    state.flags.formUnion(document.cells[Int(cell)].flags)
  }

  mutating func endCell() {
    guard let cell = state.tables.last?.cell, cell >= 0 else { return }
    document.cells[Int(cell)].paragraphs =
      document.cells[Int(cell)].paragraphs.lowerBound..<document.paragraphs.count
    state.tables.withLast { $0.cell = -1 }
  }
}
