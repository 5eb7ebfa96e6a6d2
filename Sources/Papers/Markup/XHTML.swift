/// The mapping of XHTML.
enum XHTML {
  static func role(of tag: XMLTag, in context: MarkupContext) -> MarkupRole {
    let role = element(tag, in: context)
    return isHidden(tag) && role != .skipped ? .hidden : role
  }

  private static func element(_ tag: XMLTag, in context: MarkupContext) -> MarkupRole {
    if context.parent == .head { return metadata(tag) }
    switch tag.name {
    case .head: return .box
    case .script, .style, .template, .noscript, .canvas: return .skipped
    case .h1: return .heading(level: 1)
    case .h2: return .heading(level: 2)
    case .h3: return .heading(level: 3)
    case .h4: return .heading(level: 4)
    case .h5: return .heading(level: 5)
    case .h6: return .heading(level: 6)
    case .p, .address, .dt, .dd, .figcaption, .legend, .summary: return .paragraph
    case .pre: return .preformatted
    case .ul: return .list(MarkupList(style: bullets(tag)))
    case .ol: return .list(MarkupList(style: numbers(tag), start: tag.int(.start) ?? 1))
    case .li: return .item(MarkupItem(value: tag.int(.value)))
    case .table: return .table
    case .thead: return .tableHead
    case .tr: return .row(isHeader: false)
    case .th, .td:
      return .cell(
        MarkupCell(
          isHeader: tag.name == .th,
          rowSpan: tag.int(.rowspan) ?? 1,
          columnSpan: tag.int(.colspan) ?? 1
        )
      )
    case .caption: return .caption
    case .aside:
      return isNote(tag, "footnote") ? .note(isEndnote: false, id: tag.string(.id)) : .box
    case .a: return anchor(tag)
    case .img: return .picture(tag.string(.alt))
    case .ins: return .inserted
    case .del: return .deleted
    case .s, .strike: return .struck
    case .b, .strong: return .bold
    case .br: return .lineBreak
    case .nav: return .generated
    case .input: return input(tag)
    case .option: return tag.has(.selected) ? .inline : .skipped
    case .div, .section, .article, .main, .header, .footer, .figure, .body, .html, .dl, .blockquote,
      .form, .fieldset, .details, .tbody, .tfoot:
      return .box
    case _: return .inline
    }
  }

  private static func metadata(_ tag: XMLTag) -> MarkupRole {
    guard tag.name == .meta else { return .skipped }
    switch tag.string(.name)?.lowercased() {
    case "date", "dc.date", "dcterms.date", "dcterms.issued":
      return .metadataDate(tag.string(.content))
    case _: return .skipped
    }
  }

  private static func isHidden(_ tag: XMLTag) -> Bool {
    if tag.has(.hidden) { return true }
    guard let style = tag.bytes(.style) else { return false }
    let plain = String(decoding: style.filter { $0 != 0x20 }, as: UTF8.self).lowercased()
    return plain.utf8.contains("display:none") || plain.utf8.contains("visibility:hidden")
  }

  private static func anchor(_ tag: XMLTag) -> MarkupRole {
    if isNote(tag, "noteref") {
      return .noteMark(tag.string(.href).map { String($0.drop { $0 == "#" }) })
    }
    return tag.string(.href).map { .link($0) } ?? .inline
  }

  /// Whether `role` or `epub:type` names a note.
  private static func isNote(_ tag: XMLTag, _ kind: String) -> Bool {
    tag.string(.role) == "doc-\(kind)"
      || tag.string(.type, in: .publication)?.utf8.contains(kind) ?? false
  }

  private static func input(_ tag: XMLTag) -> MarkupRole {
    switch tag.string(.type)?.lowercased() {
    case "checkbox", "radio": .tick(tag.has(.checked))
    case "hidden", "submit", "button", "reset", "image", "file", "password": .skipped
    case _: tag.string(.value).map { .literal($0) } ?? .skipped
    }
  }

  private static func bullets(_ tag: XMLTag) -> MarkupList.Style {
    listStyle(tag) ?? .bullets
  }

  private static func numbers(_ tag: XMLTag) -> MarkupList.Style {
    if let style = listStyle(tag) { return style }
    return switch tag.string(.type) {
    case "a": .smallLetters
    case "A": .capitals
    case "i": .smallRoman
    case "I": .capitalRoman
    case _: .numbers
    }
  }

  private static func listStyle(_ tag: XMLTag) -> MarkupList.Style? {
    guard let style = tag.string(.style)?.lowercased(), style.utf8.contains("list-style") else {
      return nil
    }
    let styles: [(String, MarkupList.Style)] = [
      ("none", .none), ("lower-alpha", .smallLetters), ("lower-latin", .smallLetters),
      ("upper-alpha", .capitals), ("upper-latin", .capitals), ("lower-roman", .smallRoman),
      ("upper-roman", .capitalRoman), ("decimal", .numbers), ("disc", .bullets),
    ]
    return styles.first { style.utf8.contains($0.0) }?.1
  }
}

extension Collection<UInt8> {
  /// Whether the bytes of `text` stand in a row among these.
  func contains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    let bytes = Array(self)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return wanted.isEmpty }
    return (0...bytes.count - wanted.count).contains { bytes[$0...].starts(with: wanted) }
  }
}
