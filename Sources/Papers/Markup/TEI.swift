/// The mapping of the Text Encoding Initiative's P5.
enum TEI {
  static func role(of tag: XMLTag, in context: MarkupContext) -> MarkupRole {
    if context.isInside(.teiHeader) { return header(tag, in: context) }
    switch tag.name {
    case .teiHeader: return .box
    case .fw: return .skipped
    case .div, .div1, .div2, .div3, .div4: return .section
    case .head:
      switch context.parent {
      case .table: return .caption
      case .list, .figure: return .paragraph
      case _: return .heading(level: nil)
      }
    case .p, .ab, .l, .salute, .signed, .byline: return .paragraph
    case .list: return .list(MarkupList(style: style(tag)))
    case .label: return context.parent == .list ? .label : .inline
    case .item: return .item(MarkupItem(label: tag.string(.n)))
    case .table: return .table
    case .row: return .row(isHeader: tag.string(.role) == "label")
    case .cell:
      return .cell(
        MarkupCell(
          isHeader: tag.string(.role) == "label",
          rowSpan: tag.int(.rows) ?? 1,
          columnSpan: tag.int(.cols) ?? 1
        )
      )
    case .note:
      let place = tag.string(.place)
      return .note(isEndnote: place == "end", id: tag.string(.id, in: .xml))
    case .figDesc: return .description(nil)
    case .add: return .inserted
    case .del: return .deleted
    case .sic, .orig, .abbr: return context.parent == .alternatives ? .skipped : .inline
    case .graphic: return .picture(nil)
    case .lb: return .lineBreak
    case .pb: return .pageBreak(tag.int(.n))
    case .hi: return tag.string(.rend) == "bold" ? .bold : .inline
    case .ref: return tag.string(.destination).map { .link($0) } ?? .inline
    case .tei, .text, .body, .front, .back, .group, .lg, .figure, .quote, .sp, .opener, .closer:
      return .box
    case _: return .inline
    }
  }

  private static func header(_ tag: XMLTag, in context: MarkupContext) -> MarkupRole {
    switch tag.name {
    case .fileDesc, .titleStmt, .publicationStmt: .box
    case .title: context.parent == .titleStmt ? .metadataTitle : .skipped
    case .date:
      context.parent == .publicationStmt ? .metadataDate(tag.string(.when)) : .skipped
    case _: .skipped
    }
  }

  private static func style(_ tag: XMLTag) -> MarkupList.Style {
    let type = tag.string(.type) ?? tag.string(.rend)
    return switch type {
    case "ordered", "numbered": .numbers
    case "simple", "gloss": .none
    case _: .bullets
    }
  }
}
