import SourceText

/// Notes, comments, chunks and other documents.
extension StoryReader {
  mutating func addNoteMark(_ story: Story, _ tag: XMLTag) {
    guard let id = tag.string(.id), state.paragraph >= 0 else { return }
    document.notes.append(
      WordMark(story: story, id: id, paragraph: Int(state.paragraph), flags: anchoredFlags())
    )
  }

  mutating func addCommentMark(_ tag: XMLTag) {
    guard let id = tag.string(.id) else { return }
    let paragraph = state.paragraph >= 0 ? Int(state.paragraph) : document.paragraphs.count
    document.anchors.append(WordMark(story: .comment, id: id, paragraph: paragraph))
  }

  /// A note: separators are none, by their type and never by their id.
  mutating func startNote(_ story: Story, _ tag: XMLTag) {
    let type = tag.string(.type) ?? "normal"
    if type == "separator" || type == "continuationSeparator" || type == "continuationNotice"
      || type == "continuation-separator" || type == "continuation-notice"
    {
      return push(.skip, tag)
    }
    var flow = WordFlow(story: story)
    noteCount += 1
    flow.id = tag.string(.id) ?? String(noteCount)
    // Word 2003 writes a note where it is referred to.
    if document.flows[0].story == .body {
      let paragraph = openParagraph(at: tag.start)
      document.notes.append(
        WordMark(story: story, id: flow.id, paragraph: paragraph, flags: anchoredFlags())
      )
    }
    startFlow(flow, tag, anchor: -1)
  }

  mutating func startComment(_ tag: XMLTag) {
    guard document.flows[0].story == .comment else { return }
    var flow = WordFlow(story: .comment)
    flow.id = tag.string(.id) ?? ""
    startFlow(flow, tag, anchor: -1, scope: .comment)
    document.comments.append(
      WordComment(
        id: flow.id,
        author: tag.string(.author),
        date: tag.string(.date),
        flow: document.flows.count - 1
      )
    )
  }

  /// A document inside the document, in its place.
  mutating func addChunk(_ tag: XMLTag) {
    guard let id = tag.string(.id, in: .relationships) else { return }
    let flags = anchoredFlags()
    let place = Int(
      addParagraph(.chunk(relation: id), source: TextRange(tag.start, tag.end))
    )
    document.paragraphs[place].flags = flags
    document.paragraphs[place].change = state.change
  }

  mutating func addSubDocument(_ tag: XMLTag) {
    let id = tag.string(.id, in: .relationships)
    addRegion(
      .subDocument,
      "external",
      mayContainHeadings: true,
      description: id.flatMap { relationships[$0]?.target }
    )
    document.note(.subDocument, at: max(0, document.paragraphs.count - 1))
    document.note(.externalContent, at: max(0, document.paragraphs.count - 1))
  }

  /// Insertions, deletions and comments of Word 2003.
  mutating func startAnnotation2003(_ tag: XMLTag) {
    guard tag.name == .annotation else { return }
    switch tag.string(.type, in: .word2003) {
    case "Word.Insertion": startChange(tag, .inserted, .inserted)
    case "Word.Deletion": startChange(tag, .deleted, .deleted)
    case "Word.Move": startChange(tag, .movedTo, .movedTo)
    case "Word.Comment":
      var flow = WordFlow(story: .comment)
      flow.id = tag.string(.id) ?? ""
      let paragraph = state.paragraph >= 0 ? Int(state.paragraph) : document.paragraphs.count
      document.anchors.append(WordMark(story: .comment, id: flow.id, paragraph: paragraph))
      startFlow(flow, tag, anchor: -1)
      document.comments.append(
        WordComment(
          id: flow.id,
          author: tag.string(.author),
          date: tag.string(.createdate),
          flow: document.flows.count - 1
        )
      )
    case "Word.Formatting", "Word.Numbering": push(.skip, tag)
    default: break
    }
  }

  /// The label that Word 2003 stored: `wx:t` in `w:listPr`, and its font after it.
  mutating func readStoredLabel(_ tag: XMLTag) {
    guard state.paragraph >= 0, let words = tag.string(.val), !words.isEmpty else { return }
    let index = Int(state.paragraph)
    let start = document.text.count
    if tag.name == .t {
      document.text.append(contentsOf: words.utf8)
    } else if let label = document.paragraphs[index].label {
      let font = SymbolFont(words)
      guard font != .ordinary else { return }
      let stored = String(decoding: document.text[label.indices], as: UTF8.self)
      for scalar in stored.unicodeScalars {
        UTF8Scalar.append(font.scalar(scalar.value) ?? scalar, to: &document.text)
      }
    } else {
      return
    }
    document.paragraphs[index].label = TextRange(start, document.text.count)
    document.paragraphs[index].labelFrom = .cached
  }
}
