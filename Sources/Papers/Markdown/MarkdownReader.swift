import SourceText

/// Reads Markdown (`papers.md`, section 17).
struct MarkdownReader {
  private let bytes: [UInt8]
  private let limits: Limits
  private var draft: Draft

  /// The pieces of the block that is open.
  private var pieces: [TextPiece] = []
  /// What is open of a block: nil between blocks.
  private var kind: DraftBlock?
  private var isAllBold = true
  private var html: TextRange?
  private var isCode = false

  private var struck = 0
  private var strong = 0
  private var links: [Int32?] = []
  private var linkNumbers: [String: Int32] = [:]
  private var images = 0
  private var description: [TextPiece] = []
  /// The descriptions that stand after the block that is open.
  private var descriptions: [[TextPiece]] = []
  private var lists: [List] = []
  private var table: OpenTable?
  private var rawTags = 0
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
    limits: Limits
  ) throws(PaperError) -> Paper {
    let text = try TextDecoder.decode(source.bytes)
    let reader = MarkdownReader(text, name: source.name, limits: limits)
    return PaperBuilder.build(try reader.read(), from: source, view: view)
  }

  private init(_ text: DecodedText, name: String, limits: Limits) {
    bytes = text.bytes
    self.limits = limits
    draft = Draft(format: .markdown)
    draft.encoding = text.encoding
    draft.names.parts = [name]
    draft.notices = text.notices(part: 0)
    draft.lines = LineTable(bytes)
  }

  private consuming func read() throws(PaperError) -> Draft {
    guard bytes.count <= limits.textSize else { throw .tooLarge("more text than can be read") }
    let start = readFrontMatter()
    let isWhole = MarkdownParser.walk(bytes, from: start) { event in
      read(event)
      if draft.blocks.count > limits.blockCount || draft.cells.count > limits.cellCount {
        failure = .tooComplex("more than a million paragraphs", part: nil)
      }
      return failure == nil
    }
    guard isWhole else {
      throw failure ?? .tooComplex("more marks than text", part: nil)
    }
    if rawTags > 0 { draft.notices.append(Notice(.rawHTML, part: 0, count: rawTags)) }
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
    case .open(let run): open(run)
    case .close(let run): close(run)
    case .text(let kind, let piece): take(kind, piece)
    }
  }

  // MARK: - Blocks

  private mutating func enter(_ block: MarkdownEvent.Block) {
    switch block {
    case .document, .body: break
    case .quote, .rule: endBlock()
    case .paragraph: beginBlock()
    case .code:
      beginBlock()
      isCode = true
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
      trimCode()
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
    isAllBold = true
  }

  /// Gives the block that is open to the draft, if it has words or a label.
  private mutating func endBlock() {
    guard var block = kind else {
      return addDescriptions(after: draft.blocks.indices.last, isInBlock: false)
    }
    kind = nil
    isCode = false
    let isEmpty = pieces.allSatisfy(isBlank)
    takeLabel(&block, isEmpty: isEmpty)
    defer { pieces = [] }
    guard !isEmpty || block.label != nil else {
      return addDescriptions(after: draft.blocks.indices.last, isInBlock: false)
    }
    block.isBold = isAllBold && !isEmpty
    block.source = source(isCell: block.cell != nil)
    let number = draft.add(pieces, of: bytes) {
      block.spans = $0.spans
      $0 = block
    }
    addDescriptions(after: number, isInBlock: true)
  }

  private func isBlank(_ piece: TextPiece) -> Bool {
    if let text = piece.text {
      return Whitespace.trim(text, TextRange(0, text.count)).isEmpty
    }
    return Whitespace.trim(bytes, piece.source).isEmpty
  }

  /// The lines of the pieces; of a cell the pieces alone.
  private func source(isCell: Bool) -> TextRange? {
    let known = pieces.filter { !$0.source.isEmpty }
    guard let first = known.first else { return nil }
    let hull = known.dropFirst().reduce(first.source) { $0.hull($1.source) }
    guard !isCell else { return hull }
    var lower = hull.lower
    while lower > 0, bytes[lower - 1] != 0x0A, bytes[lower - 1] != 0x0D { lower -= 1 }
    var upper = hull.upper
    while upper < bytes.count, bytes[upper] != 0x0A, bytes[upper] != 0x0D { upper += 1 }
    return TextRange(lower, upper)
  }

  /// A block of code ends before its last line end.
  private mutating func trimCode() {
    guard let last = pieces.last else { return }
    let ends = last.text ?? Array(bytes[last.source.indices])
    guard ends.last == 0x0A else { return }
    pieces.removeLast()
    if let text = last.text {
      pieces.append(TextPiece(last.source, text: text.dropLast()))
    } else {
      pieces.append(TextPiece(TextRange(last.source.lower, last.source.upper - 1)))
    }
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
  private mutating func takeLabel(_ block: inout DraftBlock, isEmpty: Bool) {
    guard let list = lists.last, let label = list.label else { return }
    if let task = list.task {
      let mark = task.isDone ? "☒ " : "☐ "
      pieces.insert(TextPiece(task.source, text: Array(mark.utf8)), at: 0)
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

  // MARK: - Runs

  private mutating func open(_ run: MarkdownEvent.Run) {
    switch run {
    case .emphasis, .code, .other: break
    case .strong: strong += 1
    case .struck: struck += 1
    case .link(let target): links.append(number(ofLink: target))
    case .image:
      images += 1
      if images == 1 { description = [] }
    }
  }

  private mutating func close(_ run: MarkdownEvent.Run) {
    switch run {
    case .emphasis, .code, .other: break
    case .strong: strong -= 1
    case .struck: struck -= 1
    case .link: _ = links.popLast()
    case .image:
      images -= 1
      if images == 0 { descriptions.append(description) }
    }
  }

  private mutating func number(ofLink target: String) -> Int32? {
    if let known = linkNumbers[target] { return known }
    let number = Int32(clamping: draft.names.links.count)
    draft.names.links.append(target)
    linkNumbers[target] = number
    return number
  }

  // MARK: - Text

  private mutating func take(_ kind: MarkdownEvent.Text, _ piece: TextPiece) {
    switch kind {
    case .plain, .code: add(piece)
    case .lineBreak: add(TextPiece(piece.source, text: [0x0A]))
    case .softBreak: add(TextPiece(piece.source, text: [0x20]))
    case .entity:
      let entity = piece.text ?? Array(bytes[piece.source.indices])
      add(TextPiece(piece.source, text: MarkdownEntity.resolved(entity[...]) ?? entity))
    case .html:
      if let open = html {
        if piece.text == nil { html = open.isEmpty ? piece.source : open.hull(piece.source) }
      } else if piece.text == nil {
        add(RawHTML(bytes, in: piece.source))
      }
    }
  }

  private mutating func add(_ piece: TextPiece) {
    var piece = piece
    if piece.text?.isEmpty ?? piece.source.isEmpty { return }
    if piece.source.isEmpty, let last = pieces.last {
      piece.source = TextRange(last.source.upper, last.source.upper)
    }
    if images > 0 { return description.append(piece) }
    // The items of a tight list hold text without a paragraph round it.
    if kind == nil { beginBlock() }
    if struck > 0 { piece.flags.insert(.struck) }
    piece.link = links.last ?? nil
    if strong == 0, struck == 0, !isBlank(piece) { isAllBold = false }
    pieces.append(piece)
  }

  private mutating func add(_ html: RawHTML) {
    for part in html.parts {
      switch part {
      case .text(let range):
        add(TextPiece(range, text: MarkdownEntity.resolved(bytes, in: range)))
      case .lineBreak(let range): add(TextPiece(range, text: [0x0A]))
      case .struck(let begins): struck = max(0, struck + (begins ? 1 : -1))
      case .image(let range):
        rawTags += 1
        descriptions.append(range.map { $0.isEmpty ? [] : [TextPiece($0)] } ?? [])
      case .tag: rawTags += 1
      }
    }
  }

  /// A block of raw HTML: its text, a line for each of its blocks.
  private mutating func endHTML() {
    guard let range = html else { return }
    html = nil
    beginBlock()
    let outer = struck
    add(RawHTML(bytes, in: range))
    struck = outer
    pieces = Self.lines(pieces, of: bytes)
    endBlock()
  }

  /// The pieces with single line ends between their lines, and none at either end.
  private static func lines(_ pieces: [TextPiece], of bytes: [UInt8]) -> [TextPiece] {
    var lines: [TextPiece] = []
    var gap: TextPiece?
    for piece in pieces {
      let text = piece.text ?? Array(bytes[piece.source.indices])
      let trimmed = Whitespace.trim(text, TextRange(0, text.count))
      let hasBreak = text.contains(0x0A)
      guard !trimmed.isEmpty else {
        if hasBreak || gap == nil {
          gap = TextPiece(piece.source, text: hasBreak ? [0x0A] : [0x20])
        }
        continue
      }
      if let gap, !lines.isEmpty { lines.append(gap) }
      gap = nil
      var kept = piece
      kept.text = Array(text[trimmed.indices]).map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
      lines.append(kept)
      if trimmed.upper < text.count {
        gap = TextPiece(piece.source, text: hasBreak ? [0x0A] : [0x20])
      }
    }
    return lines
  }

  // MARK: - Pictures

  /// The descriptions of the pictures in a block stand after it; what they show is unread.
  private mutating func addDescriptions(after anchor: Int?, isInBlock: Bool) {
    let waiting = descriptions
    descriptions = []
    for description in waiting {
      guard !description.allSatisfy(isBlank) else {
        pictures += 1
        continue
      }
      let number = draft.add(description, of: bytes) {
        $0.story = .altText
        $0.anchor = anchor
        let known = description.map(\.source).filter { !$0.isEmpty }
        $0.source = known.first.map { known.dropFirst().reduce($0) { $0.hull($1) } }
      }
      let range = draft.spans[draft.blocks[number].spans].reduce(TextRange(0, 0)) {
        $0.isEmpty ? $1.text : $0.hull($1.text)
      }
      draft.unread.append(
        Unread(
          kind: .picture,
          reason: "not-text",
          block: anchor,
          isInBlock: isInBlock,
          mayContainHeadings: false,
          description: Whitespace.shown(draft.text, range)
        )
      )
    }
  }
}
