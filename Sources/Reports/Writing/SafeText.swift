/// Makes text from outside harmless for screens and logs (`reviews.md`, section 7).
package enum SafeText {
  /// The text in visible form with the log guard, on one line.
  package static func line(_ text: String) -> String {
    text.utf8.allSatisfy(isPlain) ? text : line(text, marking: []).text
  }

  /// The same, with ranges of Unicode scalars that follow what they mark.
  static func line(_ text: String, marking ranges: [Range<Int>]) -> (
    text: String, ranges: [Range<Int>]
  ) {
    var made = String.UnicodeScalarView()
    var places: [Int] = []
    var count = 0
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      places.append(count)
      let shown = guarded(scalar, after: last)
      // `append(contentsOf:)` copies all that was made so far.
      for part in shown { made.append(part) }
      count += shown.count
      last = scalar
    }
    places.append(count)
    let end = places.count - 1
    return (
      String(made),
      ranges.map {
        places[min(max($0.lowerBound, 0), end)]..<places[min(max($0.upperBound, 0), end)]
      }
    )
  }

  /// The text in visible form, on one line, for what no log shows.
  static func visible(_ text: String) -> String {
    var made = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      made.append(contentsOf: visible(scalar, after: last))
      last = scalar
    }
    return String(made)
  }

  /// Whether a scalar hides, turns or splits the text around it, so that it is shown by its number.
  package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x200B, 0x2060...0x2064, 0x180E, 0xFEFF, 0xE0000...0xE007F: true
    case 0xFDD0...0xFDEF: true
    case let value: value & 0xFFFE == 0xFFFE
    }
  }

  /// A byte that needs no look at its neighbours; all others take the slow way.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: ":"): false
    case 0x20...0x7E: true
    default: false
    }
  }

  private static func guarded(
    _ scalar: Unicode.Scalar,
    after last: Unicode.Scalar?
  ) -> [Unicode.Scalar] {
    switch scalar {
    case "#" where last == "#", ":" where last == ":": ["\u{2060}", scalar]
    default: visible(scalar, after: last)
    }
  }

  private static func visible(
    _ scalar: Unicode.Scalar,
    after last: Unicode.Scalar?
  ) -> [Unicode.Scalar] {
    switch scalar {
    case "\n" where last == "\r": return []
    case "\n", "\r", "\t": return [" "]
    case _ where isInvisible(scalar):
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
      return Array("‹U+\(zeros)\(digits)›".unicodeScalars)
    default: return [scalar]
    }
  }
}
