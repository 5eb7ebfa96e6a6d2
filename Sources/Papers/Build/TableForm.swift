import SourceText

/// A cell of a form, with its lines.
struct FormCell {
  let number: Int
  let row: Int
  let column: Int
  let rowSpan: Int
  let columnSpan: Int
  /// Its own blocks that have text or a prompt, in order.
  let blocks: [Int]
  let lines: [FormLine]
  /// Whether it is shaded, or all its words are bold.
  let isMarked: Bool
  /// The mark that is all it holds.
  let lone: TickMark?
  let holdsMark: Bool

  var isEmpty: Bool { lines.isEmpty }
}

/// A table as a form: its cells row by row, and what they say as labels.
struct TableForm {
  let text: ShownText
  let draft: Draft
  let number: Int
  let table: DraftTable
  let rows: [[FormCell]]

  init(_ number: Int, of draft: Draft, text: ShownText) {
    self.text = text
    self.draft = draft
    self.number = number
    table = draft.tables[number]
    var rows = [[FormCell]](repeating: [], count: table.rows)
    for cell in table.cells where rows.indices.contains(draft.cells[cell].row) {
      rows[draft.cells[cell].row].append(Self.cell(cell, of: draft, text: text))
    }
    self.rows = rows
  }

  private static func cell(_ number: Int, of draft: Draft, text: ShownText) -> FormCell {
    let cell = draft.cells[number]
    let own = cell.blocks.filter {
      draft.blocks[$0].cell == number && draft.blocks[$0].story == draft.tables[cell.table].story
        && draft.blocks[$0].flags.isDisjoint(with: [.generated, .notShown])
    }
    let filled = own.filter { !text.trimmed($0).isEmpty }
    let lines = filled.flatMap { block in
      text.lines(of: text.blocks[block]).map { FormLine(block: block, text: $0) }
    }
    return FormCell(
      number: number,
      row: cell.row,
      column: cell.column,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      blocks: own,
      lines: lines,
      isMarked: cell.isShaded || (!filled.isEmpty && filled.allSatisfy { draft.blocks[$0].isBold }),
      lone: lines.count == 1 ? TickBoxes.lone(text.bytes, in: lines[0].text) : nil,
      holdsMark: lines.contains { TickBoxes.holdsMark(text.bytes, in: $0.text) }
    )
  }

  // MARK: - Labels

  /// The words of a cell as a label.
  func label(_ cell: FormCell) -> LabelText {
    // Invariant: a label is short, so that no cell is joined at length.
    guard cell.lines.count <= 12, cell.lines.allSatisfy({ $0.text.count <= 400 }) else {
      return LabelText([], [])
    }
    return LabelText(text.bytes, cell.lines.map(\.text))
  }

  /// Whether the cell could be a label.
  func isLabel(_ cell: FormCell) -> Bool {
    cell.lone == nil && label(cell).isLike
  }

  /// Whether it is a label by its looks, its colon or its words.
  func isStrong(_ cell: FormCell) -> Bool {
    guard cell.lone == nil else { return false }
    let label = label(cell)
    return label.isLike && (cell.isMarked || label.hasColon || KnownLabels.isKnown(label))
  }

  func isKnown(_ cell: FormCell) -> Bool {
    cell.lone == nil && KnownLabels.isKnown(label(cell))
  }

  /// Words of an option: few, and no box among them.
  func isShort(_ cell: FormCell) -> Bool {
    guard !cell.isEmpty, cell.lone == nil, !cell.holdsMark, cell.lines.count <= 3 else {
      return false
    }
    let words = cell.lines.reduce(0) { sum, line in
      var words: [TextRange] = []
      guard line.text.count <= 120 else { return 100 }
      WordBoundary.cut(text.bytes, in: line.text, into: &words)
      return sum + words.count
    }
    return (1...8).contains(words)
  }

  /// Whether it is as wide as the table.
  func isFullWidth(_ row: [FormCell]) -> Bool {
    row.count == 1 && row[0].column == 0
      && (table.columns <= 1 || row[0].columnSpan >= table.columns)
  }

  /// The prompts in the cell's own blocks.
  func prompts(_ cell: FormCell) -> [FormLine] {
    cell.blocks.flatMap { block in
      text.prompts(of: block, in: draft).map { FormLine(block: block, text: $0.text) }
    }
  }

  /// The lines of all that stands in a cell, nested tables too.
  func allLines(_ cell: FormCell) -> [FormLine] {
    let story = table.story
    return draft.cells[cell.number].blocks.flatMap { block -> [FormLine] in
      guard draft.blocks[block].story == story,
        draft.blocks[block].flags.isDisjoint(with: [.generated, .notShown])
      else { return [] }
      return text.lines(of: text.blocks[block]).map { FormLine(block: block, text: $0) }
    }
  }
}
