import SourceText

/// A sentence as patterns read it (`rule-language.md`, 6.2): signs straight, white space one space,
/// letters folded unless they are meant as written.
struct PatternText {
  private(set) var scalars: [UInt32] = []
  /// Where each word begins and ends in `scalars`.
  private(set) var starts: [Int] = []
  private(set) var ends: [Int] = []

  init(_ words: Range<Int>, in paper: SeenPaper, isExact: Bool) {
    guard let first = words.first, let last = words.last else { return }
    var word = first
    var at = paper.words[first].lower
    let end = paper.words[last].upper
    while at < end {
      if word <= last, at >= paper.words[word].lower, starts.count == word - first {
        starts.append(scalars.count)
      }
      let (scalar, length) = UTF8Scalar.decode(paper.text, at: at)
      append(scalar, isExact: isExact)
      at += length
      if word <= last, at >= paper.words[word].upper {
        ends.append(scalars.count)
        word += 1
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, isExact: Bool) {
    if scalar.isASCII, scalar.value > 0x20 {
      let value = scalar.value
      scalars.append(!isExact && (0x41...0x5A).contains(value) ? value | 0x20 : value)
      return
    }
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
