import SourceText

/// A box or tick in a text.
struct TickMark: Equatable {
  enum Kind {
    case ticked, box
    /// ✗ or ✘: a tick, unless ticks of another kind stand in the same group.
    case cross
  }

  let kind: Kind
  let text: TextRange
  /// Whether it is a box or brackets, and not merely a tick or cross.
  let isBoxed: Bool
}

/// Finds the boxes and ticks of a text (`papers.md`, section 12).
enum TickBoxes {
  /// The marks of a range, from left to right.
  static func marks(_ bytes: [UInt8], in range: TextRange) -> [TickMark] {
    var marks: [TickMark] = []
    var at = range.lower
    while let mark = next(bytes, from: at, to: range.upper) {
      marks.append(mark)
      at = mark.text.upper
    }
    return marks
  }

  /// Whether a range holds a mark.
  static func holdsMark(_ bytes: [UInt8], in range: TextRange) -> Bool {
    next(bytes, from: range.lower, to: range.upper) != nil
  }

  /// The kind of the mark that is the whole of a text; a letter, too, is one where it stands alone.
  static func lone(_ bytes: [UInt8], in range: TextRange) -> TickMark? {
    let text = Whitespace.trim(bytes, range)
    guard !text.isEmpty, text.count <= 8 else { return nil }
    if let mark = next(bytes, from: text.lower, to: text.upper) {
      return mark.text == text ? mark : nil
    }
    switch String(decoding: bytes[text.indices], as: UTF8.self) {
    case "x", "X", "√", "●": return TickMark(kind: .ticked, text: text, isBoxed: false)
    default: return nil
    }
  }

  private static func next(_ bytes: [UInt8], from start: Int, to end: Int) -> TickMark? {
    var at = start
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: "["), UInt8(ascii: "("):
        if let mark = bracket(bytes, at: at, from: start, to: end) { return mark }
        at += 1
      case 0xE2, 0xF0:
        let (scalar, length) = UTF8Scalar.decode(bytes, at: at)
        let upper = min(at + length, end)
        if let (kind, isBoxed) = kind(of: scalar) {
          let text = TextRange(at, selectorEnd(bytes, from: upper, to: end))
          return TickMark(kind: kind, text: text, isBoxed: isBoxed)
        }
        at = upper
      default:
        at += 1
      }
    }
    return nil
  }

  private static func kind(of scalar: Unicode.Scalar) -> (TickMark.Kind, isBoxed: Bool)? {
    switch scalar {
    case "\u{2611}", "\u{2612}", "\u{1F5F9}", "\u{1F5F7}": (.ticked, true)
    case "\u{2713}", "\u{2714}", "\u{2705}", "\u{274E}", "\u{1F5F8}": (.ticked, false)
    case "\u{2610}", "\u{25A1}", "\u{25FB}", "\u{2751}", "\u{2752}", "\u{25A2}", "\u{2B1C}":
      (.box, true)
    case "\u{2717}", "\u{2718}": (.cross, false)
    default: nil
    }
  }

  /// A character that asks for the plain or the coloured form of a mark belongs to it.
  private static func selectorEnd(_ bytes: [UInt8], from at: Int, to end: Int) -> Int {
    guard at + 2 < end, bytes[at] == 0xEF, bytes[at + 1] == 0xB8,
      bytes[at + 2] == 0x8F || bytes[at + 2] == 0x8E
    else { return at }
    return at + 3
  }

  /// `[x]`, `[X]`, `(x)`, `[ ]`, `( )`; round ones only where no word touches them.
  private static func bracket(
    _ bytes: [UInt8],
    at start: Int,
    from lower: Int,
    to end: Int
  ) -> TickMark? {
    let isRound = bytes[start] == UInt8(ascii: "(")
    var at = passSpaces(bytes, from: start + 1, to: end)
    var isTicked = false
    if at < end, bytes[at] == UInt8(ascii: "x") || (!isRound && bytes[at] == UInt8(ascii: "X")) {
      isTicked = true
      at = passSpaces(bytes, from: at + 1, to: end)
    } else if at == start + 1 {
      return nil
    }
    guard at < end, bytes[at] == UInt8(ascii: isRound ? ")" : "]") else { return nil }
    at += 1
    if at < end, bytes[at] == UInt8(ascii: "(") { return nil }
    if isRound {
      if start > lower, isWord(bytes[start - 1]) { return nil }
      if isTicked, at < end, isWord(bytes[at]) { return nil }
    }
    return TickMark(kind: isTicked ? .ticked : .box, text: TextRange(start, at), isBoxed: true)
  }

  /// At most three spaces, so that no text makes this slow.
  private static func passSpaces(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var at = start
    while at < end, at - start < 4 {
      if bytes[at] == 0x20 {
        at += 1
      } else if bytes[at] == 0xC2, at + 1 < end, bytes[at + 1] == 0xA0 {
        at += 2
      } else {
        break
      }
    }
    return at
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }
}
