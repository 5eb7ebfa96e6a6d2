import SourceText

/// What each element of Word's own namespace begins.
extension StoryReader {
  mutating func startWord(_ tag: XMLTag) {
    switch tag.name {
    case .t, .delText: startText(tag, .text)
    case .instrText, .delInstrText: startText(tag, .instruction)
    case .r: startRun(tag)
    case .rPr: startRunProperties(tag)
    case .p: startParagraph(tag)
    case .pPr: pushProperties(.paragraphProperties, tag, in: .paragraph)
    case .tab, .ptab: addCharacter(0x09, tag)
    case .br, .cr: addBreak(tag)
    case .noBreakHyphen: addScalar("\u{2011}", tag)
    case .softHyphen: addScalar("\u{AD}", tag)
    case .sym: addSymbol(tag)
    case .lastRenderedPageBreak: addStoredBreak()
    case .fldChar: startFieldMark(tag)
    case .fldSimple: startSimpleField(tag)
    case .ins: startChange(tag, .inserted, .inserted)
    case .del: startChange(tag, .deleted, .deleted)
    case .moveTo: startChange(tag, .movedTo, .movedTo)
    case .moveFrom: startChange(tag, .movedFrom, .movedFrom)
    case .hyperlink, .hlink: startLink(tag)
    case .rt: startFlags(.ruby, tag)
    case .sdt: startControl(tag)
    case .sdtPr: pushProperties(.controlProperties, tag, in: .control)
    case .sdtContent: startControlContent(tag)
    case .tbl: startTable(tag)
    case .tblPr: pushProperties(.tableProperties, tag, in: .table)
    case .tr: startRow(tag)
    case .trPr: pushProperties(.rowProperties, tag, in: .row)
    case .tc: startCell(tag)
    case .tcPr: pushProperties(.cellProperties, tag, in: .cell)
    case .sectPr: startSection(tag)
    case .drawing, .pict, .object: startDrawingElement(tag)
    case .txbxContent: startBox(tag)
    case .footnoteReference: addNoteMark(.footnote, tag)
    case .endnoteReference: addNoteMark(.endnote, tag)
    case .commentRangeStart, .commentReference: addCommentMark(tag)
    case .footnote: startNote(.footnote, tag)
    case .endnote: startNote(.endnote, tag)
    case .comment: startComment(tag)
    case .altChunk: addChunk(tag)
    case .subDoc: addSubDocument(tag)
    case .contentPart: addRegion(.ink, "not-text", mayContainHeadings: false)
    case .control: addRegion(.control, "active-x", mayContainHeadings: false)
    case .tblGrid, .tblPrEx, .sdtEndPr, .customXmlPr, .smartTagPr, .fldData, .binData,
      .pPrChange, .rPrChange, .tblPrChange, .tblPrExChange, .trPrChange, .tcPrChange,
      .sectPrChange, .tblGridChange, .numberingChange, .docPr, .docOleData, .styles, .lists,
      .fonts:
      push(.skip, tag)
    default:
      // Whatever nobody knows is descended into.
      break
    }
  }

  /// Reads a property element only where it belongs; elsewhere it is nothing.
  mutating func pushProperties(_ kind: Scope.Kind, _ tag: XMLTag, in parent: Scope.Kind) {
    let isChild = scopes.last.map { $0.kind == parent && $0.depth + 1 == tag.depth } ?? false
    push(isChild ? kind : .skip, tag)
  }

  /// Takes one child of a property element.
  mutating func readProperty(_ tag: XMLTag, of kind: Scope.Kind) {
    switch kind {
    case .paragraphProperties: readParagraphProperty(tag)
    case .listProperties: readListProperty(tag)
    case .markProperties: readMarkProperty(tag)
    case .runProperties: readRunProperty(tag)
    case .tableProperties:
      if let table = state.tables.last {
        document.tables[Int(table.index)].read(tag, styles: styles)
      }
    case .rowProperties: readRowProperty(tag)
    case .cellProperties: readCellProperty(tag)
    case .controlProperties: readControlProperty(tag)
    case .fieldForm: readFieldForm(tag)
    case .section: readSectionProperty(tag)
    case .paragraph, .run, .text, .instruction, .simpleField, .control, .controlContent, .table,
      .row, .cell, .flow, .comment, .drawing, .oldBox, .change, .link, .flags, .maths, .skip,
      .skipProperties:
      break
    }
  }

  mutating func startWord14(_ tag: XMLTag) {
    switch tag.name {
    case .conflictIns: startChange(tag, .inserted, .inserted)
    case .conflictDel: startChange(tag, .deleted, .deleted)
    case .contentPart: addRegion(.ink, "not-text", mayContainHeadings: false)
    default: break
    }
  }

  mutating func startFlags(_ flags: SpanFlags, _ tag: XMLTag) {
    push(.flags, tag)
    state.flags.formUnion(flags)
  }

  mutating func startChange(_ tag: XMLTag, _ flag: SpanFlags, _ kind: Change.Kind) {
    push(.change, tag)
    state.flags.insert(flag)
    state.change = addChange(tag, kind)
  }

  /// Adds a change that lies in the present one.
  mutating func addChange(_ tag: XMLTag, _ kind: Change.Kind) -> Int32 {
    document.changes.append(
      WordChange(
        kind: kind,
        author: tag.string(.author),
        date: tag.string(.date),
        parent: state.change,
        paragraph: state.paragraph >= 0 ? state.paragraph : Int32(document.paragraphs.count)
      )
    )
    return Int32(document.changes.count - 1)
  }

  /// A link leads to a relationship's target, to a place in the paper, or nowhere.
  mutating func startLink(_ tag: XMLTag) {
    push(.link, tag)
    var target = tag.string(.id, in: .relationships).flatMap { relationships[$0]?.target } ?? ""
    if target.isEmpty { target = tag.string(.dest) ?? "" }
    if let place = tag.string(.anchor) ?? tag.string(.bookmark), !place.isEmpty {
      target += "#" + place
    }
    if !target.isEmpty { state.link = addLink(target) }
  }

  mutating func addLink(_ target: String) -> Int32 {
    document.links.append(target)
    return Int32(document.links.count - 1)
  }
}
