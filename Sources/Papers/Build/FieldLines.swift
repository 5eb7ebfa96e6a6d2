import SourceText

/// One `Label: value` of a block.
struct FieldLine {
  let label: FormLine
  let isKnown: Bool
  /// Where the value begins and where the next field, or the end of the block, stops it.
  var range: TextRange
  /// The lines of the value.
  var value: [FormLine] = []
}

/// Reads the fields that stand as lines in running text (`papers.md`, section 12).
struct FieldLines {
  private let bytes: [UInt8]
  private let block: Int
  private var fields: [FieldLine] = []
  /// How many labels after wide gaps are tried in one block.
  private var gaps = 8

  /// The fields of a block, in order.
  static func read(_ block: Int, in text: ShownText) -> [FieldLine] {
    var reader = FieldLines(bytes: text.bytes, block: block)
    for line in text.lines(of: text.blocks[block]) { reader.read(line) }
    return reader.fields
  }

  /// Whether a block begins with a label.
  static func begins(_ block: Int, in text: ShownText) -> Bool {
    label(of: block, in: text) != nil
  }

  /// The label that a block begins with.
  static func label(of block: Int, in text: ShownText) -> LineLabel? {
    LineLabel(text.bytes, in: text.trimmed(block))
  }

  private init(bytes: [UInt8], block: Int) {
    self.bytes = bytes
    self.block = block
  }

  private mutating func read(_ line: TextRange) {
    var start = line.lower
    if let label = LineLabel(bytes, in: line) { start = open(label) }
    guard !fields.isEmpty else { return }
    var at = start
    while at < line.upper {
      let isTab = bytes[at] == 0x09
      let isGap =
        at + 2 < line.upper && bytes[at] == 0x20 && bytes[at + 1] == 0x20 && bytes[at + 2] == 0x20
      guard isTab || isGap else {
        at += 1
        continue
      }
      let end = at
      let next = Whitespace.trim(bytes, TextRange(at, line.upper)).lower
      at = max(next, at + 1)
      guard let label = label(at: next, to: line.upper, isTab: isTab) else { continue }
      close(at: TextRange(start, end))
      start = open(label)
      at = start
    }
    close(at: TextRange(min(start, line.upper), line.upper))
  }

  /// The label after a tab, or, if it is known, after a wide gap.
  private mutating func label(at start: Int, to end: Int, isTab: Bool) -> LineLabel? {
    guard start < end, isTab || gaps > 0 else { return nil }
    if !isTab { gaps -= 1 }
    guard let label = LineLabel(bytes, in: TextRange(start, end)) else { return nil }
    return isTab || label.isKnown ? label : nil
  }

  private mutating func open(_ label: LineLabel) -> Int {
    fields.append(
      FieldLine(
        label: FormLine(block: block, text: label.text),
        isKnown: label.isKnown,
        range: TextRange(label.valueStart, label.valueStart)
      )
    )
    return label.valueStart
  }

  /// Ends a line of the value of the open field.
  private mutating func close(at range: TextRange) {
    let line = Whitespace.trim(bytes, range)
    let last = fields.count - 1
    fields[last].range = TextRange(
      fields[last].range.lower,
      max(range.upper, fields[last].range.lower)
    )
    if !line.isEmpty { fields[last].value.append(FormLine(block: block, text: line)) }
  }
}
