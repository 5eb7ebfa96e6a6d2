/// The mapping of JATS and its book form.
enum JATS {
  static func role(of tag: XMLTag, in context: MarkupContext) -> MarkupRole {
    if context.isInside(.front) || context.isInside(.bookMeta), !context.isInside(.abstract) {
      return front(tag, in: context)
    }
    switch tag.name {
    case .sec, .app, .ack, .refList, .abstract, .bookPart: return .section
    case .title:
      switch context.parent {
      case .sec, .app, .ack, .refList, .abstract, .bookPart: return .heading(level: nil)
      case .caption: return context.grandparent == .tableWrap ? .caption : .paragraph
      case _: return .paragraph
      }
    case .label: return .label
    case .caption: return .box
    case .p:
      // What stands below the title of a table's caption belongs to it.
      return context.parent == .caption && context.grandparent == .tableWrap ? .caption : .paragraph
    case .mixedCitation, .elementCitation, .citation: return .paragraph
    case .list: return .list(MarkupList(style: style(tag)))
    case .listItem: return .item(MarkupItem())
    case .table: return .table
    case .thead: return .tableHead
    case .tr: return .row(isHeader: false)
    case .td, .th:
      return .cell(
        MarkupCell(
          isHeader: tag.name == .th,
          rowSpan: tag.int(.rowspan) ?? 1,
          columnSpan: tag.int(.colspan) ?? 1
        )
      )
    case .fn: return .note(isEndnote: false, id: tag.string(.id))
    case .xref:
      switch tag.string(.refType) {
      case "fn", "table-fn", "bibr": return .noteMark(tag.string(.rid))
      case _: return .inline
      }
    case .graphic, .inlineGraphic: return .picture(nil)
    case .altText: return .description(nil)
    case .break: return .lineBreak
    case .bold: return .bold
    case .strike: return .struck
    case .objectId: return .skipped
    case .extLink: return tag.string(.href, in: .xlink).map { .link($0) } ?? .inline
    case .article, .book, .body, .back, .fnGroup, .tableWrap, .dispQuote, .defList, .defItem,
      .term, .def, .tbody, .tfoot, .fig, .ref, .front, .bookMeta:
      return .box
    case _: return .inline
    }
  }

  private static func front(_ tag: XMLTag, in context: MarkupContext) -> MarkupRole {
    switch tag.name {
    case .articleTitle, .bookTitle: .title
    case .pubDate: .metadataDate(nil)
    case .day, .month, .year: context.parent == .pubDate ? .datePart : .skipped
    case .abstract: .section
    case .articleMeta, .titleGroup, .bookTitleGroup: .box
    case _: .skipped
    }
  }

  private static func style(_ tag: XMLTag) -> MarkupList.Style {
    switch tag.string(.listType) {
    case "order": .numbers
    case "alpha-lower": .smallLetters
    case "alpha-upper": .capitals
    case "roman-lower": .smallRoman
    case "roman-upper": .capitalRoman
    case "simple": .none
    case _: .bullets
    }
  }
}
