import SourceText

/// One content control that is open.
struct OpenControl {
  var title: String?
  var tag: String?
  var isPrompt = false
  var isContents = false
  var isCheckBox = false
  var isChecked = false
  /// The characters that the file itself says stand for the two states.
  var checkedCode: UInt32 = 0x2612
  var uncheckedCode: UInt32 = 0x2610
  /// Whether the box has been put where the stored glyph stood.
  var hasBox = false
  /// The flow that its content stands in; -1 before it begins.
  var flow: Int32 = -1
  var firstPiece = 0
  var firstParagraph = 0

  /// Takes a child of `w:sdtPr`, or of one of its children.
  mutating func read(_ tag: XMLTag) {
    switch tag.name {
    case .alias: title = tag.string(.val)
    case .tag: self.tag = tag.string(.val)
    case .showingPlcHdr: isPrompt = tag.isOn()
    case .checkbox: isCheckBox = true
    case .checked: isChecked = tag.isOn()
    case .checkedState: checkedCode = Self.code(tag) ?? checkedCode
    case .uncheckedState: uncheckedCode = Self.code(tag) ?? uncheckedCode
    case .docPartGallery: isContents = tag.isValue(.val, "Table of Contents")
    default: break
    }
  }

  private static func code(_ tag: XMLTag) -> UInt32? {
    tag.string(.val).flatMap { UInt32($0, radix: 16) }
  }

  /// Whether the glyph says another state than the control.
  func differs(from glyph: UInt32) -> Bool {
    let ticks: [UInt32] = [0x2611, 0x2612, 0x2713, 0x2714, 0x2705, 0x1F5F9, 0x1F5F7, 0x1F5F8]
    let boxes: [UInt32] = [0x2610, 0x25A1, 0x25FB, 0x2751, 0x2752, 0x25A2, 0x2B1C]
    if glyph == checkedCode || ticks.contains(glyph) { return !isChecked && glyph != uncheckedCode }
    if glyph == uncheckedCode || boxes.contains(glyph) { return isChecked }
    return false
  }

  /// The title, and the tag if a person wrote it; nil if there is neither.
  var names: (title: String?, tag: String?)? {
    let title = title.flatMap { $0.isEmpty ? nil : $0 }
    let tag = tag.flatMap { Self.isWritten($0) ? $0 : nil }
    return title == nil && tag == nil ? nil : (title, tag)
  }

  /// Whether a tag has words in it and no long figures.
  private static func isWritten(_ tag: String) -> Bool {
    let bytes = Array(tag.utf8)
    let letters = bytes.count { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    let figures = bytes.count { (0x30...0x39).contains($0) }
    return letters >= 2 && figures < 4 && !tag.hasPrefix("goog_") && letters > figures
  }
}

/// Content controls.
extension StoryReader {
  mutating func startControl(_ tag: XMLTag) {
    push(.control, tag)
    controls.append(OpenControl())
  }

  mutating func readControlProperty(_ tag: XMLTag) {
    // The run properties of a control are those of its prompt.
    if tag.name == .rPr { return push(.skip, tag) }
    controls.withLast { $0.read(tag) }
    if tag.name == .checkbox || tag.name == .docPartObj || tag.name == .docPartList {
      push(.controlProperties, tag)
    }
  }

  mutating func startControlContent(_ tag: XMLTag) {
    push(.controlContent, tag)
    state.run.firstPiece = document.pieces.count
    let (flow, piece, paragraph) = (state.flow, document.pieces.count, document.paragraphs.count)
    controls.withLast { control in
      control.flow = flow
      control.firstPiece = piece
      control.firstParagraph = paragraph
    }
    guard let control = controls.last else { return }
    if control.isPrompt { state.flags.insert(.placeholder) }
    if control.isContents { state.flags.insert(.generated) }
  }

  /// A check box shows its state whatever glyph is stored; one without a glyph shows it too.
  mutating func endControlContent(_ scope: Scope, _ end: XMLEnd) {
    guard let control = controls.last, control.isCheckBox, !control.hasBox, state.paragraph >= 0
    else { return }
    controls.withLast { $0.hasBox = true }
    addBox(control.isChecked, source: TextRange(end.offset, end.offset))
  }

  /// Puts the box in place of the glyph that a check box stores; words behind it stay.
  mutating func replaceGlyph(from start: Int, source: TextRange) {
    guard let control = controls.last, !control.hasBox else { return }
    let (stored, length) = UTF8Scalar.decode(document.text, at: start)
    let rest = Array(document.text[min(start + length, document.text.count)...])
    document.text.removeLast(document.text.count - start)
    controls.withLast { $0.hasBox = true }
    addBox(control.isChecked, source: source)
    if control.differs(from: stored.value) {
      document.note(.checkboxDiffers, at: Int(state.paragraph))
    }
    guard !rest.isEmpty else { return }
    let words = document.text.count
    document.text.append(contentsOf: rest)
    append(from: words, source: source, flags: [])
  }

  /// Adds a ticked or an empty box.
  mutating func addBox(_ isTicked: Bool, source: TextRange) {
    let start = document.text.count
    UTF8Scalar.append(isTicked ? "\u{2612}" : "\u{2610}", to: &document.text)
    append(from: start, source: source, flags: [])
  }

  mutating func endControl() {
    guard let control = controls.popLast(), control.flow == state.flow,
      let names = control.names
    else { return }
    let inner = state.paragraph >= 0 ? Int(state.paragraph) : control.firstParagraph
    document.controls.append(
      WordControl(
        title: names.title,
        tag: names.tag,
        pieces: control.firstPiece..<document.pieces.count,
        paragraphs: min(inner, control.firstParagraph)..<document.paragraphs.count,
        isTicked: control.isCheckBox ? control.isChecked : nil
      )
    )
  }
}
