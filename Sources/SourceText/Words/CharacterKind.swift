/// What a character is to the rules by which words and sentences are cut.
enum CharacterKind: Equatable {
  case smallLetter, capital, otherLetter, digit, mark
  /// Invisible characters that are left out of every text (`rule-language.md`, 6.2).
  case dropped
  case space, apostrophe, ampersand, stop, comma, hyphen, slash, colon, percent
  /// `£ $ € < > ≤ ≥ ~ +`, which may stand directly before a digit; so may a hyphen.
  case sign
  case other

  var isLetter: Bool {
    self == .smallLetter || self == .capital || self == .otherLetter
  }

  var isLetterOrDigit: Bool { isLetter || self == .digit }

  /// The kind of the character at `index` of UTF-8 text, and its length in bytes.
  @inline(__always)
  static func at(_ index: Int, of bytes: [UInt8]) -> (kind: CharacterKind, length: Int) {
    let byte = bytes[index]
    return byte < 0x80 ? (ascii(byte), 1) : beyondASCII(index, bytes)
  }

  private static func ascii(_ byte: UInt8) -> CharacterKind {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .smallLetter
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .capital
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0x20, 0x09...0x0D: .space
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "&"): .ampersand
    case UInt8(ascii: "."): .stop
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "~"),
      UInt8(ascii: "+"):
      .sign
    default: .other
    }
  }

  private static func beyondASCII(
    _ index: Int,
    _ bytes: [UInt8]
  ) -> (kind: CharacterKind, length: Int) {
    let (scalar, length) = UTF8Scalar.decode(bytes, at: index)
    return (kind(of: scalar), length)
  }

  /// The kind of a scalar above U+007F.
  private static func kind(of scalar: Unicode.Scalar) -> CharacterKind {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return .dropped
    case 0x2018, 0x2019, 0x02BC: return .apostrophe
    case 0x2010, 0x2011, 0x2212: return .hyphen
    case 0xA3, 0x20AC, 0x2264, 0x2265: return .sign
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .space
    default: break
    }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter: return .smallLetter
    case .uppercaseLetter, .titlecaseLetter: return .capital
    case .modifierLetter, .otherLetter: return .otherLetter
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation,
      .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
      .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate,
      .privateUse, .unassigned:
      return .other
    @unknown default: return .other
    }
  }
}
