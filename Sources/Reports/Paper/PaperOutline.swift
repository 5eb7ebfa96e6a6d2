import Papers

/// The headings of a paper, as `read --show outline` prints them.
enum PaperOutline {
  static func lines(of paper: Paper) -> [String] {
    paper.sections.map { section in
      let indent = String(repeating: "  ", count: max(0, min(section.level, 9) - 1))
      return indent + (section.label.map { "\($0) " } ?? "") + section.title
    }
  }
}

/// The fields of a paper's cover sheet and forms, as `read --show fields` prints them.
enum PaperFields {
  static func lines(of paper: Paper) -> [String] {
    paper.fields.map { $0.label.isEmpty ? value(of: $0) : "\($0.label): \(value(of: $0))" }
  }

  private static func value(of field: Field) -> String {
    if !field.options.isEmpty {
      return field.options.map { "[\($0.isTicked ? "x" : " ")] \($0.text)" }
        .joined(separator: "  ")
    }
    return switch field.state {
    case .filled: PaperText.singleSpaced(field.value)
    case .empty: "(empty)"
    case .placeholder: "(the prompt of the template is still there)"
    }
  }
}

/// The tables of a paper, as `read --show tables` prints them.
enum PaperTables {
  static func lines(of paper: Paper) -> [String] {
    let text = PaperText(paper)
    return Array(
      paper.tables.indices.map { index in
        let table = paper.tables[index]
        let size =
          "\(Wording.count(table.rows, "row")), \(Wording.count(table.columns, "column"))"
        let caption = table.caption.map { ": " + PaperText.singleSpaced($0) } ?? ""
        return ["Table \(index + 1), \(size)\(caption)"] + text.rows(of: index)
      }
      .joined(separator: [""])
    )
  }
}

/// What could not be read of a paper, and what was noticed, as `read --show unread` prints it.
enum PaperUnread {
  static func lines(of paper: Paper) -> [String] {
    paper.unread.map { unread in
      let near =
        unread.block.map {
          ", near \"\(start(of: PaperText.singleSpaced(paper.string(paper.blocks[$0].text))))\""
        } ?? ""
      let described = unread.description.map { ": \(PaperText.singleSpaced($0))" } ?? ""
      return "not read: \(Wording.unread(unread.kind, count: 1))\(near)\(described)"
    }
      + paper.notices.map { notice in
        let level = notice.code.isWarning ? "warning" : "note"
        let times = notice.count > 1 ? " (\(Wording.number(notice.count)))" : ""
        return "\(level): \(notice.code.message)\(times)"
      }
  }

  /// The first words of a block, to find it by.
  private static func start(of text: String) -> String {
    let words = text.split(separator: " ")
    return words.prefix(8).joined(separator: " ") + (words.count > 8 ? " …" : "")
  }
}
