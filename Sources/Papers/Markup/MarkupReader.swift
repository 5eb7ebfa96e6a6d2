import SourceText

/// Reads XHTML, DocBook, JATS, Akoma Ntoso, TEI and XML of unknown kind by their mapping tables
/// (`papers.md`, section 14).
struct MarkupReader: XMLReader {
  private var writer: FlowWriter
  private var vocabulary = Vocabulary.unknown
  private var context = MarkupContext()
  private var frames: [MarkupFrame] = []
  private var lists: [OpenList] = []
  private var style = TextStyle()
  /// How deep we are in what is passed over.
  private var skipped = 0
  /// Text of a label or a fact that is no text of the paper.
  private var captured: [UInt8]?
  private var dateParts: [(part: XMLName, text: String)] = []
  private var pendingItem: PendingItem?
  private var pendingCaption: (text: String, block: Int)?
  private var captionLabel: String?
  private var columnNames: [[String]] = []
  /// The blocks that refer to notes, by the notes' ids.
  private var references: [String: Int] = [:]
  /// Whether nothing stands between the last end tag and here.
  private var isAfterEnd = false
  /// Where the last end tag ended, if no start tag came after it.
  private var lastEnd: Int?
  private let text: [UInt8]
  private let limits: Limits

  /// The item whose first paragraph is still to come.
  private struct PendingItem {
    var label: String?
    var from = AutoLabel.Origin.marker
    let level: Int
    let isBulleted: Bool
  }

  private init(_ draft: Draft, view: PaperView, text: [UInt8], limits: Limits) {
    writer = FlowWriter(draft, view: view)
    self.text = text
    self.limits = limits
  }

  /// The draft of a file of markup.
  static func read(
    _ source: PaperSource,
    view: PaperView,
    limits: Limits,
    budget: Budget
  ) throws(PaperError) -> Draft {
    let parser = XMLParser(budget: budget)
    let part = XMLPart(name: source.name, bytes: source.bytes, mayHaveDoctype: true)
    var draft = Draft(format: .xml)
    draft.names.parts = [source.name]
    draft.lines = LineTable(source.bytes)
    var reader = MarkupReader(draft, view: view, text: source.bytes, limits: limits)
    let root = XMLRoot.of(part, with: parser) ?? XMLRoot()
    let vocabulary = Vocabulary(root: root.name, namespace: root.namespace, text: source.bytes)
    reader.vocabulary = vocabulary
    if vocabulary == .unknown {
      reader.context.ownWords = Set(try parser.read(part, with: OwnWords()).reader.starts)
    }
    var (read, facts) = try parser.read(part, with: reader)
    if vocabulary == .unknown {
      read.writer.draft.notices.append(Notice(.unknownVocabulary, part: 0))
    }
    read.writer.draft.format = vocabulary.format
    read.writer.draft.encoding = facts.encoding
    return read.writer.finished()
  }

  var refusal: PaperError? { writer.refusal(limits) }

  // MARK: - Events

  mutating func start(_ tag: XMLTag) {
    if context.ancestors.isEmpty {
      writer.draft.language = tag.string(.lang, in: .xml) ?? tag.string(.lang)
    }
    guard skipped == 0 else {
      skipped += 1
      return
    }
    let role = vocabulary.role(of: tag, in: context)
    if role == .skipped {
      skipped = 1
      return
    }
    let isActive = captured == nil || role.mayInterruptCapture
    frames.append(
      MarkupFrame(
        role: role,
        start: tag.start,
        style: style,
        stoodInParagraph: writer.hasParagraph,
        isActive: isActive
      )
    )
    context.ancestors.append(tag.name)
    lastEnd = nil
    if vocabulary == .unknown, isAfterEnd { partElements() }
    if isActive {
      revise(tag, role)
      begin(role, tag)
    }
  }

  /// Elements of unknown kind that touch are not one word: they may be rows or paragraphs.
  private mutating func partElements() {
    let space: [UInt8] = [0x20]
    if writer.hasParagraph { writer.append(space.span, style) }
    isAfterEnd = false
  }

  /// What an attribute says of an element's place in the history of the text.
  private mutating func revise(_ tag: XMLTag, _ role: MarkupRole) {
    guard vocabulary == .docBook, role != .skipped else { return }
    switch tag.string(.revisionflag) {
    case "deleted": change(.deleted, .deleted, tag)
    case "added": change(.inserted, .inserted, tag)
    case _: break
    }
  }

  mutating func end(_ end: XMLEnd) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    isAfterEnd = true
    lastEnd = end.offset
    guard let frame = frames.popLast() else { return }
    let name = context.ancestors.popLast() ?? .unknown
    if frame.isActive { finish(frame, name, at: end.offset) }
    style = frame.style
  }

  mutating func text(_ text: Swift::Span<UInt8>) {
    guard skipped == 0 else { return }
    isAfterEnd = false
    if captured != nil {
      captured?.append(text)
      return
    }
    if !writer.hasParagraph {
      guard !Self.isBlank(text) else { return }
      beginParagraph(at: looseStart)
    }
    if let change = style.change { writer.extend(change: change, by: text) }
    writer.append(text, style)
  }

  private static func isBlank(_ text: Swift::Span<UInt8>) -> Bool {
    for index in 0..<text.count where text[index] != 0x20 && !(0x09...0x0D).contains(text[index]) {
      return false
    }
    return true
  }
}

// MARK: - Beginning

extension MarkupReader {
  private mutating func begin(_ role: MarkupRole, _ tag: XMLTag) {
    switch role {
    case .box, .section: writer.endParagraph(at: tag.start)
    case .inline, .skipped: break
    case .bold: style.isBold = true
    case .struck: flag(.struck, .struckText)
    case .hidden: flag(.hidden, .hiddenText)
    case .generated: style.flags.insert(.generated)
    case .inserted: change(.inserted, .inserted, tag)
    case .deleted: change(.deleted, .deleted, tag)
    case .link(let target):
      style.link = Int32(NameTable.number(of: target, in: &writer.draft.names.links))
    case .title:
      if writer.hasParagraph {
        writer.changeParagraph { $0.kind = .title }
      } else {
        beginParagraph(at: tag.start) { $0.kind = .title }
      }
    case .heading(let level): beginHeading(level, at: tag.start)
    case .paragraph: beginParagraph(at: tag.start)
    case .preformatted: beginParagraph(at: tag.start, collapses: false)
    case .metadataTitle, .metadataDate, .datePart, .label: captured = []
    case .list(let list):
      writer.endParagraph(at: tag.start)
      lists.append(OpenList(list))
    case .item(let item): beginItem(item, at: tag.start)
    case .table: beginTable(at: tag.start)
    case .tableHead: writer.changeTable { $0.head(true) }
    case .row(let isHeader):
      writer.changeTable {
        $0.beginRow()
        if isHeader { $0.head(true) }
      }
    case .column(let name):
      if let last = columnNames.indices.last { columnNames[last].append(name) }
    case .cell(let cell): beginCell(cell)
    case .caption: beginCaption(at: tag.start)
    case .note(let isEndnote, let id): beginNote(isEndnote: isEndnote, id: id)
    case .noteMark(let id):
      if let id, references[id] == nil { references[id] = writer.currentBlock }
      captured = []
    case .comment:
      writer.beginFlow(.comment, id: String(writer.draft.comments.count))
    case .description(let text):
      if let text { describe(text) } else { writer.beginFlow(.altText) }
    case .picture(let description): picture(description)
    case .lineBreak: if writer.hasParagraph { writer.append(literal: "\n", style) }
    case .pageBreak(let number):
      writer.page = number.map { PageNumber($0, isCertain: true) } ?? writer.page
    case .tick(let isTicked): literal(isTicked ? "☒" : "☐")
    case .literal(let text): literal(text)
    }
  }

  private mutating func beginParagraph(
    at offset: Int?,
    collapses: Bool = true,
    _ change: (inout DraftBlock) -> Void = { _ in }
  ) {
    let label = takeLabel()
    let made = label.text.map { writer.label($0, from: label.from) }
    let isGenerated = style.flags.contains(.generated)
    writer.beginParagraph(at: offset, collapses: collapses) { block in
      if label.isItem {
        block.kind = .item
        block.level = min(9, max(1, label.level))
        block.isBulleted = label.isBulleted
      }
      block.label = made
      if isGenerated { block.flags.insert(.generated) }
      change(&block)
    }
  }

  /// The labels that wait for a paragraph: of the list item, and of numbered elements around.
  private mutating func takeLabel() -> (
    text: String?, from: AutoLabel.Origin, isItem: Bool, level: Int, isBulleted: Bool
  ) {
    var waiting: [String] = []
    var level = 0
    for index in frames.indices {
      if let label = frames[index].label {
        waiting.append(label)
        frames[index].label = nil
      }
      if frames[index].countsAsItem { level += 1 }
    }
    let item = pendingItem
    pendingItem = nil
    if !waiting.isEmpty {
      return (waiting.joined(separator: " "), .element, true, max(level, item?.level ?? 1), false)
    }
    guard let item else { return (nil, .marker, false, 0, false) }
    return (item.label, item.from, true, item.level, item.isBulleted)
  }

  private mutating func beginHeading(_ level: Int?, at offset: Int) {
    guard !style.flags.contains(.generated) else { return beginParagraph(at: offset) }
    let own = frames.dropLast().lastIndex { $0.role == .section }
    let label = own.flatMap { frames[$0].label }
    if let own {
      frames[own].label = nil
      frames[own].hasHeading = true
    }
    let depth = frames.reduce(0) { count, frame in
      count + (frame.role == .section && (vocabulary != .akomaNtoso || frame.hasHeading) ? 1 : 0)
    }
    let made = label.map { writer.label($0, from: .element) }
    writer.beginParagraph(at: offset) {
      $0.kind = .heading
      $0.headingFrom = .markup
      $0.level = min(9, max(1, level ?? depth))
      $0.label = made
    }
  }

  private mutating func beginItem(_ item: MarkupItem, at offset: Int) {
    writer.endParagraph(at: offset)
    // A label that the file says, on the item or before it, is not the list's own.
    let own = item.label ?? pendingItem?.label
    var label = own
    var isBulleted = true
    if let last = lists.indices.last {
      let counted = lists[last].label(of: item)
      label = own ?? counted
      isBulleted = lists[last].list.style == .bullets
    }
    pendingItem = PendingItem(
      label: label,
      from: own == nil ? .marker : .element,
      level: max(1, lists.count),
      isBulleted: isBulleted
    )
  }

  private mutating func beginCaption(at offset: Int?) {
    let label = captionLabel.map { writer.label($0, from: .element) }
    beginParagraph(at: offset) { block in
      block.kind = .caption
      if let label { block.label = label }
    }
  }

  private mutating func beginTable(at offset: Int) {
    writer.endParagraph(at: offset)
    if captionLabel != nil {
      // The table has a label and no words besides.
      beginCaption(at: offset)
      endCaption(at: offset)
    }
    let caption = pendingCaption
    pendingCaption = nil
    columnNames.append([])
    writer.beginTable(at: offset) { table in
      guard let caption else { return }
      table.caption = caption.text
      table.captionFrom = .element
      table.captionBlock = caption.block
    }
  }

  private mutating func beginCell(_ cell: MarkupCell) {
    let names = columnNames.last ?? []
    let first = cell.firstColumn.flatMap { names.firstIndex(of: $0) }
    var span = cell.columnSpan
    if let first, let last = cell.lastColumn.flatMap({ names.firstIndex(of: $0) }), last > first {
      span = last - first + 1
    }
    writer.beginCell(
      rowSpan: max(1, cell.rowSpan),
      columnSpan: max(1, span),
      isHeader: cell.isHeader,
      atColumn: first
    )
    if cell.isHeader { style.isBold = true }
  }

  private mutating func beginNote(isEndnote: Bool, id: String?) {
    let home = writer.hasParagraph ? writer.currentBlock : id.flatMap { references[$0] }
    writer.beginFlow(isEndnote ? .endnote : .footnote, id: id ?? "", home: home)
  }

  // MARK: - Marks and pictures

  private mutating func flag(_ flag: SpanFlags, _ code: Notice.Code) {
    style.flags.insert(flag)
    writer.notice(code)
  }

  private mutating func change(_ flag: SpanFlags, _ kind: Change.Kind, _ tag: XMLTag) {
    style.flags.insert(flag)
    style.change = Int32(writer.draft.changes.count)
    writer.draft.changes.append(
      Change(kind: kind, author: tag.string(.resp), date: tag.string(.datetime))
    )
    writer.notice(.trackedChanges)
  }

  private mutating func literal(_ text: String) {
    if !writer.hasParagraph { beginParagraph(at: looseStart) }
    writer.append(literal: text, style)
  }

  /// Where words begin that stand directly in a box: with the box, or after what it held before.
  private var looseStart: Int? { lastEnd ?? frames.last?.start }

  private mutating func describe(_ text: String) {
    guard !text.isEmpty else { return }
    writer.beginFlow(.altText)
    writer.beginParagraph(at: nil)
    writer.append(literal: text, TextStyle())
    writer.endFlow(at: nil)
  }

  private mutating func picture(_ description: String?) {
    writer.notice(.picture)
    // An empty description says that the picture is decoration.
    if description == "" { return }
    writer.draft.unread.append(
      Unread(
        kind: .picture,
        reason: "not-text",
        part: 0,
        block: writer.currentBlock,
        isInBlock: writer.hasParagraph,
        cell: writer.currentCell,
        mayContainHeadings: false,
        description: description,
        story: writer.story
      )
    )
    if let description { describe(description) }
  }
}

// MARK: - Ending

extension MarkupReader {
  private mutating func finish(_ frame: MarkupFrame, _ name: XMLName, at offset: Int) {
    switch frame.role {
    case .box, .section: writer.endParagraph(at: offset)
    case .hidden, .inserted, .deleted, .generated:
      if !frame.stoodInParagraph { writer.endParagraph(at: offset) }
    case .title: if !frame.stoodInParagraph { writer.endParagraph(at: offset) }
    case .paragraph, .preformatted, .heading: writer.endParagraph(at: offset)
    case .inline, .bold, .struck, .link, .lineBreak, .pageBreak, .tick, .literal, .column,
      .picture, .skipped:
      break
    case .list: _ = lists.popLast()
    case .item:
      writer.endParagraph(at: offset)
      pendingItem = nil
    case .table:
      _ = columnNames.popLast()
      writer.endTable(at: offset)
    case .tableHead: writer.changeTable { $0.head(false) }
    case .row(let isHeader):
      writer.changeTable {
        $0.endRow()
        if isHeader { $0.head(false) }
      }
    case .cell: writer.endCell(at: offset)
    case .caption: endCaption(at: offset)
    case .note: writer.endFlow(at: offset)
    case .noteMark: captured = nil
    case .comment: endComment(at: offset)
    case .description(let text): if text == nil { writer.endFlow(at: offset) }
    case .label: endLabel(takeCaptured(), name)
    case .metadataTitle: writer.draft.metadataTitle = writer.draft.metadataTitle ?? takeCaptured()
    case .datePart: dateParts.append((name, takeCaptured()))
    case .metadataDate(let stated): endDate(stated)
    }
  }

  /// The captured text, white space as single spaces.
  private mutating func takeCaptured() -> String {
    let bytes = captured ?? []
    captured = nil
    return Whitespace.shown(bytes, TextRange(0, bytes.count))
  }

  private mutating func endCaption(at offset: Int) {
    let words = writer.paragraphText
    let text = [captionLabel ?? "", words].filter { !$0.isEmpty }.joined(separator: " ")
    captionLabel = nil
    let block = writer.currentBlock ?? 0
    writer.endParagraph(at: offset)
    guard !text.isEmpty else { return }
    if let waiting = pendingCaption {
      pendingCaption = (waiting.text + " " + text, waiting.block)
    } else if writer.hasTable {
      writer.changeTable { open in
        open.table.captionBlock = open.table.captionBlock ?? block
        open.table.caption = (open.table.caption.map { $0 + " " } ?? "") + text
        open.table.captionFrom = .element
      }
    } else {
      pendingCaption = (text, block)
    }
  }

  private mutating func endComment(at offset: Int) {
    let anchor = writer.flowHome
    let text = writer.endFlow(at: offset)
    writer.draft.comments.append(
      Comment(
        id: String(writer.draft.comments.count),
        author: nil,
        date: nil,
        anchor: anchor,
        text: text
      )
    )
    writer.notice(.comments)
  }

  private mutating func endLabel(_ text: String, _ name: XMLName) {
    guard !text.isEmpty, let home = frames.indices.last else { return }
    switch frames[home].role {
    case .section: frames[home].label = text
    case .item:
      if pendingItem == nil {
        frames[home].label = text
      } else {
        pendingItem?.label = text
        pendingItem?.from = .element
      }
    case .list:
      pendingItem = PendingItem(
        label: text,
        from: .element,
        level: max(1, lists.count),
        isBulleted: false
      )
    case .note: break
    case _:
      if context.parent == .tableWrap {
        captionLabel = text
      } else {
        literal(text + " ")
      }
    }
  }

  private mutating func endDate(_ stated: String?) {
    let text = takeCaptured()
    let parts = dateParts
    dateParts = []
    guard writer.draft.metadataDate == nil else { return }
    func number(_ part: XMLName) -> Int? {
      parts.first { $0.part == part }.flatMap { Int($0.text) }
    }
    if let year = number(.year), let month = number(.month) {
      writer.draft.metadataDate = Day(
        year: year,
        month: month,
        day: number(.day) ?? Day.days(inMonth: month, of: year)
      )
    } else {
      writer.draft.metadataDate = Self.day(stated ?? text)
    }
  }

  private static func day(_ text: String) -> Day? {
    if let day = Day(iso: text.prefix(10)) { return day }
    let bytes = Array(text.utf8)
    let words = WordBoundary.words(of: bytes).map { Array(bytes[$0.indices]) }
    for index in words.indices {
      if let (span, _) = DateValue.read(words, at: index) { return span.last }
    }
    return nil
  }
}

extension MarkupRole {
  /// Whether it acts even inside a text that is being captured.
  fileprivate var mayInterruptCapture: Bool {
    self == .datePart
  }
}

extension MarkupFrame {
  /// Whether a paragraph in it is an item one level deeper.
  fileprivate var countsAsItem: Bool {
    switch role {
    case .item: true
    case .section: !hasHeading
    case _: false
    }
  }
}
