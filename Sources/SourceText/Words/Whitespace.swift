/// White space at the ends and inside of texts.
package enum Whitespace {
  /// The range without white space and invisible characters at its ends.
  package static func trim(_ bytes: [UInt8], _ range: TextRange) -> TextRange {
    var lower = range.lower
    var upper = range.upper
    while lower < upper {
      let (scalar, length) = UTF8Scalar.decode(bytes, at: lower)
      guard isOuter(scalar) else { break }
      lower = min(lower + length, upper)
    }
    while upper > lower {
      var start = upper - 1
      while start > lower, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      guard isOuter(UTF8Scalar.decode(bytes, at: start).scalar) else { break }
      upper = start
    }
    return TextRange(lower, upper)
  }

  /// The text as evidence shows it: invisible characters out, runs of white space one space, ends
  /// trimmed (`rule-language.md`, 6.2).
  package static func shown(_ bytes: [UInt8], _ range: TextRange) -> String {
    var shown: [UInt8] = []
    var isPending = false
    var index = range.lower
    while index < range.upper {
      let (kind, length) = CharacterKind.at(index, of: bytes)
      switch kind {
      case .space: isPending = !shown.isEmpty
      case .dropped: break
      case .smallLetter, .capital, .otherLetter, .digit, .mark, .apostrophe, .ampersand, .stop,
        .comma, .hyphen, .slash, .colon, .percent, .sign, .other:
        if isPending { shown.append(0x20) }
        isPending = false
        shown.append(contentsOf: bytes[index..<min(index + length, range.upper)])
      }
      index += length
    }
    return String(decoding: shown, as: UTF8.self)
  }

  private static func isOuter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: isSpace(scalar)
    }
  }

  /// Whether a scalar is white space.
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    // Looking properties up costs far more than comparing.
    scalar.isASCII
      ? scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
      : scalar.properties.isWhitespace
  }
}
