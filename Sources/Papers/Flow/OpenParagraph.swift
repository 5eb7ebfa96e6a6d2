import SourceText

/// A paragraph that is being written.
struct OpenParagraph {
  var block: DraftBlock
  /// What others call the block by until all numbers are settled.
  let serial: Int
  /// Whether runs of white space are one space and none stands at the ends.
  var collapses = true
  /// Flows that stand after the paragraph, such as text boxes anchored in it.
  var attached: [Flow] = []
  private(set) var spans: [Span] = []
  private var styles: [TextStyle] = []
  private var endsInSpace = true
  private var shownEndsInSpace = true
  private(set) var hasText = false
  private var hasPlainText = false
  private var isHidden = false

  init(_ block: DraftBlock, serial: Int) {
    self.block = block
    self.serial = serial
  }

  /// Appends a byte range of a file's text; `excluded` are the flags that the view does not show.
  mutating func append(
    _ text: Swift::Span<UInt8>,
    _ style: TextStyle,
    excluded: SpanFlags,
    to arena: inout [UInt8]
  ) {
    let isShown = style.flags.isDisjoint(with: excluded)
    let start = arena.count
    for index in 0..<text.count {
      let byte = text[index]
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isSpace, collapses {
        guard !(isShown ? shownEndsInSpace : endsInSpace) else { continue }
        arena.append(0x20)
      } else {
        arena.append(byte == 0x0D ? 0x0A : byte)
      }
      note(isSpace: isSpace, isShown: isShown, style)
    }
    take(TextRange(start, arena.count), style)
  }

  /// Appends text that is not the file's own: line breaks, tabs, boxes.
  mutating func append(
    literal text: String,
    _ style: TextStyle,
    excluded: SpanFlags,
    to arena: inout [UInt8]
  ) {
    let start = arena.count
    arena.append(contentsOf: text.utf8)
    let isSpace = text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    note(isSpace: isSpace, isShown: style.flags.isDisjoint(with: excluded), style)
    take(TextRange(start, arena.count), style)
  }

  private mutating func note(isSpace: Bool, isShown: Bool, _ style: TextStyle) {
    endsInSpace = isSpace
    if isShown { shownEndsInSpace = isSpace }
    guard !isSpace else { return }
    hasText = true
    if isShown, !style.isBold { hasPlainText = true }
  }

  private mutating func take(_ range: TextRange, _ style: TextStyle) {
    guard !range.isEmpty else { return }
    if let last = spans.last, styles.last == style, last.text.upper == range.lower {
      spans[spans.count - 1].text = last.text.hull(range)
    } else {
      spans.append(
        Span(text: range, flags: style.flags, change: style.change, link: style.link)
      )
      styles.append(style)
    }
  }

  /// Hides all of it, what is still to come too.
  mutating func hide() { isHidden = true }

  /// Takes white space off the end, and says whether all that is shown is bold.
  mutating func finish(arena: [UInt8]) {
    while collapses, let last = spans.last {
      let trimmed = last.text.indices.reversed().first { arena[$0] != 0x20 }.map { $0 + 1 }
      if let trimmed {
        spans[spans.count - 1].text = TextRange(last.text.lower, trimmed)
        break
      }
      spans.removeLast()
    }
    if isHidden {
      for index in spans.indices { spans[index].flags.insert(.hidden) }
    }
    block.isBold = hasText && !hasPlainText
  }
}
