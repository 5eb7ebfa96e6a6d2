import Rulebook

/// Works out the parts of a paper from its blocks: lists by kind, rows and columns, sections with
/// their cuts, and what may be hidden where.
struct SeenParts {
  private var seen: SeenPaper

  /// The paper with all its parts.
  static func complete(_ seen: consuming SeenPaper) -> SeenPaper {
    var parts = SeenParts(seen: seen)
    parts.count()
    parts.listBlocks()
    parts.makeGrid()
    parts.findCuts()
    parts.makeRegions()
    parts.order()
    return parts.seen
  }

  private init(seen: consuming SeenPaper) {
    self.seen = seen
  }

  private mutating func count() {
    seen.sentenceOfWord = [Int32](repeating: 0, count: seen.words.count)
    for (number, sentence) in seen.sentences.enumerated() {
      for word in sentence.words { seen.sentenceOfWord[word] = Int32(number) }
    }
    var (unread, open, hidden) = (Int32(0), Int32(0), Int32(0))
    for (number, block) in seen.blocks.enumerated() {
      if case .unread(let isOpen) = block.kind {
        unread += 1
        if isOpen { open += 1 }
      }
      if block.hidesWords {
        hidden += 1
        seen.hidingBlocks.append(number)
      }
      seen.unreadBefore.append(unread)
      seen.openBefore.append(open)
      seen.hiddenBefore.append(hidden)
    }
  }

  private mutating func listBlocks() {
    var tableOfPaper: [Int: Int] = [:]
    for (number, table) in seen.tables.enumerated() { tableOfPaper[table.paperTable] = number }
    for (number, block) in seen.blocks.enumerated() {
      switch block.kind {
      case .heading: seen.headings.append(number)
      case .paragraph: seen.paragraphs.append(number)
      case .item:
        seen.paragraphs.append(number)
        seen.items.append(number)
      case .footnote: seen.footnotes.append(number)
      case .caption:
        // The table it belongs to is known by the reader's number until now.
        guard let table = block.table.flatMap({ tableOfPaper[$0] }) else { continue }
        seen.tables[table].caption = number
        seen.blocks[number].table = table
      case .field, .cell, .unread: break
      }
    }
  }

  // MARK: - Tables

  private mutating func makeGrid() {
    for number in seen.tables.indices {
      makeGrid(of: number)
    }
  }

  private mutating func makeGrid(of number: Int) {
    let table = seen.tables[number]
    let cells = seen.cells[table.cells]
    let rowCount = cells.reduce(0) { max($0, $1.row + $1.rowSpan) }
    let columnCount = cells.reduce(0) { max($0, $1.column + $1.columnSpan) }
    let header = table.headerRows
    var rows = (header..<max(header, rowCount)).map { SeenRow(table: number, row: $0) }
    var columns = (0..<columnCount).map { SeenColumn(table: number, column: $0) }
    var headers = [[Int]](repeating: [], count: columnCount)
    var labels = [Int?](repeating: nil, count: rowCount)
    var ranges: [Range<Int>] = []
    for (index, cell) in zip(cells.indices, cells) {
      ranges.append(cell.blocks)
      for column in cell.column..<cell.column + cell.columnSpan {
        if cell.row < header {
          headers[column].append(index)
        } else {
          columns[column].cells.append(index)
        }
        columns[column].blocks.append(cell.blocks)
      }
      if cell.column == 0 {
        for row in cell.row..<cell.row + cell.rowSpan { labels[row] = index }
      }
      guard cell.row >= header else { continue }
      for row in cell.row..<cell.row + cell.rowSpan { rows[row - header].cells.append(index) }
    }
    for row in rows.indices {
      rows[row].blocks = RangeList(union: rows[row].cells.map { seen.cells[$0].blocks })
    }
    if let caption = table.caption { ranges.append(caption..<caption + 1) }
    seen.tables[number].rows = seen.rows.count..<seen.rows.count + rows.count
    seen.tables[number].columns = seen.columns.count..<seen.columns.count + columns.count
    seen.tables[number].headers = headers
    seen.tables[number].labels = labels
    seen.tables[number].blocks = RangeList(union: ranges)
    seen.rows += rows
    seen.columns += columns
  }

  // MARK: - Sections

  /// The sections that hold a block, from the inside out.
  private func sections(of block: SeenBlock) -> [Int] {
    var found: [Int] = []
    var section = block.section
    while let number = section {
      found.append(number)
      section = seen.sections[number].parent
    }
    return found
  }

  private mutating func findCuts() {
    for block in seen.blocks {
      guard case .unread(isOpen: true) = block.kind else { continue }
      for section in sections(of: block) {
        let cut = seen.sections[section].cut
        seen.sections[section].cut = min(cut ?? block.position, block.position)
      }
      if block.section == nil {
        seen.openingCut = min(seen.openingCut ?? block.position, block.position)
      }
    }
  }

  private mutating func makeRegions() {
    var sure = [RangeList](repeating: RangeList(), count: seen.sections.count)
    var perhaps = sure
    var (opening, perhapsOpening) = (RangeList(), RangeList())
    var (body, cover) = (RangeList(), RangeList())
    for (number, block) in seen.blocks.enumerated() {
      let range = number..<number + 1
      if block.isInCover { cover.append(range) } else { body.append(range) }
      for section in sections(of: block) {
        if Self.isAfter(block, seen.sections[section].cut) {
          perhaps[section].append(range)
        } else {
          sure[section].append(range)
        }
      }
      if block.section == nil, !block.isInCover {
        if Self.isAfter(block, seen.openingCut) {
          perhapsOpening.append(range)
        } else {
          opening.append(range)
        }
      }
    }
    for number in seen.sections.indices {
      seen.sections[number].region = seen.region(sure[number], perhaps[number])
    }
    seen.whole = seen.region(RangeList(0..<seen.blocks.count))
    seen.body = seen.region(body)
    seen.cover = seen.region(cover)
    seen.opening = seen.region(opening, perhapsOpening)
  }

  private static func isAfter(_ block: SeenBlock, _ cut: Int?) -> Bool {
    guard let cut else { return false }
    return block.position >= cut
  }
}

extension SeenParts {
  /// Lists the parts of each kind in the order of the paper.
  private mutating func order() {
    seen.order[.section] = PartOrder(seen.sections.enumerated().map { ($0, $1.heading) })
    seen.order[.heading] = PartOrder(seen.headings.map { ($0, $0) })
    seen.order[.paragraph] = PartOrder(seen.paragraphs.map { ($0, $0) })
    seen.order[.item] = PartOrder(seen.items.map { ($0, $0) })
    seen.order[.footnote] = PartOrder(seen.footnotes.map { ($0, $0) })
    seen.order[.sentence] = PartOrder(
      (0..<seen.sentenceCount).map { ($0, seen.sentences[$0].block) }
    )
    let first = seen.tables.map { table in
      table.cells.isEmpty ? 0 : seen.cells[table.cells.lowerBound].blocks.lowerBound
    }
    seen.order[.table] = PartOrder(first.enumerated().map { ($0, $1) })
    seen.order[.column] = PartOrder(seen.columns.enumerated().map { ($0, first[$1.table]) })
    seen.order[.row] = PartOrder(
      seen.rows.enumerated().filter { !$1.cells.isEmpty }.map { number, row in
        let own = row.cells.first { seen.cells[$0].row == row.row } ?? row.cells[0]
        return (number, seen.cells[own].blocks.lowerBound)
      }
    )
    seen.order[.cell] = PartOrder(
      seen.cells.indices.filter { !seen.isHeader(cell: $0) }
        .map { ($0, seen.cells[$0].blocks.lowerBound) }
    )
  }
}

/// The parts of one kind in the order of the paper, with the first block of each.
struct PartOrder {
  private(set) var numbers: [Int]
  private var firstBlocks: [Int]

  init(_ parts: [(number: Int, firstBlock: Int)]) {
    let isInOrder = zip(parts, parts.dropFirst()).allSatisfy { $0.firstBlock <= $1.firstBlock }
    let sorted =
      isInOrder
      ? parts : parts.sorted { ($0.firstBlock, $0.number) < ($1.firstBlock, $1.number) }
    numbers = sorted.map(\.number)
    firstBlocks = sorted.map(\.firstBlock)
  }

  /// The parts whose first block is among `blocks`.
  func beginning(in blocks: Range<Int>) -> ArraySlice<Int> {
    numbers[index(of: blocks.lowerBound)..<index(of: blocks.upperBound)]
  }

  private func index(of block: Int) -> Int {
    var low = 0
    var high = firstBlocks.count
    while low < high {
      let middle = (low + high) / 2
      if firstBlocks[middle] < block { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SeenPaper {
  /// The region of whole blocks.
  func region(_ blocks: RangeList, _ perhaps: RangeList = RangeList()) -> Region {
    var region = Region()
    region.blocks = blocks
    region.perhapsBlocks = perhaps
    region.words = words(of: blocks)
    region.perhapsWords = words(of: perhaps)
    region.mayHideWords =
      blocks.contains { hidden(in: $0, hiddenBefore) }
      || perhaps.contains { hidden(in: $0, hiddenBefore) }
    return region
  }

  private func words(of blocks: RangeList) -> RangeList {
    var words = RangeList()
    for range in blocks {
      words.append(
        self.blocks[range.lowerBound].words
          .lowerBound..<self.blocks[range.upperBound - 1].words.upperBound
      )
    }
    return words
  }

  /// Whether a count before blocks grows within them.
  func hidden(in blocks: Range<Int>, _ before: [Int32]) -> Bool {
    before[blocks.upperBound] > before[blocks.lowerBound]
  }
}
