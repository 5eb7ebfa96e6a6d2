import SourceText

/// Turns the paragraphs of one part into blocks of the draft.
struct WordPartDraft {
  let part: WordPart
  let number: Int
  var pages = WordPages()
  /// The file name of a header or footer.
  var storyName: String?
  /// Of a chunk: what its notes' ids begin with, and the cell and flags of its place.
  var prefix = ""
  var outerCell: Int?
  var outerFlags: SpanFlags = []
  var isShown = true
  /// The block that refers to the note that is being added.
  var reference: Int?

  private let revisions: Revisions
  private var numbering: Numbering
  private var pieces: PieceOrder
  var tables: WordTables
  /// The block of each paragraph, -1 for none, and how many blocks stood before it.
  var blocks: [Int]
  private var before: [Int]
  var spanOfPiece: [Int]
  private var isCovered: [Bool]
  private var styleNumbers: [Int: Int] = [:]
  private var textBase = 0
  var changeBase = -1

  init(_ part: WordPart, number: Int, view: PaperView) {
    self.part = part
    self.number = number
    revisions = Revisions(part.document, view: view)
    numbering = Numbering(part.numbering, styles: part.styles)
    pieces = PieceOrder(part.document)
    tables = WordTables(part.document, view: view)
    let count = part.document.paragraphs.count
    blocks = [Int](repeating: -1, count: count)
    before = [Int](repeating: 0, count: count)
    isCovered = [Bool](repeating: false, count: count)
    spanOfPiece = [Int](repeating: -1, count: part.document.pieces.count)
  }

  /// The paragraphs of the body and its boxes: all but those of notes and comments inside runs.
  var bodyParagraphs: Range<Int> { 0..<part.document.paragraphs.count }

  /// The block of a paragraph, or of the one it was joined to.
  func block(of paragraph: Int) -> Int? {
    guard blocks.indices.contains(paragraph) else { return nil }
    let block = blocks[revisions.heads[paragraph]]
    return block >= 0 ? block : nil
  }

  /// The block of a paragraph, else the last before it.
  func blockOrBefore(_ paragraph: Int) -> Int? {
    if let block = block(of: paragraph) { return block }
    guard before.indices.contains(paragraph) else { return blocks.last { $0 >= 0 } }
    return before[paragraph] > 0 ? before[paragraph] - 1 : nil
  }

  /// Adds the blocks of the paragraphs in `range`, and the tables among them.
  mutating func add(
    _ range: Range<Int>,
    to maker: inout WordDraft
  ) throws(PaperError) -> Range<Int> {
    begin(&maker)
    let first = maker.draft.blocks.count
    let added = tables.place(in: range, part: number, outerCell: outerCell, to: &maker.draft)
    for index in range {
      try maker.check(at: index)
      before[index] = maker.draft.blocks.count
      let paragraph = part.document.paragraphs[index]
      let cell = Int(paragraph.cell)
      let isUnder = tables.isCovered(cell)
      let isBoxUnder = paragraph.anchor >= 0 && isCovered[Int(paragraph.anchor)]
      isCovered[index] = isUnder || isBoxUnder
      // Word 2003 writes notes, comments and headers among the text; they come in their own time.
      if isElsewhere(paragraph, range) { continue }
      switch paragraph.kind {
      case .text: if revisions.heads[index] == index { addText(index, to: &maker) }
      case .beside(let story): addBeside(index, story, to: &maker)
      case .chart, .diagram, .chunk: try addInsert(index, to: &maker)
      }
    }
    tables.close(added, range: range, before: before, source: part, to: &maker.draft)
    return first..<maker.draft.blocks.count
  }

  private func isElsewhere(_ paragraph: WordParagraph, _ range: Range<Int>) -> Bool {
    guard part.document.flows[0].story == .body, range == bodyParagraphs else { return false }
    switch part.document.flows[Int(paragraph.flow)].story {
    case .footnote, .endnote, .comment, .header, .footer: return true
    case .body, .textBox, .altText, .chart, .diagram, .watermark: return false
    }
  }

  /// Brings the part's own text and changes into the draft, once.
  mutating func begin(_ maker: inout WordDraft) {
    guard changeBase < 0 else { return }
    textBase = maker.draft.text.count
    maker.draft.text.append(contentsOf: part.document.text)
    changeBase = maker.draft.changes.count
    for change in part.document.changes {
      maker.addChange(Change(kind: change.kind, author: change.author, date: change.date))
    }
  }

  private mutating func addText(_ head: Int, to maker: inout WordDraft) {
    let tail = revisions.tails[head]
    let properties = part.document.paragraphs[tail]
    let firstSpan = maker.draft.spans.count
    var facts = TextFacts()
    var source = part.document.paragraphs[head].source
    for index in head...tail where index == head || revisions.heads[index] == head {
      addSpans(of: index, to: &maker, &facts)
      source = source.hull(part.document.paragraphs[index].source)
    }
    let label = label(of: properties, facts, isJoined: head != tail, to: &maker)
    guard !facts.isBlank || label != nil else {
      maker.draft.spans.removeLast(maker.draft.spans.count - firstSpan)
      return
    }
    var block = DraftBlock(spans: firstSpan..<maker.draft.spans.count)
    block.label = label?.label
    block.isBulleted = label?.isBullet ?? false
    block.isBold = facts.isBold && facts.hasInk
    place(&block, head, to: &maker)
    block.source = source
    WordHeading.mark(&block, properties, styles: part.styles, facts, level: label?.level)
    block.style = styleNumber(Int(properties.style), &maker)
    append(block, of: head, to: &maker)
  }

  /// What the text of a block is like.
  struct TextFacts {
    /// Nothing but white space, shown or not.
    var isBlank = true
    /// Whether the view shows a character that is no white space.
    var hasInk = false
    var hasPieces = false
    var hasShownPieces = false
    var isBold = true
    var isGenerated = true
  }

  private mutating func addSpans(
    of index: Int,
    to maker: inout WordDraft,
    _ facts: inout TextFacts
  ) {
    for number in pieces.of(index) {
      let piece = part.document.pieces[number]
      var flags = piece.flags.union(outerFlags)
      if isCovered[index] { flags.insert(.mergedAway) }
      let isShown = flags.isDisjoint(with: maker.excluded)
      let hasInk = part.document.text[piece.text.indices].contains { $0 > 0x20 }
      facts.hasPieces = true
      if hasInk { facts.isBlank = false }
      if isShown {
        facts.hasShownPieces = true
        if !flags.contains(.generated) { facts.isGenerated = false }
        if hasInk {
          facts.hasInk = true
          if !piece.isBold { facts.isBold = false }
        }
      }
      spanOfPiece[number] = maker.draft.spans.count
      let change = piece.change >= 0 ? Int32(changeBase) + piece.change : nil
      let link = piece.link >= 0 ? maker.number(ofLink: part.document.links[Int(piece.link)]) : nil
      maker.draft.spans.append(
        Span(
          text: TextRange(piece.text.lower + textBase, piece.text.upper + textBase),
          source: piece.source,
          flags: flags,
          change: change,
          link: link
        )
      )
      if isCovered[index], hasInk {
        maker.note(.hiddenText, part: self.number, block: maker.draft.blocks.count)
      }
      extendChanges(piece, to: &maker)
    }
  }

  private func extendChanges(_ piece: WordPiece, to maker: inout WordDraft) {
    var change = piece.change
    while change >= 0 {
      maker.extend(
        change: changeBase + Int(change),
        with: TextRange(piece.text.lower + textBase, piece.text.upper + textBase),
        in: maker.draft.blocks.count
      )
      change = part.document.changes[Int(change)].parent
    }
  }

  private mutating func label(
    of paragraph: WordParagraph,
    _ facts: TextFacts,
    isJoined: Bool,
    to maker: inout WordDraft
  ) -> (label: AutoLabel?, level: Int?, isBullet: Bool)? {
    if let own = paragraph.label {
      let range = TextRange(own.lower + textBase, own.upper + textBase)
      let level = paragraph.labelFrom == .cached ? Int(paragraph.listLevel ?? 0) : nil
      return (AutoLabel(text: range, from: paragraph.labelFrom), level, false)
    }
    let isOutside = facts.hasPieces && !facts.hasShownPieces
    let cell = Int(paragraph.cell)
    let isNowhere = cell >= 0 && !tables.isPlaced(cell)
    let isLost = !paragraph.mark.isDisjoint(
      with: maker.view == .final
        ? [.deleted, .movedFrom] : [.inserted, .movedTo]
    )
    guard !isOutside, !isLost, !(facts.isBlank && isNowhere),
      !(facts.isBlank && paragraph.endsSection),
      let place = numbering.place(of: paragraph),
      let label = numbering.count(list: place.list, level: place.level), !label.text.isEmpty
    else { return nil }
    let start = maker.draft.text.count
    maker.draft.text.append(contentsOf: label.text.utf8)
    let range = TextRange(start, maker.draft.text.count)
    return (AutoLabel(text: range, from: .numbering), label.level, label.isBullet)
  }

  /// The story, place and page of a block that stands where `index` stands.
  private func place(_ block: inout DraftBlock, _ index: Int, to maker: inout WordDraft) {
    let paragraph = part.document.paragraphs[index]
    let flow = part.document.flows[Int(paragraph.flow)]
    block.story = flow.story
    block.part = number
    if flow.isBoxed { block.flags.insert(.boxed) }
    if !isShown || !flow.isShown { block.flags.insert(.notShown) }
    switch flow.story {
    case .footnote, .endnote, .comment: block.storyID = maker.number(ofStory: prefix + flow.id)
    case .header, .footer: block.storyID = storyName.map { maker.number(ofStory: $0) }
    case .body, .textBox, .altText, .chart, .diagram, .watermark: break
    }
    block.cell = cell(of: paragraph)
    block.reference = reference
    if paragraph.anchor >= 0 { block.anchor = blockOrBefore(Int(paragraph.anchor)) }
    block.page = reference.map { maker.draft.blocks[$0].page } ?? pages.page(of: index)
  }

  /// The draft's number of the cell that a paragraph stands in.
  private func cell(of paragraph: WordParagraph) -> Int? {
    tables.place(of: Int(paragraph.cell)) ?? outerCell
  }

  /// The flags of what stands in a part of its own.
  private func flags(of index: Int) -> SpanFlags {
    let flags = part.document.paragraphs[index].flags.union(outerFlags)
    return isCovered[index] ? flags.union(.mergedAway) : flags
  }

  private mutating func append(_ block: DraftBlock, of index: Int, to maker: inout WordDraft) {
    blocks[index] = maker.draft.blocks.count
    maker.draft.blocks.append(block)
  }

  private mutating func styleNumber(_ style: Int, _ maker: inout WordDraft) -> Int? {
    guard part.styles.styles.indices.contains(style) else { return nil }
    if let known = styleNumbers[style] { return known }
    let number = NameTable.number(
      of: part.styles.styles[style].name,
      in: &maker.draft.names.styles
    )
    styleNumbers[style] = number
    return number
  }

  private mutating func addBeside(_ index: Int, _ story: Story, to maker: inout WordDraft) {
    let firstSpan = maker.draft.spans.count
    var facts = TextFacts()
    addSpans(of: index, to: &maker, &facts)
    var block = DraftBlock(spans: firstSpan..<maker.draft.spans.count)
    place(&block, index, to: &maker)
    let isBox = story == .textBox && block.story != .body && block.story != .textBox
    if isBox { block.flags.insert(.boxed) } else { block.story = story }
    block.mayBeHeading = false
    block.source = part.document.paragraphs[index].source
    append(block, of: index, to: &maker)
  }

  private mutating func addInsert(
    _ index: Int,
    to maker: inout WordDraft
  ) throws(PaperError) {
    guard let insert = part.inserts[index] else { return }
    switch insert {
    case .chart(let name, let texts):
      for text in texts {
        add(text.words, .chart, index, name, text.start, text.end, level: nil, to: &maker)
      }
    case .diagram(let name, let points):
      for point in points {
        add(
          point.words,
          .diagram,
          index,
          name,
          point.start,
          point.end,
          level: point.depth,
          to: &maker
        )
      }
    case .chunk(let file):
      var chunk = WordPartDraft(
        file.main,
        number: maker.number(ofPart: file.main.name),
        view: maker.view
      )
      chunk.prefix = file.prefix
      chunk.outerCell = cell(of: part.document.paragraphs[index])
      chunk.outerFlags = flags(of: index)
      _ = try chunk.add(chunk.bodyParagraphs, to: &maker)
      maker.chunks.append((file, chunk))
    case .draft(let name, let inner):
      let cell = cell(of: part.document.paragraphs[index])
      maker.draft.absorb(inner, part: name, cell: cell, flags: flags(of: index))
    case .unread(let kind, let reason, let name):
      let isChunk = kind == .altChunk
      let paragraph = part.document.paragraphs[index]
      maker.draft.unread.append(
        Unread(
          kind: kind,
          reason: reason,
          part: name.map { maker.number(ofPart: $0) },
          block: paragraph.anchor >= 0
            ? blockOrBefore(Int(paragraph.anchor)) : blockOrBefore(index),
          isInBlock: paragraph.anchor >= 0 && self.block(of: Int(paragraph.anchor)) != nil,
          cell: cell(of: paragraph),
          mayContainHeadings: isChunk,
          story: part.document.flows[Int(paragraph.flow)].story
        )
      )
      if isChunk { maker.note(.chunkUnread, part: number, block: blockOrBefore(index)) }
    }
  }

  /// Adds a block whose words stand in a part of its own.
  private mutating func add(
    _ words: String,
    _ story: Story,
    _ index: Int,
    _ name: String,
    _ start: Int,
    _ end: Int,
    level: Int?,
    to maker: inout WordDraft
  ) {
    let from = maker.draft.text.count
    maker.draft.text.append(contentsOf: words.utf8)
    let source = TextRange(start, max(start, end))
    let firstSpan = maker.draft.spans.count
    let change = part.document.paragraphs[index].change
    maker.draft.spans.append(
      Span(
        text: TextRange(from, maker.draft.text.count),
        source: source,
        flags: flags(of: index),
        change: change >= 0 ? Int32(changeBase) + change : nil
      )
    )
    var block = DraftBlock(spans: firstSpan..<maker.draft.spans.count)
    place(&block, index, to: &maker)
    block.story = story
    block.part = maker.number(ofPart: name)
    block.source = source
    block.mayBeHeading = false
    if let level {
      block.kind = .item
      block.level = level
    }
    append(block, of: index, to: &maker)
  }
}
