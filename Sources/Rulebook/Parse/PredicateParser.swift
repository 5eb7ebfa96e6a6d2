import SourceText

/// Reads what is said of a part of a paper, and counts (`rule-language.md`, 4).
enum PredicateParser {
  static func isVerb(_ keyword: Keyword?) -> Bool {
    switch keyword {
    case .mentions, .affirms, .has, .holds: true
    case _: false
    }
  }

  /// What is said; `others` are the further words that could stand here.
  static func predicate(
    _ cursor: inout TokenCursor,
    after others: [Keyword]
  ) throws(Slip) -> Predicate {
    switch cursor.keyword {
    case .mentions:
      cursor.take()
      let finder = try FinderParser.finder(&cursor)
      return .mentions(finder, times: try times(&cursor))
    case .affirms:
      cursor.take()
      let finder = try FinderParser.finder(&cursor)
      return .affirms(finder, times: try times(&cursor))
    case .has:
      cursor.take()
      return try has(&cursor)
    case .holds:
      cursor.take()
      return .holds(try FinderParser.value(&cursor))
    case _:
      let verbs: [Keyword] = [.mentions, .affirms, .has, .holds]
      throw cursor.slip(
        .expectedVerb(found: cursor.found),
        help: denialHelp(cursor) ?? cursor.didYouMean((verbs + others).map(\.rawValue))
      )
    }
  }

  /// The help for a denial as people speak it.
  private static func denialHelp(_ cursor: TokenCursor) -> String? {
    guard ["not", "doesn", "don", "isn", "never", "cannot"].contains(cursor.currentText) else {
      return nil
    }
    return "write \"does not mention\", \"does not affirm\" or \"does not hold\""
  }

  /// What follows `does not`.
  static func negated(_ cursor: inout TokenCursor) throws(Slip) -> Predicate {
    switch cursor.keyword {
    case .mention:
      cursor.take()
      let finder = try FinderParser.finder(&cursor)
      return .mentions(finder, times: try times(&cursor))
    case .affirm:
      cursor.take()
      let finder = try FinderParser.finder(&cursor)
      return .affirms(finder, times: try times(&cursor))
    case .hold:
      cursor.take()
      return .holds(try FinderParser.value(&cursor))
    case _:
      throw cursor.slip(
        .expectedVerbAfterNot(found: cursor.found),
        help: cursor.didYouMean(["mention", "affirm", "hold"])
      )
    }
  }

  private static func times(_ cursor: inout TokenCursor) throws(Slip) -> Count? {
    guard cursor.at(.at) || cursor.at(.exactly) else { return nil }
    let count = try count(&cursor)
    try cursor.expect(oneOf: [.times, .time], shown: "\"times\"")
    return count
  }

  private static func has(_ cursor: inout TokenCursor) throws(Slip) -> Predicate {
    switch cursor.keyword {
    case .a, .an:
      cursor.take()
      return .has(try UnitParser.unit(&cursor))
    case .no:
      cursor.take()
      return .hasNo(try UnitParser.unit(&cursor))
    case .at, .exactly:
      let count = try count(&cursor)
      if cursor.take(if: .words) || cursor.take(if: .word) { return .hasWords(count) }
      return .hasCount(count, try UnitParser.unit(&cursor, orWords: true))
    case _: throw cursor.slip(.expectedAfterHas(found: cursor.found))
    }
  }

  /// `at least`, `at most` or `exactly` with a quantity.
  static func count(_ cursor: inout TokenCursor) throws(Slip) -> Count {
    let start = cursor.origin
    let kind: Count.Kind
    if cursor.take(if: .exactly) {
      kind = .exactly
    } else {
      try cursor.expect(.at)
      if cursor.take(if: .most) {
        kind = .atMost
      } else {
        try cursor.expect(oneOf: [.least, .most], shown: "\"least\" or \"most\"")
        kind = .atLeast
      }
    }
    let quantity = try LiteralParser.quantity(&cursor)
    return Count(kind: kind, quantity: quantity, origin: cursor.origin(from: start))
  }
}

extension Diagnostic.Message {
  fileprivate static func expectedVerb(found: String) -> Self {
    Self(
      code: "E042",
      text: "expected \"mentions\", \"affirms\", \"has\" or \"holds\" but found \(found)"
    )
  }

  fileprivate static func expectedVerbAfterNot(found: String) -> Self {
    Self(
      code: "E042",
      text: "expected \"mention\", \"affirm\" or \"hold\" after \"does not\" but found \(found)"
    )
  }

  fileprivate static func expectedAfterHas(found: String) -> Self {
    Self(
      code: "E045",
      text: "expected \"a\", \"an\", \"no\", \"at least\", \"at most\" or \"exactly\" after "
        + "\"has\" but found \(found)"
    )
  }
}
