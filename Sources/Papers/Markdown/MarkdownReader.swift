import SourceText

/// Reads Markdown (`papers.md`, section 17).
package struct MarkdownReader {
  private let bytes: [UInt8]
  private let limits: Limits
  private var draft: Draft

  /// The text of the block that is open.
  private var runs: MarkdownRuns
  /// What is open of a block: nil between blocks.
  private var kind: DraftBlock?
  private var html: TextRange?
  private var lists: [List] = []
  private var table: OpenTable?
  private var pictures = 0
  private var failure: PaperError?

  private struct List {
    /// The number of the next item; nil for bullets.
    var number: Int?
    var delimiter = UInt8(ascii: ".")
    /// The label of an item that has no paragraph yet.
    var label: AutoLabel?
    var task: (isDone: Bool, source: TextRange)?
  }

  private struct OpenTable {
    var made = DraftTable()
    var firstCell: Int
    var firstBlock: Int
    var row = -1
    var column = 0
  }

  /// The paper that a Markdown file holds.
  package static func read(
    _ source: PaperSource,
    view: PaperView,
    limits: Limits,
    budget: Budget = .unlimited
  ) throws(PaperError) -> Paper {
    let text = try TextDecoder.decode(source.bytes)
    let reader = MarkdownReader(text, name: source.name, limits: limits)
    return try PaperBuilder.build(
      try reader.read(within: budget),
      from: source,
      view: view,
      limits: limits,
      budget: budget
    )
  }

  private init(_ text: DecodedText, name: String, limits: Limits) {
    bytes = text.bytes
    runs = MarkdownRuns(text.bytes)
    self.limits = limits
    draft = Draft(format: .markdown)
    draft.encoding = text.encoding
    draft.names.parts = [name]
    draft.notices = text.notices(part: 0)
    draft.lines = LineTable(bytes)
  }

  private consuming func read(within budget: Budget) throws(PaperError) -> Draft {
    guard bytes.count <= limits.textSize else { throw .tooLarge("more text than can be read") }
    let start = readFrontMatter()
    var count = 0
    let isWhole = MarkdownParser.walk(bytes, from: start) { event in
      count += 1
      if count % 4096 == 0 { failure = budget.refusal }
      read(event)
      if draft.blocks.count > limits.blockCount || draft.cells.count > limits.cellCount {
        failure = .tooComplex("more than a million paragraphs", part: nil)
      }
      return failure == nil
    }
    guard isWhole else {
      throw failure ?? .tooComplex("more marks than text", part: nil)
    }
    draft.names.links = NameList(runs.targets)
    if runs.tags > 0 { draft.notices.append(Notice(.rawHTML, part: 0, count: runs.tags)) }
    if pictures > 0 { draft.notices.append(Notice(.picture, part: 0, count: pictures)) }
    return draft
  }

  private mutating func readFrontMatter() -> Int {
    guard let matter = FrontMatter(bytes) else { return 0 }
    for entry in matter.entries {
      let value = entry.value.enumerated().map { index, range in
        draft.append((index == 0 ? [] : [0x0A]) + bytes[range.indices])
      }
      let end = draft.text.count
      let range = TextRange(value.first?.lower ?? end, end)
      draft.frontMatter.append(DraftFrontMatter(key: entry.key, value: range))
      if entry.key == "lang" || entry.key == "language", draft.language == nil {
        draft.language = String(decoding: draft.text[range.indices], as: UTF8.self)
      }
    }
    return matter.end
  }

  private mutating func read(_ event: MarkdownEvent) {
    switch event {
    case .enter(let block): enter(block)
    case .leave(let block): leave(block)
    case .open(let run): runs.open(run)
    case .close(let run): runs.close(run)
    case .text(let kind, let piece): take(kind, piece)
    }
  }

  // MARK: - Blocks

  private mutating func enter(_ block: MarkdownEvent.Block) {
    switch block {
    case .document, .body: break
    case .quote, .rule: endBlock()
    case .paragraph, .code: beginBlock()
    case .html:
      endBlock()
      html = TextRange(0, 0)
    case .heading(let level):
      beginBlock()
      kind?.kind = .heading
      kind?.level = level
      kind?.headingFrom = .markup
    case .bulletList:
      endBlock()
      lists.append(List(number: nil))
    case .numberedList(let start, let delimiter):
      endBlock()
      lists.append(List(number: start, delimiter: delimiter))
    case .item(let task): beginItem(task)
    case .table(let columns): beginTable(columns)
    case .head: table?.made.markedHeaderRows = 1
    case .row:
      table?.row += 1
      table?.column = 0
    case .headCell, .cell: beginBlock()
    }
  }

  private mutating func leave(_ block: MarkdownEvent.Block) {
    switch block {
    case .document, .paragraph, .quote, .rule, .heading: endBlock()
    case .code:
      runs.trimCode()
      endBlock()
    case .html: endHTML()
    case .bulletList, .numberedList:
      endBlock()
      _ = lists.popLast()
    case .item:
      endBlock()
      endItem()
    case .table: endTable()
    case .head, .body, .row: break
    case .headCell, .cell: endCell()
    }
  }

  private mutating func beginBlock() {
    endBlock()
    kind = DraftBlock(spans: 0..<0)
  }

  private mutating func take(_ text: MarkdownEvent.Text, _ piece: TextPiece) {
    if let open = html {
      if piece.text == nil { html = open.isEmpty ? piece.source : open.hull(piece.source) }
      return
    }
    // The items of a tight list hold text without a paragraph round it.
    if kind == nil { beginBlock() }
    runs.take(text, piece)
  }

  private mutating func endHTML() {
    guard let range = html else { return }
    html = nil
    beginBlock()
    runs.take(htmlBlock: range)
    endBlock()
  }

  /// Gives the block that is open to the draft, if it has words or a label.
  private mutating func endBlock() {
    guard var block = kind else { return addDescriptions(after: nil) }
    kind = nil
    defer { runs.clear() }
    block.isBold = runs.isBold
    let isBlank = runs.isBlank
    takeLabel(&block)
    guard !isBlank || block.label != nil else { return addDescriptions(after: nil) }
    block.source = block.cell == nil ? runs.source.map(wholeLines) : runs.source
    let number = draft.add(runs.pieces, of: bytes) {
      block.spans = $0.spans
      $0 = block
    }
    addDescriptions(after: number)
  }

  private func wholeLines(_ range: TextRange) -> TextRange {
    var lower = range.lower
    while lower > 0, bytes[lower - 1] != 0x0A, bytes[lower - 1] != 0x0D { lower -= 1 }
    var upper = range.upper
    while upper < bytes.count, bytes[upper] != 0x0A, bytes[upper] != 0x0D { upper += 1 }
    return TextRange(lower, upper)
  }

  // MARK: - Items

  private mutating func beginItem(_ task: (isDone: Bool, source: TextRange)?) {
    endBlock()
    guard var list = lists.popLast() else { return }
    let label: TextRange
    if let number = list.number {
      label = draft.append(Array("\(number)".utf8) + [list.delimiter])
      list.number = number &+ 1
    } else {
      label = draft.append("•".utf8)
    }
    list.label = AutoLabel(text: label, from: .marker)
    list.task = task
    lists.append(list)
  }

  /// The first paragraph of an item is the item; a heading there keeps its kind.
  private mutating func takeLabel(_ block: inout DraftBlock) {
    guard let list = lists.last, let label = list.label else { return }
    if let task = list.task {
      let mark = task.isDone ? "☒ " : "☐ "
      runs.begin(with: TextPiece(task.source, text: Array(mark.utf8)))
    }
    block.label = label
    block.isBulleted = list.number == nil
    if block.kind == .paragraph {
      block.kind = .item
      block.level = min(9, lists.count)
    }
    lists[lists.count - 1].label = nil
    lists[lists.count - 1].task = nil
  }

  /// An item without a paragraph has a block all the same.
  private mutating func endItem() {
    guard lists.last?.label != nil else { return }
    beginBlock()
    endBlock()
  }

  // MARK: - Tables

  private mutating func beginTable(_ columns: Int) {
    endBlock()
    endItem()
    table = OpenTable(firstCell: draft.cells.count, firstBlock: draft.blocks.count)
    table?.made.columns = columns
  }

  private mutating func endCell() {
    guard var open = table else { return endBlock() }
    var cell = DraftCell(table: draft.tables.count, row: open.row, column: open.column)
    let first = draft.blocks.count
    kind?.cell = draft.cells.count
    endBlock()
    cell.blocks = first..<draft.blocks.count
    draft.cells.append(cell)
    open.column += 1
    table = open
  }

  private mutating func endTable() {
    endBlock()
    guard var open = table else { return }
    open.made.rows = open.row + 1
    open.made.cells = open.firstCell..<draft.cells.count
    open.made.blocks = open.firstBlock..<draft.blocks.count
    let sources = draft.blocks[open.made.blocks].compactMap(\.source)
    if let first = sources.first {
      open.made.source = sources.dropFirst().reduce(first) { $0.hull($1) }
    }
    draft.tables.append(open.made)
    table = nil
  }

  // MARK: - Pictures

  /// The descriptions of the pictures in a block stand after it; what they show is unread.
  ///
  /// Without a block they belong to the last before them.
  private mutating func addDescriptions(after block: Int?) {
    let anchor = block ?? draft.blocks.indices.last
    for description in runs.takeDescriptions() {
      guard !runs.isBlank(description) else {
        pictures += 1
        continue
      }
      let number = draft.add(description, of: bytes) {
        $0.story = .altText
        $0.anchor = anchor
        $0.source = description.dropFirst().reduce(description[0].source) { $0.hull($1.source) }
      }
      draft.unread.append(
        Unread(
          kind: .picture,
          reason: "not-text",
          part: 0,
          block: anchor,
          isInBlock: block != nil,
          mayContainHeadings: false,
          description: text(of: number)
        )
      )
    }
  }

  private func text(of block: Int) -> String {
    let spans = draft.spans[draft.blocks[block].spans]
    guard let first = spans.first, let last = spans.last else { return "" }
    return Whitespace.shown(draft.text, first.text.hull(last.text))
  }
}
