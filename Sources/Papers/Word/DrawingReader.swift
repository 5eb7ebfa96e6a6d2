import SourceText

/// One drawing, old picture or object that is open.
struct OpenDrawing {
  var descriptions: [String] = []
  /// In centimetres; of a group of old shapes the largest.
  var width = 0.0
  var height = 0.0
  var pictures = 0
  var isDecorative = false
  var isObject = false

  /// Takes `wp:docPr`.
  mutating func describe(_ tag: XMLTag) {
    let text = tag.string(.descr) ?? ""
    let words = text.isEmpty ? tag.string(.title) ?? "" : text
    if !words.isEmpty { descriptions.append(words) }
  }

  /// Takes `wp:extent`, which counts in 360,000ths of a centimetre.
  mutating func measure(_ tag: XMLTag) {
    width = max(width, Double(tag.int(.cx) ?? 0) / 360_000)
    height = max(height, Double(tag.int(.cy) ?? 0) / 360_000)
  }

  /// Takes an old shape's description and the measures in its style.
  mutating func readShape(_ tag: XMLTag) {
    if let alt = tag.string(.alt), !alt.isEmpty { descriptions.append(alt) }
    guard let style = tag.string(.style) else { return }
    var shapeWidth = 0.0
    var shapeHeight = 0.0
    for entry in style.split(separator: ";") {
      let halves = entry.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      let name = halves[0].filter { $0 != " " }
      if name == "width" { shapeWidth = Self.centimetres(halves[1]) }
      if name == "height" { shapeHeight = Self.centimetres(halves[1]) }
    }
    if shapeWidth * shapeHeight > width * height { (width, height) = (shapeWidth, shapeHeight) }
  }

  private static func centimetres(_ text: Substring) -> Double {
    let trimmed = text.filter { $0 != " " }
    let units: [(String, Double)] = [
      ("pt", 2.54 / 72), ("in", 2.54), ("cm", 1), ("mm", 0.1), ("px", 2.54 / 96), ("pc", 2.54 / 6),
    ]
    for (unit, factor) in units where trimmed.hasSuffix(unit) {
      return (Double(trimmed.dropLast(unit.utf8.count)) ?? 0) * factor
    }
    return 0
  }

  /// Whether it is large enough to hold words.
  var isLarge: Bool { width * height >= 60 }
}

/// Drawings, old pictures, objects, and the boxes in them.
extension StoryReader {
  mutating func startDrawingElement(_ tag: XMLTag) {
    push(.drawing, tag, start: tag.start)
    drawings.append(OpenDrawing())
  }

  mutating func startDrawing(_ tag: XMLTag) {
    switch (tag.namespace, tag.name) {
    case (.wordDrawing, .docPr): drawings.withLast { $0.describe(tag) }
    case (.wordDrawing, .extent): drawings.withLast { $0.measure(tag) }
    case (.decorative, .decorative):
      drawings.withLast { $0.isDecorative = tag.isOn(.val) }
    case (.picture, .pic), (.vml, .imagedata): drawings.withLast { $0.pictures += 1 }
    case (.drawing, .blip):
      if let link = tag.string(.link, in: .relationships), relationships[link]?.isExternal == true {
        document.note(.externalContent, at: max(0, Int(state.paragraph)))
      }
    case (.chart, .chart):
      if let id = tag.string(.id, in: .relationships) { addPlace(.chart(relation: id), tag) }
    case (.diagram, .relIds):
      if let id = tag.string(.dm, in: .relationships) { addPlace(.diagram(relation: id), tag) }
    case (.vml, .textbox):
      push(.oldBox, tag, start: tag.start)
      looseText = []
    case (.vml, .textpath):
      if let words = tag.string(.string) { addWordArt(words, tag) }
    case (.office, .oleObject): addEmbedded(tag)
    // Shapes have many names; what they are drawn like is not asked.
    case (.vml, _): drawings.withLast { $0.readShape(tag) }
    default: break
    }
  }

  /// Puts a place for something that stands in a part of its own after the anchor.
  private mutating func addPlace(_ kind: WordParagraph.Kind, _ tag: XMLTag) {
    let anchor = anchorParagraph(at: tag.start)
    let flags = anchoredFlags()
    let place = Int(addParagraph(kind, source: TextRange(tag.start, tag.end)))
    document.paragraphs[place].anchor = anchor
    document.paragraphs[place].flags = flags
    document.paragraphs[place].change = state.change
  }

  /// The flags that what is anchored here takes from the place it stands in.
  mutating func anchoredFlags() -> SpanFlags {
    if state.run.isOpen, !state.run.isReady, state.paragraph >= 0 {
      prepareRun(of: Int(state.paragraph))
    }
    var flags = state.flags.union(state.fields.flags(isDeleted: state.isDeleted))
    if state.run.isReady { flags.formUnion(state.run.flags) }
    flags.formIntersection(Self.outer)
    if isUnselected { flags.insert(.unselected) }
    return flags
  }

  /// The paragraph that a drawing is anchored in.
  private mutating func anchorParagraph(at offset: Int) -> Int32 {
    state.paragraph >= 0 || state.anchor < 0 ? Int32(openParagraph(at: offset)) : state.anchor
  }

  private mutating func addEmbedded(_ tag: XMLTag) {
    let anchor = Int(anchorParagraph(at: tag.start))
    drawings.withLast { $0.isObject = true }
    addRegion(
      .embedded,
      "not-opened",
      mayContainHeadings: true,
      description: tag.string(.progID)
    )
    document.note(.embedded, at: anchor)
    if tag.isValue(.type, "Link") { document.note(.externalContent, at: anchor) }
  }

  /// The words of word art: in a header or footer they are a watermark.
  private mutating func addWordArt(_ words: String, _ tag: XMLTag) {
    let story = document.flows[0].story
    let isWatermark = story == .header || story == .footer
    let source = TextRange(tag.start, tag.end)
    addBeside(isWatermark ? .watermark : .textBox, Array(words.utf8), source: source)
    if isWatermark { document.note(.watermark, at: document.paragraphs.count - 1) }
  }

  /// Adds a block of its own after the anchor.
  private mutating func addBeside(_ story: Story, _ words: [UInt8], source: TextRange) {
    guard words.contains(where: { $0 > 0x20 }) else { return }
    let anchor = anchorParagraph(at: source.lower)
    let index = addParagraph(.beside(story), source: source)
    document.paragraphs[Int(index)].anchor = anchor
    let start = document.text.count
    document.text.append(contentsOf: words)
    let flags = anchoredFlags()
    document.pieces.append(
      WordPiece(
        text: TextRange(start, document.text.count),
        source: source,
        flags: flags,
        paragraph: index,
        change: state.change,
        link: -1,
        isBold: false
      )
    )
  }

  /// The flags that a box takes from where it is anchored.
  static let outer: SpanFlags = [
    .inserted, .movedTo, .deleted, .movedFrom, .hidden, .placeholder, .fieldCode, .generated,
  ]

  mutating func endDrawing(_ scope: Scope, _ end: XMLEnd) {
    guard let drawing = drawings.popLast() else { return }
    let source = TextRange(scope.start, max(scope.start, end.offset))
    let description = drawing.descriptions.joined(separator: " ")
    for words in drawing.descriptions { addBeside(.altText, Array(words.utf8), source: source) }
    guard drawing.pictures > 0 else { return }
    let anchor = Int(anchorParagraph(at: source.lower))
    let story = document.flows[0].story
    let isBeside = story == .header || story == .footer
    if drawing.isLarge, !isBeside, !drawing.isDecorative {
      addRegion(
        .picture,
        "not-text",
        mayContainHeadings: false,
        description: description.isEmpty ? nil : description
      )
      document.regions[document.regions.count - 1].isPageWide = drawing.width >= 14
    } else {
      for _ in 0..<drawing.pictures {
        document.notices.append(WordNotice(code: .picture, paragraph: anchor))
      }
    }
  }

  mutating func addRegion(
    _ kind: Unread.Kind,
    _ reason: String,
    mayContainHeadings: Bool,
    description: String? = nil
  ) {
    document.regions.append(
      WordRegion(
        kind: kind,
        reason: reason,
        paragraph: state.paragraph >= 0 ? Int(state.paragraph) : document.paragraphs.count - 1,
        cell: state.tables.last?.cell ?? -1,
        mayContainHeadings: mayContainHeadings,
        description: description
      )
    )
  }

  /// A box with paragraphs of its own: a flow beside the one it is anchored in.
  mutating func startBox(_ tag: XMLTag) {
    let anchor = anchorParagraph(at: tag.start)
    let base = document.flows[0].story
    let story = document.flows[Int(state.flow)].story
    let isBody = base == .body && (story == .body || story == .textBox)
    var flow = WordFlow(story: isBody ? .textBox : story)
    flow.id = document.flows[Int(state.flow)].id
    flow.isBoxed = !isBody
    startFlow(flow, tag, anchor: anchor)
  }

  /// Begins a flow and remembers where reading was in the other one.
  mutating func startFlow(_ flow: WordFlow, _ tag: XMLTag, anchor: Int32, scope: Scope.Kind = .flow)
  {
    push(scope, tag)
    var flow = flow
    flow.paragraphs = document.paragraphs.count..<document.paragraphs.count
    document.flows.append(flow)
    var inner = StoryState(flow: Int32(document.flows.count - 1))
    inner.anchor = anchor
    inner.flags = anchoredFlags()
    inner.change = state.change
    outer.append(state)
    state = inner
  }

  mutating func endFlow() {
    closeFields()
    let first = document.flows[Int(state.flow)].paragraphs.lowerBound
    document.flows[Int(state.flow)].paragraphs = first..<document.paragraphs.count
    if let last = outer.popLast() { state = last }
  }

  mutating func endOldBox(_ scope: Scope, _ end: XMLEnd) {
    let words = looseText
    looseText = []
    addBeside(.textBox, words, source: TextRange(scope.start, max(scope.start, end.offset)))
  }
}
