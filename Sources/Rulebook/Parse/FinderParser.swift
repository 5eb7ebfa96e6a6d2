import SourceText

/// Reads finders, and the amounts and values that may stand in them (`rule-language.md`, 4).
enum FinderParser {
  static func finder(_ cursor: inout TokenCursor) throws(Slip) -> Finder {
    let start = cursor.origin
    let left = try prim(&cursor)
    let joint = cursor.origin
    guard let word = joiner(cursor) else { return left }
    cursor.take()
    let kind: Finder.Kind
    if word == .in {
      try cursor.expect(.the)
      try cursor.expect(.same)
      let part = try samePart(
        &cursor,
        among: SamePart.allCases,
        message: Diagnostic.Message.notInTheSame
      )
      try cursor.expect(.as)
      kind = .same(part, left, as: try prim(&cursor))
    } else {
      let right = try prim(&cursor)
      try cursor.expect(.within)
      let distance = try LiteralParser.quantity(&cursor)
      try cursor.expect(oneOf: [.words, .word], shown: "\"words\"", help: distanceHelp(cursor))
      switch word {
      case .near: kind = .near(left, right, within: distance)
      case .then: kind = .then(left, right, within: distance)
      case _: kind = .without(left, right, within: distance)
      }
    }
    if let second = joiner(cursor) {
      throw cursor.slip(
        .joined(shown(word), shown(second)),
        at: cursor.origin,
        help: "put brackets round the part that belongs together",
        notes: [.init(at: joint.place, "the first is \"\(shown(word))\"")]
      )
    }
    return Finder(kind: kind, origin: cursor.origin(from: start))
  }

  /// Distances are counted in words; another part asks for another joint.
  private static func distanceHelp(_ cursor: TokenCursor) -> String {
    let part = SamePart.allCases.first { part in
      cursor.currentText == part.rawValue || cursor.currentText == part.rawValue + "s"
    }
    guard let part else { return "a distance ends with its unit: within 6 words" }
    return "a distance is counted in words; for one \(part.rawValue) write: … in the same "
      + "\(part.rawValue) as …"
  }

  private static func joiner(_ cursor: TokenCursor) -> Keyword? {
    switch cursor.keyword {
    case .near: .near
    case .then: .then
    case .without: .without
    case .in: .in
    case _: nil
    }
  }

  private static func shown(_ joiner: Keyword) -> String {
    joiner == .in ? "in the same" : joiner.rawValue
  }

  /// The part after `the same`, which stands here.
  static func samePart(
    _ cursor: inout TokenCursor,
    among parts: [SamePart],
    message: (String) -> Diagnostic.Message
  ) throws(Slip) -> SamePart {
    if let part = parts.first(where: { $0.rawValue == cursor.currentText }) {
      cursor.take()
      return part
    }
    if cursor.take(kind: .malformed) { return .section }
    let names = parts.map(\.rawValue)
    let word = cursor.isAtWord ? cursor.currentText : "…"
    throw cursor.slip(
      message(word),
      help: "write \(listed(names, "or"))"
    )
  }

  private static func prim(_ cursor: inout TokenCursor) throws(Slip) -> Finder {
    let start = cursor.origin
    switch cursor.current.kind {
    case .open:
      cursor.take()
      return try cursor.nested { cursor throws(Slip) in
        let finder = try finder(&cursor)
        try cursor.expectClosing(of: start)
        return finder
      }
    case .word(.any):
      cursor.take()
      try cursor.expect(.of)
      let finders = try list(&cursor) { cursor throws(Slip) in try finder(&cursor) }
      return Finder(kind: .anyOf(finders), origin: cursor.origin(from: start))
    case .word(.a), .word(.an):
      let amount = try amount(&cursor)
      return Finder(kind: .amount(amount), origin: cursor.origin(from: start))
    case .word, .text, .longText, .number, .date, .address, .pattern, .close, .comma, .malformed,
      .end:
      let phrase = try PhraseParser.phrase(&cursor)
      return Finder(kind: .phrase(phrase), origin: cursor.origin(from: start))
    }
  }

  /// A list in brackets, its parts parted by commas.
  static func list<Element>(
    _ cursor: inout TokenCursor,
    of element: (inout TokenCursor) throws(Slip) -> Element
  ) throws(Slip) -> [Element] {
    let opening = cursor.origin
    try cursor.expectOpening()
    return try cursor.nested { cursor throws(Slip) in
      var elements = [try element(&cursor)]
      while cursor.take(kind: .comma) { elements.append(try element(&cursor)) }
      try cursor.expectClosing(of: opening)
      return elements
    }
  }

  // MARK: - Values

  static func value(_ cursor: inout TokenCursor) throws(Slip) -> Value {
    let origin = cursor.origin
    if cursor.take(if: .suppressed) { return .suppressed(origin) }
    if cursor.take(if: .blank) { return .blank(origin) }
    guard cursor.at(.a) || cursor.at(.an) || cursor.at(kind: .malformed) else {
      throw cursor.slip(
        .expectedValue(found: cursor.found),
        help: cursor.didYouMean(["suppressed", "blank"])
      )
    }
    return .amount(try amount(&cursor))
  }

  private static func amount(_ cursor: inout TokenCursor) throws(Slip) -> Amount {
    let start = cursor.origin
    cursor.take()
    let kind: Amount.Kind
    switch cursor.keyword {
    case .number:
      cursor.take()
      kind = .number(try numberTest(&cursor))
    case .percentage:
      cursor.take()
      kind = .percentage(try numberTest(&cursor))
    case .date:
      cursor.take()
      kind = .date(try dateTest(&cursor))
    case _:
      let help = "a value is a number, percentage or date"
      throw cursor.slip(
        .noKindOfValue(cursor.found),
        help: cursor.didYouMean(["number", "percentage", "date"]).map { "\($0) \(help)" } ?? help
      )
    }
    return Amount(kind: kind, origin: cursor.origin(from: start))
  }

  private static func numberTest(_ cursor: inout TokenCursor) throws(Slip) -> NumberTest {
    switch cursor.keyword {
    case .between:
      cursor.take()
      let lower = try LiteralParser.quantity(&cursor)
      try cursor.expect(.and)
      return .between(lower, try LiteralParser.quantity(&cursor))
    case .below:
      cursor.take()
      return .below(try LiteralParser.quantity(&cursor))
    case .above:
      cursor.take()
      return .above(try LiteralParser.quantity(&cursor))
    case _: return .any
    }
  }

  private static func dateTest(_ cursor: inout TokenCursor) throws(Slip) -> DateTest {
    switch cursor.keyword {
    case .before:
      cursor.take()
      return .before(try LiteralParser.day(&cursor))
    case .after:
      cursor.take()
      return .after(try LiteralParser.day(&cursor))
    case .no:
      cursor.take()
      try cursor.expect(.older)
      try cursor.expect(.than)
      let months = try LiteralParser.quantity(&cursor)
      try cursor.expect(oneOf: [.months, .month], shown: "\"months\"")
      try cursor.expect(.at)
      return .noOlderThan(months: months, try LiteralParser.paperDate(&cursor))
    case _: return .any
    }
  }
}

/// `a, b or c`.
func listed(_ words: [String], _ last: String) -> String {
  guard let final = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(last) " + final
}

extension Diagnostic.Message {
  fileprivate static func joined(_ first: String, _ second: String) -> Self {
    Self(
      code: "E040",
      text: "\"\(first)\" and \"\(second)\" are joined here without brackets, "
        + "so the meaning is unclear"
    )
  }

  fileprivate static func notInTheSame(_ word: String) -> Self {
    Self(code: "E044", text: "\"in the same \(word)\" is not available")
  }

  fileprivate static func expectedValue(found: String) -> Self {
    Self(
      code: "E047",
      text: "expected \"a number\", \"a percentage\", \"a date\", \"suppressed\" or \"blank\" "
        + "but found \(found)"
    )
  }

  fileprivate static func noKindOfValue(_ found: String) -> Self {
    Self(code: "E047", text: "\(found) is not a kind of value")
  }
}
