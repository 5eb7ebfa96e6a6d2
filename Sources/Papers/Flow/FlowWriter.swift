import SourceText

/// Writes a draft from paragraphs, tables, notes and boxes in the order in which a file holds them.
///
/// Notes and boxes interrupt the paragraph they stand in; their blocks are put where the paper's
/// order wants them when the draft is finished. Until then blocks and cells are named by serials.
struct FlowWriter {
  var draft: Draft
  private let excluded: SpanFlags
  /// The flows that are open, the innermost last.
  private var open: [Flow]
  private var notes: [Flow] = []
  private var headers: [Flow] = []
  private var comments: [Flow] = []
  private var nextBlock = 0
  private var nextCell = 0
  private var openCells: [Int?] = [nil]
  /// The part that blocks are read from, in `NameTable.parts`.
  var part = 0
  /// The page on which blocks begin from here on.
  var page: PageNumber?

  init(_ draft: Draft, view: PaperView) {
    self.draft = draft
    excluded = SpanFlags.excluded(from: view)
    open = [Flow(story: .body)]
  }

  // MARK: - Remarks

  /// Why reading must stop: more text or paragraphs than the limits allow.
  func refusal(_ limits: Limits) -> PaperError? {
    if draft.text.count > limits.textSize {
      return .tooLarge("more than \(limits.textSize >> 20) MB of text")
    }
    let isFull = nextBlock > limits.blockCount || draft.spans.count > limits.blockCount * 4
    if isFull { return .tooComplex(StoryReader.tooManyBlocks, part: nil) }
    return nextCell > limits.cellCount ? .tooComplex(StoryReader.tooManyCells, part: nil) : nil
  }

  /// Whether cells may still be repeated; once they may not, the paper is refused.
  var mayRepeat: Bool {
    nextBlock <= Limits.standard.blockCount && nextCell <= Limits.standard.cellCount
  }

  /// Counts a notice on the part that is read.
  mutating func notice(_ code: Notice.Code) {
    if let known = draft.notices.firstIndex(where: { $0.code == code && $0.part == part }) {
      draft.notices[known].count += 1
    } else {
      draft.notices.append(Notice(code, part: part, block: currentBlock))
    }
  }

  /// Adds text of the file to what a change says, and notes where it stands.
  mutating func extend(change: Int32, by text: Swift::Span<UInt8>) {
    var bytes: [UInt8] = []
    bytes.append(text)
    let number = Int(change)
    draft.changes[number].add(String(decoding: bytes, as: UTF8.self))
    draft.changes[number].block = draft.changes[number].block ?? currentBlock
  }

  // MARK: - Paragraphs

  /// Whether a paragraph is open.
  var hasParagraph: Bool { open[open.count - 1].paragraph != nil }

  /// The serial of the open paragraph, else of the last block before it in its story.
  var currentBlock: Int? {
    let flow = open[open.count - 1]
    if let paragraph = flow.paragraph { return paragraph.serial }
    return flow.lastBlock ?? flow.home
  }

  /// The serial of the cell that is open.
  var currentCell: Int? { openCells[openCells.count - 1] }

  /// What the view shows of the open paragraph so far.
  var paragraphText: String {
    guard let paragraph = open[open.count - 1].paragraph else { return "" }
    let shown = paragraph.spans.filter { $0.flags.isDisjoint(with: excluded) }
    return shown.map { String(decoding: draft.text[$0.text.indices], as: UTF8.self) }.joined()
  }

  /// Begins a paragraph, ending one that is open.
  mutating func beginParagraph(
    at offset: Int?,
    collapses: Bool = true,
    _ change: (inout DraftBlock) -> Void = { _ in }
  ) {
    endParagraph(at: offset)
    let top = open.count - 1
    var block = DraftBlock(spans: 0..<0)
    block.story = open[top].story
    block.storyID = open[top].storyID
    block.part = part
    block.cell = openCells[openCells.count - 1]
    block.source = offset.map { TextRange($0, $0) }
    if open[top].story == .body { block.page = page }
    switch open[top].story {
    case .footnote, .endnote: block.reference = open[top].home
    case .textBox, .altText, .chart, .diagram: block.anchor = open[top].home
    case .body, .header, .footer, .comment, .watermark: break
    }
    change(&block)
    var paragraph = OpenParagraph(block, serial: nextBlock)
    paragraph.collapses = collapses
    nextBlock += 1
    open[top].paragraph = paragraph
  }

  /// Changes the open paragraph's block.
  mutating func changeParagraph(_ change: (inout DraftBlock) -> Void) {
    let top = open.count - 1
    guard var paragraph = open[top].paragraph.take() else { return }
    change(&paragraph.block)
    open[top].paragraph = paragraph
  }

  /// Hides the open paragraph, from its first word to its last.
  mutating func hideParagraph() {
    open[open.count - 1].paragraph?.hide()
  }

  /// Ends the paragraph that is open, if one is; a blank one without label leaves no block.
  mutating func endParagraph(at offset: Int?) {
    let top = open.count - 1
    guard var paragraph = open[top].paragraph.take() else { return }
    paragraph.finish(arena: draft.text)
    if paragraph.hasText || paragraph.block.label != nil {
      let first = draft.spans.count
      draft.spans += paragraph.spans
      paragraph.block.spans = first..<draft.spans.count
      if let offset, let start = paragraph.block.source?.lower, start <= offset {
        paragraph.block.source = TextRange(start, offset)
      }
      open[top].blocks.append((paragraph.block, paragraph.serial))
      open[top].lastBlock = paragraph.serial
    }
    for flow in paragraph.attached { open[top].append(flow) }
  }

  /// Appends text of the file to the open paragraph.
  mutating func append(_ text: Swift::Span<UInt8>, _ style: TextStyle) {
    let top = open.count - 1
    guard var paragraph = open[top].paragraph.take() else { return }
    paragraph.append(text, style, excluded: excluded, to: &draft.text)
    open[top].paragraph = paragraph
  }

  /// Appends text that the file does not hold as such.
  mutating func append(literal text: String, _ style: TextStyle) {
    let top = open.count - 1
    guard var paragraph = open[top].paragraph.take() else { return }
    paragraph.append(literal: text, style, excluded: excluded, to: &draft.text)
    open[top].paragraph = paragraph
  }

  /// A label in the arena.
  mutating func label(_ text: String, from: AutoLabel.Origin) -> AutoLabel {
    let start = draft.text.count
    draft.text.append(contentsOf: text.utf8)
    return AutoLabel(text: TextRange(start, draft.text.count), from: from)
  }

  // MARK: - Flows

  /// Begins a note, a box, a comment, a header; what follows belongs to it until `endFlow`.
  mutating func beginFlow(_ story: Story, id: String? = nil, home: Int? = nil) {
    let number = id.map { id in
      draft.names.stories.append(id)
      return draft.names.stories.count - 1
    }
    open.append(Flow(story: story, storyID: number, home: home ?? currentBlock))
    openCells.append(nil)
  }

  /// Ends what `beginFlow` began, and gives the text of its blocks, one a line.
  @discardableResult
  mutating func endFlow(at offset: Int?) -> String {
    guard open.count > 1 else { return "" }
    closeTables(at: offset)
    endParagraph(at: offset)
    openCells.removeLast()
    let flow = open.removeLast()
    let lines = flow.blocks.map { block in
      block.block.spans.map { draft.spans[$0] }
        .filter { $0.flags.isDisjoint(with: excluded) }
        .map { String(decoding: draft.text[$0.text.indices], as: UTF8.self) }.joined()
    }
    switch flow.story {
    case .footnote, .endnote: notes.append(flow)
    case .header, .footer, .watermark: headers.append(flow)
    case .comment: comments.append(flow)
    case .body, .textBox, .altText, .chart, .diagram:
      let top = open.count - 1
      if hasParagraph {
        open[top].paragraph?.attached.append(flow)
      } else {
        open[top].append(flow)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The serial of the block in which the flow that is open is anchored.
  var flowHome: Int? { open[open.count - 1].home }

  /// The story that is being written.
  var story: Story { open[open.count - 1].story }

  // MARK: - Tables

  /// Begins a table.
  mutating func beginTable(at offset: Int?, _ change: (inout DraftTable) -> Void = { _ in }) {
    endParagraph(at: offset)
    let top = open.count - 1
    var table = DraftTable()
    table.story = open[top].story
    table.storyID = open[top].storyID
    table.part = part
    table.parent = openCells[openCells.count - 1]
    table.source = offset.map { TextRange($0, $0) }
    let first = open[top].blocks.count
    table.blocks = first..<first
    change(&table)
    draft.tables.append(table)
    open[top].openTables.append(GridTable(number: draft.tables.count - 1, table: table))
  }

  /// Changes the innermost open table, if one is open in this flow.
  mutating func changeTable(_ change: (inout GridTable) -> Void) {
    let top = open.count - 1
    guard let last = open[top].openTables.indices.last else { return }
    change(&open[top].openTables[last])
  }

  /// Whether a table is open in this flow.
  var hasTable: Bool { !open[open.count - 1].openTables.isEmpty }

  /// Begins a cell of the innermost table.
  mutating func beginCell(
    rowSpan: Int = 1,
    columnSpan: Int = 1,
    isHeader: Bool = false,
    atColumn column: Int? = nil
  ) {
    let top = open.count - 1
    guard hasTable else { return }
    endParagraph(at: nil)
    let first = open[top].blocks.count
    let serial = nextCell
    nextCell += 1
    changeTable {
      $0.beginCell(
        serial: serial,
        rowSpan: rowSpan,
        columnSpan: columnSpan,
        isHeader: isHeader,
        firstBlock: first,
        atColumn: column
      )
    }
    openCells.append(serial)
  }

  /// Ends the cell that `beginCell` began.
  mutating func endCell(at offset: Int?) {
    guard hasTable, openCells.count > 1, openCells.last != .some(nil) else { return }
    endParagraph(at: offset)
    let end = open[open.count - 1].blocks.count
    changeTable { $0.endCell(at: end) }
    openCells.removeLast()
  }

  /// Whether the cell that is open holds no block yet.
  var isCellEmpty: Bool {
    let top = open.count - 1
    guard let cell = open[top].openTables.last?.cells.last?.cell else { return true }
    let hasText = open[top].paragraph?.hasText ?? false
    return !hasText && open[top].blocks.count <= cell.blocks.lowerBound
  }

  /// Puts another cell beside the last one, with the same blocks.
  mutating func repeatCell() {
    let top = open.count - 1
    guard mayRepeat, let last = open[top].openTables.last?.cells.last?.cell else { return }
    beginCell(columnSpan: last.columnSpan)
    for index in last.blocks where mayRepeat && open[top].blocks.indices.contains(index) {
      var block = open[top].blocks[index].block
      block.cell = currentCell
      open[top].blocks.append((block, nextBlock))
      open[top].lastBlock = nextBlock
      nextBlock += 1
    }
    endCell(at: nil)
  }

  /// Ends the innermost table; one without cells is none.
  mutating func endTable(at offset: Int?) {
    let top = open.count - 1
    endParagraph(at: offset)
    guard var table = open[top].openTables.popLast() else { return }
    let first = table.cells.first?.cell.blocks.lowerBound ?? open[top].blocks.count
    table.finish(blocks: first..<open[top].blocks.count)
    if let offset, let start = table.table.source?.lower, start <= offset {
      table.table.source = TextRange(start, offset)
    }
    open[top].tables.append(table)
  }

  private mutating func closeTables(at offset: Int?) {
    while hasTable {
      endCell(at: offset)
      endTable(at: offset)
    }
  }
}

extension FlowWriter {
  /// The draft with everything in the paper's order and every number settled.
  consuming func finished() -> Draft {
    while open.count > 1 { endFlow(at: nil) }
    closeTables(at: nil)
    endParagraph(at: nil)
    var whole = open[0]
    let footnotes = notes.filter { $0.story == .footnote }
    let endnotes = notes.filter { $0.story == .endnote }
    for flow in footnotes + endnotes + headers + comments { whole.append(flow) }
    var settled = SettledFlow(whole, in: draft)
    settled.settle()
    return settled.draft
  }
}
