import SourceText

/// What each role begins.
extension MarkupReader {
  mutating func begin(_ role: MarkupRole, _ tag: XMLTag) {
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

  mutating func beginParagraph(
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
  mutating func takeLabel() -> (
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

  mutating func beginHeading(_ level: Int?, at offset: Int) {
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

  mutating func beginItem(_ item: MarkupItem, at offset: Int) {
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

  mutating func beginCaption(at offset: Int?) {
    let label = captionLabel.map { writer.label($0, from: .element) }
    beginParagraph(at: offset) { block in
      block.kind = .caption
      if let label { block.label = label }
    }
  }

  mutating func beginTable(at offset: Int) {
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

  mutating func beginCell(_ cell: MarkupCell) {
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

  mutating func beginNote(isEndnote: Bool, id: String?) {
    let home = writer.hasParagraph ? writer.currentBlock : id.flatMap { references[$0] }
    writer.beginFlow(isEndnote ? .endnote : .footnote, id: id ?? "", home: home)
  }

  // MARK: - Marks and pictures

  mutating func flag(_ flag: SpanFlags, _ code: Notice.Code) {
    style.flags.insert(flag)
    writer.notice(code)
  }

  mutating func change(_ flag: SpanFlags, _ kind: Change.Kind, _ tag: XMLTag) {
    style.flags.insert(flag)
    style.change = Int32(writer.draft.changes.count)
    writer.draft.changes.append(
      Change(kind: kind, author: tag.string(.resp), date: tag.string(.datetime))
    )
    writer.notice(.trackedChanges)
  }

  mutating func literal(_ text: String) {
    if !writer.hasParagraph { beginParagraph(at: looseStart) }
    writer.append(literal: text, style)
  }

  /// Where words begin that stand directly in a box: with the box, or after what it held before.
  var looseStart: Int? { lastEnd ?? frames.last?.start }

  mutating func describe(_ text: String) {
    guard !text.isEmpty else { return }
    writer.beginFlow(.altText)
    writer.beginParagraph(at: nil)
    writer.append(literal: text, TextStyle())
    writer.endFlow(at: nil)
  }

  mutating func picture(_ description: String?) {
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
