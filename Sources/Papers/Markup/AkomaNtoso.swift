/// The mapping of Akoma Ntoso.
enum AkomaNtoso {
  static func role(of tag: XMLTag, in context: MarkupContext) -> MarkupRole {
    if context.isInside(.meta) { return metadata(tag, in: context) }
    switch tag.name {
    case .meta: return .box
    case .presentation: return .skipped
    case .book, .tome, .part, .title, .chapter, .section, .article, .subsection, .clause, .level,
      .division, .subpart, .subchapter, .subdivision, .subclause, .hcontainer, .point, .indent,
      .alinea, .rule, .paragraph, .subparagraph, .proviso, .sublist, .list:
      return .section
    case .heading, .subheading, .crossHeading: return .heading(level: nil)
    case .num: return .label
    case .p, .block, .listIntroduction, .listWrapUp, .longTitle: return .paragraph
    case .docTitle: return .title
    case .ul: return .list(MarkupList(style: .bullets))
    case .ol: return .list(MarkupList(style: .numbers))
    case .li, .item: return .item(MarkupItem())
    case .table: return .table
    case .tr: return .row(isHeader: false)
    case .td, .th:
      return .cell(
        MarkupCell(
          isHeader: tag.name == .th,
          rowSpan: tag.int(.rowspan) ?? 1,
          columnSpan: tag.int(.colspan) ?? 1
        )
      )
    case .caption: return .caption
    case .authorialNote: return .note(isEndnote: false, id: tag.string(.eId))
    case .remark: return tag.string(.type) == "editorial" ? .comment : .inline
    case .img: return .picture(tag.string(.alt))
    case .ins: return .inserted
    case .del: return .deleted
    case .b: return .bold
    case .br, .eol: return .lineBreak
    case .a, .ref: return tag.string(.href).map { .link($0) } ?? .inline
    case .blockList: return .list(MarkupList(style: .none))
    case .act, .bill, .doc, .debate, .judgment, .statement, .amendment, .portion, .body, .preface,
      .preamble, .conclusions, .content, .intro, .wrapUp, .mainBody, .longTitleContainer, .toc,
      .attachments, .attachment, .akomaNtoso, .container, .formula:
      return tag.name == .toc ? .generated : .box
    case _: return .inline
    }
  }

  private static func metadata(_ tag: XMLTag, in context: MarkupContext) -> MarkupRole {
    switch tag.name {
    case .identification, .frbrWork: .box
    case .frbrDate: context.parent == .frbrWork ? .metadataDate(tag.string(.date)) : .skipped
    case _: .skipped
    }
  }
}
