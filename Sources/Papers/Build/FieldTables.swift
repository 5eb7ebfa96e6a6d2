import SourceText

/// Reads the fields of one table, row by row (`papers.md`, section 12).
struct FieldTables {
  private let form: TableForm
  private let ticks: TickCells
  /// The tables that stand in each cell.
  private let nested: [Int: [Int]]
  /// The line before the table, which may be the label of its options.
  private let before: FormLine?
  private var fields: [FieldDraft] = []
  /// The cells that became values; tables in them are no forms of their own.
  private var valueCells: [Int] = []
  /// The full-width row above that is a label still without value.
  private var pending: FormCell?
  /// The options of rows that hold nothing but boxes, while such rows follow one another.
  private var boxRows: FieldDraft?

  /// The fields of a table and the cells that are values of them, or nil where the table is no form.
  static func read(
    _ form: TableForm,
    isData: Bool,
    touchesCover: Bool,
    nested: [Int: [Int]],
    before: FormLine?
  ) -> (fields: [FieldDraft], valueCells: [Int])? {
    if isData, form.table.columns >= 3,
      !form.rows.contains(where: { $0.contains { $0.lone != nil } })
    {
      return nil
    }
    var reader = FieldTables(form: form, nested: nested, before: before)
    if let grid = reader.ticks.grid() { reader.fields = grid } else { reader.readRows() }
    return reader.judged(touchesCover: touchesCover)
  }

  private init(form: TableForm, nested: [Int: [Int]], before: FormLine?) {
    self.form = form
    ticks = TickCells(form)
    self.nested = nested
    self.before = before
  }

  // MARK: - Whether it is a form

  private func judged(touchesCover: Bool) -> (fields: [FieldDraft], valueCells: [Int])? {
    guard !fields.isEmpty else { return nil }
    // A header row that the format makes says nothing of the labels below it.
    let head = form.table.markedHeaderRows ?? 0
    let first = form.rows.dropFirst(head < form.rows.count ? head : 0).compactMap(\.first)
      .filter { $0.column == 0 && !$0.isEmpty }
    let strong = first.filter { form.isStrong($0) }.count
    let isHalfStrong = strong > 0 && strong * 2 >= first.count
    let isForm =
      touchesCover || fields.contains(where: \.hasTicks)
      || ((form.table.columns == 2 || form.table.columns == 4) && fields.count >= 2 && isHalfStrong)
    guard isForm else { return nil }
    let isKnown = fields.contains { KnownLabels.isKnown($0.labelText(in: form.text)) }
    let isConfident = (isHalfStrong || isKnown) && !areFigures
    let made = fields.map { field in
      var field = field
      field.isConfident = isConfident
      field.table = form.number
      return field
    }
    return (made, valueCells)
  }

  /// Whether all values, or all but the first, are figures.
  private var areFigures: Bool {
    let values = fields.filter { !$0.hasTicks && !$0.value.isEmpty }
    guard values.count == fields.count || values.count > 1 else { return false }
    let others = values.dropFirst()
    guard !values.isEmpty else { return false }
    let isFigure = { (field: FieldDraft) in
      field.value.count == 1 && Figure.isOne(form.text.bytes, field.value[0].text)
    }
    return others.isEmpty ? isFigure(values[0]) : others.allSatisfy(isFigure)
  }

  // MARK: - Row by row

  private mutating func readRows() {
    var index = 0
    while index < form.rows.count {
      let row = form.rows[index]
      let isBoxRow = !row.isEmpty && row.allSatisfy(\.holdsMark) && !form.isFullWidth(row)
      if !isBoxRow { closeBoxRows() }
      if row.isEmpty {
        index += 1
      } else if let end = readMerged(index) {
        index = end
      } else if form.isFullWidth(row) {
        readFullWidth(row[0])
        index += 1
      } else if readOptionsAbove(index) {
        index += 2
      } else {
        if isBoxRow { addBoxRow(row) } else { readCells(row) }
        if !isBoxRow { pending = nil }
        index += 1
      }
    }
    closeBoxRows()
    closePending()
  }

  private mutating func readCells(_ row: [FormCell]) {
    let first = row[0]
    if readPairs(row) || readUnderLabel(row) { return }
    guard form.isLabel(first) else { return }
    let others = Array(row.dropFirst())
    if others.count == 1 { return addField(label: first, value: others[0]) }
    var field = FieldDraft(from: .table, label: first.lines)
    if ticks.beside(others, into: &field) || ticks.within(others, into: &field) {
      fields.append(field)
    } else if let value = onlyFilled(others), form.isKnown(first) {
      addField(label: first, value: value)
    }
  }

  /// The one cell among several that holds something; the first where none does.
  private func onlyFilled(_ cells: [FormCell]) -> FormCell? {
    let filled = cells.filter { !form.allLines($0).isEmpty }
    return filled.count > 1 ? nil : filled.first ?? cells.first
  }

  /// Option, tick, option, tick … under the full-width row that asks.
  private mutating func readUnderLabel(_ row: [FormCell]) -> Bool {
    guard let label = pending, row.count > 3 else { return false }
    var field = FieldDraft(from: .table, label: label.lines)
    guard ticks.beside(row, into: &field) else { return false }
    pending = nil
    fields.append(field)
    return true
  }

  /// Four or six cells, every other one a strong label.
  private mutating func readPairs(_ row: [FormCell]) -> Bool {
    guard row.count == 4 || row.count == 6 else { return false }
    let labels = stride(from: 0, to: row.count, by: 2)
    guard labels.allSatisfy({ form.isStrong(row[$0]) }) else { return false }
    for index in labels { addField(label: row[index], value: row[index + 1]) }
    return true
  }

  // MARK: - Rows of nothing but boxes

  private mutating func addBoxRow(_ row: [FormCell]) {
    var found: [OptionGroup] = []
    for group in row.flatMap({ ticks.groups($0) }) {
      if group.label != nil {
        fields += [group.field(from: .table)].compactMap { $0 }
      } else if !group.options.isEmpty {
        found.append(group)
      }
    }
    guard !found.isEmpty else { return }
    var field =
      boxRows.take() ?? FieldDraft(from: .table, label: takeLabelAbove(isFirst: row[0].row == 0))
    for group in found { field.take(group) }
    boxRows = field
  }

  private mutating func closeBoxRows() {
    if let field = boxRows { fields.append(field) }
    boxRows = nil
  }

  /// The strong full-width row above, or before the first row the line before the table.
  private mutating func takeLabelAbove(isFirst: Bool) -> [FormLine] {
    if let label = pending {
      pending = nil
      return label.lines
    }
    return isFirst ? before.map { [$0] } ?? [] : []
  }

  // MARK: - Options above ticks

  private mutating func readOptionsAbove(_ index: Int) -> Bool {
    guard index + 1 < form.rows.count else { return false }
    let options = form.rows[index]
    let under = form.rows[index + 1]
    guard ticks.areBelow(options, under) else { return false }
    let isLabelled =
      under[0].isEmpty
      && ticks.isQuestion(options, under, hasOtherLabel: pending != nil || before != nil)
    var field = FieldDraft(
      from: .table,
      label: isLabelled ? options[0].lines : takeLabelAbove(isFirst: index == 0)
    )
    let from = isLabelled ? 1 : 0
    ticks.add(Array(options[from...]), Array(under[from...]), to: &field)
    pending = nil
    fields.append(field)
    return true
  }

  // MARK: - A label merged down

  /// A label beside several rows; gives the row after them.
  private mutating func readMerged(_ index: Int) -> Int? {
    let row = form.rows[index]
    let label = row[0]
    guard label.column == 0, label.rowSpan > 1, row.count > 1, form.isLabel(label) else {
      return nil
    }
    let end = min(index + label.rowSpan, form.rows.count)
    let rows = [Array(row.dropFirst())] + form.rows[index + 1..<end]
    var field = FieldDraft(from: .table, label: label.lines)
    let filled = rows.filter { !$0.isEmpty }
    pending = nil
    if !ticks.inRows(filled, into: &field), !ticks.below(filled, into: &field) {
      let cells = filled.flatMap { $0 }
      let lines = cells.flatMap { form.allLines($0) }
      valueCells += cells.map(\.number)
      fields += field.takeValue(lines, in: form.text)
      if field.value.isEmpty { field.prompts = cells.flatMap { form.prompts($0) } }
    }
    fields.append(field)
    return end
  }

  // MARK: - Label and value

  private mutating func addField(label: FormCell, value: FormCell) {
    valueCells.append(value.number)
    let own = form.isKnown(label) ? nil : fieldsWithin(value)
    if let own {
      fields += own
      return
    }
    var field = FieldDraft(from: .table, label: label.lines)
    if !readNested(value, into: &field) {
      fields += field.takeValue(form.allLines(value), in: form.text)
      if field.value.isEmpty, !field.hasTicks { field.prompts = form.prompts(value) }
    }
    fields.append(field)
  }

  /// The fields of a value whose every line is `label: value`, the first of them known.
  private func fieldsWithin(_ cell: FormCell) -> [FieldDraft]? {
    guard cell.lines.count > 0 else { return nil }
    var found: [FieldDraft] = []
    for line in cell.lines {
      guard let label = LineLabel(form.text.bytes, in: line.text, gaps: false),
        found.count > 0 || label.isKnown
      else { return nil }
      let value = Whitespace.trim(form.text.bytes, TextRange(label.valueStart, line.text.upper))
      var field = FieldDraft(from: .table, label: [FormLine(block: line.block, text: label.text)])
      let lines = value.isEmpty ? [] : [FormLine(block: line.block, text: value)]
      found += field.takeValue(lines, in: form.text)
      found.append(field)
    }
    return found
  }

  /// Options in a table within a value: rows of option and tick.
  private func readNested(_ cell: FormCell, into field: inout FieldDraft) -> Bool {
    guard let tables = nested[cell.number], tables.count == 1, cell.isEmpty else { return false }
    let inner = TableForm(tables[0], of: form.draft, text: form.text)
    let rows = inner.rows.filter { !$0.isEmpty }
    guard rows.allSatisfy({ $0.count == 2 }) else { return false }
    return TickCells(inner).inRows(rows, into: &field)
  }

  // MARK: - Rows of one cell

  private mutating func readFullWidth(_ cell: FormCell) {
    guard !cell.isEmpty else {
      if let label = pending { addField(label: label, value: cell) }
      pending = nil
      return
    }
    let first = cell.blocks.first { !form.text.trimmed($0).isEmpty } ?? cell.blocks[0]
    let label = FieldLines.label(of: first, in: form.text)
    if let label, !isAll(label, of: cell, first), label.isKnown || pending == nil {
      closePending()
      readLines(cell, first: first)
    } else if isStrongParagraph(first), cell.lines.contains(where: { $0.block != first }) {
      closePending()
      var field = FieldDraft(from: .table, label: cell.lines.filter { $0.block == first })
      valueCells.append(cell.number)
      let value = form.allLines(cell).filter { $0.block != first }
      fields += field.takeValue(value, in: form.text)
      fields.append(field)
    } else if pending == nil, cell.holdsMark {
      readBoxCell(cell)
    } else if form.isStrong(cell) {
      closePending()
      pending = cell
    } else if let label = pending {
      pending = nil
      addField(label: label, value: cell)
    }
  }

  /// Whether a label, with its colon, is all that a cell says.
  private func isAll(_ label: LineLabel, of cell: FormCell, _ block: Int) -> Bool {
    let end = form.text.trimmed(block).upper
    return label.valueStart >= end && cell.lines.allSatisfy { $0.block == block }
  }

  /// A label row that no value follows is an empty field if its words are known.
  private mutating func closePending() {
    if let label = pending, form.isKnown(label) {
      fields.append(FieldDraft(from: .table, label: label.lines))
    }
    pending = nil
  }

  /// Whether a paragraph is a label by its looks, its colon or its words.
  private func isStrongParagraph(_ block: Int) -> Bool {
    let range = form.text.trimmed(block)
    guard range.count <= 400 else { return false }
    let label = LabelText(form.text.bytes, [range])
    return label.isLike
      && (form.draft.blocks[block].isBold || label.hasColon || KnownLabels.isKnown(label))
  }

  /// `Label: value` in the paragraphs of a cell; paragraphs without a label go on with the value.
  private mutating func readLines(_ cell: FormCell, first: Int) {
    valueCells.append(cell.number)
    var made: [(field: FieldDraft, value: [FormLine])] = []
    var isOpen = false
    for block in cell.blocks {
      let lines = FieldLines.read(block, in: form.text)
      let isField = block == first || (!isOpen && lines.first?.isKnown == true)
      if isField, !lines.isEmpty {
        made += lines.map { (FieldDraft(from: .table, label: [$0.label]), $0.value) }
        isOpen = lines.last?.value.isEmpty == true
      } else if !made.isEmpty {
        let rest = form.text.lines(of: form.text.blocks[block])
        made[made.count - 1].value += rest.map { FormLine(block: block, text: $0) }
      }
    }
    let nested = form.allLines(cell).filter { line in !cell.blocks.contains(line.block) }
    if !made.isEmpty { made[made.count - 1].value += nested }
    for (field, value) in made {
      var field = field
      fields += field.takeValue(value, in: form.text)
      fields.append(field)
    }
  }

  /// Options with their label in one cell.
  private mutating func readBoxCell(_ cell: FormCell) {
    let groups = OptionGroup.read(cell.lines, in: form.text) { _ in true }
    for (index, group) in groups.enumerated() {
      var group = group
      if index == 0, group.label == nil, cell.row == 0 { group.label = before }
      if let field = group.field(from: .table) { fields.append(field) }
    }
  }
}
