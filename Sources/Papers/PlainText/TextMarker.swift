import SourceText

/// The marker that makes a line of text an item (`papers.md`, section 16.2).
struct TextMarker {
  let text: TextRange
  /// Where the words of the item begin.
  let rest: Int
  /// Whether it counts, and is no bullet.
  let isNumber: Bool
  /// Whether it is the first of its kind: `1.`, `a)`, `i.`, or a bullet.
  let isFirst: Bool

  /// Reads the marker at the start of a line, or nil where it begins otherwise.
  init?(_ bytes: [UInt8], of line: TextLine) {
    let content = line.content
    guard let end = Self.bulletEnd(bytes, of: line) ?? Self.numberEnd(bytes, in: content),
      end.at < content.upper, bytes[end.at] == 0x20 || bytes[end.at] == 0x09
    else { return nil }
    rest = Whitespace.trim(bytes, TextRange(end.at, content.upper)).lower
    guard rest < content.upper else { return nil }
    text = TextRange(content.lower, end.at)
    isNumber = end.isNumber
    isFirst = end.isFirst
  }

  private typealias End = (at: Int, isNumber: Bool, isFirst: Bool)

  private static func bulletEnd(_ bytes: [UInt8], of line: TextLine) -> End? {
    let at = line.content.lower
    guard at < line.content.upper else { return nil }
    let (scalar, length) = UTF8Scalar.decode(bytes, at: at)
    switch scalar {
    case "-", "*", "+", "•", "–", "·", "▪", "◦", "‣", "●", "○", "➢", "✓":
      return (at + length, false, true)
    case "o" where line.indent > 0:
      return (at + length, false, true)
    default: return nil
    }
  }

  /// `1.` `1)` `(1)` `a)` `(a)` `iv.` `iv)`.
  private static func numberEnd(_ bytes: [UInt8], in content: TextRange) -> End? {
    var at = content.lower
    let isOpen = at < content.upper && bytes[at] == UInt8(ascii: "(")
    if isOpen { at += 1 }
    let start = at
    while at < content.upper, at - start < 6, isDigit(bytes[at]) || isLetter(bytes[at]) { at += 1 }
    let token = bytes[start..<at]
    guard at < content.upper, !token.isEmpty else { return nil }
    let isBracket = bytes[at] == UInt8(ascii: ")")
    guard isBracket || (!isOpen && bytes[at] == UInt8(ascii: ".")) else { return nil }
    let isFirst = [Array("1".utf8), Array("a".utf8), Array("i".utf8)].contains(Array(token))
    if token.allSatisfy(isDigit) {
      return token.count <= 3 ? (at + 1, true, isFirst) : nil
    }
    guard token.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    let isLetterMarker = token.count == 1 && isBracket
    return isLetterMarker || RomanNumeral.isOne(token) ? (at + 1, true, isFirst) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
