import SourceText

/// Turns a draft into a paper: works out what the format did not say, and cuts the text into words
/// and sentences.
package struct PaperBuilder {
  private var draft: Draft
  private let view: PaperView
  private let limits: Limits
  private let budget: Budget
  private var texts: [TextRange] = []
  private var words: [Word] = []
  private var sentences: [Sentence] = []
  private var blockWords: [Range<Int>] = []
  private var blockSentences: [Range<Int>] = []

  private init(_ draft: consuming Draft, view: PaperView, limits: Limits, budget: Budget) {
    self.draft = draft
    self.view = view
    self.limits = limits
    self.budget = budget
  }

  /// The paper that a draft makes, within what the limits and the budget allow.
  package static func build(
    _ draft: consuming Draft,
    from source: PaperSource,
    view: PaperView,
    limits: Limits = Limits(),
    budget: Budget = .unlimited
  ) throws(PaperError) -> Paper {
    var builder = PaperBuilder(draft, view: view, limits: limits, budget: budget)
    try builder.checkSize()
    builder.gatherTexts()
    builder.cutWords()
    try budget.check(at: 0)
    return try builder.paperWorkedOut(from: source)
  }

  /// The paper of a draft in which nothing is to be guessed, as in the mini-markup, whose fields its
  /// maker knows.
  package static func asWritten(
    _ draft: consuming Draft,
    from source: PaperSource,
    fields: [Field]
  ) -> Paper {
    var builder = PaperBuilder(draft, view: .final, limits: Limits(), budget: .unlimited)
    builder.gatherTexts()
    builder.cutWords()
    let headers = builder.draft.tables.map { TableHeaders(markedIn: $0) }
    let tree = SectionTree(builder.draft, texts: builder.texts)
    return builder.paper(from: source, tree: tree, headers: headers, fields: fields)
  }

  private func checkSize() throws(PaperError) {
    if draft.text.count > limits.textSize { throw .tooLarge(StoryReader.tooMuchText) }
    if draft.blocks.count > limits.blockCount {
      throw .tooComplex(StoryReader.tooManyBlocks, part: nil)
    }
    if draft.cells.count > limits.cellCount {
      throw .tooComplex(StoryReader.tooManyCells, part: nil)
    }
  }

  /// What the format did not say: labels, headings, captions, header rows, fields, title and date.
  private consuming func paperWorkedOut(from source: PaperSource) throws(PaperError) -> Paper {
    let text = ShownText(
      bytes: draft.text,
      view: view,
      blocks: texts,
      words: words,
      blockWords: blockWords
    )
    draft.blocks = HeadingGuess.blocks(of: draft, text: text)
    TableCaptions.find(in: &draft, text: text)
    try budget.check(at: 0)
    var headers: [TableHeaders] = []
    for (number, table) in draft.tables.enumerated() {
      try budget.check(at: number)
      headers.append(TableHeaders(of: table, in: draft, text: text))
    }
    let tree = SectionTree(draft, texts: texts)
    try RepeatedNames.check(draft, tree, limits: limits)
    let cover = try CoverSheet(of: draft, headers: headers, text: text, budget: budget)
    try budget.check(at: 0)
    let title = PaperTitle.find(
      in: draft,
      fields: cover.fields,
      sections: tree.sections,
      text: text
    )
    let date = CoverDate.find(in: draft, fields: cover.fields, text: text, coverEnd: cover.end)
    return paper(
      from: source,
      tree: tree,
      headers: headers,
      fields: cover.fields,
      title: title,
      date: date
    )
  }

  /// Brings what the view shows of each block together in one run of the arena.
  private mutating func gatherTexts() {
    let excluded = SpanFlags.excluded(from: view)
    texts.reserveCapacity(draft.blocks.count)
    for block in draft.blocks {
      let spans = draft.spans[block.spans].filter { $0.flags.isDisjoint(with: excluded) }
      guard let first = spans.first, let last = spans.last else {
        texts.append(TextRange(0, 0))
        continue
      }
      let isOneRun = zip(spans, spans.dropFirst()).allSatisfy { $0.text.upper == $1.text.lower }
      if isOneRun {
        texts.append(TextRange(first.text.lower, last.text.upper))
      } else {
        let start = draft.text.count
        for span in spans { draft.text.append(contentsOf: draft.text[span.text.indices]) }
        texts.append(TextRange(start, draft.text.count))
      }
    }
  }

  private mutating func cutWords() {
    let splitter = SentenceSplitter(draft.text)
    for text in texts {
      let firstWord = words.count
      let firstSentence = sentences.count
      WordBoundary.cut(draft.text, in: text, into: &words)
      splitter.split(
        text,
        words: words,
        numbers: firstWord..<words.count,
        into: &sentences
      )
      blockWords.append(firstWord..<words.count)
      blockSentences.append(firstSentence..<sentences.count)
    }
  }

  private consuming func paper(
    from source: PaperSource,
    tree: SectionTree,
    headers: [TableHeaders],
    fields: [Field],
    title: Title? = nil,
    date: PaperDate? = nil
  ) -> Paper {
    let blocks = draft.blocks.indices.map { block($0, section: tree.innermost[$0]) }
    let tables = zip(draft.tables, headers).map { table($0, headers: $1, in: tree) }
    let cells = draft.cells.map { cell in
      Cell(
        table: cell.table,
        row: cell.row,
        column: cell.column,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        isHeader: cell.row < tables[cell.table].headerRows
          || cell.column < tables[cell.table].headerColumns,
        blocks: cell.blocks
      )
    }
    return Paper(
      name: source.name,
      digest: Digest(source.bytes),
      byteCount: source.bytes.count,
      format: draft.format,
      isStrict: draft.isStrict,
      encoding: draft.encoding,
      language: draft.language,
      view: view,
      title: title,
      date: date,
      properties: draft.properties,
      pageCount: draft.pageCount ?? lastPage,
      text: draft.text,
      spans: draft.spans,
      words: words,
      sentences: sentences,
      blocks: blocks,
      sections: tree.sections,
      tables: tables,
      cells: cells,
      fields: fields,
      changes: draft.changes,
      comments: draft.comments,
      unread: draft.unread,
      notices: draft.notices,
      names: draft.names,
      lines: draft.lines
    )
  }

  /// The last page counted.
  private var lastPage: Int? {
    draft.blocks.lazy.compactMap { $0.page?.number }.max()
  }

  private func block(_ index: Int, section: Int?) -> Block {
    let block = draft.blocks[index]
    let spans = draft.spans[block.spans]
    let common = spans.dropFirst().reduce(spans.first?.flags ?? []) { $0.intersection($1.flags) }
    return Block(
      kind: block.kind,
      story: block.story,
      storyID: block.storyID,
      level: block.level,
      headingFrom: block.headingFrom,
      label: block.label,
      text: texts[index],
      spans: block.spans,
      sentences: blockSentences[index],
      words: blockWords[index],
      section: section,
      cell: block.cell,
      flags: block.flags.union(common),
      style: block.style,
      page: block.page,
      part: block.part,
      source: block.source,
      reference: block.reference,
      anchor: block.anchor
    )
  }

  private func table(
    _ table: DraftTable,
    headers: TableHeaders,
    in tree: SectionTree
  ) -> Table {
    Table(
      story: table.story,
      storyID: table.storyID,
      parent: table.parent,
      rows: table.rows,
      columns: table.columns,
      headerRows: headers.rows,
      headerRowsFrom: headers.rowsFrom,
      headerColumns: headers.columns,
      headerColumnsFrom: headers.columnsFrom,
      caption: table.caption,
      captionFrom: table.captionFrom,
      captionBlock: table.captionBlock,
      description: table.description,
      section: table.blocks.isEmpty ? nil : tree.innermost[table.blocks.lowerBound],
      page: table.page,
      part: table.part,
      source: table.source,
      cells: table.cells,
      blocks: table.blocks
    )
  }
}
