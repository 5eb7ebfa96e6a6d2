import SourceText

/// A label that begins a line: `Label: value`, or a known label before a tab (`papers.md`,
/// section 12).
struct LineLabel {
  /// Without the colon.
  let text: TextRange
  /// Where the value begins.
  let valueStart: Int
  let isKnown: Bool

  /// Reads the label at the start of `range`, or nil where the text begins otherwise.
  init?(_ bytes: [UInt8], in range: TextRange, tabs: Bool = true) {
    guard range.count > 1,
      UTF8Scalar.decode(bytes, at: range.lower).scalar.properties.isAlphabetic,
      let end = Self.end(bytes, in: range)
    else { return nil }
    let isTab = bytes[end] == 0x09
    guard !isTab || tabs else { return nil }
    let text = Whitespace.trim(bytes, TextRange(range.lower, end))
    let label = LabelText(bytes, [text])
    guard label.text.unicodeScalars.count <= 58,
      WordBoundary.words(of: Array(label.text.utf8)).count <= 8, label.isLike
    else { return nil }
    isKnown = KnownLabels.isKnown(label)
    guard !isTab || isKnown else { return nil }
    self.text = text
    valueStart = end + 1
  }

  /// The colon or tab that ends the label.
  private static func end(_ bytes: [UInt8], in range: TextRange) -> Int? {
    // Invariant: no label is longer, so that a line of any length costs the same.
    let limit = min(range.upper, range.lower + 400)
    var at = range.lower
    while at < limit {
      switch bytes[at] {
      case UInt8(ascii: ":"):
        guard at + 1 < range.upper else { return at }
        let next = UTF8Scalar.decode(bytes, at: at + 1).scalar
        return next.properties.isWhitespace ? at : nil
      case 0x09:
        return at
      case UInt8(ascii: ";"), UInt8(ascii: "!"), 0x0A:
        return nil
      case UInt8(ascii: "."):
        guard isBeforeColon(bytes, at + 1, limit) else { return nil }
        at += 1
      default:
        at += 1
      }
    }
    return nil
  }

  /// `Agenda item no.:` ends in a full stop that does not stand inside it.
  private static func isBeforeColon(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var at = start
    while at < end, bytes[at] == 0x20 { at += 1 }
    return at < end && (bytes[at] == UInt8(ascii: ":") || bytes[at] == 0x09)
  }
}
