import SourceText

/// What each element begins.
extension ODFContentReader {
  mutating func begin(_ element: ODFElement, _ tag: XMLTag) {
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

  mutating func beginParagraph(_ tag: XMLTag) {
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

  mutating func beginHeading(_ tag: XMLTag) {
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

  var blockFlags: SpanFlags {
    var flags = style.flags.intersection([.generated])
    let isInBox = stack.contains { $0.element == .textBox || $0.element == .shape }
    if isInBox, writer.story != .textBox { flags.insert(.boxed) }
    if !isHeaderShown { flags.insert(.notShown) }
    return flags
  }

  mutating func number(ofStyle name: String) -> Int {
    NameTable.number(of: name, in: &writer.draft.names.styles)
  }

  mutating func apply(_ resolved: ODFStyle) {
    if let isBold = resolved.isBold { style.isBold = isBold }
    if let isStruck = resolved.isStruck {
      if isStruck { flag(.struck, .struckText) } else { style.flags.remove(.struck) }
    }
    if let isHidden = resolved.isHidden {
      if isHidden { flag(.hidden, .hiddenText) } else { style.flags.remove(.hidden) }
    }
  }

  mutating func beginCell(_ tag: XMLTag) {
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
