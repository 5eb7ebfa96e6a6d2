import Papers
import SourceText

/// The counted stories of a paper in reading order, one block a line, tables a row a line.
struct PaperText {
  private let paper: Paper
  private(set) var lines: [String] = []

  init(_ paper: Paper) {
    self.paper = paper
    var index = 0
    while index < paper.blocks.count {
      if let table = outermostTable(of: paper.blocks[index]) {
        if paper.tables[table].story.isCounted { lines.append(contentsOf: rows(of: table)) }
        index = max(paper.tables[table].blocks.upperBound, index + 1)
        continue
      }
      let block = paper.blocks[index]
      index += 1
      guard block.story.isCounted else { continue }
      let line = line(of: block)
      if !line.isEmpty { lines.append(line) }
    }
  }

  /// The rows of one table, the cells that begin in a row in column order, parted by tabs.
  func rows(of table: Int) -> [String] {
    let cells = Dictionary(grouping: paper.tables[table].cells) { paper.cells[$0].row }
    return (0..<paper.tables[table].rows).map { row in
      (cells[row] ?? []).sorted { paper.cells[$0].column < paper.cells[$1].column }
        .map(text(ofCell:))
        .joined(separator: "\t")
    }
  }

  /// The label, unless it was typed, and the text with every run of white space as one space.
  func line(of block: Block) -> String {
    let text = Self.singleSpaced(paper.string(block.text))
    guard let label = block.label, label.from != .typed else { return text }
    return text.isEmpty ? paper.string(label.text) : "\(paper.string(label.text)) \(text)"
  }

  static func singleSpaced(_ text: String) -> String {
    var made = String.UnicodeScalarView()
    var isPending = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isPending = !made.isEmpty
      } else {
        if isPending { made.append(" ") }
        isPending = false
        made.append(scalar)
      }
    }
    return String(made)
  }

  /// A nested table's cells follow the cell's own text.
  private func text(ofCell number: Int) -> String {
    let blocks = paper.cells[number].blocks.map { paper.blocks[$0] }.filter(\.story.isCounted)
    let own = blocks.filter { $0.cell == number }
    let nested = blocks.filter { $0.cell != number }
    return (own + nested).map(line(of:)).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func outermostTable(of block: Block) -> Int? {
    guard var table = block.cell.map({ paper.cells[$0].table }) else { return nil }
    while let parent = paper.tables[table].parent { table = paper.cells[parent].table }
    return table
  }
}
