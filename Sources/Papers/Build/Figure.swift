import SourceText

/// Knows cells that hold nothing but a figure (`papers.md`, section 10).
enum Figure {
  /// Whether a text is a number with its sign, currency, separators and unit, or stands for one.
  static func isOne(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    let text = Whitespace.trim(bytes, range)
    guard (1...40).contains(text.count) else { return false }
    var rest = bytes[text.indices]
    if signs.contains(where: rest.elementsEqual) { return true }
    if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
      rest = rest.dropFirst().dropLast()
    }
    while let before = beginnings.first(where: rest.starts) { rest = rest.dropFirst(before.count) }
    if let unit = units.first(where: { ends(rest, with: $0) }) { rest = rest.dropLast(unit.count) }
    while rest.last == 0x20 || rest.last == UInt8(ascii: "*") { rest = rest.dropLast() }
    guard let first = rest.first, (0x30...0x39).contains(first) else { return false }
    return rest.allSatisfy { byte in
      (0x30...0x39).contains(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
        || byte == 0x20
    }
  }

  private static func ends(_ text: ArraySlice<UInt8>, with unit: [UInt8]) -> Bool {
    text.count >= unit.count
      && zip(text.suffix(unit.count), unit).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }

  private static let signs = bytes("-", "–", "—", "*", "†", "n/a", "N/A", "c", "C", "[c]", "[C]")
  private static let beginnings = bytes(
    "+",
    "-",
    "−",
    "–",
    "£",
    "$",
    "€",
    "<",
    ">",
    "≤",
    "≥",
    "~",
    " "
  )
  private static let units = bytes("%", "pp", "k", "bn", "m")

  private static func bytes(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }
}
