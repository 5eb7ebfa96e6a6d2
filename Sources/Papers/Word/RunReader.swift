import SourceText

/// What the text of the present run is like.
struct RunState {
  var isOpen = false
  var direct = RunFormat()
  var characterStyle = -1
  /// Whether `flags`, `isBold` and `font` have been worked out.
  var isReady = false
  var flags: SpanFlags = []
  var isBold = false
  var font = SymbolFont.ordinary
  /// The first piece that belongs to it.
  var firstPiece = 0
}

/// Runs and what stands in them.
extension StoryReader {
  mutating func startRun(_ tag: XMLTag) {
    push(.run, tag)
    // A run of ruby text stands inside another run, which goes on after it.
    if state.run.isOpen { state.outerRuns.append(state.run) }
    state.run = RunState()
    state.run.isOpen = true
    state.run.firstPiece = document.pieces.count
  }

  mutating func startRunProperties(_ tag: XMLTag) {
    pushProperties(.runProperties, tag, in: .run)
  }

  mutating func readRunProperty(_ tag: XMLTag) {
    state.run.isReady = false
    if tag.name == .rStyle {
      state.run.characterStyle = styles.index(tag)
    } else if tag.namespace == .word || tag.namespace == .word2003 {
      state.run.direct.read(tag)
    }
  }

  mutating func endRun() {
    state.run = state.outerRuns.popLast() ?? RunState()
    state.run.firstPiece = document.pieces.count
  }

  mutating func prepareRun(of paragraph: Int) {
    let chain = styles.paragraphChain(Int(document.paragraphs[paragraph].style))
    let format = RunFormat.effective(
      run: state.run.direct,
      character: styles.characterFormat(state.run.characterStyle),
      paragraph: chain.format,
      defaults: styles.defaults
    )
    var flags: SpanFlags = []
    if format.on.contains(.hidden) { flags.insert(.hidden) }
    if !format.on.isDisjoint(with: [.struck, .doubleStruck]) { flags.insert(.struck) }
    let isTiny = format.halfPoints.map { $0 <= 2 } ?? false
    let isInvisible =
      format.isWhite == true && format.isShaded != true && state.tables.isEmpty
    if isTiny || isInvisible { flags.insert(.faint) }
    state.run.flags = flags
    state.run.isBold = format.on.contains(.bold)
    state.run.font = format.font ?? .ordinary
    state.run.isReady = true
  }

  mutating func startText(_ tag: XMLTag, _ kind: Scope.Kind) {
    push(kind, tag)
    isCollecting = true
    textStart = document.text.count
    textSource = tag.start
    textPreservesSpace = tag.preservesSpace
  }

  mutating func endText(_ end: XMLEnd) {
    isCollecting = false
    for index in textStart..<document.text.count where document.text[index] < 0x20 {
      document.text[index] = 0x20
    }
    if !textPreservesSpace { dropOuterSpace() }
    guard document.text.count > textStart else { return }
    if mathsSign != 0, state.flags.contains(.maths) {
      document.text.insert(mathsSign, at: textStart)
    }
    mathsSign = 0
    addPiece(from: textStart, source: TextRange(textSource, max(textSource, end.offset)))
  }

  /// Without `xml:space="preserve"` Word drops white space at both ends.
  private mutating func dropOuterSpace() {
    var lower = textStart
    while lower < document.text.count, document.text[lower] == 0x20 { lower += 1 }
    var upper = document.text.count
    while upper > lower, document.text[upper - 1] == 0x20 { upper -= 1 }
    let hasDroppedAfter = upper < document.text.count
    let hasDroppedBefore = lower > textStart || (state.hasDroppedSpace && upper > lower)
    if hasDroppedBefore, upper > lower, let last = lastByteOfParagraph(), last > 0x20 {
      document.note(.spacesDropped, at: Int(state.paragraph))
    }
    document.text.removeLast(document.text.count - upper)
    document.text.removeSubrange(textStart..<lower)
    state.hasDroppedSpace = hasDroppedAfter || (upper == lower && hasDroppedBefore)
  }

  /// The last byte of text in the present paragraph.
  private func lastByteOfParagraph() -> UInt8? {
    guard let piece = document.pieces.last, piece.paragraph == state.paragraph else { return nil }
    return document.text[piece.text.upper - 1]
  }

  mutating func endInstruction() {
    isCollecting = false
    let isCode = state.fields.instruct(document.text[textStart...], isDeleted: state.isDeleted)
    if isCode {
      document.text.removeLast(document.text.count - textStart)
    } else if document.text.count > textStart {
      addPiece(from: textStart, source: TextRange(textSource, textSource))
    }
  }

  /// Makes a piece of the text since `start`.
  mutating func addPiece(from start: Int, source: TextRange, flags extra: SpanFlags = []) {
    let paragraph = openParagraph(at: source.lower)
    if !state.run.isReady { prepareRun(of: paragraph) }
    if state.run.font != .ordinary, !extra.contains(.symbol) {
      addMappedPiece(from: start, source: source, flags: extra)
      return
    }
    if let control = controls.last, control.isCheckBox, !control.hasBox, control.flow == state.flow
    {
      replaceGlyph(from: start, source: source)
      return
    }
    append(from: start, source: source, flags: extra)
  }

  /// Appends the piece as it is, joined to the one before if that is of the same run and kind.
  mutating func append(from start: Int, source: TextRange, flags extra: SpanFlags) {
    let paragraph = openParagraph(at: source.lower)
    if !state.run.isReady { prepareRun(of: paragraph) }
    let isDeleted = state.isDeleted
    var flags = state.flags.union(state.run.flags).union(extra)
    flags.formUnion(state.fields.flags(isDeleted: isDeleted))
    if isUnselected { flags.insert(.unselected) }
    let fieldLink = state.fields.link(isDeleted: isDeleted)
    let piece = WordPiece(
      text: TextRange(start, document.text.count),
      source: source,
      flags: flags,
      paragraph: Int32(paragraph),
      change: state.change,
      link: state.link >= 0 ? state.link : fieldLink,
      isBold: state.run.isBold
    )
    document.paragraphs[paragraph].hasText = true
    noteFlags(flags, at: paragraph)
    if let last = document.pieces.last, document.pieces.count > state.run.firstPiece,
      last.paragraph == piece.paragraph, last.flags == flags, last.change == piece.change,
      last.link == piece.link, last.isBold == piece.isBold, last.text.upper == start
    {
      document.pieces[document.pieces.count - 1].text = last.text.hull(piece.text)
      document.pieces[document.pieces.count - 1].source = last.source.hull(source)
    } else {
      document.pieces.append(piece)
    }
  }

  private mutating func noteFlags(_ flags: SpanFlags, at paragraph: Int) {
    let marked: SpanFlags = [.hidden, .struck, .faint, .placeholder]
    if flags.isDisjoint(with: marked) { return }
    if flags.contains(.hidden) { document.note(.hiddenText, at: paragraph) }
    if flags.contains(.struck) { document.note(.struckText, at: paragraph) }
    if flags.contains(.faint) { document.note(.faintText, at: paragraph) }
    if flags.contains(.placeholder) { document.note(.placeholderLeft, at: paragraph) }
  }

  /// Text in a symbol font: each letter is a picture.
  private mutating func addMappedPiece(from start: Int, source: TextRange, flags: SpanFlags) {
    let stored = Array(document.text[start...])
    document.text.removeLast(stored.count)
    var index = 0
    while index < stored.count {
      let (scalar, length) = UTF8Scalar.decode(stored, at: index)
      index += length
      let isCode = scalar.value < 0x100 || (0xF000...0xF0FF).contains(scalar.value)
      if isCode, scalar != " ", let shown = state.run.font.scalar(scalar.value) {
        addSymbolScalar(shown, source: source)
      } else if (0xE000...0xF8FF).contains(scalar.value) {
        addSymbolScalar(nil, source: source)
      } else {
        let at = document.text.count
        UTF8Scalar.append(scalar, to: &document.text)
        append(from: at, source: source, flags: flags)
      }
    }
  }

  /// A character that a symbol font shows; one that is not known is U+FFFD.
  mutating func addSymbolScalar(_ scalar: Unicode.Scalar?, source: TextRange) {
    let start = document.text.count
    UTF8Scalar.append(scalar ?? "\u{FFFD}", to: &document.text)
    addPiece(from: start, source: source, flags: .symbol)
    if scalar == nil { document.note(.unknownSymbol, at: Int(state.paragraph)) }
  }

  mutating func addCharacter(_ byte: UInt8, _ tag: XMLTag) {
    addScalar(Unicode.Scalar(byte), tag)
  }

  mutating func addScalar(_ scalar: Unicode.Scalar, _ tag: XMLTag) {
    guard state.run.isOpen else { return }
    let start = document.text.count
    UTF8Scalar.append(scalar, to: &document.text)
    state.hasDroppedSpace = false
    append(from: start, source: TextRange(tag.start, tag.end), flags: [])
  }

  mutating func addBreak(_ tag: XMLTag) {
    if tag.name == .br, tag.isValue(.type, "page") {
      addHardBreak()
    } else {
      addCharacter(0x0A, tag)
    }
  }

  mutating func addSymbol(_ tag: XMLTag) {
    guard let code = tag.string(.char).flatMap({ UInt32($0, radix: 16) }) else { return }
    let font = SymbolFont(tag.string(.font) ?? "")
    addSymbolScalar(font.scalar(code), source: TextRange(tag.start, tag.end))
  }

  mutating func addExtendedSymbol(_ tag: XMLTag) {
    guard let code = tag.string(.char).flatMap({ UInt32($0, radix: 16) }) else { return }
    addSymbolScalar(Unicode.Scalar(code), source: TextRange(tag.start, tag.end))
  }

  mutating func startMaths(_ tag: XMLTag) {
    switch tag.name {
    case .oMath, .oMathPara:
      push(.maths, tag)
      state.flags.insert(.maths)
    case .r: startRun(tag)
    case .t: startText(tag, .text)
    case .den: mathsSign = UInt8(ascii: "/")
    case .sup: mathsSign = UInt8(ascii: "^")
    case .sub: mathsSign = UInt8(ascii: "_")
    default: break
    }
  }
}
