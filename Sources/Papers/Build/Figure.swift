import SourceText

/// Knows cells that hold nothing but a figure (`papers.md`, section 10).
enum Figure {
  /// Whether a text is a number with its sign, currency, separators and unit, or stands for one.
  static func isOne(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    let text = Whitespace.trim(bytes, range)
    guard (1...40).contains(text.count) else { return false }
    var rest = Substring(String(decoding: bytes[text.indices], as: UTF8.self).lowercased())
    if signs.contains(String(rest)) { return true }
    if rest.hasPrefix("("), rest.hasSuffix(")") { rest = rest.dropFirst().dropLast() }
    while let first = rest.unicodeScalars.first, "+-−–£$€<>≤≥~ ".unicodeScalars.contains(first) {
      rest.unicodeScalars.removeFirst()
    }
    for unit in units where rest.hasSuffix(unit) {
      rest = rest.dropLast(unit.count)
      break
    }
    while rest.hasSuffix(" ") || rest.hasSuffix("*") { rest.removeLast() }
    guard let first = rest.utf8.first, (0x30...0x39).contains(first) else { return false }
    return rest.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
        || byte == 0x20
    }
  }

  private static let signs: Set<String> = ["-", "–", "—", "*", "†", "n/a", "c", "[c]"]
  private static let units = ["%", "pp", "k", "bn", "m"]
}
