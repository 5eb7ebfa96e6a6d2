import SourceText

/// A number that somebody typed before words: `1.`, `2.1`, `(a)`, `iv.`, `Appendix A` (`papers.md`,
/// section 8).
struct TypedLabel {
  let text: TextRange
  /// How many parts it has: `2.1` has two.
  let depth: Int
  /// Whether it has a figure or a word, so that it cannot be a person's initial.
  let isNumber: Bool
  /// Where the words begin.
  let rest: Int

  /// Reads the label at the start of `range`, or nil where the text begins otherwise.
  init?(_ bytes: [UInt8], in range: TextRange) {
    var cursor = LabelCursor(bytes: bytes, at: range.lower, end: range.upper)
    guard let form = cursor.word() ?? cursor.bracketed() ?? cursor.figures() ?? cursor.letters()
    else { return nil }
    let end = cursor.at
    guard cursor.passSpaces(), cursor.at < cursor.end else { return nil }
    if form == .bareFigure {
      let next = UTF8Scalar.decode(bytes, at: cursor.at).scalar
      guard next.properties.generalCategory == .uppercaseLetter, !cursor.isAtMonth else {
        return nil
      }
    }
    text = TextRange(range.lower, end)
    rest = cursor.at
    switch form {
    case .figures(let parts): (depth, isNumber) = (parts, true)
    case .bareFigure, .word: (depth, isNumber) = (1, true)
    case .letter: (depth, isNumber) = (1, false)
    case .roman: (depth, isNumber) = (1, true)
    }
  }
}

/// Walks over a label.
private struct LabelCursor {
  enum Form: Equatable {
    case figures(parts: Int)
    /// One or two digits without a sign.
    case bareFigure
    case letter, roman, word
  }

  let bytes: [UInt8]
  var at: Int
  let end: Int

  private func byte(_ index: Int) -> UInt8 { index < end ? bytes[index] : 0 }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// `Appendix A`, `Annex 1`, `Section 2.1`, `Part 3`.
  mutating func word() -> Form? {
    guard let name = Self.names.first(where: begins) else { return nil }
    var next = at + name.count
    guard byte(next) == 0x20 else { return nil }
    while byte(next) == 0x20 { next += 1 }
    let start = next
    while Self.isDigit(byte(next)) || Self.isLetter(byte(next))
      || (byte(next) == UInt8(ascii: ".") && Self.isDigit(byte(next + 1)))
    {
      next += 1
    }
    let token = bytes[start..<next]
    let isCapital = token.count == 1 && token.allSatisfy { (0x41...0x5A).contains($0) }
    let isRoman = token.count <= 4 && token.allSatisfy { "IVX".utf8.contains($0) }
    guard !token.isEmpty, token.count <= 6,
      isCapital || isRoman || token.contains(where: Self.isDigit)
    else { return nil }
    if byte(next) == UInt8(ascii: ".") || byte(next) == UInt8(ascii: ":") { next += 1 }
    at = next
    return .word
  }

  private static let names = ["appendix", "annex", "section", "part"].map { Array($0.utf8) }

  private func begins(with name: [UInt8]) -> Bool {
    for (offset, letter) in name.enumerated() where byte(at + offset) | 0x20 != letter {
      return false
    }
    return true
  }

  /// `(1)`, `(a)`, `(iv)`.
  mutating func bracketed() -> Form? {
    guard byte(at) == UInt8(ascii: "(") else { return nil }
    var inner = LabelCursor(bytes: bytes, at: at + 1, end: end)
    guard let form = inner.digits() ?? inner.letterRun(), byte(inner.at) == UInt8(ascii: ")") else {
      return nil
    }
    at = inner.at + 1
    return form == .bareFigure ? .figures(parts: 1) : form
  }

  /// `1.`, `1)`, `1.2`, `1.2.3`, or a bare figure.
  mutating func figures() -> Form? {
    guard digits() != nil else { return nil }
    var parts = 1
    while byte(at) == UInt8(ascii: "."), Self.isDigit(byte(at + 1)) {
      at += 1
      guard digits() != nil else { return nil }
      parts += 1
    }
    if byte(at) == UInt8(ascii: ".") || byte(at) == UInt8(ascii: ")") {
      at += 1
      return .figures(parts: parts)
    }
    return parts == 1 ? .bareFigure : .figures(parts: parts)
  }

  private mutating func digits() -> Form? {
    let start = at
    while Self.isDigit(byte(at)) { at += 1 }
    return (1...2).contains(at - start) ? .bareFigure : nil
  }

  /// `A.`, `a)`, `iv.`.
  mutating func letters() -> Form? {
    guard let form = letterRun() else { return nil }
    guard byte(at) == UInt8(ascii: ".") || byte(at) == UInt8(ascii: ")") else { return nil }
    at += 1
    return form
  }

  private mutating func letterRun() -> Form? {
    let start = at
    while Self.isLetter(byte(at)), at - start < 6 { at += 1 }
    let run = bytes[start..<at]
    if run.count == 1 { return .letter }
    return RomanNumeral.isOne(run) ? .roman : nil
  }

  /// Whether the name of a month comes next, so that a figure before it is a day.
  var isAtMonth: Bool {
    let letters = bytes[at..<min(end, at + 10)].prefix { Self.isLetter($0) }
    return DateValue.month(Array(letters)) != nil
  }

  /// Passes over white space; false where there is none.
  mutating func passSpaces() -> Bool {
    let start = at
    while at < end {
      let (scalar, length) = UTF8Scalar.decode(bytes, at: at)
      guard scalar.properties.isWhitespace else { break }
      at += length
    }
    return at > start
  }
}

/// Knows the small Roman numerals that number lists.
enum RomanNumeral {
  /// Whether the letters are a numeral up to 39, all small or all capital.
  static func isOne(_ letters: ArraySlice<UInt8>) -> Bool {
    guard let first = letters.first else { return false }
    guard letters.allSatisfy({ $0 & 0x20 == first & 0x20 }) else { return false }
    var rest = letters.map { $0 | 0x20 }[...]
    var tens = 0
    while rest.first == UInt8(ascii: "x"), tens < 3 {
      rest.removeFirst()
      tens += 1
    }
    let text = String(decoding: rest, as: UTF8.self)
    return ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"].contains(text)
  }
}
