import SourceText

/// Looks whether a paper is put together as its types promise, whatever file it was read from.
///
/// A paper that is not shows a fault of a reader; tests and fuzzing ask this of every paper.
public struct PaperCheck {
  private let paper: Paper
  private var faults: [String] = []

  private init(_ paper: Paper) {
    self.paper = paper
  }

  /// What does not hold of `paper`, in the order of its arrays; empty for a sound one.
  public static func faults(in paper: Paper) -> [String] {
    var check = PaperCheck(paper)
    check.checkText()
    for number in paper.blocks.indices { check.checkBlock(number) }
    for number in paper.sections.indices { check.checkSection(number) }
    for number in paper.tables.indices { check.checkTable(number) }
    for number in paper.cells.indices { check.checkCell(number) }
    for number in paper.fields.indices { check.checkField(number) }
    check.checkRemarks()
    return check.faults
  }

  private mutating func expect(_ holds: Bool, _ fault: @autoclosure () -> String) {
    if !holds { faults.append(fault()) }
  }

  private func isInside(_ range: TextRange) -> Bool {
    range.lower <= range.upper && range.upper <= paper.text.count
  }

  private func isInside(_ range: Range<Int>, _ count: Int) -> Bool {
    range.lowerBound >= 0 && range.upperBound <= count
  }

  private func isBlock(_ number: Int?) -> Bool {
    number.map(paper.blocks.indices.contains) ?? true
  }

  private func isName(_ number: Int?, of names: NameList) -> Bool {
    number.map(names.indices.contains) ?? true
  }

  /// Whether no character is cut in two at `offset`.
  private func isBoundary(_ offset: Int) -> Bool {
    offset == paper.text.count || paper.text[offset] & 0xC0 != 0x80
  }

  private mutating func checkText() {
    expect(String(validating: paper.text, as: UTF8.self) != nil, "the text is not UTF-8")
    for span in paper.spans {
      expect(isInside(span.text), "a span is outside the text")
      expect(span.source.lower <= span.source.upper, "a span ends before it begins")
      expect(
        isName(span.link.map(Int.init), of: paper.names.links)
          && span.change.map { paper.changes.indices.contains(Int($0)) } ?? true,
        "a span names a link or change that is not there"
      )
    }
  }

  private mutating func checkBlock(_ number: Int) {
    let block = paper.blocks[number]
    guard isInside(block.text), isInside(block.spans, paper.spans.count),
      isInside(block.words, paper.words.count),
      isInside(block.sentences, paper.sentences.count),
      block.label.map({ isInside($0.text) }) ?? true
    else { return faults.append("block \(number) reaches outside the paper") }
    checkText(of: block, number)
    expect(
      block.cell.map {
        paper.cells.indices.contains($0) && paper.cells[$0].blocks.contains(number)
      } ?? true,
      "block \(number) is not in its cell"
    )
    expect(
      isName(block.storyID, of: paper.names.stories) && isName(block.style, of: paper.names.styles)
        && isName(block.part, of: paper.names.parts) && isBlock(block.reference)
        && isBlock(block.anchor) && block.section.map(paper.sections.indices.contains) ?? true,
      "block \(number) refers to what is not there"
    )
    expect(block.level.map { (1...9).contains($0) } ?? true, "block \(number) has an odd level")
  }

  /// The spans that the view shows add up to the block's text; words and sentences lie in it, in order.
  private mutating func checkText(of block: Block, _ number: Int) {
    let excluded = SpanFlags.excluded(from: paper.view)
    let shown = paper.spans[block.spans].filter { $0.flags.isDisjoint(with: excluded) }
      .flatMap { isInside($0.text) ? paper.text[$0.text.indices] : [] }
    expect(
      shown == Array(paper.text[block.text.indices]),
      "the spans of block \(number) are not its text"
    )
    var end = block.text.lower
    for word in paper.words[block.words] {
      guard word.lower >= end, word.upper > word.lower, word.upper <= block.text.upper,
        isBoundary(word.lower), isBoundary(word.upper)
      else { return faults.append("a word of block \(number) is out of place") }
      end = word.upper
    }
    end = block.text.lower
    var nextWord = block.words.lowerBound
    for sentence in paper.sentences[block.sentences] {
      guard sentence.text.lower >= end, sentence.text.upper > sentence.text.lower,
        sentence.text.upper <= block.text.upper, isBoundary(sentence.text.lower),
        isBoundary(sentence.text.upper), sentence.words.lowerBound == nextWord,
        sentence.words.upperBound <= block.words.upperBound
      else { return faults.append("a sentence of block \(number) is out of place") }
      end = sentence.text.upper
      nextWord = sentence.words.upperBound
    }
    expect(nextWord == block.words.upperBound, "a word of block \(number) is in no sentence")
  }

  private mutating func checkSection(_ number: Int) {
    let section = paper.sections[number]
    guard isInside(section.blocks, paper.blocks.count), section.blocks.first == section.heading
    else { return faults.append("section \(number) does not begin with its heading") }
    let heading = paper.blocks[section.heading]
    expect(
      heading.kind == .heading && heading.level == section.level && heading.section == number,
      "section \(number) is not opened by its heading"
    )
    guard let parent = section.parent else { return }
    guard paper.sections.indices.contains(parent), parent < number else {
      return faults.append("section \(number) stands in one that is not there")
    }
    let outer = paper.sections[parent].blocks
    expect(
      outer.lowerBound <= section.blocks.lowerBound
        && section.blocks.upperBound <= outer.upperBound,
      "section \(number) reaches out of the one it stands in"
    )
  }

  private mutating func checkTable(_ number: Int) {
    let table = paper.tables[number]
    guard isInside(table.cells, paper.cells.count), isInside(table.blocks, paper.blocks.count)
    else { return faults.append("table \(number) reaches outside the paper") }
    expect(
      paper.cells[table.cells].allSatisfy { $0.table == number },
      "table \(number) holds a cell of another"
    )
    expect(
      table.headerRows <= table.rows && table.headerColumns <= table.columns,
      "table \(number) has more headers than rows or columns"
    )
    expect(
      isBlock(table.captionBlock) && isName(table.part, of: paper.names.parts)
        && isName(table.storyID, of: paper.names.stories)
        && table.parent.map(paper.cells.indices.contains) ?? true
        && table.section.map(paper.sections.indices.contains) ?? true,
      "table \(number) refers to what is not there"
    )
  }

  private mutating func checkCell(_ number: Int) {
    let cell = paper.cells[number]
    guard paper.tables.indices.contains(cell.table) else {
      return faults.append("cell \(number) is in no table")
    }
    let table = paper.tables[cell.table]
    expect(
      cell.row >= 0 && cell.rowSpan > 0 && cell.row + cell.rowSpan <= table.rows && cell.column >= 0
        && cell.columnSpan > 0 && cell.column + cell.columnSpan <= table.columns,
      "cell \(number) reaches out of its table"
    )
    expect(
      cell.blocks.isEmpty
        || cell.blocks.lowerBound >= table.blocks.lowerBound
          && cell.blocks.upperBound <= table.blocks.upperBound,
      "the blocks of cell \(number) reach out of its table"
    )
  }

  private mutating func checkField(_ number: Int) {
    let field = paper.fields[number]
    for piece in field.pieces {
      let option: Int? = if case .option(let number) = piece.role { number } else { nil }
      expect(
        isInside(piece.text) && isBlock(piece.block)
          && option.map(field.options.indices.contains) ?? true,
        "a piece of field \(number) is outside the paper"
      )
    }
    expect(
      field.blocks.allSatisfy(isBlock) && field.table.map(paper.tables.indices.contains) ?? true,
      "field \(number) refers to what is not there"
    )
  }

  private mutating func checkRemarks() {
    expect(paper.changes.allSatisfy { isBlock($0.block) }, "a change is in no block")
    expect(paper.comments.allSatisfy { isBlock($0.anchor) }, "a comment is at no block")
    expect(
      paper.unread.allSatisfy {
        isBlock($0.block) && isName($0.part, of: paper.names.parts)
          && $0.cell.map(paper.cells.indices.contains) ?? true
      },
      "an unread region refers to what is not there"
    )
    expect(
      paper.notices.allSatisfy { isBlock($0.block) && isName($0.part, of: paper.names.parts) },
      "a notice refers to what is not there"
    )
  }
}
