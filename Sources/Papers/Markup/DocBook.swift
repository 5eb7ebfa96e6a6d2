/// The mapping of DocBook 5 and 4.
enum DocBook {
  static func role(of tag: XMLTag, in context: MarkupContext) -> MarkupRole {
    switch tag.name {
    case .part, .chapter, .section, .sect1, .sect2, .sect3, .sect4, .sect5, .simplesect, .appendix,
      .preface:
      // The root is the paper, not a section of it.
      return context.ancestors.isEmpty ? .box : .section
    case .title: return title(in: context)
    case .bridgehead: return .heading(level: nil)
    case .para, .simpara, .term, .subtitle: return .paragraph
    case .programlisting, .screen, .literallayout: return .preformatted
    case .itemizedlist, .simplelist: return .list(MarkupList(style: .bullets))
    case .orderedlist:
      return .list(MarkupList(style: numeration(tag), start: tag.int(.startingnumber) ?? 1))
    case .listitem:
      return context.parent == .varlistentry ? .box : .item(MarkupItem())
    case .member: return .item(MarkupItem())
    case .table, .informaltable: return .table
    case .thead: return .tableHead
    case .row, .tr: return .row(isHeader: false)
    case .colspec: return .column(tag.string(.colname) ?? "")
    case .entry:
      return .cell(
        MarkupCell(
          rowSpan: (tag.int(.morerows) ?? 0) + 1,
          firstColumn: tag.string(.namest) ?? tag.string(.colname),
          lastColumn: tag.string(.nameend)
        )
      )
    case .td, .th:
      return .cell(
        MarkupCell(
          isHeader: tag.name == .th,
          rowSpan: tag.int(.rowspan) ?? 1,
          columnSpan: tag.int(.colspan) ?? 1
        )
      )
    case .caption:
      return context.parent == .table || context.parent == .informaltable ? .caption : .paragraph
    case .footnote: return .note(isEndnote: false, id: tag.string(.id, in: .xml) ?? tag.string(.id))
    case .footnoteref: return .noteMark(tag.string(.linkend))
    case .remark: return .comment
    case .textobject: return .description(nil)
    case .imagedata: return .picture(nil)
    case .imageobject: return .box
    case .indexterm: return .skipped
    case .date, .pubdate: return context.parent.isInfo ? .metadataDate(nil) : .inline
    case .emphasis:
      let role = tag.string(.role)
      return role == "bold" || role == "strong"
        ? .bold : role == "strikethrough" ? .struck : .inline
    case .link, .ulink:
      return (tag.string(.href, in: .xlink) ?? tag.string(.url)).map { .link($0) } ?? .inline
    case .info, .articleinfo, .bookinfo, .article, .book, .abstract, .note, .warning, .caution,
      .important, .tip, .blockquote, .figure, .example, .formalpara, .tbody, .tgroup, .tfoot,
      .varlistentry, .variablelist, .author, .copyright, .mediaobject:
      return .box
    case _: return .inline
    }
  }

  private static func title(in context: MarkupContext) -> MarkupRole {
    let owner = context.parent.isInfo ? context.grandparent : context.parent
    let isRoot = context.ancestors.count == (context.parent.isInfo ? 2 : 1)
    if isRoot { return .title }
    switch owner {
    case .part, .chapter, .section, .sect1, .sect2, .sect3, .sect4, .sect5, .simplesect, .appendix,
      .preface:
      return .heading(level: nil)
    case .table, .informaltable: return .caption
    case _: return .paragraph
    }
  }

  private static func numeration(_ tag: XMLTag) -> MarkupList.Style {
    switch tag.string(.numeration) {
    case "loweralpha": .smallLetters
    case "upperalpha": .capitals
    case "lowerroman": .smallRoman
    case "upperroman": .capitalRoman
    case _: .numbers
    }
  }
}

extension XMLName {
  /// Whether it holds what is said about a document or section.
  fileprivate var isInfo: Bool {
    self == .info || self == .articleinfo || self == .bookinfo
  }
}
