import SourceText

/// Knows the ways in which cells of a form hold options and their ticks (`papers.md`, section 12).
struct TickCells {
  private let form: TableForm

  init(_ form: TableForm) {
    self.form = form
  }

  // MARK: - A grid of ticks

  /// Rows of questions under columns of options: a field for each row.
  func grid() -> [FieldDraft]? {
    guard form.rows.count > 1, let head = form.rows.first, head.count > 1, head[0].column == 0,
      head.dropFirst().allSatisfy({ form.isShort($0) })
    else { return nil }
    // A label and its value above a lone tick make no column of options.
    guard head.count > 2 || !form.isKnown(head[0]) else { return nil }
    let columns = head.map(\.column)
    var isTicked = false
    for row in form.rows.dropFirst() {
      guard row.map(\.column) == columns, form.isLabel(row[0]), row[0].rowSpan == 1,
        row.dropFirst().allSatisfy(isPlace)
      else { return nil }
      if row.dropFirst().contains(where: { $0.lone != nil }) { isTicked = true }
    }
    guard isTicked else { return nil }
    return form.rows.dropFirst().map { row in
      var field = FieldDraft(from: .table, label: row[0].lines)
      add(Array(head.dropFirst()), Array(row.dropFirst()), to: &field)
      return field
    }
  }

  /// Whether a cell holds nothing, or nothing but a mark.
  private func isPlace(_ cell: FormCell) -> Bool {
    cell.isEmpty || cell.lone != nil
  }

  // MARK: - Ticks beside and below

  /// Option, tick, option, tick …, or the other way round.
  func beside(_ cells: [FormCell], into field: inout FieldDraft) -> Bool {
    guard cells.count % 2 == 0, cells.contains(where: { $0.lone != nil }) else { return false }
    for offset in [0, 1] {
      let options = stride(from: offset, to: cells.count, by: 2).map { cells[$0] }
      let ticks = stride(from: 1 - offset, to: cells.count, by: 2).map { cells[$0] }
      guard options.allSatisfy({ form.isShort($0) }), ticks.allSatisfy(isPlace) else { continue }
      add(options, ticks, to: &field)
      return true
    }
    return false
  }

  /// The same over several rows of one width.
  func inRows(_ rows: [[FormCell]], into field: inout FieldDraft) -> Bool {
    guard let width = rows.first?.count, width % 2 == 0, rows.allSatisfy({ $0.count == width })
    else { return false }
    return beside(rows.flatMap { $0 }, into: &field)
  }

  /// A row of options above a row of ticks, and nothing else.
  func below(_ rows: [[FormCell]], into field: inout FieldDraft) -> Bool {
    guard rows.count == 2, rows[0].allSatisfy({ form.isShort($0) }), areBelow(rows[0], rows[1])
    else { return false }
    add(rows[0], rows[1], to: &field)
    return true
  }

  /// Whether a row of words, the first of which may be a label, stands above a row of ticks.
  func areBelow(_ options: [FormCell], _ ticks: [FormCell]) -> Bool {
    options.count > 1 && options.map(\.column) == ticks.map(\.column)
      && options.dropFirst().allSatisfy { form.isShort($0) }
      && (form.isShort(options[0]) || form.isLabel(options[0]))
      && ticks.allSatisfy(isPlace) && ticks.contains { $0.lone != nil }
  }

  /// Whether the first cell over an empty one asks, and is not itself an option left unticked.
  func isQuestion(_ options: [FormCell], _ ticks: [FormCell], hasOtherLabel: Bool) -> Bool {
    let first = form.label(options[0])
    guard first.isLike else { return false }
    if first.hasColon || KnownLabels.isKnown(first) { return true }
    if options[0].isMarked, !options.dropFirst().contains(where: \.isMarked) { return true }
    let areOthersFilled = !ticks.dropFirst().contains(where: \.isEmpty)
    return options.count > 2 && (areOthersFilled || !hasOtherLabel)
  }

  // MARK: - Boxes within cells

  /// Cells that all hold boxes and their words.
  func within(_ cells: [FormCell], into field: inout FieldDraft) -> Bool {
    guard cells.allSatisfy(\.holdsMark) else { return false }
    for group in cells.flatMap(groups) { field.take(group) }
    return !field.options.isEmpty
  }

  /// The options with boxes in one cell.
  func groups(_ cell: FormCell) -> [OptionGroup] {
    OptionGroup.read(cell.lines, in: form.text) { _ in false }
  }

  // MARK: - Options

  /// Adds options whose ticks stand in cells of their own.
  func add(_ options: [FormCell], _ ticks: [FormCell], to field: inout FieldDraft) {
    for (option, tick) in zip(options, ticks) {
      guard let text = words(option) else { continue }
      let trimmed = FieldValue.trim(form.text.bytes, text.text)
      field.options.append((FormLine(block: text.block, text: trimmed), tick.lone?.kind ?? .box))
      if let lone = tick.lone, let line = tick.lines.first {
        field.marks.append(FormLine(block: line.block, text: lone.text))
      }
    }
  }

  /// The words of an option: its lines, where they stand in one block.
  private func words(_ cell: FormCell) -> FormLine? {
    guard let first = cell.lines.first else { return nil }
    let lines = cell.lines.filter { $0.block == first.block }
    return FormLine(
      block: first.block,
      text: lines.dropFirst().reduce(first.text) { $0.hull($1.text) }
    )
  }
}
