import SourceText

/// Reads names, texts, numbers and dates where they must stand.
enum LiteralParser {
  /// A name of something that no word of the language is barred from, since one stands before it.
  static func name(of sort: String, _ cursor: inout TokenCursor) throws(Slip) -> Name {
    guard cursor.isAtWord || cursor.at(kind: .malformed) else {
      throw cursor.slip(.expectedName(sort, found: cursor.found), help: nameHelp(cursor))
    }
    let origin = cursor.origin
    return Name(cursor.text(of: cursor.take()), origin: origin)
  }

  private static func nameHelp(_ cursor: TokenCursor) -> String? {
    switch cursor.current.kind {
    case .text, .longText: "a name stands without quotes"
    case .number, .date: "a name starts with a letter"
    case .word, .address, .pattern, .open, .close, .comma, .malformed, .end: nil
    }
  }

  /// A name that is no word of the language.
  static func freeName(of sort: String, _ cursor: inout TokenCursor) throws(Slip) -> Name {
    if cursor.keyword != nil { throw reservedWord(cursor) }
    return try name(of: sort, &cursor)
  }

  /// The slip of a word of the language where only a name may stand.
  static func reservedWord(_ cursor: TokenCursor, orQuoted: Bool = false) -> Slip {
    let word = cursor.currentText
    if orQuoted, cursor.at(.at) || cursor.at(.exactly) {
      return cursor.slip(
        .reserved(word),
        help: "first write what is looked for, then how often: mentions \"…\" at least 2 times"
      )
    }
    return cursor.slip(
      .reserved(word),
      help: "choose another name, such as \"\(word)-list\""
        + (orQuoted ? ", or put \"\(word)\" in quotes to look for the word itself" : "")
    )
  }

  /// A text in quotes on one line, its escapes resolved; `sort` is what it is for.
  static func text(_ sort: String, _ cursor: inout TokenCursor) throws(Slip) -> String {
    switch cursor.current.kind {
    case .text: return resolved(cursor.take(), cursor)
    case .malformed:
      cursor.take()
      return ""
    case .longText:
      throw cursor.slip(.notOnOneLine(sort), help: "only an example may be a long text")
    case .word, .number, .date, .address, .pattern, .open, .close, .comma, .end:
      throw cursor.slip(
        .expectedText(sort, found: cursor.found),
        help: "put \(sort) between straight double marks, \"…\""
      )
    }
  }

  /// Texts parted by commas.
  static func texts(_ sort: String, _ cursor: inout TokenCursor) throws(Slip) -> [CueText] {
    var texts: [CueText] = []
    repeat {
      let origin = cursor.origin
      texts.append(CueText(text: try text(sort, &cursor), origin: origin))
    } while cursor.take(kind: .comma)
    return texts
  }

  /// The text of a token between its quotation marks, escapes resolved.
  static func resolved(_ token: Token, _ cursor: TokenCursor) -> String {
    guard token.range.count > 1 else { return "" }
    var bytes: [UInt8] = []
    var index = token.range.lower + 1
    while index < token.range.upper - 1 {
      if cursor.bytes[index] == UInt8(ascii: "\\") { index += 1 }
      bytes.append(cursor.bytes[index])
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func number(_ cursor: inout TokenCursor) throws(Slip) -> NumberLiteral {
    guard cursor.at(kind: .number) || cursor.at(kind: .malformed) else {
      throw cursor.slip(.expectedNumber(orParameter: false, found: cursor.found))
    }
    let origin = cursor.origin
    return NumberLiteral(reading: cursor.text(of: cursor.take()), origin: origin)
  }

  /// A number or the name of a parameter.
  static func quantity(_ cursor: inout TokenCursor) throws(Slip) -> Quantity {
    switch cursor.current.kind {
    case .number, .malformed: return .number(try number(&cursor))
    case .word(nil): return .parameter(try name(of: "a parameter", &cursor))
    case .word, .text, .longText, .date, .address, .pattern, .open, .close, .comma, .end:
      throw cursor.slip(.expectedNumber(orParameter: true, found: cursor.found))
    }
  }

  static func date(_ cursor: inout TokenCursor) throws(Slip) -> DayLiteral {
    let origin = cursor.origin
    // A date that does not exist is a lexical error already, after which nothing is reported.
    guard cursor.at(kind: .date), let day = Day(iso: cursor.currentText) else {
      throw cursor.slip(
        .expectedDate(found: cursor.found),
        help: "write a date as year-month-day, such as 2026-04-01"
      )
    }
    cursor.take()
    return DayLiteral(day: day, origin: origin)
  }

  /// A date, or `the paper date`.
  static func day(_ cursor: inout TokenCursor) throws(Slip) -> DayReference {
    guard cursor.at(.the) else { return .day(try date(&cursor).day) }
    return .paperDate(try paperDate(&cursor))
  }

  /// `the paper date`.
  static func paperDate(_ cursor: inout TokenCursor) throws(Slip) -> Origin {
    let start = cursor.origin
    try cursor.expect(.the)
    try cursor.expect(.paper)
    try cursor.expect(.date)
    return cursor.origin(from: start)
  }
}

extension NumberLiteral {
  /// Reads digits, an optional decimal part and an optional `%`.
  init(reading text: String, origin: Origin) {
    var bytes = Array(text.utf8)
    isPercentage = bytes.last == UInt8(ascii: "%")
    if isPercentage { bytes.removeLast() }
    if bytes.contains(UInt8(ascii: ".")) {
      while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
      if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    }
    let zeros = bytes.prefix { $0 == UInt8(ascii: "0") }.count
    bytes.removeFirst(zeros)
    if bytes.first == nil || bytes.first == UInt8(ascii: ".") {
      bytes.insert(UInt8(ascii: "0"), at: 0)
    }
    digits = String(decoding: bytes, as: UTF8.self)
    value = Double(digits) ?? 0
    self.origin = origin
  }

  /// As it is written, without needless zeros.
  package var text: String { isPercentage ? digits + "%" : digits }

  /// Whether it is a whole number, not a percentage.
  var isWhole: Bool { !isPercentage && !digits.utf8.contains(UInt8(ascii: ".")) }
}

extension Diagnostic.Message {
  fileprivate static func expectedText(_ sort: String, found: String) -> Self {
    Self(code: "E012", text: "expected \(sort) in quotes but found \(found)")
  }

  fileprivate static func expectedName(_ sort: String, found: String) -> Self {
    Self(code: "E013", text: "expected the name of \(sort) but found \(found)")
  }

  fileprivate static func expectedNumber(orParameter: Bool, found: String) -> Self {
    let wanted = orParameter ? "a number or the name of a parameter" : "a number"
    return Self(code: "E014", text: "expected \(wanted) but found \(found)")
  }

  fileprivate static func expectedDate(found: String) -> Self {
    Self(code: "E015", text: "expected a date but found \(found)")
  }

  fileprivate static func reserved(_ word: String) -> Self {
    Self(
      code: "E019",
      text: "\"\(word)\" is a word of the rule language, so it cannot be used as a name"
    )
  }

  fileprivate static func notOnOneLine(_ sort: String) -> Self {
    Self(code: "E024", text: "expected \(sort) on one line, but found a long text")
  }
}
