import Papers
import Rulebook

/// One part of a paper: what a rule is applied to, or what a unit selects.
struct PartPlace: Hashable {
  let part: Part
  /// Its number among the parts of its kind; of headings, paragraphs, items and footnotes that of
  /// the block.
  let number: Int
}

extension SeenPaper {
  /// The parts of a kind that may lie in a region, in the order of the paper.
  func parts(_ part: Part, around region: Region) -> [PartPlace] {
    guard let order = order[part] else { return [] }
    let blocks = region.blocks.union(region.perhapsBlocks)
    return blocks.flatMap { order.beginning(in: $0) }
      .map { PartPlace(part: part, number: $0) }
  }

  /// The sentences or blocks of a kind that hold a match or hide words, in the order of the paper; nil
  /// for parts of several blocks.
  func parts(_ part: Part, holding matches: Matches) -> [PartPlace]? {
    switch part {
    case .sentence:
      var numbers = matches.items.map { Int(sentenceOfWord[$0.start]) }
      for block in hidingBlocks { numbers += blocks[block].sentences }
      return Self.places(part, numbers)
    case .heading, .paragraph, .item, .footnote:
      let numbers = matches.items.map { block(ofWord: $0.start) } + hidingBlocks
      return Self.places(part, numbers.filter { blocks[$0].isA(part) })
    case .section, .table, .row, .column, .cell: return nil
    }
  }

  private static func places(_ part: Part, _ numbers: [Int]) -> [PartPlace] {
    var places: [PartPlace] = []
    for number in numbers.sorted() where number != places.last?.number {
      places.append(PartPlace(part: part, number: number))
    }
    return places
  }

  func isHeader(cell: Int) -> Bool {
    cells[cell].row < tables[cells[cell].table].headerRows
  }

  /// What lies in a part.
  func region(of place: PartPlace) -> Region {
    let number = place.number
    switch place.part {
    case .section: return sections[number].region
    case .heading, .paragraph, .item, .footnote: return region(RangeList(number..<number + 1))
    case .sentence:
      var region = Region()
      region.words = RangeList(sentences[number].words)
      region.mayHideWords = blocks[sentences[number].block].hidesWords
      return region
    case .table: return region(tables[number].blocks)
    case .row: return region(rows[number].blocks)
    case .column: return region(columns[number].blocks)
    case .cell: return region(RangeList(cells[number].blocks))
    }
  }

  /// Whether a part lies inside a region.
  func lies(_ place: PartPlace, in region: Region) -> Truth {
    let number = place.number
    switch place.part {
    // What stands after a cut still belongs to the section that began before it.
    case .section:
      let heading = sections[number].heading
      return region.holds(blocks: heading..<heading + 1)
    case .heading, .paragraph, .item, .footnote: return region.holds(blocks: number..<number + 1)
    case .sentence:
      let block = sentences[number].block
      return region.holds(blocks: block..<block + 1)
    case .cell: return region.holds(blocks: cells[number].blocks)
    case .table: return lies(tables[number].blocks, in: region)
    case .row: return lies(rows[number].blocks, in: region)
    case .column: return lies(columns[number].blocks, in: region)
    }
  }

  private func lies(_ blocks: RangeList, in region: Region) -> Truth {
    guard !blocks.isEmpty else { return .no }
    return blocks.reduce(.yes) { min($0, region.holds(blocks: $1)) }
  }

  /// What stands for a part (`rule-language.md`, 7.8).
  func mark(of place: PartPlace) -> Spot {
    let number = place.number
    switch place.part {
    case .section: return spot(block: sections[number].heading)
    case .heading, .paragraph, .item, .footnote: return spot(block: number)
    case .sentence: return spot(sentences[number].words)
    case .cell: return spot(cell: number)
    case .table:
      return tables[number].caption.map { spot(block: $0) }
        ?? spot(cell: tables[number].cells.lowerBound)
    case .row:
      let row = rows[number]
      return spot(cell: tables[row.table].labels[row.row] ?? row.cells[0])
    case .column:
      let column = columns[number]
      let header = tables[column.table].headers[column.column].max { cells[$0].row < cells[$1].row }
      guard let cell = header ?? column.cells.first else {
        return spot(cell: tables[column.table].cells.lowerBound)
      }
      return spot(cell: cell)
    }
  }

  /// The first block of a part, for its sections.
  func firstBlock(of place: PartPlace) -> Int {
    let number = place.number
    switch place.part {
    case .section: return sections[number].heading
    case .heading, .paragraph, .item, .footnote: return number
    case .sentence: return sentences[number].block
    case .cell: return cells[number].blocks.lowerBound
    case .table: return tables[number].blocks.first?.lowerBound ?? 0
    case .row: return cells[rows[number].cells[0]].blocks.lowerBound
    case .column: return mark(of: place).block
    }
  }
}
