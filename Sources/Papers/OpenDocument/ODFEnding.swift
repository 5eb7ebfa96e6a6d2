import SourceText

/// What each element ends.
extension ODFContentReader {
  mutating func finish(_ element: ODFElement, at offset: Int) {
    switch element {
    case .other, .skipped, .span, .link, .spaces, .tab, .lineBreak, .softPageBreak, .noteBody,
      .section, .index, .region, .changeInfo, .change, .changeStart, .changeEnd, .volatile,
      .placeholder, .hiddenText, .hiddenParagraph, .ruby, .form, .option, .control, .coveredCell,
      .image,
      .object, .embedded, .body, .trackedChanges:
      break
    case .paragraph, .heading: if captured == nil { writer.endParagraph(at: offset) }
    case .list: lists.endList()
    case .item, .listHeader: lists.endItem()
    case .number: takeNumber()
    case .table: writer.endTable(at: offset)
    case .headerRows: writer.changeTable { $0.head(false) }
    case .row:
      emptyCells = 0
      writer.changeTable { $0.endRow() }
    case .cell: endCell(at: offset)
    case .note, .textBox: writer.endFlow(at: offset)
    case .shape:
      writer.endFlow(at: offset)
      endFrame()
    case .annotation: endAnnotation(at: offset)
    case .frame: endFrame()
    case .title:
      let text = takeCaptured()
      if let last = frames.indices.last { frames[last].title = text }
    case .description:
      let text = takeCaptured()
      if let last = frames.indices.last { frames[last].description = text }
    case .creator:
      let name = takeCaptured()
      if comment != nil { comment?.author = name } else { changes.author(name) }
      resumeDeletion()
    case .date:
      let date = takeCaptured()
      if comment != nil { comment?.date = date } else { changes.date(date) }
      resumeDeletion()
    case .deletion: changes.endDeletion(takeCaptured(lines: true))
    }
  }

  /// Within deleted text a fact about it has been taken; its words follow.
  mutating func resumeDeletion() {
    if stack.contains(where: { $0.element == .deletion }) { captured = [] }
  }

  /// The captured text, white space as single spaces, or line by line.
  mutating func takeCaptured(lines: Bool = false) -> String {
    let bytes = captured ?? []
    captured = nil
    guard lines else { return Whitespace.shown(bytes, TextRange(0, bytes.count)) }
    return bytes.split(separator: 0x0A).map { line in
      let line = Array(line)
      return Whitespace.shown(line, TextRange(0, line.count))
    }.joined(separator: "\n")
  }

  /// A number that the file stores, where the list gives none.
  mutating func takeNumber() {
    let text = takeCaptured()
    guard !text.isEmpty else { return }
    let label = writer.label(text, from: .cached)
    let depth = lists.depth
    writer.changeParagraph { block in
      guard block.label == nil else { return }
      block.label = label
      guard block.kind == .paragraph, depth > 0 else { return }
      block.kind = .item
      block.level = min(9, depth)
    }
  }

  mutating func endCell(at offset: Int) {
    let count = repeats.popLast() ?? 0
    let isEmpty = writer.isCellEmpty
    writer.endCell(at: offset)
    if isEmpty, count > 0 {
      // Repeated empty cells at the end of a row are none.
      writer.changeTable { $0.dropCell() }
      emptyCells = count + 1
    } else {
      for _ in 0..<count where writer.mayRepeat { writer.repeatCell() }
    }
  }

  mutating func endAnnotation(at offset: Int) {
    let anchor = writer.flowHome
    let text = writer.endFlow(at: offset)
    let facts = comment.take()
    writer.draft.comments.append(
      Comment(
        id: String(writer.draft.comments.count),
        author: facts?.author,
        date: facts?.date,
        isResolved: facts?.isResolved ?? false,
        anchor: anchor,
        text: text
      )
    )
    writer.notice(.comments)
  }

  mutating func endFrame() {
    guard let frame = frames.popLast() else { return }
    let description = frame.description ?? frame.title
    if let object = frame.object {
      let isChart = charts.contains(String(object.trimmingSlash))
      unread(isChart ? .chart : .embedded, "not-opened", description, !isChart)
      if !isChart { writer.notice(.embedded) }
    } else if frame.isEmbedded {
      unread(.embedded, "not-opened", description, true)
      writer.notice(.embedded)
    } else if frame.hasImage {
      writer.notice(.picture)
      let isPage = writer.story == .header || writer.story == .footer
      if !isPage, frame.area ?? 60 >= 60 { unread(.picture, "not-text", description, false) }
    }
    guard let description, !description.isEmpty else { return }
    let isPage = writer.story == .header || writer.story == .footer
    writer.beginFlow(isPage ? writer.story : .altText)
    writer.beginParagraph(at: nil)
    writer.append(literal: description, TextStyle())
    writer.endFlow(at: nil)
  }

  mutating func unread(
    _ kind: Unread.Kind,
    _ reason: String,
    _ description: String?,
    _ mayContainHeadings: Bool
  ) {
    writer.draft.unread.append(
      Unread(
        kind: kind,
        reason: reason,
        part: writer.part,
        block: writer.currentBlock,
        isInBlock: writer.hasParagraph,
        cell: writer.currentCell,
        mayContainHeadings: mayContainHeadings,
        description: description,
        story: writer.story
      )
    )
  }
}
