/// Breaks text into lines that fit a screen.
struct TextLayout {
  /// The columns there are; never fewer than a line needs to say anything.
  let width: Int

  init(width: Int) {
    self.width = max(width, 40)
  }

  /// The text in lines, the first after `first`, the others after as many spaces as `rest` says.
  func lines(_ text: String, after first: String = "", then rest: Int = 0) -> [String] {
    let scalars = Array(text.unicodeScalars)
    let indent = String(repeating: " ", count: rest)
    let pieces = Self.pieces(
      of: scalars,
      first: width - Self.columns(of: first.unicodeScalars),
      rest: width - rest
    )
    return pieces.enumerated().map { index, piece in
      (index == 0 ? first : indent) + Self.string(scalars[piece])
    }
  }

  /// Where to break: at spaces, or inside a word that is longer than a line.
  static func pieces(of scalars: [Unicode.Scalar], first: Int, rest: Int) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    var room = first
    var used = 0
    var lastSpace: Int?
    var index = 0
    while index < scalars.count {
      let columns = columns(of: scalars[index])
      if used + columns > room, index > start {
        // A space that does not fit any more ends the line itself.
        let end = scalars[index] == " " ? index : lastSpace ?? index
        pieces.append(start..<end)
        start = end < scalars.count && scalars[end] == " " ? end + 1 : end
        (index, used, room, lastSpace) = (start, 0, max(rest, 1), nil)
        continue
      }
      if scalars[index] == " ", index > start { lastSpace = index }
      used += columns
      index += 1
    }
    if start < scalars.count || pieces.isEmpty { pieces.append(start..<scalars.count) }
    return pieces
  }

  /// How many columns of a terminal the scalars take.
  static func columns(of scalars: some Sequence<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + columns(of: $1) }
  }

  static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: break
    }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: 1
    }
  }
}
