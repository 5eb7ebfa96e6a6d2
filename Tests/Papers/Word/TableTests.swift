import Papers
import TestSupport
import Testing

private func cell(_ text: String, _ properties: String = "") -> String {
  "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
}

private func row(_ cells: String..., properties: String = "") -> String {
  "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
}

/// A line for each cell: its place, its spans and its text.
private func grid(_ rows: String, view: PaperView = .final) throws -> [String] {
  let paper = try WordBuilder(body: "<w:tbl>\(rows)</w:tbl>").paper(view: view)
  return paper.cells.map { cell in
    let text = paper.blocks[cell.blocks].map { paper.string($0.text) }.joined(separator: "/")
    return "\(cell.row),\(cell.column) \(cell.rowSpan)x\(cell.columnSpan) \(text)"
  }
}

struct `Placing cells on the grid` {
  @Test func `merges down and across`() throws {
    let rows =
      row(cell("wide", "<w:gridSpan w:val=\"2\"/>"), cell("tall", "<w:vMerge w:val=\"restart\"/>"))
      + row(cell("a"), cell("b"), cell("under", "<w:vMerge/>"))
    #expect(try grid(rows) == ["0,0 1x2 wide", "0,2 2x1 tall", "1,0 1x1 a", "1,1 1x1 b"])
  }

  @Test func `merges to the left in old tables`() throws {
    let rows = row(cell("a", "<w:hMerge w:val=\"restart\"/>"), cell("b", "<w:hMerge/>"), cell("c"))
    #expect(try grid(rows) == ["0,0 1x2 a", "0,2 1x1 c"])
  }

  @Test func `starts a row late`() throws {
    let rows = row(cell("a"), cell("b")) + row(cell("c"), properties: "<w:gridBefore w:val=\"1\"/>")
    #expect(try grid(rows) == ["0,0 1x1 a", "0,1 1x1 b", "1,1 1x1 c"])
  }

  @Test func `gives a merge of another width a cell of its own`() throws {
    let rows =
      row(cell("a", "<w:vMerge w:val=\"restart\"/>"), cell("b"))
      + row(cell("c", "<w:gridSpan w:val=\"2\"/><w:vMerge/>"))
    #expect(try grid(rows) == ["0,0 1x1 a", "0,1 1x1 b", "1,0 1x2 c"])
  }

  @Test func `leaves rows and cells out that the view does not show`() throws {
    let rows =
      row(cell("old"), properties: "<w:del w:id=\"1\"/>")
      + row(cell("new"), properties: "<w:ins w:id=\"2\"/>")
      + row(cell("kept"), cell("gone", "<w:cellDel w:id=\"3\"/>"))
      + row(cell("unseen"), properties: "<w:hidden/>")
    #expect(try grid(rows) == ["0,0 1x1 new", "1,0 1x1 kept"])
    #expect(try grid(rows, view: .original) == ["0,0 1x1 old", "1,0 1x1 kept", "1,1 1x1 gone"])
  }

  @Test func `knows the parent of a nested table and marked header rows`() throws {
    let inner = "<w:tbl>\(row(cell("in")))</w:tbl>"
    let outer =
      row(cell("head"), properties: "<w:tblHeader/>")
      + "<w:tr><w:tc>\(inner)\(paragraph("out"))</w:tc></w:tr>"
    let paper = try WordBuilder(
      body: "<w:tbl><w:tblPr><w:tblCaption w:val=\"Waits\"/></w:tblPr>\(outer)</w:tbl>"
    ).paper()
    #expect(paper.tables.map(\.parent) == [nil, 1])
    #expect(paper.tables.first?.headerRows == 1)
    #expect(paper.tables.first?.caption == "Waits")
  }
}
