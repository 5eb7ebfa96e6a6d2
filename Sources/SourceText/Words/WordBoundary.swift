/// Cuts text into words (`rule-language.md`, 6.2): one definition for papers and rules.
package enum WordBoundary {
  /// Appends the words of `range`, from left to right, to `words`.
  package static func cut(_ bytes: [UInt8], in range: TextRange, into words: inout [TextRange]) {
    var cursor = WordCursor(bytes: bytes, range: range)
    while let word = cursor.next() { words.append(word) }
  }

  /// The words of a text.
  package static func words(of bytes: [UInt8]) -> [TextRange] {
    var words: [TextRange] = []
    cut(bytes, in: TextRange(0, bytes.count), into: &words)
    return words
  }
}

/// Walks over a text from word to word.
private struct WordCursor {
  let bytes: [UInt8]
  let lower: Int
  let upper: Int
  var index: Int

  init(bytes: [UInt8], range: TextRange) {
    self.bytes = bytes
    lower = range.lower
    upper = range.upper
    index = lower
  }

  mutating func next() -> TextRange? {
    while index < upper {
      let (kind, length) = CharacterKind.at(index, of: bytes)
      if kind.isLetterOrDigit {
        let start = kind == .digit ? signs(before: index) : index
        let end = addressEnd(at: index) ?? wordEnd(from: index)
        index = end
        return TextRange(start, end)
      }
      index += length
    }
    return nil
  }

  // MARK: - Within a word

  /// Where the word that begins with the letter or digit at `start` ends.
  private func wordEnd(from start: Int) -> Int {
    var previous = CharacterKind.other
    var at = start
    var end = start
    while at < upper {
      let (kind, length) = CharacterKind.at(at, of: bytes)
      switch kind {
      case .smallLetter, .capital, .otherLetter, .digit:
        previous = kind
        at += length
        end = at
      case .mark where previous.isLetter:
        at += length
        end = at
      case .dropped:
        at += length
      case .percent where previous == .digit:
        return at + length
      case .space where previous == .digit && isPercent(at + length):
        return at + length + 1
      case .apostrophe, .ampersand, .stop, .comma, .hyphen, .slash, .colon:
        guard joins(kind, after: previous, before: at + length) else { return end }
        at += length
      case .mark, .percent, .space, .sign, .other:
        return end
      }
    }
    return end
  }

  private func isPercent(_ at: Int) -> Bool {
    at < upper && bytes[at] == UInt8(ascii: "%")
  }

  /// Whether a sign between `previous` and the character at `at` joins the two into one word.
  private func joins(_ sign: CharacterKind, after previous: CharacterKind, before at: Int) -> Bool {
    let next = visible(from: at).kind
    switch sign {
    case .apostrophe: return previous.isLetter && next.isLetter
    case .ampersand: return previous.isLetterOrDigit && next.isLetterOrDigit
    case .stop:
      if previous == .digit { return next == .digit }
      return previous.isLetter && next.isLetter
        && !(previous == .smallLetter && next == .capital)
    case .comma: return previous == .digit && threeDigits(from: at)
    case .hyphen, .slash:
      return previous.isLetterOrDigit && next.isLetterOrDigit
        && (previous == .digit || next == .digit)
    case .colon: return previous == .digit && next == .digit
    case .smallLetter, .capital, .otherLetter, .digit, .mark, .dropped, .space, .percent, .sign,
      .other:
      return false
    }
  }

  /// The first character from `at` on that is not dropped, and where it ends.
  private func visible(from start: Int) -> (kind: CharacterKind, end: Int) {
    var at = start
    while at < upper {
      let (kind, length) = CharacterKind.at(at, of: bytes)
      if kind != .dropped { return (kind, at + length) }
      at += length
    }
    return (.other, at)
  }

  private func threeDigits(from start: Int) -> Bool {
    var at = start
    for _ in 0..<3 {
      let (kind, end) = visible(from: at)
      guard kind == .digit else { return false }
      at = end
    }
    return visible(from: at).kind != .digit
  }

  // MARK: - Before a word

  /// Where the up to three signs begin that stand directly before the digit at `digit`.
  private func signs(before digit: Int) -> Int {
    var start = digit
    var at = digit
    var count = 0
    while count < 3, let (kind, before) = character(before: at) {
      if kind == .sign || kind == .hyphen {
        count += 1
        start = before
      } else if kind != .dropped {
        break
      }
      at = before
    }
    guard count > 0 else { return digit }
    at = start
    while let (kind, before) = character(before: at) {
      if kind == .dropped {
        at = before
        continue
      }
      return kind.isLetterOrDigit || kind == .mark ? digit : start
    }
    return start
  }

  private func character(before at: Int) -> (kind: CharacterKind, start: Int)? {
    guard at > lower else { return nil }
    var start = at - 1
    while start > lower, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return (CharacterKind.at(start, of: bytes).kind, start)
  }

  // MARK: - Addresses

  /// The end of the web address at `start`, if one begins there.
  private func addressEnd(at start: Int) -> Int? {
    let first = bytes[start]
    guard first == UInt8(ascii: "h") || first == UInt8(ascii: "w"),
      Self.addressBeginnings.contains(where: { begins($0, at: start) })
    else { return nil }
    var end = start
    while end < upper {
      let (kind, length) = CharacterKind.at(end, of: bytes)
      if kind == .space { break }
      end += length
    }
    while let before = closingPunctuation(before: end, after: start) { end = before }
    return end
  }

  private static let addressBeginnings = ["http://", "https://", "www."].map { Array($0.utf8) }

  private func begins(_ prefix: [UInt8], at start: Int) -> Bool {
    guard start + prefix.count <= upper else { return false }
    for offset in prefix.indices where bytes[start + offset] != prefix[offset] { return false }
    return true
  }

  private func closingPunctuation(before end: Int, after start: Int) -> Int? {
    var at = end - 1
    while at > start, bytes[at] & 0xC0 == 0x80 { at -= 1 }
    guard at > start else { return nil }
    switch UTF8Scalar.decode(bytes, at: at).scalar {
    case ".", ",", ";", ":", "!", "?", "…", ")", "]", "}", ">", "\"", "'", "’", "”", "»": return at
    default: return nil
    }
  }
}
