import SourceText

/// A text as patterns read it (`rule-language.md`, 6.2): signs straight, white space one space,
/// letters folded unless they are meant as written.
struct PatternText {
  /// The byte that is read next.
  private(set) var offset: Int
  private let isExact: Bool
  private var isAfterSpace = false

  init(at offset: Int, isExact: Bool) {
    self.offset = offset
    self.isExact = isExact
  }

  /// Reads one character and gives what patterns see of it: nothing, it, or several.
  mutating func readNext(of text: [UInt8], _ take: (UInt32) -> Void) {
    let byte = text[offset]
    if byte > 0x20, byte < 0x80 {
      let isCapital = byte >= 0x41 && byte <= 0x5A
      offset += 1
      isAfterSpace = false
      take(UInt32(!isExact && isCapital ? byte | 0x20 : byte))
      return
    }
    let (scalar, length) = UTF8Scalar.decode(text, at: offset)
    offset += length
    guard let straight = Self.straightened(scalar) else { return }
    if straight == " " {
      if !isAfterSpace { take(0x20) }
      isAfterSpace = true
    } else {
      isAfterSpace = false
      for part in isExact ? [straight] : Folding.key(of: straight) { take(part.value) }
    }
  }

  /// A character as it is compared: invisible ones are none, quotation marks and hyphens straight.
  static func straightened(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: nil
    case 0x2018, 0x2019, 0x02BC: "'"
    case 0x201C, 0x201D: "\""
    case 0x2010, 0x2011, 0x2212: "-"
    default: Whitespace.isSpace(scalar) ? " " : scalar
    }
  }
}
