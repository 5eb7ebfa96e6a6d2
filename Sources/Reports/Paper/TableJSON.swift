import Papers

/// Writes the tables of a paper as `dueregard-paper/1` has them.
struct TableJSON {
  private let paper: Paper

  init(_ paper: Paper) {
    self.paper = paper
  }

  /// Writes the members of table number `index`.
  func write(_ json: inout JSONWriter, _ index: Int) {
    let table = paper.tables[index]
    json.member("id", index)
    json.member("story", table.story.rawValue)
    json.member("parent", table.parent.map { paper.cells[$0] }) { json, cell in
      json.member("table", cell.table)
      json.member("row", cell.row)
      json.member("column", cell.column)
    }
    json.member("rows", table.rows)
    json.member("columns", table.columns)
    json.member("headerRows", table.headerRows)
    json.member("headerRowsFrom", table.headerRowsFrom?.rawValue)
    json.member("headerColumns", table.headerColumns)
    json.member("headerColumnsFrom", table.headerColumnsFrom?.rawValue)
    json.member("caption", table.caption)
    json.member("captionFrom", table.captionFrom?.rawValue)
    json.member("description", table.description)
    json.member("layout", table.isLayout)
    json.member("sectionPath", sectionPath(of: table))
    json.member("page", table.page?.number)
    json.member("sourcePart", paper.names.parts[table.part])
    BlockJSON.writeRange(&json, "sourceRange", table.source)
    json.members("cells", table.cells) { json, number in
      let cell = paper.cells[number]
      json.member("row", cell.row)
      json.member("column", cell.column)
      json.member("rowSpan", cell.rowSpan)
      json.member("columnSpan", cell.columnSpan)
      json.member("header", cell.isHeader)
      json.member("text", text(ofCell: number))
      json.key("blocks")
      json.array(cell.blocks) { $0.value($1) }
    }
  }

  private func sectionPath(of table: Table) -> [String] {
    var titles: [String] = []
    var next = table.section
    while let number = next {
      titles.append(paper.sections[number].title)
      next = paper.sections[number].parent
    }
    return titles.reversed()
  }

  /// The text of a cell's own blocks, one a line.
  private func text(ofCell number: Int) -> String {
    paper.cells[number].blocks.filter { paper.blocks[$0].cell == number }
      .map { paper.string(paper.blocks[$0].text) }
      .joined(separator: "\n")
  }
}
