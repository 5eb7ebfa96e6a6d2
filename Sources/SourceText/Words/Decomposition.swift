/// Opens compatibility characters (NFKD, Unicode Standard Annex 15), which neither the standard
/// library nor FoundationEssentials can.
package enum Decomposition {
  /// Calls `body` with each scalar that `scalar` opens into; with itself where it opens into none.
  package static func forEach(of scalar: Unicode.Scalar, _ body: (Unicode.Scalar) -> Void) {
    guard scalar.value >= 0xA0 else { return body(scalar) }
    if (0xAC00...0xD7A3).contains(scalar.value) { return hangul(scalar, body) }
    let table = Self.table
    var low = 0
    var high = table.codePoints.count
    while low < high {
      let middle = (low + high) / 2
      if table.codePoints[middle] < scalar.value { low = middle + 1 } else { high = middle }
    }
    guard low < table.codePoints.count, table.codePoints[low] == scalar.value else {
      return body(scalar)
    }
    for part in table.parts[Int(table.starts[low])..<Int(table.starts[low + 1])] { body(part) }
  }

  // The Unicode Standard, 3.12: a syllable is a leading consonant, a vowel, perhaps a trailing one.
  private static func hangul(_ scalar: Unicode.Scalar, _ body: (Unicode.Scalar) -> Void) {
    let index = scalar.value - 0xAC00
    let trailing = index % 28
    let values = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + trailing]
    for value in values.prefix(trailing == 0 ? 2 : 3) {
      if let part = Unicode.Scalar(value) { body(part) }
    }
  }

  private struct Table: Sendable {
    var codePoints: [UInt32] = []
    var starts: [UInt32] = []
    var parts: [Unicode.Scalar] = []
  }

  private static let table: Table = {
    var table = Table()
    var codePoint: UInt32 = 0
    var number: UInt32 = 0
    var isFirst = true
    func take() {
      if isFirst {
        codePoint += number
        table.codePoints.append(codePoint)
        table.starts.append(UInt32(table.parts.count))
      } else if let scalar = Unicode.Scalar(number) {
        table.parts.append(scalar)
      }
      number = 0
    }
    for byte in DecompositionTable.text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt32(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): number = number << 4 | UInt32(byte - 0x57)
      default:
        take()
        isFirst = byte != UInt8(ascii: "+")
      }
    }
    take()
    table.starts.append(UInt32(table.parts.count))
    return table
  }()
}
