import SourceText

/// Reads a part with stories in it: the document, notes, comments, a header.
///
/// It descends into everything but what is listed as no text, and keeps what it must remember of
/// the elements that are open on a stack of small values.
struct StoryReader: XMLReader {
  var document = WordDocument()
  var refusal: PaperError?
  let styles: StyleSheet
  let relationships: Relationships
  let limits: Limits
  var state: StoryState
  var outer: [StoryState] = []
  var scopes: [Scope] = []
  var controls: [OpenControl] = []
  var drawings: [OpenDrawing] = []
  var section = WordSection(paragraph: 0)
  var isUnselected = false
  /// The text that is being collected: where it began, and in the part.
  var textStart = 0
  var textSource = 0
  var textPreservesSpace = false
  var isCollecting = false
  /// The sign that the next part of an equation wants before it.
  var mathsSign: UInt8 = 0
  /// The words of an old text box that holds no paragraphs.
  var looseText: [UInt8] = []
  var noteCount = 0
  /// The headers of first pages in the section that is open.
  var firstPageFlows: [Int] = []

  /// Reads a part whose own flow belongs to `story`.
  init(
    story: Story,
    styles: StyleSheet,
    relationships: Relationships,
    limits: Limits
  ) {
    self.styles = styles
    self.relationships = relationships
    self.limits = limits
    document.flows = [WordFlow(story: story)]
    state = StoryState(flow: 0)
  }

  /// The document, once its last flow is over.
  func finished() -> WordDocument {
    var reader = self
    reader.closeFields()
    return reader.document
  }

  mutating func start(_ tag: XMLTag) {
    if let top = scopes.last, top.kind.isProperty {
      if tag.depth == top.depth + 1 { readProperty(tag, of: top.kind) }
      return
    }
    switch tag.namespace {
    case .word, .word2003: startWord(tag)
    case .maths: startMaths(tag)
    case .word14: startWord14(tag)
    case .symbolExtension: if tag.name == .symEx { addExtendedSymbol(tag) }
    case .wordDrawing, .picture, .drawing, .chart, .diagram, .vml, .office, .decorative:
      startDrawing(tag)
    case .annotation2003: startAnnotation2003(tag)
    case .none, .unknown, .word15, .auxiliary2003, .relationships, .packageRelationships,
      .contentTypes, .package, .compatibility, .drawing14, .wordShape, .wordGroup, .wordCanvas,
      .coreProperties, .extendedProperties, .dublinCore, .dublinCoreTerms, .odfOffice, .odfText,
      .odfTable, .odfDraw, .odfStyle, .odfFormat, .odfSVG, .odfForm, .xml, .xlink, .xhtml,
      .publication, .docBook, .tei:
      break
    }
  }

  mutating func text(_ text: Swift::Span<UInt8>) {
    if isCollecting {
      document.text.append(text)
      if document.text.count > limits.textSize { refuse(.tooLarge(Self.tooMuchText)) }
    } else if let top = scopes.last, top.kind == .oldBox {
      looseText.append(text)
    }
  }

  mutating func unselected(_ begins: Bool) {
    isUnselected = begins
  }

  mutating func end(_ end: XMLEnd) {
    guard let scope = scopes.last, scope.depth == end.depth else { return }
    scopes.removeLast()
    switch scope.kind {
    case .paragraph: endParagraph(scope, end)
    case .run: endRun()
    case .text: endText(end)
    case .instruction: endInstruction()
    case .simpleField: endField(at: scope.start, end.offset)
    case .control: endControl()
    case .controlContent: endControlContent(scope, end)
    case .table: endTable(end)
    case .row: state.tables.withLast { $0.row = -1 }
    case .cell: endCell()
    case .flow: endFlow()
    case .comment: endFlow()
    case .drawing: endDrawing(scope, end)
    case .oldBox: endOldBox(scope, end)
    case .section: endSection()
    case .change, .link, .flags, .maths, .skip, .paragraphProperties, .listProperties,
      .markProperties, .runProperties, .tableProperties, .rowProperties, .cellProperties,
      .controlProperties, .fieldForm, .skipProperties:
      break
    }
    if scope.kind.restores {
      state.flags = scope.flags
      state.change = scope.change
      state.link = scope.link
    }
  }

  /// Opens a scope that lasts until the element ends.
  mutating func push(_ kind: Scope.Kind, _ tag: XMLTag, start: Int = 0, value: Int32 = -1) {
    scopes.append(
      Scope(
        kind: kind,
        depth: tag.depth,
        flags: state.flags,
        change: state.change,
        link: state.link,
        value: value,
        start: start
      )
    )
  }

  /// Stops reading with a refusal.
  mutating func refuse(_ error: PaperError) {
    if refusal == nil { refusal = error }
  }

  static let tooMuchText = "more than 64 MB of text"
  static let tooManyBlocks = "more than 1,000,000 paragraphs"
  static let tooManyCells = "more than 1,000,000 cells"
}

/// What is remembered of an open element.
struct Scope {
  enum Kind {
    case paragraph, run, text, instruction, simpleField, control, controlContent
    case table, row, cell, flow, comment, drawing, oldBox, section
    case change, link, flags, maths, skip
    case paragraphProperties, listProperties, markProperties, runProperties, tableProperties
    case rowProperties, cellProperties, controlProperties, fieldForm, skipProperties

    /// Whether its children are properties and no text.
    var isProperty: Bool {
      switch self {
      case .paragraphProperties, .listProperties, .markProperties, .runProperties,
        .tableProperties, .rowProperties, .cellProperties, .controlProperties, .fieldForm,
        .section, .skip, .skipProperties:
        true
      case .paragraph, .run, .text, .instruction, .simpleField, .control, .controlContent,
        .table, .row, .cell, .flow, .comment, .drawing, .oldBox, .change, .link, .flags, .maths:
        false
      }
    }

    /// Whether flags, change and link are afterwards what they were before.
    var restores: Bool {
      switch self {
      case .change, .link, .flags, .maths, .controlContent, .row, .cell, .paragraph: true
      case .run, .text, .instruction, .simpleField, .control, .table, .flow, .comment, .drawing,
        .oldBox, .section, .skip, .paragraphProperties, .listProperties, .markProperties,
        .runProperties, .tableProperties, .rowProperties, .cellProperties, .controlProperties,
        .fieldForm, .skipProperties:
        false
      }
    }
  }

  let kind: Kind
  let depth: Int
  let flags: SpanFlags
  let change: Int32
  let link: Int32
  let value: Int32
  let start: Int
}

/// Where reading is in one flow.
struct StoryState {
  var flow: Int32
  /// The paragraph that the flow is anchored in.
  var anchor: Int32 = -1
  var paragraph: Int32 = -1
  var run = RunState()
  /// The runs that the present one stands in.
  var outerRuns: [RunState] = []
  var fields = FieldReader()
  var tables: [OpenTable] = []
  var flags: SpanFlags = []
  var change: Int32 = -1
  var link: Int32 = -1
  /// Whether a space has been dropped after the last letter.
  var hasDroppedSpace = false
  /// How far the fields that count have come.
  var fieldNumbers: [FieldReader.Counter: Int] = [:]

  init(flow: Int32) {
    self.flow = flow
  }

  /// Whether what stands here was deleted, for the fields' sake.
  var isDeleted: Bool { !flags.isDisjoint(with: [.deleted, .movedFrom]) }
}

extension Array {
  /// Changes the last element, if there is one.
  mutating func withLast(_ body: (inout Element) -> Void) {
    if !isEmpty { body(&self[count - 1]) }
  }
}
