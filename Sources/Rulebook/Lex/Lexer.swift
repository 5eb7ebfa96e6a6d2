package import SourceText

/// Cuts the bytes of a rule file into tokens and comments (`rule-language.md`, 3.1 and 3.2).
package struct Lexer {
  /// The tokens in order, the last of them the end of the file.
  package private(set) var tokens: [Token] = []
  /// The mistakes found.
  package private(set) var diagnostics: [Diagnostic] = []
  private(set) var comments: [Comment] = []

  private let file: Int
  private let bytes: [UInt8]
  private let takesAnyDate: Bool
  private var offset = 0
  private var isFirstOnLine = true
  private var hasOddCharacterOnLine = false

  /// Cuts `bytes`, which are UTF-8, of file number `file`.
  ///
  /// In a file of waivers figures that are no date are left to the parser, because a waiver is then
  /// only without effect.
  package init(_ bytes: [UInt8], file: Int, isWaivers: Bool) {
    self.bytes = bytes
    self.file = file
    takesAnyDate = isWaivers
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    while offset < bytes.count { next() }
    // The end is said to be where the last token ends, so that it is on a line with words.
    let end = tokens.last?.range.upper ?? 0
    tokens.append(Token(kind: .end, range: TextRange(end, end), isFirstOnLine: true))
  }

  private mutating func next() {
    switch bytes[offset] {
    case 0x0A, 0x0D:
      offset += 1
      isFirstOnLine = true
      hasOddCharacterOnLine = false
    case 0x20, 0x09: offset += 1
    case 0xC2 where byte(at: offset + 1) == 0xA0: offset += 2
    case UInt8(ascii: "#"): comment()
    case UInt8(ascii: "\""): text()
    case UInt8(ascii: "("): take(.open, upTo: offset + 1)
    case UInt8(ascii: ")"): take(.close, upTo: offset + 1)
    case UInt8(ascii: ","): take(.comma, upTo: offset + 1)
    case UInt8(ascii: "/"): pattern()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): figures()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): word()
    case _ where curlyMark(at: offset): curlyText()
    case _: oddCharacter()
    }
  }

  private mutating func take(_ kind: Token.Kind, upTo end: Int) {
    tokens.append(
      Token(kind: kind, range: TextRange(offset, end), isFirstOnLine: isFirstOnLine)
    )
    isFirstOnLine = false
    offset = end
  }

  private mutating func report(
    _ message: Diagnostic.Message,
    _ lower: Int,
    _ upper: Int,
    help: String?
  ) {
    diagnostics.append(
      Diagnostic(message, at: .init(file: file, range: TextRange(lower, upper)), help: help)
    )
  }

  private func byte(at index: Int) -> UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  private func isLineEnd(at index: Int) -> Bool {
    guard let byte = byte(at: index) else { return true }
    return byte == 0x0A || byte == 0x0D
  }

  private func string(_ lower: Int, _ upper: Int) -> String {
    String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  private mutating func comment() {
    var end = offset
    while !isLineEnd(at: end) { end += 1 }
    comments.append(Comment(range: TextRange(offset, end), isOnOwnLine: isFirstOnLine))
    offset = end
  }

  private mutating func word() {
    var end = offset
    if let address = addressEnd() {
      take(.address, upTo: address)
      return
    }
    while let byte = byte(at: end) {
      if byte.isLetterOrDigit {
        end += 1
      } else if byte == UInt8(ascii: "-"), self.byte(at: end + 1)?.isLetterOrDigit == true {
        end += 2
      } else {
        break
      }
    }
    take(.word(Keyword(word: string(offset, end))), upTo: end)
  }

  private func addressEnd() -> Int? {
    let rest = bytes[offset...]
    guard rest.starts(with: "http://".utf8) || rest.starts(with: "https://".utf8) else {
      return nil
    }
    var end = offset
    while !isSpace(at: end) { end += 1 }
    return end
  }

  /// Whether white space or the end of the file is at `index`.
  private func isSpace(at index: Int) -> Bool {
    guard let byte = byte(at: index) else { return true }
    return byte == 0x20 || (0x09...0x0D).contains(byte)
      || (byte == 0xC2 && self.byte(at: index + 1) == 0xA0)
  }

  private mutating func text() {
    if bytes[offset...].starts(with: "\"\"\"".utf8) {
      longText()
      return
    }
    var end = offset + 1
    while !isLineEnd(at: end) {
      switch bytes[end] {
      case UInt8(ascii: "\""):
        take(.text, upTo: end + 1)
        return
      case UInt8(ascii: "\\"):
        let after = isLineEnd(at: end + 1) ? end + 1 : scalarEnd(end + 1)
        let escaped = byte(at: end + 1)
        if escaped != UInt8(ascii: "\""), escaped != UInt8(ascii: "\\") {
          report(
            .notAnEscape(string(end, after)),
            end,
            after,
            help: "only \\\" and \\\\ may be written with a backslash"
          )
        }
        end = after
      case _: end += 1
      }
    }
    report(
      .textNeverClosed,
      offset,
      end,
      help: "add a closing \" before the end of the line"
    )
    take(.text, upTo: end)
  }

  private mutating func longText() {
    var end = offset + 3
    while end < bytes.count, !bytes[end...].starts(with: "\"\"\"".utf8) { end += 1 }
    guard end < bytes.count else {
      report(
        .longTextNeverClosed,
        offset,
        offset + 3,
        help: "add \"\"\" on a line of its own where the text ends"
      )
      take(.longText, upTo: bytes.count)
      return
    }
    take(.longText, upTo: end + 3)
  }

  /// Whether one of `“ ” „ ‟ ‘ ’` or an angled quotation mark is at `index`.
  private func curlyMark(at index: Int) -> Bool {
    if byte(at: index) == 0xE2, byte(at: index + 1) == 0x80, let last = byte(at: index + 2) {
      return (0x98...0x9F).contains(last)
    }
    if byte(at: index) == 0xC2, let last = byte(at: index + 1) {
      return last == 0xAB || last == 0xBB
    }
    return false
  }

  private mutating func curlyText() {
    let after = scalarEnd(offset)
    report(
      .curlyMark(string(offset, after)),
      offset,
      after,
      help: "use straight marks (Word changes them to curly ones)"
    )
    var end = after
    while !isLineEnd(at: end) {
      if bytes[end] == UInt8(ascii: "\"") {
        take(.text, upTo: end + 1)
        return
      }
      // An apostrophe inside a text between double marks does not end it.
      if curlyMark(at: end), isSingleMark(at: end) == isSingleMark(at: offset) {
        take(.text, upTo: scalarEnd(end))
        return
      }
      end = scalarEnd(end)
    }
    take(.text, upTo: end)
  }

  private func isSingleMark(at index: Int) -> Bool {
    byte(at: index) == 0xE2 && (0x98...0x9B).contains(byte(at: index + 2) ?? 0)
  }

  private mutating func pattern() {
    var end = offset + 1
    while !isLineEnd(at: end) {
      switch bytes[end] {
      case UInt8(ascii: "/"):
        take(.pattern, upTo: end + 1)
        return
      case UInt8(ascii: "\\"): end = isLineEnd(at: end + 1) ? end + 1 : end + 2
      case _: end += 1
      }
    }
    oddCharacter()
  }

  private mutating func figures() {
    var end = offset
    while !isSpace(at: end), !endsFigures(at: end) { end += 1 }
    let figures = string(offset, end)
    switch Figures(bytes[offset..<end]) {
    case .number: take(.number, upTo: end)
    case .date:
      if !takesAnyDate, Day(iso: figures) == nil {
        report(.notARealDate(figures), offset, end, help: "look at the month and the day")
      }
      take(.date, upTo: end)
    case .dateInAnotherOrder:
      if !takesAnyDate {
        report(
          .notADate(figures),
          offset,
          end,
          help: "write a date as year-month-day, such as 2026-04-01"
        )
      }
      take(.date, upTo: end)
    case .none:
      report(
        .malformed(figures),
        offset,
        end,
        help: "a name starts with a letter; a number ends at a space or a bracket"
      )
      take(.malformed, upTo: end)
    }
  }

  private func endsFigures(at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "\""),
      UInt8(ascii: "#"):
      true
    case _: curlyMark(at: index)
    }
  }

  private func scalarEnd(_ index: Int) -> Int {
    var end = index + 1
    while let byte = byte(at: end), byte & 0xC0 == 0x80 { end += 1 }
    return end
  }

  private mutating func oddCharacter() {
    let end = scalarEnd(offset)
    if !hasOddCharacterOnLine {
      hasOddCharacterOnLine = true
      let character = string(offset, end)
      let isInWord = character == "'" && isLetter(end) && isLetter(offset - 1)
      report(
        .unexpected(shown(character)),
        offset,
        end,
        help: isInWord ? "write it in full, such as \"does not\"" : replacement(of: character)
      )
    }
    // It stands for no token, but what follows it is no longer first on its line.
    isFirstOnLine = false
    offset = end
  }

  private func isLetter(_ place: Int) -> Bool {
    guard place >= 0, let byte = byte(at: place) else { return false }
    return byte.isLetterOrDigit && !byte.isDigit
  }

  private func shown(_ character: String) -> String {
    guard let scalar = character.unicodeScalars.first, scalar.value < 0x20 || scalar == "\u{7F}"
    else { return character }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  private func replacement(of character: String) -> String? {
    switch character {
    case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}":
      "write a hyphen, -"
    case "-": "a hyphen stands only between letters or digits of a name; numbers have no sign"
    case "_": "write a hyphen: names are written like-this"
    case ":": "leave it out: nothing stands between a word and what follows it"
    case ";": "write a comma between the parts of a list; a clause has no closing sign"
    case "/": "write \"or\"; a pattern ends with a second slash on the same line"
    case "{", "[": "write a round bracket, ("
    case "}", "]": "write a round bracket, )"
    case "<", ">", "=", "≤", "≥": "write it in words: at least, at most, exactly, above or below"
    case "'": "put texts between straight double marks, \""
    case _: nil
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unexpected(_ character: String) -> Self {
    Self(code: "E001", text: "unexpected character \"\(character)\"")
  }

  fileprivate static let textNeverClosed = Self(code: "E002", text: "this text is never closed")

  fileprivate static func malformed(_ run: String) -> Self {
    Self(code: "E003", text: "\"\(run)\" is not a number, a date or a name")
  }

  fileprivate static func notAnEscape(_ escape: String) -> Self {
    Self(code: "E004", text: "\"\(escape)\" is not an escape")
  }

  fileprivate static func curlyMark(_ mark: String) -> Self {
    Self(code: "E005", text: "\"\(mark)\" is not a straight quotation mark")
  }

  fileprivate static let longTextNeverClosed = Self(
    code: "E006",
    text: "this long text is never closed"
  )

  fileprivate static func notARealDate(_ figures: String) -> Self {
    Self(code: "E016", text: "\(figures) is not a real date")
  }

  fileprivate static func notADate(_ figures: String) -> Self {
    Self(code: "E016", text: "\"\(figures)\" is not a date")
  }
}
