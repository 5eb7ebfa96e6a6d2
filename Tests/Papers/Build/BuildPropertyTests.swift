import Papers
import SourceText
import TestSupport
import Testing

@Suite struct `Promises of building a paper` {
  private static let texts = [
    "", "Purpose", "**Purpose**", "Date:", "Author: A. Singh", "☐", "☒", "x", "✗", "☐ Yes ☒ No",
    "Yes ☐ No ☒", "[ ]", "7", "3 May 2026", "{Click here}", "~struck~", "A\n\nB", "Label\tvalue",
    "This paper is for:", "Yes", "No", "The Board is asked to note.", "/", "Table 1: Waits",
    "1. One",
    "RISKS", "Executive lead\tA. Singh\tDate: 3 May", "Purpose: A ✓ / B / C", "é — ‘x’ 🗹",
  ]

  private func maker(_ seed: UInt64) -> PaperMaker {
    var random = Seeded(seed)
    func text() -> String { Self.texts.randomElement(using: &random) ?? "" }
    func cell(_ depth: Int) -> MadeCell {
      var cell = MadeCell(text())
      cell.isShaded = Bool.random(using: &random)
      cell.rowSpan = Int.random(in: 1...3, using: &random)
      cell.columnSpan = Int.random(in: 1...3, using: &random)
      if depth < 2, Int.random(in: 0..<8, using: &random) == 0 { cell.nested = rows(depth + 1) }
      return cell
    }
    func rows(_ depth: Int) -> [[MadeCell]] {
      (0..<Int.random(in: 0..<5, using: &random)).map { _ in
        (0..<Int.random(in: 0..<7, using: &random)).map { _ in cell(depth) }
      }
    }
    var maker = PaperMaker(Bool.random(using: &random) ? .docx : .odt)
    for _ in 0..<Int.random(in: 0..<12, using: &random) {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: maker.heading(text(), level: Int.random(in: 1...9, using: &random))
      case 1: maker.item(text(), label: "1.", bold: Bool.random(using: &random))
      case 2: maker.table(rows(0), headerRows: Bool.random(using: &random) ? 1 : nil)
      case 3: maker.control(Bool.random(using: &random) ? "Title" : nil, tag: "tag")
      default: maker.paragraph(text(), bold: Bool.random(using: &random))
      }
    }
    return maker
  }

  @Test(arguments: Draws.seeds(100))
  func `makes fields of the paper's own text, twice the same`(seed: UInt64) {
    for view in PaperView.allCases {
      let paper = maker(seed).paper(view: view)
      #expect(paper.fieldLines == maker(seed).paper(view: view).fieldLines)
      for field in paper.fields {
        #expect(field.options.isEmpty || field.checked == nil)
        #expect(field.blocks == field.blocks.sorted())
        for piece in field.pieces {
          #expect(piece.text.upper <= paper.text.count)
          #expect(piece.block.map(field.blocks.contains) == true)
        }
      }
      for table in paper.tables { #expect(table.headerRows <= table.rows) }
    }
  }
}
