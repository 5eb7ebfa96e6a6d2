package import Papers
import SourceText

/// Makes papers of the values a reader would hand to the builder.
package struct PaperMaker {
  package private(set) var draft: Draft

  package init(_ format: Format = .docx) {
    draft = Draft(format: format)
    draft.names.parts = ["paper"]
  }

  /// The paper that was made.
  package func paper(view: PaperView = .final) -> Paper {
    let source = PaperSource(name: "paper", bytes: [])
    guard let paper = try? PaperBuilder.build(draft, from: source, view: view) else {
      preconditionFailure("a made paper keeps to the limits")
    }
    return paper
  }

  /// Appends a paragraph; `{words}` is a prompt, `~words~` is struck.
  @discardableResult
  package mutating func paragraph(
    _ text: String,
    bold: Bool = false,
    _ change: (inout DraftBlock) -> Void = { _ in }
  ) -> Int {
    let first = draft.spans.count
    var flags: SpanFlags = []
    var run: [UInt8] = []
    func end(_ draft: inout Draft) {
      guard !run.isEmpty else { return }
      let start = draft.text.count
      draft.text += run
      draft.spans.append(Span(text: TextRange(start, draft.text.count), flags: flags))
      run = []
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"):
        end(&draft)
        flags.formSymmetricDifference(.placeholder)
      case UInt8(ascii: "~"):
        end(&draft)
        flags.formSymmetricDifference(.struck)
      default: run.append(byte)
      }
    }
    end(&draft)
    var block = DraftBlock(spans: first..<draft.spans.count)
    block.isBold = bold
    change(&block)
    draft.blocks.append(block)
    return draft.blocks.count - 1
  }

  package mutating func heading(_ text: String, level: Int = 1) {
    paragraph(text) {
      $0.kind = .heading
      $0.level = level
      $0.headingFrom = .style
    }
  }

  package mutating func title(_ text: String) {
    paragraph(text) { $0.kind = .title }
  }

  /// Appends an item of a list; a label without a figure is a bullet.
  package mutating func item(_ text: String, label: String, level: Int = 1, bold: Bool = false) {
    let start = draft.text.count
    draft.text += Array(label.utf8)
    let range = TextRange(start, draft.text.count)
    paragraph(text, bold: bold) {
      $0.kind = .item
      $0.level = level
      $0.label = AutoLabel(text: range, from: .numbering)
      $0.isBulleted = !label.contains(where: \.isNumber)
    }
  }

  /// Puts a control round the spans of the last block.
  package mutating func control(_ title: String?, tag: String? = nil, isTicked: Bool? = nil) {
    guard let last = draft.blocks.last else { return }
    var control = DraftControl(
      title: title,
      tag: tag,
      spans: last.spans,
      blocks: draft.blocks.count - 1..<draft.blocks.count
    )
    control.isTicked = isTicked
    draft.controls.append(control)
  }

  package mutating func property(_ name: String, _ value: String) {
    draft.properties.append(Property(name: name, value: value))
  }

  /// Appends a table; a cell's place is the next free one of its row.
  package mutating func table(
    _ rows: [[MadeCell]],
    headerRows: Int? = nil,
    hasStyledFirstRow: Bool = false
  ) {
    add(rows, headerRows: headerRows, hasStyledFirstRow: hasStyledFirstRow, parent: nil)
  }

  private mutating func add(
    _ rows: [[MadeCell]],
    headerRows: Int?,
    hasStyledFirstRow: Bool,
    parent: Int?
  ) {
    let number = draft.tables.count
    draft.tables.append(DraftTable())
    var made = DraftTable()
    made.parent = parent
    made.rows = rows.count
    made.markedHeaderRows = headerRows
    made.hasStyledFirstRow = hasStyledFirstRow
    let firstBlock = draft.blocks.count
    var taken: Set<[Int]> = []
    var cells: [DraftCell] = []
    var inner: [(cell: Int, rows: [[MadeCell]])] = []
    let firstCell = draft.cells.count
    for (row, line) in rows.enumerated() {
      var column = 0
      for cell in line {
        while taken.contains([row, column]) { column += 1 }
        var placed = DraftCell(table: number, row: row, column: column)
        placed.rowSpan = cell.rowSpan
        placed.columnSpan = cell.columnSpan
        placed.isShaded = cell.isShaded
        let cellNumber = firstCell + cells.count
        let first = draft.blocks.count
        for text in cell.paragraphs where !text.isEmpty {
          paragraph(text, bold: cell.isBold) { $0.cell = cellNumber }
        }
        placed.blocks = first..<draft.blocks.count
        cells.append(placed)
        if !cell.nested.isEmpty { inner.append((cellNumber, cell.nested)) }
        for down in 0..<cell.rowSpan {
          for across in 0..<cell.columnSpan { taken.insert([row + down, column + across]) }
        }
        column += cell.columnSpan
        made.columns = max(made.columns, column)
      }
    }
    made.cells = firstCell..<firstCell + cells.count
    draft.cells += cells
    for (cell, rows) in inner {
      let first = draft.blocks.count
      add(rows, headerRows: nil, hasStyledFirstRow: false, parent: cell)
      draft.cells[cell].blocks =
        draft.cells[cell].blocks.isEmpty
        ? first..<draft.blocks.count : draft.cells[cell].blocks.lowerBound..<draft.blocks.count
    }
    made.blocks = firstBlock..<draft.blocks.count
    draft.tables[number] = made
  }
}

/// A cell of a made table: `**bold**`, paragraphs parted by an empty line.
package struct MadeCell: ExpressibleByStringLiteral {
  package var paragraphs: [String]
  package var isBold = false
  package var isShaded = false
  package var rowSpan = 1
  package var columnSpan = 1
  /// The rows of a table in the cell.
  package var nested: [[MadeCell]] = []

  package init(stringLiteral text: String) {
    self.init(text)
  }

  package init(_ text: String) {
    isBold = text.count > 4 && text.hasPrefix("**") && text.hasSuffix("**")
    let plain = isBold ? String(text.dropFirst(2).dropLast(2)) : text
    paragraphs = plain.split(separator: "\n\n", omittingEmptySubsequences: true).map(String.init)
  }

  /// A cell that spans columns.
  package static func wide(_ text: String, _ columns: Int) -> MadeCell {
    var cell = MadeCell(text)
    cell.columnSpan = columns
    return cell
  }

  /// A cell that spans rows.
  package static func tall(_ text: String, _ rows: Int) -> MadeCell {
    var cell = MadeCell(text)
    cell.rowSpan = rows
    return cell
  }

  package static func shaded(_ text: String) -> MadeCell {
    var cell = MadeCell(text)
    cell.isShaded = true
    return cell
  }

  /// A cell with a table in it.
  package static func holding(_ rows: [[MadeCell]]) -> MadeCell {
    var cell = MadeCell("")
    cell.nested = rows
    return cell
  }
}
