import SourceText

/// Reads XHTML, DocBook, JATS, Akoma Ntoso, TEI and XML of unknown kind by their mapping tables
/// (`papers.md`, section 14).
struct MarkupReader: XMLReader {
  var writer: FlowWriter
  var vocabulary = Vocabulary.unknown
  var context = MarkupContext()
  var frames: [MarkupFrame] = []
  var lists: [OpenList] = []
  var style = TextStyle()
  /// How deep we are in what is passed over.
  var skipped = 0
  /// Text of a label or a fact that is no text of the paper.
  var captured: [UInt8]?
  var dateParts: [(part: XMLName, text: String)] = []
  var pendingItem: PendingItem?
  var pendingCaption: (text: String, block: Int)?
  var captionLabel: String?
  var columnNames: [[String]] = []
  /// The blocks that refer to notes, by the notes' ids.
  var references: [String: Int] = [:]
  /// Whether nothing stands between the last end tag and here.
  var isAfterEnd = false
  /// Where the last end tag ended, if no start tag came after it.
  var lastEnd: Int?
  let text: [UInt8]
  private let limits: Limits

  /// The item whose first paragraph is still to come.
  struct PendingItem {
    var label: String?
    var from = AutoLabel.Origin.marker
    let level: Int
    let isBulleted: Bool
  }

  private init(_ draft: Draft, view: PaperView, text: [UInt8], limits: Limits) {
    writer = FlowWriter(draft, view: view)
    self.text = text
    self.limits = limits
  }

  /// The draft of a file of markup.
  static func read(
    _ source: PaperSource,
    view: PaperView,
    limits: Limits,
    budget: Budget
  ) throws(PaperError) -> Draft {
    let parser = XMLParser(budget: budget)
    let part = XMLPart(name: source.name, bytes: source.bytes, mayHaveDoctype: true)
    var draft = Draft(format: .xml)
    draft.names.parts = [source.name]
    draft.lines = LineTable(source.bytes)
    var reader = MarkupReader(draft, view: view, text: source.bytes, limits: limits)
    let root = XMLRoot.of(part, with: parser) ?? XMLRoot()
    let vocabulary = Vocabulary(root: root.name, namespace: root.namespace, text: source.bytes)
    reader.vocabulary = vocabulary
    if vocabulary == .unknown {
      reader.context.ownWords = Set(try parser.read(part, with: OwnWords()).reader.starts)
    }
    var (read, facts) = try parser.read(part, with: reader)
    if vocabulary == .unknown {
      read.writer.draft.notices.append(Notice(.unknownVocabulary, part: 0))
    }
    read.writer.draft.format = vocabulary.format
    read.writer.draft.encoding = facts.encoding
    return read.writer.finished()
  }

  var refusal: PaperError? { writer.refusal(limits) }

  // MARK: - Events

  mutating func start(_ tag: XMLTag) {
    if context.ancestors.isEmpty {
      writer.draft.language = tag.string(.lang, in: .xml) ?? tag.string(.lang)
    }
    guard skipped == 0 else {
      skipped += 1
      return
    }
    let role = vocabulary.role(of: tag, in: context)
    if role == .skipped {
      skipped = 1
      return
    }
    let isActive = captured == nil || role.mayInterruptCapture
    frames.append(
      MarkupFrame(
        role: role,
        start: tag.start,
        style: style,
        stoodInParagraph: writer.hasParagraph,
        isActive: isActive
      )
    )
    context.ancestors.append(tag.name)
    lastEnd = nil
    if vocabulary == .unknown, isAfterEnd { partElements() }
    if isActive {
      revise(tag, role)
      begin(role, tag)
    }
  }

  /// Elements of unknown kind that touch are not one word: they may be rows or paragraphs.
  private mutating func partElements() {
    let space: [UInt8] = [0x20]
    if writer.hasParagraph { writer.append(space.span, style) }
    isAfterEnd = false
  }

  /// What an attribute says of an element's place in the history of the text.
  private mutating func revise(_ tag: XMLTag, _ role: MarkupRole) {
    guard vocabulary == .docBook, role != .skipped else { return }
    switch tag.string(.revisionflag) {
    case "deleted": change(.deleted, .deleted, tag)
    case "added": change(.inserted, .inserted, tag)
    case _: break
    }
  }

  mutating func end(_ end: XMLEnd) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    isAfterEnd = true
    lastEnd = end.offset
    guard let frame = frames.popLast() else { return }
    let name = context.ancestors.popLast() ?? .unknown
    if frame.isActive { finish(frame, name, at: end.offset) }
    style = frame.style
  }

  mutating func text(_ text: Swift::Span<UInt8>) {
    guard skipped == 0 else { return }
    isAfterEnd = false
    if captured != nil {
      captured?.append(text)
      return
    }
    if !writer.hasParagraph {
      guard !Self.isBlank(text) else { return }
      beginParagraph(at: looseStart)
    }
    if let change = style.change { writer.extend(change: change, by: text) }
    writer.append(text, style)
  }

  private static func isBlank(_ text: Swift::Span<UInt8>) -> Bool {
    for index in 0..<text.count where text[index] != 0x20 && !(0x09...0x0D).contains(text[index]) {
      return false
    }
    return true
  }
}
