import SourceText

/// Finds the fields of cover sheets and forms (`papers.md`, section 12).
struct CoverSheet {
  /// In reading order.
  let fields: [Field]
  /// The number of the first block that is no longer on the cover.
  let end: Int

  /// Reads the fields of a draft whose headings and tables are known.
  init(
    of draft: Draft,
    headers: [TableHeaders],
    text: ShownText,
    budget: Budget
  ) throws(PaperError) {
    end = CoverExtent.end(of: draft, text: text)
    var found = FrontMatterFields.read(draft)
    found += try FormTables(draft, headers: headers, text: text, coverEnd: end)
      .fields(within: budget)
    let claimed = Set(found.flatMap { $0.label.map(\.block) })
    found += try RunningFields(draft, text: text, coverEnd: end, claimed: claimed)
      .fields(within: budget)
    found = try ControlFields.add(
      to: found,
      of: draft,
      text: text,
      coverEnd: end,
      within: budget
    )
    let ordered = found.enumerated().map { (place: $1.place, number: $0) }
      .sorted {
        ($0.place.block, $0.place.at, $0.number) < ($1.place.block, $1.place.at, $1.number)
      }
    fields = ordered.map { found[$0.number].field(in: text, of: draft) }
  }
}

/// Makes fields of front matter.
enum FrontMatterFields {
  static func read(_ draft: Draft) -> [FieldDraft] {
    draft.frontMatter.enumerated().map { number, entry in
      var field = FieldDraft(from: .frontMatter)
      field.name = entry.key
      field.isInCover = true
      field.written = entry.value
      return field
    }
  }
}

/// Finds the tables that are forms.
private struct FormTables {
  private let draft: Draft
  private let headers: [TableHeaders]
  private let text: ShownText
  private let coverEnd: Int
  /// The tables that stand in each cell.
  private let nested: [Int: [Int]]

  init(_ draft: Draft, headers: [TableHeaders], text: ShownText, coverEnd: Int) {
    self.draft = draft
    self.headers = headers
    self.text = text
    self.coverEnd = coverEnd
    var nested: [Int: [Int]] = [:]
    for (number, table) in draft.tables.enumerated() {
      if let parent = table.parent { nested[parent, default: []].append(number) }
    }
    self.nested = nested
  }

  /// The fields of all forms; a table within a value is no form of its own.
  func fields(within budget: Budget) throws(PaperError) -> [FieldDraft] {
    var fields: [FieldDraft] = []
    var waiting = draft.tables.indices.filter { draft.tables[$0].parent == nil }
    var count = 0
    while let number = waiting.popLast() {
      try budget.check(at: count)
      count += 1
      let table = draft.tables[number]
      var values: Set<Int> = []
      if table.story == .body || table.story == .textBox, !table.blocks.isEmpty {
        let home = home(of: table)
        let found = FieldTables.read(
          TableForm(number, of: draft, text: text),
          isData: isData(number),
          touchesCover: home < coverEnd,
          nested: nested,
          before: lineBefore(table)
        )
        for var field in found?.fields ?? [] {
          field.isInCover = home < coverEnd
          fields.append(field)
        }
        values = Set(found?.valueCells ?? [])
      }
      for cell in table.cells where !values.contains(cell) { waiting += nested[cell] ?? [] }
    }
    return fields
  }

  /// The body's block that a table begins with or is anchored in.
  private func home(of table: DraftTable) -> Int {
    let first = table.blocks.lowerBound
    return table.story == .body ? first : draft.blocks[first].anchor ?? coverEnd
  }

  /// Whether marked or bold header rows say that it is a table of data.
  private func isData(_ number: Int) -> Bool {
    switch headers[number].rowsFrom {
    case .marked:
      // A header row of empty cells heads nothing.
      draft.tables[number].cells.contains { cell in
        draft.cells[cell].row == 0
          && draft.cells[cell].blocks.contains { !text.trimmed($0).isEmpty }
      }
    case .bold: true
    case .style, .shape, nil: false
    }
  }

  /// The line just before a table, where it could be the label of its options.
  private func lineBefore(_ table: DraftTable) -> FormLine? {
    let block = table.blocks.lowerBound - 1
    guard block >= 0, draft.blocks[block].story == table.story,
      draft.blocks[block].cell == table.parent
    else { return nil }
    switch draft.blocks[block].kind {
    case .paragraph, .heading: break
    case .title, .item, .caption: return nil
    }
    guard let line = text.lines(of: text.blocks[block]).last, line.count <= 400,
      LabelText(text.bytes, [line]).isLike
    else { return nil }
    return FormLine(block: block, text: line)
  }
}
