import SourceText

/// A label that begins a line: `Label: value`, or a known label before a tab or a wide gap
/// (`papers.md`, section 12).
struct LineLabel {
  /// Without the colon.
  let text: TextRange
  /// Where the value begins.
  let valueStart: Int
  let isKnown: Bool

  /// Reads the label at the start of `range`, or nil where the text begins otherwise.
  ///
  /// Tabs and gaps end a label only where `gaps` says so.
  init?(_ bytes: [UInt8], in range: TextRange, gaps: Bool = true) {
    guard range.count > 1,
      UTF8Scalar.decode(bytes, at: range.lower).scalar.properties.isAlphabetic,
      let found = Self.find(bytes, in: range, gaps: gaps)
    else { return nil }
    self = found
  }

  /// Makes the label of the text before a colon, tab or gap, if it could be one.
  private init?(_ bytes: [UInt8], from start: Int, to end: Int) {
    text = Whitespace.trim(bytes, TextRange(start, end))
    let label = LabelText(bytes, [text])
    guard label.text.unicodeScalars.count <= 58,
      WordBoundary.words(of: Array(label.text.utf8)).count <= 8, label.isLike
    else { return nil }
    isKnown = KnownLabels.isKnown(label)
    valueStart = end + 1
  }

  private static func find(_ bytes: [UInt8], in range: TextRange, gaps: Bool) -> LineLabel? {
    // Invariant: no label is longer, so that a line of any length costs the same.
    let limit = min(range.upper, range.lower + 400)
    var isGapTried = !gaps
    var at = range.lower
    while at < limit {
      switch bytes[at] {
      case UInt8(ascii: ":"):
        let isEnd =
          at + 1 == range.upper
          || UTF8Scalar.decode(bytes, at: at + 1).scalar.properties.isWhitespace
        return isEnd ? LineLabel(bytes, from: range.lower, to: at) : nil
      case 0x09, 0x20:
        let isTab = bytes[at] == 0x09
        if !isGapTried, isTab || isGap(bytes, at, limit), !isBeforeColon(bytes, at, limit) {
          isGapTried = true
          let label = LineLabel(bytes, from: range.lower, to: at)
          if let label, label.isKnown { return label }
        }
        if isTab { return nil }
      case UInt8(ascii: ";"), UInt8(ascii: "!"), 0x0A: return nil
      case UInt8(ascii: ".") where !endsLabel(bytes, at + 1, limit): return nil
      default: break
      }
      at += 1
    }
    return nil
  }

  /// Three spaces or more, as programs write columns.
  private static func isGap(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool {
    at + 2 < end && bytes[at + 1] == 0x20 && bytes[at + 2] == 0x20
  }

  /// Whether nothing but spaces stands before a colon.
  private static func isBeforeColon(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var at = start
    while at < end, bytes[at] == 0x20 { at += 1 }
    return at < end && bytes[at] == UInt8(ascii: ":")
  }

  /// Whether a full stop before this place ends the label: `Agenda item no.:`.
  private static func endsLabel(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool {
    guard at < end else { return false }
    return bytes[at] == 0x09 || (bytes[at] == 0x20 && isGap(bytes, at, end))
      || isBeforeColon(bytes, at, end)
  }
}
