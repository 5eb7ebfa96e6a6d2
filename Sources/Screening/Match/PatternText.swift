import SourceText

/// A sentence as patterns read it (`rule-language.md`, 6.2): signs straight, white space one space,
/// letters folded unless they are meant as written.
struct PatternText {
  private(set) var scalars: [UInt32] = []
  /// Where each word begins and ends in `scalars`.
  private(set) var starts: [Int] = []
  private(set) var ends: [Int] = []

  /// Reads the words of a sentence, in the place of what was read before.
  mutating func read(_ words: Range<Int>, in paper: SeenPaper, isExact: Bool) {
    scalars.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    guard !words.isEmpty else { return }
    var at = paper.words[words.lowerBound].lower
    for word in words {
      append(paper.text, TextRange(at, paper.words[word].lower), isExact: isExact)
      starts.append(scalars.count)
      append(paper.text, paper.words[word], isExact: isExact)
      ends.append(scalars.count)
      at = paper.words[word].upper
    }
  }

  private mutating func append(_ text: [UInt8], _ range: TextRange, isExact: Bool) {
    var at = range.lower
    while at < range.upper {
      let byte = text[at]
      if byte > 0x20, byte < 0x80 {
        let isCapital = byte >= 0x41 && byte <= 0x5A
        scalars.append(UInt32(!isExact && isCapital ? byte | 0x20 : byte))
        at += 1
      } else {
        let (scalar, length) = UTF8Scalar.decode(text, at: at)
        append(scalar, isExact: isExact)
        at += length
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, isExact: Bool) {
    guard let straight = Self.straightened(scalar) else { return }
    if straight == " " {
      if scalars.last != 0x20 { scalars.append(0x20) }
    } else if isExact {
      scalars.append(straight.value)
    } else {
      for part in Folding.key(of: straight) { scalars.append(part.value) }
    }
  }

  /// A character as it is compared: invisible ones are none, quotation marks and hyphens straight.
  static func straightened(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: nil
    case 0x2018, 0x2019, 0x02BC: "'"
    case 0x201C, 0x201D: "\""
    case 0x2010, 0x2011, 0x2212: "-"
    default: scalar.properties.isWhitespace ? " " : scalar
    }
  }
}
