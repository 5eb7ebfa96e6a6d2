import SourceText

/// Reads the text of an OpenDocument file (`papers.md`, section 15).
struct ODFContentReader: XMLReader {
  var writer: FlowWriter
  private let styles: ODFStyles
  private let charts: Set<String>
  private let limits: Limits
  private var lists: ODFLists
  private var stack: [Open] = []
  private var style = TextStyle()
  private var skipped = 0
  private var frames: [ODFFrame] = []
  private var changes = ODFChanges()
  private var controls: [String: String] = [:]
  /// The list box that is open, whose options follow.
  private var listBox: String?
  private var captured: [UInt8]?
  /// How often the cells that are open are repeated.
  private var repeats: [Int] = []
  /// Repeated empty cells, which count only if another cell follows in the row.
  private var emptyCells = 0
  /// Whether the text of the body has begun, or that of a header.
  private var isInText: Bool
  /// Whether the header that is open is switched on.
  private var isHeaderShown = true
  private var comment: (author: String?, date: String?, isResolved: Bool)?

  private struct Open {
    let element: ODFElement
    let style: TextStyle
    var isActive = true
  }

  init(
    _ draft: Draft,
    styles: ODFStyles,
    charts: Set<String>,
    view: PaperView,
    limits: Limits
  ) {
    writer = FlowWriter(draft, view: view)
    self.styles = styles
    self.charts = charts
    self.limits = limits
    lists = ODFLists(styles)
    isInText = false
  }

  /// From here on, headers and footers of the given part.
  mutating func turnToHeaders(ofPart number: Int) {
    writer.part = number
    isInText = false
  }

  var refusal: PaperError? { writer.refusal(limits) }

  mutating func start(_ tag: XMLTag) {
    guard skipped == 0 else {
      skipped += 1
      return
    }
    let element = ODFElement(tag.name, tag.namespace)
    // What an object shows instead of itself is no text of the paper.
    if element == .skipped || stack.last?.element == .object {
      skipped = 1
      return
    }
    var open = Open(element: element, style: style)
    if element == .body { isInText = true }
    open.isActive = isInText || beginsHeader(tag)
    stack.append(open)
    if open.isActive { begin(element, tag) }
  }

  mutating func end(_ end: XMLEnd) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard let open = stack.popLast() else { return }
    if open.isActive { finish(open.element, at: end.offset) }
    if Self.isHeader(end.name, end.namespace), open.isActive, isInText {
      writer.endFlow(at: end.offset)
      isInText = false
      isHeaderShown = true
    }
    style = open.style
  }

  mutating func text(_ text: Swift::Span<UInt8>) {
    guard skipped == 0, isInText else { return }
    if captured != nil {
      captured?.append(text)
      return
    }
    guard writer.hasParagraph else { return }
    // What was deleted is known from the region already.
    if let change = style.change, writer.draft.changes[Int(change)].kind == .inserted {
      writer.extend(change: change, by: text)
    }
    if style.flags.contains(.mergedAway) { writer.notice(.hiddenText) }
    writer.append(text, style)
  }

  // MARK: - Headers and footers

  private mutating func beginsHeader(_ tag: XMLTag) -> Bool {
    guard Self.isHeader(tag.name, tag.namespace) else { return false }
    let isFooter = tag.name == .footer || tag.name == .footerFirst || tag.name == .footerLeft
    writer.beginFlow(isFooter ? .footer : .header, id: writer.draft.names.parts[writer.part])
    isInText = true
    isHeaderShown = !tag.isValue(.display, "false")
    return true
  }

  private static func isHeader(_ name: XMLName, _ namespace: XMLNamespace) -> Bool {
    guard namespace == .odfStyle else { return false }
    return switch name {
    case .header, .headerFirst, .headerLeft, .footer, .footerFirst, .footerLeft: true
    case _: false
    }
  }
}

// MARK: - Beginning

extension ODFContentReader {
  private mutating func begin(_ element: ODFElement, _ tag: XMLTag) {
    switch element {
    case .other, .skipped, .body, .noteBody, .region, .changeInfo: break
    case .paragraph: beginParagraph(tag)
    case .heading: beginHeading(tag)
    case .span: apply(styles.resolved(.text, tag.string(.styleName) ?? ""))
    case .link:
      if let target = tag.string(.href, in: .xlink) {
        style.link = Int32(NameTable.number(of: target, in: &writer.draft.names.links))
      }
    case .spaces:
      literal(String(repeating: " ", count: min(1_000, max(1, tag.int(.c) ?? 1))))
    case .tab: literal("\t")
    case .lineBreak: literal("\n")
    case .softPageBreak: turnPage(isCertain: true)
    case .list:
      writer.endParagraph(at: tag.start)
      lists.beginList(
        style: tag.string(.styleName),
        id: tag.string(.id, in: .xml) ?? tag.string(.id),
        continues: tag.isValue(.continueNumbering, "true"),
        continued: tag.string(.continueList)
      )
    case .item, .listHeader:
      writer.endParagraph(at: tag.start)
      lists.beginItem(start: tag.int(.startValue), isHeader: element == .listHeader)
    case .number: captured = []
    case .table: writer.beginTable(at: tag.start)
    case .headerRows: writer.changeTable { $0.head(true) }
    case .row:
      emptyCells = 0
      writer.changeTable { $0.beginRow() }
    case .cell: beginCell(tag)
    case .coveredCell: style.flags.insert(.mergedAway)
    case .note:
      let isEndnote = tag.isValue(.noteClass, "endnote")
      writer.beginFlow(isEndnote ? .endnote : .footnote, id: tag.string(.id) ?? "")
    case .annotation:
      comment = (nil, nil, tag.isValue(.resolved, in: .unknown, "true"))
      writer.beginFlow(.comment, id: tag.string(.name, in: .odfOffice) ?? "")
    case .section:
      let name = tag.string(.styleName) ?? ""
      let isHidden =
        tag.isValue(.display, "none") || styles.resolved(.section, name).isHidden == true
      if isHidden { flag(.hidden, .hiddenText) }
    case .index: style.flags.insert(.generated)
    case .frame: frames.append(ODFFrame(tag))
    case .textBox, .shape:
      if element == .shape { frames.append(ODFFrame(tag)) }
      let isBoxed = writer.story != .body && writer.story != .textBox
      writer.beginFlow(isBoxed ? writer.story : .textBox)
    case .image: if let last = frames.indices.last { frames[last].hasImage = true }
    case .object:
      if let last = frames.indices.last {
        frames[last].object = tag.string(.href, in: .xlink) ?? ""
      }
    case .embedded: if let last = frames.indices.last { frames[last].isEmbedded = true }
    case .title, .description, .creator, .date: captured = []
    case .trackedChanges: break
    case .deletion:
      changes.beginDeletion()
      captured = []
    case .change, .changeStart, .changeEnd: mark(element, tag)
    case .volatile: style.flags.insert(.volatile)
    case .placeholder: flag(.placeholder, .placeholderLeft)
    case .hiddenText: if tag.isValue(.isHidden, "true") { flag(.hidden, .hiddenText) }
    case .hiddenParagraph:
      if tag.isValue(.isHidden, "true") {
        writer.hideParagraph()
        writer.notice(.hiddenText)
      }
    case .ruby: style.flags.insert(.ruby)
    case .form: note(control: tag)
    case .option:
      if let listBox, tag.isValue(.currentSelected, "true") {
        let label = tag.string(.label) ?? tag.string(.value) ?? ""
        let chosen = controls[listBox] ?? ""
        controls[listBox] = chosen.isEmpty ? label : chosen + "; " + label
      }
    case .control: if let text = controls[tag.string(.control) ?? ""] { literal(text) }
    }
    if tag.name == .changedRegion {
      changes.beginRegion(id: tag.string(.id, in: .xml) ?? tag.string(.id) ?? "")
    }
  }

  private mutating func beginParagraph(_ tag: XMLTag) {
    if captured != nil {
      // A paragraph of deleted text.
      if captured?.isEmpty == false { captured?.append(0x0A) }
      return
    }
    let name = tag.string(.styleName) ?? ""
    let resolved = styles.resolved(.paragraph, name)
    if resolved.breaksPage { turnPage(isCertain: false) }
    let isTitle = styles.isBased(.paragraph, name, on: "Title")
    let level = resolved.outlineLevel.flatMap { (1...9).contains($0) ? $0 : nil }
    let isBodyHeading =
      level != nil && writer.story == .body && !style.flags.contains(.generated)
    let item = lists.take()
    let label = item?.label.map { writer.label($0, from: .numbering) }
    let depth = lists.depth
    let styleNumber = name.isEmpty ? nil : number(ofStyle: resolved.displayName)
    let isCaption = ODFStyles.spelt(resolved.displayName).lowercased() == "caption"
    let flags = blockFlags
    writer.beginParagraph(at: tag.start) { block in
      block.style = styleNumber
      block.label = label
      block.isBulleted = item?.isBulleted ?? false
      block.flags.formUnion(flags)
      if isTitle {
        block.kind = .title
      } else if isBodyHeading {
        block.kind = .heading
        block.headingFrom = .styleOutline
        block.level = level
      } else if isCaption {
        block.kind = .caption
      } else if label != nil {
        block.kind = .item
        block.level = min(9, max(1, depth))
      }
    }
    apply(resolved)
  }

  private mutating func beginHeading(_ tag: XMLTag) {
    guard captured == nil else { return beginParagraph(tag) }
    let level = min(9, max(1, tag.int(.outlineLevel) ?? 1))
    let name = tag.string(.styleName) ?? ""
    let resolved = styles.resolved(.paragraph, name)
    if resolved.breaksPage { turnPage(isCertain: false) }
    var text: String?
    if lists.depth > 0 {
      text = lists.take()?.label
    } else if !tag.isValue(.isListHeader, "true") {
      text = lists.heading(level, start: tag.int(.startValue))
    }
    let label = text.map { writer.label($0, from: .numbering) }
    let isHeading = writer.story == .body && !style.flags.contains(.generated)
    let styleNumber = name.isEmpty ? nil : number(ofStyle: resolved.displayName)
    let flags = blockFlags
    writer.beginParagraph(at: tag.start) { block in
      block.style = styleNumber
      block.label = label
      block.flags.formUnion(flags)
      guard isHeading else { return }
      block.kind = .heading
      block.headingFrom = .markup
      block.level = level
    }
    apply(resolved)
  }

  private var blockFlags: SpanFlags {
    var flags = style.flags.intersection([.generated])
    let isInBox = stack.contains { $0.element == .textBox || $0.element == .shape }
    if isInBox, writer.story != .textBox { flags.insert(.boxed) }
    if !isHeaderShown { flags.insert(.notShown) }
    return flags
  }

  private mutating func number(ofStyle name: String) -> Int {
    NameTable.number(of: name, in: &writer.draft.names.styles)
  }

  private mutating func apply(_ resolved: ODFStyle) {
    if let isBold = resolved.isBold { style.isBold = isBold }
    if let isStruck = resolved.isStruck {
      if isStruck { flag(.struck, .struckText) } else { style.flags.remove(.struck) }
    }
    if let isHidden = resolved.isHidden {
      if isHidden { flag(.hidden, .hiddenText) } else { style.flags.remove(.hidden) }
    }
  }

  private mutating func beginCell(_ tag: XMLTag) {
    let count = min(Limits.columns, max(1, tag.int(.numberColumnsRepeated) ?? 1))
    for _ in 0..<emptyCells where writer.mayRepeat {
      writer.beginCell()
      writer.endCell(at: nil)
    }
    emptyCells = 0
    writer.beginCell(
      rowSpan: max(1, tag.int(.numberRowsSpanned) ?? 1),
      columnSpan: max(1, tag.int(.numberColumnsSpanned) ?? 1)
    )
    if styles.resolved(.cell, tag.string(.styleName) ?? "").isShaded == true {
      writer.changeTable { $0.shadeCell() }
    }
    repeats.append(count - 1)
  }
}

// MARK: - Marks

extension ODFContentReader {
  private mutating func literal(_ text: String) {
    if captured != nil {
      captured?.append(contentsOf: text.utf8)
    } else {
      writer.append(literal: text, style)
    }
  }

  private mutating func flag(_ flag: SpanFlags, _ code: Notice.Code) {
    style.flags.insert(flag)
    writer.notice(code)
  }

  private mutating func turnPage(isCertain: Bool) {
    let number = writer.page?.number ?? 1
    writer.page = PageNumber(number + 1, isCertain: isCertain)
  }

  /// A mark of a tracked change: deleted text stands at it; inserted text runs to its end.
  private mutating func mark(_ element: ODFElement, _ tag: XMLTag) {
    guard let id = tag.string(.changeId), let number = changes.number(of: id, in: &writer) else {
      return
    }
    if element != .changeEnd { writer.notice(.trackedChanges) }
    if element == .change {
      var deleted = style
      deleted.flags.insert(.deleted)
      deleted.change = number
      writer.append(literal: changes.deleted(id), deleted)
      return
    }
    // The mark may open in one paragraph and close in another: the styles to come back to follow.
    let begins = element == .changeStart
    func turn(_ style: inout TextStyle) {
      if begins { style.flags.insert(.inserted) } else { style.flags.remove(.inserted) }
      style.change = begins ? number : nil
    }
    turn(&style)
    for index in stack.indices {
      var outer = stack[index].style
      turn(&outer)
      stack[index] = Open(
        element: stack[index].element,
        style: outer,
        isActive: stack[index].isActive
      )
    }
  }

  private mutating func note(control tag: XMLTag) {
    guard let id = tag.string(.id, in: .xml) ?? tag.string(.id) else { return }
    let label = tag.string(.label) ?? ""
    switch tag.name {
    case .checkbox:
      controls[id] = (tag.isValue(.currentState, "checked") ? "☒ " : "☐ ") + label
    case .radio:
      controls[id] = (tag.isValue(.currentSelected, "true") ? "☒ " : "☐ ") + label
    case _:
      controls[id] = tag.string(.currentValue) ?? tag.string(.value) ?? ""
    }
    listBox = tag.name == .listbox ? id : nil
  }
}

// MARK: - Ending

extension ODFContentReader {
  private mutating func finish(_ element: ODFElement, at offset: Int) {
    switch element {
    case .other, .skipped, .span, .link, .spaces, .tab, .lineBreak, .softPageBreak, .noteBody,
      .section, .index, .region, .changeInfo, .change, .changeStart, .changeEnd, .volatile,
      .placeholder, .hiddenText, .hiddenParagraph, .ruby, .form, .option, .control, .coveredCell,
      .image,
      .object, .embedded, .body, .trackedChanges:
      break
    case .paragraph, .heading: if captured == nil { writer.endParagraph(at: offset) }
    case .list: lists.endList()
    case .item, .listHeader: lists.endItem()
    case .number: takeNumber()
    case .table: writer.endTable(at: offset)
    case .headerRows: writer.changeTable { $0.head(false) }
    case .row:
      emptyCells = 0
      writer.changeTable { $0.endRow() }
    case .cell: endCell(at: offset)
    case .note, .textBox: writer.endFlow(at: offset)
    case .shape:
      writer.endFlow(at: offset)
      endFrame()
    case .annotation: endAnnotation(at: offset)
    case .frame: endFrame()
    case .title:
      let text = takeCaptured()
      if let last = frames.indices.last { frames[last].title = text }
    case .description:
      let text = takeCaptured()
      if let last = frames.indices.last { frames[last].description = text }
    case .creator:
      let name = takeCaptured()
      if comment != nil { comment?.author = name } else { changes.author(name) }
      resumeDeletion()
    case .date:
      let date = takeCaptured()
      if comment != nil { comment?.date = date } else { changes.date(date) }
      resumeDeletion()
    case .deletion: changes.endDeletion(takeCaptured(lines: true))
    }
  }

  /// Within deleted text a fact about it has been taken; its words follow.
  private mutating func resumeDeletion() {
    if stack.contains(where: { $0.element == .deletion }) { captured = [] }
  }

  /// The captured text, white space as single spaces, or line by line.
  private mutating func takeCaptured(lines: Bool = false) -> String {
    let bytes = captured ?? []
    captured = nil
    guard lines else { return Whitespace.shown(bytes, TextRange(0, bytes.count)) }
    return bytes.split(separator: 0x0A).map { line in
      let line = Array(line)
      return Whitespace.shown(line, TextRange(0, line.count))
    }.joined(separator: "\n")
  }

  /// A number that the file stores, where the list gives none.
  private mutating func takeNumber() {
    let text = takeCaptured()
    guard !text.isEmpty else { return }
    let label = writer.label(text, from: .cached)
    let depth = lists.depth
    writer.changeParagraph { block in
      guard block.label == nil else { return }
      block.label = label
      guard block.kind == .paragraph, depth > 0 else { return }
      block.kind = .item
      block.level = min(9, depth)
    }
  }

  private mutating func endCell(at offset: Int) {
    let count = repeats.popLast() ?? 0
    let isEmpty = writer.isCellEmpty
    writer.endCell(at: offset)
    if isEmpty, count > 0 {
      // Repeated empty cells at the end of a row are none.
      writer.changeTable { $0.dropCell() }
      emptyCells = count + 1
    } else {
      for _ in 0..<count where writer.mayRepeat { writer.repeatCell() }
    }
  }

  private mutating func endAnnotation(at offset: Int) {
    let anchor = writer.flowHome
    let text = writer.endFlow(at: offset)
    let facts = comment.take()
    writer.draft.comments.append(
      Comment(
        id: String(writer.draft.comments.count),
        author: facts?.author,
        date: facts?.date,
        isResolved: facts?.isResolved ?? false,
        anchor: anchor,
        text: text
      )
    )
    writer.notice(.comments)
  }

  private mutating func endFrame() {
    guard let frame = frames.popLast() else { return }
    let description = frame.description ?? frame.title
    if let object = frame.object {
      let isChart = charts.contains(String(object.trimmingSlash))
      unread(isChart ? .chart : .embedded, "not-opened", description, !isChart)
      if !isChart { writer.notice(.embedded) }
    } else if frame.isEmbedded {
      unread(.embedded, "not-opened", description, true)
      writer.notice(.embedded)
    } else if frame.hasImage {
      writer.notice(.picture)
      let isPage = writer.story == .header || writer.story == .footer
      if !isPage, frame.area ?? 60 >= 60 { unread(.picture, "not-text", description, false) }
    }
    guard let description, !description.isEmpty else { return }
    let isPage = writer.story == .header || writer.story == .footer
    writer.beginFlow(isPage ? writer.story : .altText)
    writer.beginParagraph(at: nil)
    writer.append(literal: description, TextStyle())
    writer.endFlow(at: nil)
  }

  private mutating func unread(
    _ kind: Unread.Kind,
    _ reason: String,
    _ description: String?,
    _ mayContainHeadings: Bool
  ) {
    writer.draft.unread.append(
      Unread(
        kind: kind,
        reason: reason,
        part: writer.part,
        block: writer.currentBlock,
        isInBlock: writer.hasParagraph,
        cell: writer.currentCell,
        mayContainHeadings: mayContainHeadings,
        description: description,
        story: writer.story
      )
    )
  }
}
