import Papers
import SourceText

/// Makes the rules' model of a paper: fields first, then blocks, tables and unread regions in
/// reading order (`rule-language.md`, 6.9).
struct SeenPaperBuilder {
  private let paper: Paper
  private let plan: FieldPlan
  private let tables: TablePlan
  private let unread: UnreadPlan
  private var seen: SeenPaper
  private var unreadAfter: [Int: [Bool]]
  /// By the reader's numbers.
  private var sectionOfHeading: [Int: Int] = [:]
  private var seenSection: [Int?]
  private var begunTables: Set<Int> = []
  private var noteBlocks: [NoteKey: [Int]] = [:]

  private struct NoteKey: Hashable {
    let story: Story
    let number: Int?
  }

  private init(_ paper: Paper) {
    self.paper = paper
    let plan = FieldPlan(paper)
    let tables = TablePlan(paper, fields: plan)
    self.plan = plan
    self.tables = tables
    unread = UnreadPlan(paper, fields: plan) { tables.isCell($0) }
    unreadAfter = unread.afterBlock
    seen = SeenPaper(paper: paper)
    seen.text = paper.text
    seenSection = [Int?](repeating: nil, count: paper.sections.count)
  }

  /// The model of `paper`.
  static func build(_ paper: Paper) -> SeenPaper {
    var builder = SeenPaperBuilder(paper)
    builder.prepareSections()
    builder.addFields()
    builder.addUnread(builder.unread.atStart, position: -1, section: nil)
    if builder.unread.isWithoutStyles { builder.addUnread([true], position: -1, section: nil) }
    builder.add(paper.blocks.indices, in: nil)
    builder.addUnread(
      builder.unread.atEnd,
      position: 2 * paper.blocks.count,
      section: paper.blocks.last { $0.story == .body }.flatMap { builder.section($0.section) }
    )
    builder.seen.sentenceCount = builder.seen.sentences.count
    builder.seen.labelStart = builder.seen.words.count
    builder.addLabels()
    builder.seen = SeenParts.complete(builder.seen)
    builder.countUnread()
    return builder.seen
  }

  // MARK: - Sections

  private mutating func prepareSections() {
    for (number, section) in paper.sections.enumerated() {
      guard plan.isSeen(section.heading), plan.isHeading(section.heading) else {
        seenSection[number] = section.parent.flatMap { $0 < number ? seenSection[$0] : nil }
        continue
      }
      sectionOfHeading[section.heading] = seen.sections.count
      seenSection[number] = seen.sections.count
      seen.sections.append(
        SeenSection(
          heading: -1,
          level: section.level,
          parent: section.parent.flatMap { $0 < number ? seenSection[$0] : nil }
        )
      )
    }
    for (number, block) in paper.blocks.enumerated() where isNote(block.story) {
      let key = NoteKey(story: block.story, number: block.storyID)
      noteBlocks[key, default: []].append(number)
    }
  }

  private func isNote(_ story: Story) -> Bool { story == .footnote || story == .endnote }

  private func section(_ number: Int?) -> Int? {
    number.flatMap { seenSection.indices.contains($0) ? seenSection[$0] : nil }
  }

  // MARK: - Fields

  private mutating func addFields() {
    for number in plan.fields {
      let field = paper.fields[number]
      var options: [Range<Int>] = []
      var pieces = pieces(of: field)
      if field.options.isEmpty, field.checked == true, pieces.isEmpty {
        pieces = [(nil, append("yes"))]
      }
      let first = field.blocks.first.flatMap { paper.blocks.indices.contains($0) ? $0 : nil }
      var block = SeenBlock(kind: .field)
      block.isInCover = true
      block.position = 2 * (first ?? 0)
      if !field.isInCover, field.from != .frontMatter {
        block.section = first.flatMap { section(paper.blocks[$0].section) }
      }
      let isFilled = field.state == .filled && field.checked != false
      seen.cut(isFilled ? pieces : [], into: &block, parted: field.options.isEmpty ? .split : .one)
      if !field.options.isEmpty { options = seen.pieces[block.pieces].map(\.words) }
      var made = SeenField(block: seen.blocks.count, paperField: number)
      made.options = options.filter { !$0.isEmpty }
      made.isUnread = unread.fields.contains(number)
      made.state =
        switch field.state {
        case .filled: block.words.isEmpty ? .blank : .filled
        case .empty: .blank
        case .placeholder: .placeholder
        }
      block.field = seen.fields.count
      block.hidesWords = made.isUnread
      seen.blocks.append(block)
      seen.fields.append(made)
    }
    if let title = plan.title {
      var block = SeenBlock(kind: .field)
      block.isInCover = true
      block.position = 2 * title
      block.field = seen.fields.count
      seen.cut([(title, plan.text(of: title))], into: &block)
      var made = SeenField(block: seen.blocks.count, paperField: nil)
      made.state = block.words.isEmpty ? .blank : .filled
      seen.blocks.append(block)
      seen.fields.append(made)
    }
  }

  private mutating func append(_ text: String) -> TextRange {
    let start = seen.text.count
    seen.text.append(contentsOf: text.utf8)
    // A stop between neighbours, so that no word runs on.
    seen.text.append(0x0A)
    return TextRange(start, seen.text.count - 1)
  }

  /// What a field says: its value, or of options the ticked ones.
  private func pieces(of field: Field) -> [(Int?, TextRange)] {
    field.pieces.compactMap { piece in
      switch piece.role {
      case .label, .prompt, .mark: return nil
      case .value where !field.options.isEmpty: return nil
      case .option(let number)
      where !field.options.indices.contains(number) || !field.options[number].isTicked:
        return nil
      case .value, .option:
        guard let block = piece.block, paper.blocks.indices.contains(block),
          let label = paper.blocks[block].label, label.from == .typed,
          label.text.upper > piece.text.lower, label.text.lower <= piece.text.lower
        else { return (piece.block, piece.text) }
        return (block, TextRange(min(label.text.upper, piece.text.upper), piece.text.upper))
      }
    }
  }

  private mutating func addLabels() {
    for number in seen.fields.indices {
      let field = seen.fields[number].paperField.map { paper.fields[$0] }
      seen.fields[number].label = addLabel(field?.label ?? "title")
      seen.fields[number].alias = field?.alias.map { addLabel($0) }
    }
  }

  /// Labels are one sentence, whatever signs stand in them.
  private mutating func addLabel(_ text: String) -> Range<Int> {
    let range = append(text)
    return seen.addWords(of: range, block: -1, parted: .one)
  }

  // MARK: - Blocks

  /// Adds what stands in a run of the reader's blocks, those of a cell when they are its own.
  private mutating func add(_ numbers: Range<Int>, in cell: Int?) {
    var number = numbers.lowerBound
    while number <= numbers.upperBound {
      if let table = nextTable(at: number, before: numbers.upperBound) {
        let range = paper.tables[table].blocks
        add(table: table)
        if !unreadAfter.isEmpty { for inside in range { addUnread(after: inside) } }
        number = max(number, range.upperBound)
        continue
      }
      guard number < numbers.upperBound else { break }
      add(block: number, in: cell)
      addUnread(after: number)
      number += 1
    }
  }

  /// A table that begins there, the outermost first, and has not been added.
  private mutating func nextTable(at number: Int, before end: Int) -> Int? {
    let next = tables.beginning[number]?.first {
      !begunTables.contains($0) && paper.tables[$0].blocks.upperBound <= end
    }
    if let next { begunTables.insert(next) }
    return next
  }

  private mutating func add(block number: Int, in cell: Int?) {
    guard plan.isSeen(number) else { return }
    let block = paper.blocks[number]
    if isNote(block.story), block.cell.flatMap({ tables.cell($0) }) == nil {
      addNote(number)
      return
    }
    let rest = plan.rest(of: number)
    guard !rest.isEmpty else { return }
    var made = SeenBlock(kind: kind(of: number))
    made.level = block.level ?? 0
    made.section = sectionOfHeading[number] ?? section(block.section)
    made.position = 2 * number
    made.cell = cell
    made.table = tables.captions[number] ?? cell.map { seen.cells[$0].table }
    seen.cut(rest.map { (number, $0) }, into: &made)
    if made.kind == .heading, let section = sectionOfHeading[number] {
      let old = seen.sections[section]
      seen.sections[section] = SeenSection(
        heading: seen.blocks.count,
        level: old.level,
        parent: old.parent
      )
    }
    seen.blocks.append(made)
    if made.kind == .heading, unread.isWithoutStyles {
      addUnread([true], position: 2 * number + 1, section: made.section)
    }
  }

  private func kind(of number: Int) -> SeenBlock.Kind {
    let block = paper.blocks[number]
    switch block.kind {
    case .heading: return block.story == .body ? .heading : .paragraph
    case .item: return .item
    case .caption where tables.captions[number] != nil: return .caption
    case .paragraph where tables.captions[number] != nil: return .caption
    case .caption, .paragraph, .title: return block.story == .diagram ? .item : .paragraph
    }
  }

  /// One block for the whole note, without its tables.
  private mutating func addNote(_ number: Int) {
    let block = paper.blocks[number]
    let key = NoteKey(story: block.story, number: block.storyID)
    let own = (noteBlocks[key] ?? [number]).filter {
      plan.isSeen($0) && paper.blocks[$0].cell.flatMap { tables.cell($0) } == nil
    }
    guard own.first == number else { return }
    var made = SeenBlock(kind: .footnote)
    made.section = section(block.section)
    made.position = 2 * home(of: number)
    made.isInCover = block.reference.map { plan.fieldOfBlock[$0] != nil } ?? false
    seen.cut(own.flatMap { part in plan.rest(of: part).map { (part, $0) } }, into: &made)
    guard !made.pieces.isEmpty else { return }
    seen.blocks.append(made)
  }

  /// The block of the text that a note belongs to; in the mini-markup a note stands in its place.
  private func home(of number: Int) -> Int {
    guard paper.format != .notation else { return number }
    var block = number
    for _ in 0..<8 {
      guard let reference = paper.blocks[block].reference,
        paper.blocks.indices.contains(reference)
      else { break }
      block = reference
    }
    return block
  }

  // MARK: - Tables

  private mutating func add(table number: Int) {
    let table = paper.tables[number]
    let made = seen.tables.count
    seen.tables.append(SeenTable(paperTable: number))
    seen.tables[made].headerRows = tables.headerRows(of: number)
    // Cells of nested tables come in between; the numbers of a table's own are taken first.
    let own = table.cells.filter { tables.isCell($0) }
    seen.tables[made].cells = seen.cells.count..<seen.cells.count + own.count
    for cell in own.map({ paper.cells[$0] }) {
      seen.cells.append(
        SeenCell(
          table: made,
          row: cell.row,
          column: cell.column,
          rowSpan: max(1, cell.rowSpan),
          columnSpan: max(1, cell.columnSpan)
        )
      )
    }
    let firstInCell = own.first.map { paper.cells[$0].blocks.lowerBound } ?? 0
    for outside in table.blocks where outside < firstInCell { add(block: outside, in: nil) }
    for (offset, cell) in own.enumerated() {
      add(cell: cell, as: seen.tables[made].cells.lowerBound + offset, of: made)
    }
  }

  private mutating func add(cell number: Int, as made: Int, of table: Int) {
    let cell = paper.cells[number]
    let first = seen.blocks.count
    seen.cells[made].isUnread = unread.cells.contains(number)
    if tables.isOpened(number) { add(cell.blocks, in: made) }
    if seen.blocks.count == first {
      var block = SeenBlock(kind: .cell)
      let own = cell.blocks.filter { plan.isSeen($0) }
      let home = cell.blocks.first ?? paper.tables[cell.table].blocks.first
      block.section =
        home.flatMap { section(paper.blocks[$0].section) }
        ?? section(paper.tables[cell.table].section)
      block.position = 2 * cell.blocks.lowerBound
      block.cell = made
      block.table = table
      seen.cut(own.flatMap { part in plan.rest(of: part).map { (part, $0) } }, into: &block)
      seen.blocks.append(block)
    }
    seen.cells[made].blocks = first..<seen.blocks.count
    if seen.cells[made].isUnread { seen.blocks[first].hidesWords = true }
    if let open = unread.afterCell[number] {
      let section = seen.blocks[first].section
      addUnread(
        open,
        position: 2 * max(cell.blocks.lowerBound, cell.blocks.upperBound - 1) + 1,
        section: section
      )
    }
  }

  // MARK: - Unread regions

  private mutating func addUnread(after number: Int) {
    guard let regions = unreadAfter.removeValue(forKey: number) else { return }
    addUnread(
      regions,
      position: 2 * home(of: number) + 1,
      section: section(paper.blocks[number].section)
    )
  }

  private mutating func addUnread(_ regions: [Bool], position: Int, section: Int?) {
    for isOpen in regions {
      var block = SeenBlock(kind: .unread(isOpen: isOpen))
      block.section = section
      block.position = position
      block.words = seen.words.count..<seen.words.count
      block.sentences = seen.sentences.count..<seen.sentences.count
      block.pieces = seen.pieces.count..<seen.pieces.count
      block.hidesWords = true
      seen.blocks.append(block)
    }
  }

  private mutating func countUnread() {
    seen.unreadCount = unread.cells.count + unread.fields.count
    for block in seen.blocks {
      guard case .unread(let isOpen) = block.kind else { continue }
      if isOpen { seen.hasOpenBlock = true }
      seen.unreadCount += 1
    }
    // Unread styles stand at many places, and are one region to people.
    if unread.isWithoutStyles { seen.unreadCount -= seen.headings.count }
  }
}
