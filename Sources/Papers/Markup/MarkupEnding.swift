import SourceText

/// What each role ends.
extension MarkupReader {
  mutating func finish(_ frame: MarkupFrame, _ name: XMLName, at offset: Int) {
    switch frame.role {
    case .box, .section: writer.endParagraph(at: offset)
    case .hidden, .inserted, .deleted, .generated:
      if !frame.stoodInParagraph { writer.endParagraph(at: offset) }
    case .title: if !frame.stoodInParagraph { writer.endParagraph(at: offset) }
    case .paragraph, .preformatted, .heading: writer.endParagraph(at: offset)
    case .inline, .bold, .struck, .link, .lineBreak, .pageBreak, .tick, .literal, .column,
      .picture, .skipped:
      break
    case .list: _ = lists.popLast()
    case .item:
      writer.endParagraph(at: offset)
      pendingItem = nil
    case .table:
      _ = columnNames.popLast()
      writer.endTable(at: offset)
    case .tableHead: writer.changeTable { $0.head(false) }
    case .row(let isHeader):
      writer.changeTable {
        $0.endRow()
        if isHeader { $0.head(false) }
      }
    case .cell: writer.endCell(at: offset)
    case .caption: endCaption(at: offset)
    case .note: writer.endFlow(at: offset)
    case .noteMark: captured = nil
    case .comment: endComment(at: offset)
    case .description(let text): if text == nil { writer.endFlow(at: offset) }
    case .label: endLabel(takeCaptured(), name)
    case .metadataTitle: writer.draft.metadataTitle = writer.draft.metadataTitle ?? takeCaptured()
    case .datePart: dateParts.append((name, takeCaptured()))
    case .metadataDate(let stated): endDate(stated)
    }
  }

  /// The captured text, white space as single spaces.
  mutating func takeCaptured() -> String {
    let bytes = captured ?? []
    captured = nil
    return Whitespace.shown(bytes, TextRange(0, bytes.count))
  }

  mutating func endCaption(at offset: Int) {
    let words = writer.paragraphText
    let text = [captionLabel ?? "", words].filter { !$0.isEmpty }.joined(separator: " ")
    captionLabel = nil
    let block = writer.currentBlock ?? 0
    writer.endParagraph(at: offset)
    guard !text.isEmpty else { return }
    if let waiting = pendingCaption {
      pendingCaption = (waiting.text + " " + text, waiting.block)
    } else if writer.hasTable {
      writer.changeTable { open in
        open.table.captionBlock = open.table.captionBlock ?? block
        open.table.caption = (open.table.caption.map { $0 + " " } ?? "") + text
        open.table.captionFrom = .element
      }
    } else {
      pendingCaption = (text, block)
    }
  }

  mutating func endComment(at offset: Int) {
    let anchor = writer.flowHome
    let text = writer.endFlow(at: offset)
    writer.draft.comments.append(
      Comment(
        id: String(writer.draft.comments.count),
        author: nil,
        date: nil,
        anchor: anchor,
        text: text
      )
    )
    writer.notice(.comments)
  }

  mutating func endLabel(_ text: String, _ name: XMLName) {
    guard !text.isEmpty, let home = frames.indices.last else { return }
    switch frames[home].role {
    case .section: frames[home].label = text
    case .item:
      if pendingItem == nil {
        frames[home].label = text
      } else {
        pendingItem?.label = text
        pendingItem?.from = .element
      }
    case .list:
      pendingItem = PendingItem(
        label: text,
        from: .element,
        level: max(1, lists.count),
        isBulleted: false
      )
    case .note: break
    case _:
      if context.parent == .tableWrap {
        captionLabel = text
      } else {
        literal(text + " ")
      }
    }
  }

  mutating func endDate(_ stated: String?) {
    let text = takeCaptured()
    let parts = dateParts
    dateParts = []
    guard writer.draft.metadataDate == nil else { return }
    func number(_ part: XMLName) -> Int? {
      parts.first { $0.part == part }.flatMap { Int($0.text) }
    }
    if let year = number(.year), let month = number(.month) {
      writer.draft.metadataDate = Day(
        year: year,
        month: month,
        day: number(.day) ?? Day.days(inMonth: month, of: year)
      )
    } else {
      writer.draft.metadataDate = Self.day(stated ?? text)
    }
  }

  static func day(_ text: String) -> Day? {
    if let day = Day(iso: text.prefix(10)) { return day }
    let bytes = Array(text.utf8)
    let words = WordBoundary.words(of: bytes).map { Array(bytes[$0.indices]) }
    for index in words.indices {
      if let (span, _) = DateValue.read(words, at: index) { return span.last }
    }
    return nil
  }
}
