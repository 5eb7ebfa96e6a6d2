import SourceText

/// Paragraphs, their properties, and sections of the document.
extension StoryReader {
  mutating func startParagraph(_ tag: XMLTag) {
    push(.paragraph, tag, value: state.paragraph)
    let start = tag.start
    state.paragraph = addParagraph(.text, source: TextRange(start, start))
    if document.flows[Int(state.flow)].story == .comment, outer.count == 1,
      !document.comments.isEmpty
    {
      document.comments[document.comments.count - 1].paragraphID =
        tag.string(.paraId, in: .word14)
    }
  }

  /// Adds a paragraph of the present flow, or something in its place.
  mutating func addParagraph(_ kind: WordParagraph.Kind, source: TextRange) -> Int32 {
    if document.paragraphs.count >= limits.blockCount {
      refuse(.tooComplex(Self.tooManyBlocks, part: nil))
      return Int32(document.paragraphs.count - 1)
    }
    var paragraph = WordParagraph(kind: kind, flow: state.flow, source: source)
    paragraph.cell = state.tables.last?.cell ?? -1
    paragraph.anchor = state.anchor
    document.paragraphs.append(paragraph)
    return Int32(document.paragraphs.count - 1)
  }

  /// The paragraph that text belongs to; one is made for text that stands in none.
  mutating func openParagraph(at offset: Int) -> Int {
    if state.paragraph < 0 {
      state.paragraph = addParagraph(.text, source: TextRange(offset, offset))
    }
    return Int(state.paragraph)
  }

  mutating func endParagraph(_ scope: Scope, _ end: XMLEnd) {
    if state.paragraph >= 0 {
      let source = document.paragraphs[Int(state.paragraph)].source
      document.paragraphs[Int(state.paragraph)].source =
        TextRange(source.lower, max(source.lower, end.offset))
    }
    state.paragraph = scope.value
    state.hasDroppedSpace = false
  }

  mutating func readParagraphProperty(_ tag: XMLTag) {
    guard state.paragraph >= 0 else { return }
    let index = Int(state.paragraph)
    switch tag.name {
    case .pStyle: readStyle(tag, of: index)
    case .numPr: push(.listProperties, tag)
    case .listPr: push(.listProperties, tag)
    case .rPr: push(.markProperties, tag)
    case .outlineLvl:
      if let level = tag.int(.val), (0...9).contains(level) {
        document.paragraphs[index].outline = Int8(level)
      }
    case .pageBreakBefore:
      if tag.isOn() { document.paragraphs[index].breaksBefore = true }
    case .framePr:
      let isCapital =
        tag.has(.dropCap) && !tag.isValue(.dropCap, "none")
        || tag.has(.oldDropCap) && !tag.isValue(.oldDropCap, "none")
      document.paragraphs[index].isDropCap = isCapital
    case .sectPr: startSection(tag)
    case .pPrChange: push(.skip, tag)
    default: break
    }
  }

  private mutating func readStyle(_ tag: XMLTag, of index: Int) {
    let style = styles.index(tag)
    document.paragraphs[index].style = Int32(style)
    if style < 0, let id = tag.string(.val)?.lowercased(), let level = StyleChain.headingLevel(id) {
      document.paragraphs[index].impliedLevel = Int8(level)
    }
  }

  mutating func readListProperty(_ tag: XMLTag) {
    guard state.paragraph >= 0 else { return }
    let index = Int(state.paragraph)
    switch tag.name {
    case .numId, .ilfo: document.paragraphs[index].numID = tag.int(.val).map { Int32($0) }
    case .ilvl:
      document.paragraphs[index].listLevel = tag.int(.val).map { Int8(min(max($0, 0), 8)) }
    case .t, .font: readStoredLabel(tag)
    default: break
    }
  }

  mutating func readMarkProperty(_ tag: XMLTag) {
    guard state.paragraph >= 0 else { return }
    let change: (SpanFlags, Change.Kind)? =
      switch tag.name {
      case .ins: (.inserted, .paragraphMarkInserted)
      case .moveTo: (.movedTo, .paragraphMarkInserted)
      case .del: (.deleted, .paragraphMarkDeleted)
      case .moveFrom: (.movedFrom, .paragraphMarkDeleted)
      default: nil
      }
    guard let (flag, kind) = change else { return }
    document.paragraphs[Int(state.paragraph)].mark.insert(flag)
    _ = addChange(tag, kind)
  }

  mutating func startSection(_ tag: XMLTag) {
    push(.section, tag)
    let last = state.paragraph >= 0 ? Int(state.paragraph) : document.paragraphs.count - 1
    section = WordSection(paragraph: last)
    if state.paragraph >= 0 { document.paragraphs[Int(state.paragraph)].endsSection = true }
  }

  mutating func readSectionProperty(_ tag: XMLTag) {
    switch tag.name {
    case .headerReference, .footerReference:
      guard let relation = tag.string(.id, in: .relationships) else { return }
      section.headers.append(
        (
          story: tag.name == .headerReference ? .header : .footer,
          type: tag.string(.type) ?? "default", relation: relation
        )
      )
    case .hdr: startHeader2003(.header, tag)
    case .ftr: startHeader2003(.footer, tag)
    case .titlePg: section.hasTitlePage = tag.isOn()
    case .type: section.isContinuous = tag.isValue(.val, "continuous")
    default: break
    }
  }

  /// Word 2003 writes headers inside the section they belong to.
  private mutating func startHeader2003(_ story: Story, _ tag: XMLTag) {
    let type = tag.string(.type) ?? "odd"
    if type == "first" { firstPageFlows.append(document.flows.count) }
    var flow = WordFlow(story: story)
    flow.isShown = type == "odd"
    startFlow(flow, tag, anchor: -1)
  }

  mutating func endSection() {
    if state.flow == 0 { document.sections.append(section) }
    for flow in firstPageFlows { document.flows[flow].isShown = section.hasTitlePage }
    firstPageFlows = []
  }

  /// A break that Word stored where a page ended: at most one for a table row.
  mutating func addStoredBreak() {
    guard state.flow == 0, state.paragraph >= 0, !state.isDeleted else { return }
    if !state.tables.isEmpty {
      if state.tables[0].hasBrokenRow { return }
      state.tables[0].hasBrokenRow = true
    }
    let index = Int(state.paragraph)
    if document.paragraphs[index].hasText {
      document.paragraphs[index].storedAfter &+= 1
    } else {
      document.paragraphs[index].storedBefore &+= 1
    }
  }

  mutating func addHardBreak() {
    guard state.flow == 0, state.paragraph >= 0, !state.isDeleted else { return }
    let index = Int(state.paragraph)
    if document.paragraphs[index].hasText {
      document.paragraphs[index].hardAfter &+= 1
    } else {
      document.paragraphs[index].hardBefore &+= 1
    }
  }
}
