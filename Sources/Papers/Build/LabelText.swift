import SourceText

/// The words of a label as a person would say it, and what they must be like (`papers.md`,
/// section 12).
struct LabelText {
  /// Cleaned: white space as single spaces, without final colon and leading asterisk.
  let text: String
  /// Whether it ended in a colon.
  let hasColon: Bool

  /// Cleans the text of the given ranges, which belong together.
  init(_ bytes: [UInt8], _ ranges: [TextRange]) {
    let joined = ranges.map { Whitespace.shown(bytes, $0) }.joined(separator: " ")
    var rest = Substring(joined)
    while rest.first == "*" || rest.first == " " { rest.removeFirst() }
    hasColon = rest.hasSuffix(":")
    while rest.hasSuffix(":") || rest.hasSuffix(" ") { rest.removeLast() }
    text = String(rest)
  }

  /// The words in lower case, without number, question mark and what stands in brackets.
  var key: String {
    let bytes = Array(text.utf8)
    let whole = TextRange(0, bytes.count)
    let start = TypedLabel(bytes, in: whole)?.rest ?? 0
    return Self.key(bytes, from: start, withBrackets: false)
  }

  /// The same with the words in brackets.
  var fullKey: String {
    let bytes = Array(text.utf8)
    return Self.key(bytes, from: 0, withBrackets: true)
  }

  private static func key(_ bytes: [UInt8], from start: Int, withBrackets: Bool) -> String {
    var words: [TextRange] = []
    WordBoundary.cut(bytes, in: TextRange(start, bytes.count), into: &words)
    var key: [UInt8] = []
    var depth = 0
    var at = start
    for word in words {
      for index in at..<max(at, word.lower) {
        switch bytes[index] {
        case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
        case UInt8(ascii: "&") where depth == 0 && !key.isEmpty: key.append(contentsOf: " and".utf8)
        default: break
        }
      }
      at = word.upper
      guard depth == 0 || withBrackets else { continue }
      if !key.isEmpty { key.append(0x20) }
      Folding.appendKey(of: bytes, in: word, to: &key)
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// Whether it could be the label of a field.
  var isLike: Bool {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count <= 360, text.unicodeScalars.count <= 90 else { return false }
    let words = WordBoundary.words(of: bytes)
    guard words.count <= 12, words.contains(where: { Self.letters(bytes, $0) >= 2 }) else {
      return false
    }
    guard !TickBoxes.holdsMark(bytes, in: TextRange(0, bytes.count)) else { return false }
    guard bytes.last != UInt8(ascii: ".") || endsInShortForm(bytes, words) else { return false }
    return !beginsWithFigure(bytes) && !isAnswer && !Self.holdsDate(bytes, words)
  }

  /// Just yes, no, not applicable and their kind.
  var isAnswer: Bool {
    switch fullKey {
    case "yes", "no", "n a", "na", "not applicable", "none", "nil", "tbc", "yes no": true
    default: false
    }
  }

  /// `no.` and `ref.` may end a label.
  private func endsInShortForm(_ bytes: [UInt8], _ words: [TextRange]) -> Bool {
    guard let last = words.last else { return false }
    var key: [UInt8] = []
    Folding.appendKey(of: bytes, in: last, to: &key)
    return key == Array("no".utf8) || key == Array("ref".utf8)
  }

  /// Whether its first word is a figure that does not number it.
  private func beginsWithFigure(_ bytes: [UInt8]) -> Bool {
    guard let first = WordBoundary.words(of: bytes).first else { return false }
    guard !UTF8Scalar.decode(bytes, at: first.lower).scalar.properties.isAlphabetic else {
      return false
    }
    guard let number = TypedLabel(bytes, in: TextRange(0, bytes.count)) else { return true }
    return !(0x41...0x5A).contains(bytes[number.rest])
  }

  private static func letters(_ bytes: [UInt8], _ word: TextRange) -> Int {
    bytes[word.indices].reduce(0) { $0 + ((0x61...0x7A).contains($1 | 0x20) || $1 >= 0xC0 ? 1 : 0) }
  }

  /// Whether a day or a month of a year stands in it.
  private static func holdsDate(_ bytes: [UInt8], _ words: [TextRange]) -> Bool {
    CoverDate.first(in: bytes, words: words[...]) != nil
  }
}
