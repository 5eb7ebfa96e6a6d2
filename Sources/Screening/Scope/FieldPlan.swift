import Papers
import SourceText

/// Which of the reader's blocks rules see, which of its fields are fields to them, and what these
/// leave of the blocks they are made of (`rule-language.md`, 6.9).
struct FieldPlan {
  private let paper: Paper
  /// The reader's fields that count, in its order.
  let fields: [Int]
  /// The block that is a field labelled *title*.
  private(set) var title: Int?
  /// What fields are made of, by block.
  private var taken: [Int: [TextRange]] = [:]
  /// The first field that each block is part of.
  private(set) var fieldOfBlock: [Int: Int] = [:]

  init(_ paper: Paper) {
    self.paper = paper
    fields = paper.fields.indices.filter { Self.counts(paper.fields[$0]) }
    for number in fields {
      let field = paper.fields[number]
      for block in field.blocks where paper.blocks.indices.contains(block) {
        if fieldOfBlock[block] == nil { fieldOfBlock[block] = number }
        let pieces = field.pieces.filter { $0.block == block }.map(\.text)
        taken[block, default: []] += pieces.isEmpty ? [paper.blocks[block].text] : pieces
      }
    }
    title = paper.blocks.indices.first { number in
      let block = paper.blocks[number]
      return block.kind == .title && (block.story == .body || block.story == .textBox)
        && isSeen(number) && fieldOfBlock[number] == nil && isOutsideCells(block)
    }
  }

  /// Fields of the cover, of front matter, and those with options or a tick wherever they stand; on
  /// the cover, one that is not sure only with a role.
  private static func counts(_ field: Field) -> Bool {
    if field.from == .frontMatter { return true }
    if field.isInCover { return field.isConfident || field.role != nil }
    return !field.options.isEmpty || field.checked != nil
  }

  private func isOutsideCells(_ block: Block) -> Bool {
    var cell = block.cell
    while let number = cell, paper.cells.indices.contains(number) {
      let table = paper.tables[paper.cells[number].table]
      guard table.isLayout else { return false }
      cell = table.parent
    }
    return true
  }

  /// Whether the view shows something of the block that is the paper's own.
  func isSeen(_ number: Int) -> Bool {
    let block = paper.blocks[number]
    return block.story.isCounted && block.flags.isDisjoint(with: [.generated, .notShown])
      && !Whitespace.trim(paper.text, block.text).isEmpty
  }

  /// The block's text, without a typed label.
  func text(of number: Int) -> TextRange {
    let block = paper.blocks[number]
    guard let label = block.label, label.from == .typed, block.text.contains(label.text) else {
      return Whitespace.trim(paper.text, block.text)
    }
    return Whitespace.trim(paper.text, TextRange(label.text.upper, block.text.upper))
  }

  /// What stands of the block beside the fields it is part of; nothing of one that is not seen.
  func rest(of number: Int) -> [TextRange] {
    guard isSeen(number), number != title else { return [] }
    let whole = text(of: number)
    guard let taken = taken[number], !isHeading(number) else { return [whole] }
    var left: [TextRange] = []
    var start = whole.lower
    for piece in taken.sorted(by: { $0.lower < $1.lower }) {
      if piece.lower > start { left.append(TextRange(start, min(piece.lower, whole.upper))) }
      start = max(start, piece.upper)
      if start >= whole.upper { break }
    }
    if start < whole.upper { left.append(TextRange(start, whole.upper)) }
    // What only parts fields from one another, such as a colon or a tab, is nothing of its own.
    return left.compactMap { range in
      let trimmed = Whitespace.trim(paper.text, range)
      var words: [TextRange] = []
      WordBoundary.cut(paper.text, in: trimmed, into: &words)
      return words.isEmpty ? nil : trimmed
    }
  }

  /// Whether the block is a heading to rules: those of other stories are paragraphs.
  func isHeading(_ number: Int) -> Bool {
    paper.blocks[number].kind == .heading && paper.blocks[number].story == .body
  }

  /// The field of which a cell without blocks is part: its row has a label to the left.
  func field(ofEmptyCell number: Int) -> Int? {
    let cell = paper.cells[number]
    guard cell.blocks.isEmpty else { return nil }
    var before = number - 1
    while before >= paper.tables[cell.table].cells.lowerBound,
      paper.cells[before].row == cell.row
    {
      let found = paper.cells[before].blocks.lazy.compactMap { fieldOfBlock[$0] }.last
      if let found { return found }
      before -= 1
    }
    return nil
  }
}
