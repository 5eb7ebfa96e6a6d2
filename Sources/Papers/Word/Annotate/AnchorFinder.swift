import SourceText

/// Finds where the comment on a place of the paper can stand in the main part (`papers.md`,
/// section 22, choosing the place).
struct AnchorFinder {
  private let paper: Paper
  private let map: BodyMap
  private let part: [UInt8]
  private let main: Int?
  private let excluded: SpanFlags
  private var splits: [Int: RunSplit?] = [:]
  private(set) var ids: IDSupply

  /// `part` is the text of the main part, which is called `name`.
  init(_ paper: Paper, map: BodyMap, part: [UInt8], name: String, ids: IDSupply) {
    self.paper = paper
    self.map = map
    self.part = part
    self.ids = ids
    main = paper.names.parts.number(of: name)
    excluded = SpanFlags.excluded(from: paper.view)
  }

  /// The number of the next comment.
  mutating func nextID() -> Int { ids.next() }

  /// The best anchor for a place, or for the whole paper; nil if the paper has no paragraph.
  mutating func anchor(at place: Place?) -> Anchor? {
    guard let place, paper.blocks.indices.contains(place.block) else { return first() }
    if let anchor = words(at: place) ?? host(of: place.block) { return anchor }
    switch paper.blocks[place.block].story {
    case .body, .textBox, .altText, .chart, .diagram: return nearest(to: place.block) ?? first()
    case .footnote, .endnote, .header, .footer, .comment, .watermark: return first()
    }
  }

  // MARK: - What stands in the body

  /// The words themselves; of an empty range the whole block.
  private mutating func words(at place: Place) -> Anchor? {
    guard isInMain(place.block) else { return nil }
    let spans = shownSpans(of: place.block)
    guard let first = spans.first(where: { place.from < $0.to }),
      let last = spans.last(where: { $0.from < place.to }), place.from < place.to
    else { return whole(place.block) }
    guard
      let start = edge(in: first.span, at: max(place.from - first.from, 0), isStart: true),
      let end = edge(
        in: last.span,
        at: min(place.to, last.to) - last.from,
        isStart: false
      )
    else { return nil }
    return settled(start, end, block: block(for: place.block))
  }

  private mutating func whole(_ number: Int) -> Anchor? {
    guard isInMain(number) else { return nil }
    let spans = shownSpans(of: number)
    if let first = spans.first, let last = spans.last {
      guard let start = piece(of: first.span), let end = piece(of: last.span) else { return nil }
      return settled(
        Anchor.Edge(offset: start.start),
        Anchor.Edge(offset: end.end),
        block: block(for: number)
      )
    }
    return paper.blocks[number].source.flatMap { map.paragraph(at: $0.lower) }.flatMap {
      paragraph($0, block: nil)
    }
  }

  /// A paragraph as a whole; of an empty one the place after its properties.
  private func paragraph(_ index: Int, block: Int?) -> Anchor {
    let paragraph = map.paragraphs[index]
    let pieces = map.pieces[paragraph.pieces]
    return settled(
      Anchor.Edge(offset: pieces.first?.start ?? paragraph.contentStart),
      Anchor.Edge(offset: pieces.last?.end ?? paragraph.contentStart),
      block: block
    )
  }

  private func isInMain(_ number: Int) -> Bool {
    let block = paper.blocks[number]
    guard block.part == main else { return false }
    switch block.story {
    case .body, .textBox, .altText: return true
    case .footnote, .endnote, .header, .footer, .comment, .chart, .diagram, .watermark: return false
    }
  }

  /// The block that the reader finds a comment on `number` in: of a box the one it is anchored in.
  private func block(for number: Int) -> Int? {
    let block = paper.blocks[number]
    return block.story == .body ? number : block.anchor
  }

  // MARK: - What stands beside it

  /// The reference of a note, or the block that a box, chart or diagram is anchored in.
  private mutating func host(of number: Int) -> Anchor? {
    let block = paper.blocks[number]
    switch block.story {
    case .footnote, .endnote:
      let id = block.storyID.map { paper.names.stories[$0] } ?? ""
      guard let index = map.notes[BodyMap.NoteKey(story: block.story, id: id)],
        map.pieces.indices.contains(index)
      else { return nil }
      let piece = map.pieces[index]
      return settled(
        Anchor.Edge(offset: piece.start),
        Anchor.Edge(offset: piece.end),
        block: nil
      )
    case .body, .textBox, .header, .footer, .comment, .altText, .chart, .diagram, .watermark:
      guard let anchor = block.anchor, anchor != number else { return nil }
      return whole(anchor)
    }
  }

  /// The nearest block before, else after, that can be anchored in.
  private mutating func nearest(to number: Int) -> Anchor? {
    let before = paper.blocks.indices[..<number].reversed()
    for index in Array(before) + Array(paper.blocks.indices[(number + 1)...])
    where !paper.blocks[index].words.isEmpty {
      if let anchor = whole(index) { return anchor }
    }
    return nil
  }

  /// The first block of the body with words, else of what is anchored in it, else any paragraph.
  private mutating func first() -> Anchor? {
    let withWords = paper.blocks.indices.filter { !paper.blocks[$0].words.isEmpty }
    let body = withWords.filter { paper.blocks[$0].story == .body }
    for index in body + withWords {
      if let anchor = whole(index) { return anchor }
    }
    return map.paragraphs.isEmpty ? ownParagraph : paragraph(0, block: nil)
  }

  /// At the end of a body in which every paragraph stands in something that lets no marker in.
  private var ownParagraph: Anchor? {
    var place = map.lastSection
    if place == nil, let end = map.bodyEnd, !part[..<end].suffix(2).elementsEqual("/>".utf8) {
      place = part[..<end].lastIndex(of: UInt8(ascii: "<"))
    }
    guard let place else { return nil }
    let edge = Anchor.Edge(offset: place)
    return Anchor(start: edge, end: edge, block: nil, needsParagraph: true)
  }

  // MARK: - From words to bytes

  private struct ShownSpan {
    let span: Span
    /// The characters of the block's text.
    let from: Int
    let to: Int
  }

  private func shownSpans(of number: Int) -> [ShownSpan] {
    var from = 0
    return paper.spans[paper.blocks[number].spans].compactMap { span in
      guard span.flags.isDisjoint(with: excluded) else { return nil }
      let to = from + UTF8Scalar.count(paper.text, in: span.text)
      defer { from = to }
      return ShownSpan(span: span, from: from, to: to)
    }
  }

  private func piece(of span: Span) -> BodyMap.Piece? {
    map.piece(at: span.source.lower).map { map.pieces[$0] }
  }

  /// The edge before or after a character of a span: at its run, or inside where that can be cut.
  private mutating func edge(in span: Span, at character: Int, isStart: Bool) -> Anchor.Edge? {
    guard let index = map.piece(at: span.source.lower) else { return nil }
    let piece = map.pieces[index]
    let outside = Anchor.Edge(offset: isStart ? piece.start : piece.end)
    guard piece.isRun, let split = split(piece),
      split.words.elementsEqual(paper.text[span.text.indices])
    else { return outside }
    let character = split.edge(at: character, goingBack: isStart)
    guard character > 0, character < split.count,
      let cut = split.cut(before: character, ids: &ids)
    else { return outside }
    return Anchor.Edge(offset: cut.offset, cut: cut)
  }

  private mutating func split(_ piece: BodyMap.Piece) -> RunSplit? {
    if let known = splits[piece.start] { return known }
    let split = RunSplit(part, run: piece.start..<piece.end)
    splits[piece.start] = split
    return split
  }

  /// The anchor, moved out of all fields.
  private func settled(_ start: Anchor.Edge, _ end: Anchor.Edge, block: Int?) -> Anchor {
    var (start, end, block) = (start, end, block)
    if let field = map.field(round: start.offset) {
      start = Anchor.Edge(offset: field.lowerBound)
      block = nil
    }
    if let field = map.field(round: end.offset) {
      end = Anchor.Edge(offset: field.upperBound)
    }
    return Anchor(start: start, end: end, block: block)
  }
}
