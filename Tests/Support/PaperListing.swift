package import Papers

/// All that a reader made of a paper, one thing a line, for people to read and tests to compare.
package enum PaperListing {
  /// Blocks with their flagged spans in braces, then what else the paper holds.
  package static func lines(of paper: Paper) -> [String] {
    facts(paper) + blocks(paper) + tables(paper) + fields(paper) + remarks(paper)
  }

  private static func facts(_ paper: Paper) -> [String] {
    var lines: [String] = []
    if paper.format != .docx { lines.append("format: \(paper.format.rawValue)") }
    if paper.isStrict { lines.append("variant: strict") }
    if paper.encoding != .utf8 { lines.append("encoding: \(paper.encoding.rawValue)") }
    if let language = paper.language { lines.append("language: \(language)") }
    if let title = paper.title { lines.append("title (\(title.from.rawValue)): \(title.text)") }
    if let date = paper.date { lines.append("date (\(date.from.rawValue)): \(date.day)") }
    if let pages = paper.pageCount { lines.append("pages: \(pages)") }
    return lines + paper.properties.map { "property \($0.name): \($0.value)" }
  }

  private static func blocks(_ paper: Paper) -> [String] {
    paper.blocks.map { block in
      var words: [String] = []
      if block.story != .body { words.append(block.story.rawValue) }
      if let story = block.storyID { words.append("(\(paper.names.stories[story]))") }
      words.append(block.kind.rawValue)
      if let level = block.level { words.append("\(level)") }
      if let label = block.label {
        words.append("<\(shown(paper.string(label.text))) \(label.from.rawValue)>")
      }
      if let from = block.headingFrom { words.append("by \(from.rawValue)") }
      if let cell = block.cell.map({ paper.cells[$0] }) { words.append(place(cell)) }
      if let page = block.page { words.append("p\(page.number)\(page.isCertain ? "" : "?")") }
      for (flag, name) in [(SpanFlags.notShown, "not-shown"), (.boxed, "boxed")]
      where block.flags.contains(flag) {
        words.append("+\(name)")
      }
      return words.joined(separator: " ") + ": " + text(of: block, in: paper)
    }
  }

  private static func place(_ cell: Cell) -> String {
    let span =
      cell.rowSpan * cell.columnSpan > 1 ? " \(cell.rowSpan)x\(cell.columnSpan)" : ""
    return "[\(cell.table): \(cell.row),\(cell.column)\(span)\(cell.isHeader ? " header" : "")]"
  }

  /// The spans of a block in order; those with flags or links in braces.
  private static func text(of block: Block, in paper: Paper) -> String {
    paper.spans[block.spans].reduce(into: "") { line, span in
      var marks = SpanFlags.names.filter { span.flags.contains($0.flag) }.map(\.name)
      if let link = span.link { marks.append("to \(paper.names.links[Int(link)])") }
      let text = shown(paper.string(span.text))
      line += marks.isEmpty ? text : "{\(marks.joined(separator: ", ")): \(text)}"
    }
  }

  private static func shown(_ text: String) -> String {
    text.replacing("\n", with: "⏎").replacing("\t", with: "⇥")
      .replacing("\u{AD}", with: "{soft hyphen}").replacing("\u{2011}", with: "{hard hyphen}")
  }

  private static func tables(_ paper: Paper) -> [String] {
    paper.tables.enumerated().map { number, table in
      var line = "table \(number): \(table.rows) by \(table.columns)"
      if let from = table.headerRowsFrom {
        line += ", header rows \(table.headerRows) by \(from.rawValue)"
      }
      if let from = table.headerColumnsFrom {
        line += ", header columns \(table.headerColumns) by \(from.rawValue)"
      }
      if let caption = table.caption {
        line += ", caption \"\(caption)\" by \(table.captionFrom?.rawValue ?? "nothing")"
      }
      if let description = table.description { line += ", description \"\(description)\"" }
      if let parent = table.parent { line += ", in cell of table \(paper.cells[parent].table)" }
      return line
    }
  }

  private static func fields(_ paper: Paper) -> [String] {
    zip(paper.fields, paper.fieldLines).map { field, line in
      let alias = field.alias.map { ", alias \($0)" } ?? ""
      let role = field.role.map { ", role \($0.rawValue)" } ?? ""
      return "field from \(field.from.rawValue)\(role)\(alias), \(field.state.rawValue): \(line)"
    }
  }

  private static func remarks(_ paper: Paper) -> [String] {
    func near(_ block: Int?) -> String {
      block.map { " near \"\(shown(paper.string(paper.blocks[$0].text)))\"" } ?? ""
    }
    func part(_ number: Int?) -> String { number.map { " in \(paper.names.parts[$0])" } ?? "" }
    let changes = paper.changes.map { change in
      "change \(change.kind.rawValue) by \(change.author ?? "nobody")\(near(change.block)): "
        + shown(change.text)
    }
    let comments = paper.comments.map { comment in
      let answer = comment.replyTo.map { " to \($0)" } ?? ""
      return "comment \(comment.id)\(answer) by \(comment.author ?? "nobody")"
        + "\(comment.isResolved ? ", resolved" : "")\(near(comment.anchor)): \(shown(comment.text))"
    }
    let unread = paper.unread.map { unread in
      "unread \(unread.kind.rawValue), \(unread.reason)\(part(unread.part))\(near(unread.block))"
        + (unread.mayContainHeadings ? ", may hold headings" : "")
        + (unread.description.map { ": \($0)" } ?? "")
    }
    let notices = paper.notices.map { notice in
      "notice \(notice.code.rawValue)\(part(notice.part)), \(notice.count)"
    }
    return changes + comments + unread + notices
  }
}
