import Papers
import SourceText

/// What an example marks, as places of the paper that is made of it (`rule-language.md`, 9.1).
enum MarkedSpots {
  /// The marked places, in the order of the paper.
  static func spots(_ notation: Notation, in paper: SeenPaper) -> [Spot] {
    var ranges: [TextRange] = []
    var block = 0
    for part in notation.blocks {
      switch part {
      case .heading(_, let text), .paragraph(let text), .item(let text), .footnote(let text):
        add(text, at: start(of: block, in: paper), to: &ranges)
        block += 1
      case .table(let table):
        for text in (table.caption.map { [$0] } ?? []) + table.cells.compactMap(\.text)
        where !text.text.isEmpty {
          add(text, at: start(of: block, in: paper), to: &ranges)
          block += 1
        }
      case .field(let field):
        add(field, in: block, of: paper, to: &ranges)
        block += 1
      case .unreadable: break
      }
    }
    return ranges.compactMap { spot($0, in: paper) }.sorted()
  }

  private static func start(of block: Int, in paper: SeenPaper) -> Int {
    paper.paper.blocks.indices.contains(block) ? paper.paper.blocks[block].text.lower : 0
  }

  private static func add(_ text: NotationText, at start: Int, to ranges: inout [TextRange]) {
    ranges += text.marks.map { TextRange(start + $0.lower, start + $0.upper) }
  }

  private static func add(
    _ field: NotationField,
    in block: Int,
    of paper: SeenPaper,
    to ranges: inout [TextRange]
  ) {
    guard let own = paper.paper.fields.first(where: { $0.blocks == [block] }) else { return }
    let values = own.pieces.filter { $0.role != .label && $0.role != .prompt }
    switch field.value {
    case .blank, .placeholder, .unreadable: break
    case .text(let text):
      if let value = values.first { add(text, at: value.text.lower, to: &ranges) }
    case .options(let options):
      for (option, value) in zip(options, values) {
        add(option.text, at: value.text.lower, to: &ranges)
      }
    }
  }

  /// The words that a mark stands round, or the block without words.
  private static func spot(_ range: TextRange, in paper: SeenPaper) -> Spot? {
    let inside = paper.words[..<paper.labelStart].indices.filter {
      range.contains(paper.words[$0])
    }
    if let first = inside.first, let last = inside.last { return paper.spot(first..<last + 1) }
    return paper.blocks.indices.first { number in
      paper.blocks[number].words.isEmpty
        && paper.pieces[paper.blocks[number].pieces].contains { range.contains($0.text) }
    }.map { paper.spot(block: $0) }
  }
}
