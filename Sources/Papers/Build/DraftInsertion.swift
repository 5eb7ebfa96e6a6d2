import SourceText

extension Draft {
  /// Puts all that another draft holds at the end of this one, as content of the part called `name`;
  /// what stands in no cell of its own stands in `cell`, and all of it has `flags` besides its own.
  mutating func absorb(_ other: Draft, part name: String, cell: Int?, flags: SpanFlags = []) {
    let shift = Shift(into: self)
    text += other.text
    let stories = other.names.stories.map { NameTable.number(of: $0, in: &names.stories) }
    let styles = other.names.styles.map { NameTable.number(of: $0, in: &names.styles) }
    let links = other.names.links.map { NameTable.number(of: $0, in: &names.links) }
    let part = NameTable.number(of: name, in: &names.parts)
    spans += other.spans.map { span in
      Span(
        text: shift.text(span.text),
        source: span.source,
        flags: span.flags.union(flags),
        change: span.change.map { $0 + Int32(shift.changes) },
        link: span.link.map { Int32(links[Int($0)]) }
      )
    }
    for block in other.blocks {
      var moved = block
      moved.spans = shift.spans(block.spans)
      moved.label = block.label.map { AutoLabel(text: shift.text($0.text), from: $0.from) }
      moved.storyID = block.storyID.map { stories[$0] }
      moved.style = block.style.map { styles[$0] }
      moved.cell = block.cell.map { $0 + shift.cells } ?? cell
      moved.reference = block.reference.map { $0 + shift.blocks }
      moved.anchor = block.anchor.map { $0 + shift.blocks }
      moved.part = part
      moved.page = nil
      blocks.append(moved)
    }
    absorbTables(of: other, shift, part: part, cell: cell)
    absorbRemarks(of: other, shift, part: part, cell: cell)
  }

  private mutating func absorbTables(of other: Draft, _ shift: Shift, part: Int, cell: Int?) {
    for table in other.tables {
      var moved = table
      moved.parent = table.parent.map { $0 + shift.cells } ?? cell
      moved.cells = table.cells.lowerBound + shift.cells..<table.cells.upperBound + shift.cells
      moved.blocks = shift.blocks(table.blocks)
      moved.captionBlock = table.captionBlock.map { $0 + shift.blocks }
      moved.part = part
      tables.append(moved)
    }
    for cell in other.cells {
      var moved = cell
      moved.table += shift.tables
      moved.blocks = shift.blocks(cell.blocks)
      cells.append(moved)
    }
  }

  private mutating func absorbRemarks(of other: Draft, _ shift: Shift, part: Int, cell: Int?) {
    for change in other.changes {
      var moved = change
      moved.block = change.block.map { $0 + shift.blocks }
      changes.append(moved)
    }
    for comment in other.comments {
      var moved = comment
      moved.anchor = comment.anchor.map { $0 + shift.blocks }
      comments.append(moved)
    }
    for region in other.unread {
      var moved = region
      moved.block = region.block.map { $0 + shift.blocks }
      moved.cell = region.cell.map { $0 + shift.cells } ?? cell
      moved.part = part
      unread.append(moved)
    }
    for notice in other.notices {
      var moved = notice
      moved.block = notice.block.map { $0 + shift.blocks }
      moved.part = part
      notices.append(moved)
    }
  }
}

/// How far the numbers of a draft move when it is put at the end of another.
private struct Shift {
  let bytes: Int
  let spanCount: Int
  let blocks: Int
  let tables: Int
  let cells: Int
  let changes: Int

  init(into draft: Draft) {
    bytes = draft.text.count
    spanCount = draft.spans.count
    blocks = draft.blocks.count
    tables = draft.tables.count
    cells = draft.cells.count
    changes = draft.changes.count
  }

  func text(_ range: TextRange) -> TextRange {
    TextRange(range.lower + bytes, range.upper + bytes)
  }

  func spans(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound + spanCount..<range.upperBound + spanCount
  }

  func blocks(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound + blocks..<range.upperBound + blocks
  }
}
