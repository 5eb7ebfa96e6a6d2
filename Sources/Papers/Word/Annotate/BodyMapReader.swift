/// Reads the main part once more, for its places instead of its words.
struct BodyMapReader: XMLReader {
  static var readsAll: Bool { true }

  private var map = BodyMap()
  private var open: [Open] = []
  private var barrier: Barrier?
  /// The depth of the paragraph that is open; 0 if none is.
  private var paragraph = 0
  private var body = 0
  /// The depth of a control's properties, which say whether markers may stand in it.
  private var controlProperties = 0
  /// The depth of the first paragraph inside a barrier of a paragraph: that of a box.
  private var box = 0
  private var fields = OpenFields()

  /// An element in which paragraphs or markers may stand.
  private struct Open {
    let depth: Int
    let start: Int
    var isRestricted = false
  }

  /// An element that markers go round.
  private struct Barrier {
    let depth: Int
    let start: Int
    let isRun: Bool
    let isProperties: Bool
  }

  /// The places, once the part has been read.
  func finished() -> BodyMap {
    var map = map
    map.setFields(fields.closed)
    return map
  }

  mutating func start(_ tag: XMLTag) {
    note(tag)
    if tag.depth == 1 { map.root = tag.start..<tag.end }
    if barrier != nil { return lookInside(tag) }
    if controlProperties > 0 {
      if tag.depth == controlProperties + 1, Self.restricting.contains(tag.localName) {
        open.withLast { $0.isRestricted = true }
      }
      return
    }
    guard tag.namespace == .word else { return enclose(tag) }
    switch tag.name {
    case .sdt: push(tag)
    case .sdtPr: controlProperties = tag.depth
    case .sdtContent: startControlContent(tag)
    case .ins, .moveTo: push(tag)
    case .bdo, .dir: if isInParagraph { push(tag) } else { enclose(tag) }
    case .document, .body, .tbl, .tr, .tc, .customXml:
      if tag.name == .body { body = tag.depth }
      if isInParagraph { enclose(tag) } else { push(tag) }
    case .p: if isInParagraph { enclose(tag) } else { startParagraph(tag) }
    default: enclose(tag)
    }
  }

  mutating func end(_ end: XMLEnd) {
    if end.depth == box { box = 0 }
    fields.leave(end.depth)
    if end.depth == controlProperties { controlProperties = 0 }
    if let barrier {
      if barrier.depth == end.depth { close(barrier, end) }
      return
    }
    guard let last = open.last, last.depth == end.depth else { return }
    open.removeLast()
    if end.depth == body { map.bodyEnd = end.offset }
    if paragraph == end.depth, let index = map.paragraphs.indices.last {
      paragraph = 0
      map.paragraphs[index].end = end.offset
    }
  }

  private var isInParagraph: Bool { paragraph > 0 }

  private mutating func push(_ tag: XMLTag) {
    open.append(Open(depth: tag.depth, start: tag.start))
  }

  private mutating func startParagraph(_ tag: XMLTag) {
    push(tag)
    paragraph = tag.depth
    map.paragraphs.append(
      BodyMap.Paragraph(
        start: tag.start,
        contentStart: tag.end,
        end: tag.end,
        pieces: map.pieces.count..<map.pieces.count
      )
    )
  }

  /// A control that takes nothing but its own becomes a barrier as a whole.
  private mutating func startControlContent(_ tag: XMLTag) {
    guard let control = open.last, control.isRestricted else { return push(tag) }
    open.removeLast()
    barrier = Barrier(
      depth: control.depth,
      start: control.start,
      isRun: false,
      isProperties: false
    )
  }

  private mutating func enclose(_ tag: XMLTag) {
    let isWord = tag.namespace == .word
    if isWord, tag.name == .sectPr, tag.depth == body + 1 { map.lastSection = tag.start }
    barrier = Barrier(
      depth: tag.depth,
      start: tag.start,
      isRun: isWord && tag.name == .r,
      isProperties: isWord && tag.name == .pPr && tag.depth == paragraph + 1
    )
    fields.enter(tag)
  }

  private mutating func close(_ barrier: Barrier, _ end: XMLEnd) {
    self.barrier = nil
    guard isInParagraph, let index = map.paragraphs.indices.last else { return }
    if barrier.isProperties {
      map.paragraphs[index].contentStart = end.offset
    } else {
      map.pieces.append(
        BodyMap.Piece(start: barrier.start, end: end.offset, isRun: barrier.isRun)
      )
      map.paragraphs[index].pieces =
        map.paragraphs[index].pieces.lowerBound..<map.pieces.count
    }
  }

  /// What counts inside a barrier: notes referred to, and fields that begin and end.
  private mutating func lookInside(_ tag: XMLTag) {
    guard tag.namespace == .word, isInParagraph else { return }
    fields.enter(tag)
    switch tag.name {
    case .p: if box == 0 { box = tag.depth }
    case .footnoteReference: addNote(.footnote, tag)
    case .endnoteReference: addNote(.endnote, tag)
    case .fldChar:
      guard box == 0 else { return }
      fields.mark(tag, at: map.pieces.count)
    default: break
    }
  }

  private mutating func addNote(_ story: Story, _ tag: XMLTag) {
    guard let id = tag.string(.id) else { return }
    let key = BodyMap.NoteKey(story: story, id: id)
    map.notes[key] = map.notes[key] ?? map.pieces.count
  }

  private mutating func note(_ tag: XMLTag) {
    guard tag.namespace == .word else { return }
    if let id = tag.string(.id).flatMap(Int.init) { map.ids.insert(id) }
    if tag.name == .commentRangeStart { map.commentCount += 1 }
  }

  /// Kinds of control that Word fills by itself or that take plain text only.
  private static let restricting: Set<String> = [
    "text", "dropDownList", "comboBox", "date", "picture", "checkbox", "dataBinding", "citation",
    "bibliography", "equation",
  ]
}

/// The fields that have begun and not ended, deleted ones apart.
private struct OpenFields {
  /// The pieces of each field that has ended.
  private(set) var closed: [ClosedRange<Int>] = []
  private var live: [Int] = []
  private var deleted: [Int] = []
  /// The depth of the outermost deletion.
  private var deletion = 0

  mutating func enter(_ tag: XMLTag) {
    guard deletion == 0, tag.namespace == .word, tag.name == .del || tag.name == .moveFrom else {
      return
    }
    deletion = tag.depth
  }

  mutating func leave(_ depth: Int) {
    if depth == deletion { deletion = 0 }
  }

  /// Takes the mark of a field in a piece.
  mutating func mark(_ tag: XMLTag, at piece: Int) {
    let isDeleted = deletion > 0
    if tag.isValue(.fldCharType, "begin") {
      if isDeleted { deleted.append(piece) } else { live.append(piece) }
    } else if tag.isValue(.fldCharType, "end") {
      let first = isDeleted ? deleted.popLast() : live.popLast()
      if let first { closed.append(first...piece) }
    }
  }
}
