import SourceText

/// Makes sections of the headings of the body (`papers.md`, section 9).
struct SectionTree {
  private(set) var sections: [Section] = []
  /// The innermost section of each block.
  private(set) var innermost: [Int?]
  private var open: [Open] = []
  /// Where the blocks of each row end, for the tables that were asked about.
  private var rowEnds: [Int: [Int: Int]] = [:]

  private struct Open {
    let section: Int
    let level: Int
    /// Where a section that a table's heading opens ends at the latest.
    let limit: Int?
  }

  /// Reads the headings of `draft`, whose blocks have the given texts.
  init(_ draft: Draft, texts: [TextRange]) {
    innermost = [Int?](repeating: nil, count: draft.blocks.count)
    var bodyEnd = 0
    for (index, block) in draft.blocks.enumerated() where block.story == .body {
      bodyEnd = index + 1
      while let last = open.last, let limit = last.limit, index >= limit { close(at: limit) }
      if block.kind == .heading, let level = block.level {
        let limit = limit(ofCell: block.cell, in: draft)
        while let last = open.last, last.level >= level, last.limit == limit { close(at: index) }
        let label = block.label.map {
          String(decoding: draft.text[$0.text.indices], as: UTF8.self)
        }
        let parent = open.last?.section
        open.append(Open(section: sections.count, level: level, limit: limit))
        sections.append(
          Section(
            heading: index,
            level: level,
            title: Self.title(draft.text, texts[index], label: block.label),
            label: label,
            blocks: index..<index + 1,
            parent: parent
          )
        )
      }
      innermost[index] = open.last?.section
    }
    while let last = open.last { close(at: last.limit ?? bodyEnd) }
    placeOtherStories(of: draft)
  }

  private mutating func close(at end: Int) {
    let number = open.removeLast().section
    let section = sections[number]
    sections[number] = Section(
      heading: section.heading,
      level: section.level,
      title: section.title,
      label: section.label,
      blocks: section.heading..<max(end, section.heading + 1),
      parent: section.parent
    )
  }

  /// A section opened in a table ends with its row, in a table of one column with the table; in a
  /// table of one cell it ends as if the table were not there.
  private mutating func limit(ofCell number: Int?, in draft: Draft) -> Int? {
    guard let number else { return nil }
    let cell = draft.cells[number]
    let table = draft.tables[cell.table]
    if table.cells.count == 1 { return limit(ofCell: table.parent, in: draft) }
    if table.columns == 1 { return table.blocks.upperBound }
    if rowEnds[cell.table] == nil {
      rowEnds[cell.table] = draft.cells[table.cells].reduce(into: [:]) { ends, cell in
        ends[cell.row] = max(ends[cell.row] ?? 0, cell.blocks.upperBound)
      }
    }
    return rowEnds[cell.table]?[cell.row]
  }

  private static func title(_ text: [UInt8], _ range: TextRange, label: AutoLabel?) -> String {
    var range = Whitespace.trim(text, range)
    if let label, label.from == .typed, range.contains(label.text) {
      range = words(text, TextRange(label.text.upper, range.upper))
    }
    if range.count > 0, text[range.upper - 1] == UInt8(ascii: ":") {
      range = Whitespace.trim(text, TextRange(range.lower, range.upper - 1))
    }
    return Whitespace.shown(text, range)
  }

  /// What follows a typed label, without the dash or colon between them.
  private static func words(_ text: [UInt8], _ range: TextRange) -> TextRange {
    let rest = Whitespace.trim(text, range)
    guard !rest.isEmpty else { return rest }
    let (scalar, length) = UTF8Scalar.decode(text, at: rest.lower)
    switch scalar {
    case "-", "–", "—", ":":
      return Whitespace.trim(text, TextRange(min(rest.lower + length, rest.upper), rest.upper))
    default: return rest
    }
  }

  /// Boxes stand in the section of their anchor, notes in that of their first reference.
  private mutating func placeOtherStories(of draft: Draft) {
    for (index, block) in draft.blocks.enumerated() {
      switch block.story {
      case .body, .header, .footer, .comment, .watermark: continue
      case .textBox, .altText, .chart, .diagram, .footnote, .endnote:
        guard let home = block.reference ?? block.anchor, home != index,
          draft.blocks.indices.contains(home)
        else { continue }
        innermost[index] = innermost[home]
      }
    }
  }
}
