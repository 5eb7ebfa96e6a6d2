import SourceText

/// Reads conditions (`rule-language.md`, 4).
enum ConditionParser {
  static func condition(_ cursor: inout TokenCursor) throws(Slip) -> Condition {
    let start = cursor.origin
    var parts = [try unary(&cursor)]
    guard let word = joiner(cursor) else { return parts[0] }
    let first = cursor.origin
    while let next = joiner(cursor) {
      guard next == word else {
        throw cursor.slip(
          .mixed(word, next),
          at: cursor.origin,
          help: "put brackets round the part that belongs together",
          notes: [.init(at: first.place, "the first is \"\(word.rawValue)\"")]
        )
      }
      cursor.take()
      parts.append(try unary(&cursor))
    }
    return Condition.chain(
      word == .and ? .and : .or,
      parts[...],
      origin: cursor.origin(from: start)
    )
  }

  private static func joiner(_ cursor: TokenCursor) -> Keyword? {
    if cursor.at(.and) { return .and }
    return cursor.at(.or) ? .or : nil
  }

  private static func unary(_ cursor: inout TokenCursor) throws(Slip) -> Condition {
    let start = cursor.origin
    if cursor.take(kind: .open) {
      return try cursor.nested { cursor throws(Slip) in
        let inside = try condition(&cursor)
        try cursor.expectClosing(of: start)
        return inside
      }
    }
    let kind = try kind(&cursor)
    return Condition(kind: kind, origin: cursor.origin(from: start))
  }

  private static func kind(_ cursor: inout TokenCursor) throws(Slip) -> Condition.Kind {
    let start = cursor.origin
    switch cursor.keyword {
    case .not:
      cursor.take()
      return .not(try cursor.nested { cursor throws(Slip) in try unary(&cursor) })
    case .any:
      cursor.take()
      return .anyOf(try listOf(&cursor))
    case .all:
      cursor.take()
      return .allOf(try listOf(&cursor))
    case .at, .exactly:
      let count = try PredicateParser.count(&cursor)
      return .counted(count, of: try listOf(&cursor))
    // With a title on a line of its own it is the next rule, and a condition is missing.
    case .rule where !cursor.current.isFirstOnLine || cursor.token(ahead: 2).kind != .text:
      cursor.take()
      return try rule(&cursor)
    case .every:
      cursor.take()
      let unit = try UnitParser.unit(&cursor)
      guard PredicateParser.isVerb(cursor.keyword) || looksLikeVerb(cursor) else {
        throw cursor.slip(
          .everyWhat(unit.part),
          at: start,
          help: "add: mentions …, affirms …, has … or holds …"
        )
      }
      return .every(unit, try PredicateParser.predicate(&cursor, after: UnitParser.filters))
    case .some(.some):
      cursor.take()
      let unit = try UnitParser.unit(&cursor)
      return .some(unit, try optionalPredicate(&cursor))
    case .no:
      cursor.take()
      let unit = try UnitParser.unit(&cursor)
      return .no(unit, try optionalPredicate(&cursor))
    case .the, .it:
      return try statement(&cursor)
    case nil where cursor.isAtWord || cursor.at(kind: .malformed):
      return .named(try LiteralParser.name(of: "a condition", &cursor))
    case _:
      let help =
        cursor.at(kind: .text) ? "say where it is looked for: the paper mentions \"…\"" : beginnings
      throw cursor.slip(.expectedCondition(found: cursor.found), help: help)
    }
  }

  private static let beginnings =
    "a condition starts with \"the\", \"it\", \"every\", \"some\", \"no\", \"not\", \"any of\", "
    + "\"all of\", \"at least\", \"at most\", \"exactly\", \"rule\", a bracket or the name of a "
    + "condition"

  private static func listOf(_ cursor: inout TokenCursor) throws(Slip) -> [Condition] {
    try cursor.expect(.of)
    return try FinderParser.list(&cursor) { cursor throws(Slip) in try condition(&cursor) }
  }

  private static func optionalPredicate(
    _ cursor: inout TokenCursor
  ) throws(Slip) -> Predicate? {
    guard PredicateParser.isVerb(cursor.keyword) || looksLikeVerb(cursor) else { return nil }
    return try PredicateParser.predicate(&cursor, after: UnitParser.filters)
  }

  /// Whether a word stands here that nothing allows, and that was probably meant for a verb.
  private static func looksLikeVerb(_ cursor: TokenCursor) -> Bool {
    cursor.keyword == nil && cursor.isAtWord && !cursor.current.isFirstOnLine
  }

  // MARK: - Rules and fields

  private static func rule(_ cursor: inout TokenCursor) throws(Slip) -> Condition.Kind {
    let name = try LiteralParser.name(of: "a rule", &cursor)
    try cursor.expect(.is)
    guard cursor.take(if: .any) else { return .rule(name, isAnyOf: [try settled(&cursor)]) }
    try cursor.expect(.of)
    let outcomes = try FinderParser.list(&cursor) { cursor throws(Slip) in
      try settled(&cursor)
    }
    return .rule(name, isAnyOf: outcomes)
  }

  private static func settled(_ cursor: inout TokenCursor) throws(Slip) -> SettledOutcome {
    let start = cursor.origin
    switch try ExampleParser.outcome(&cursor) {
    case .met: return .met
    case .notMet: return .notMet
    case .notApplicable: return .notApplicable
    case .cannotTell:
      throw cursor.slip(
        .cannotTellAsked,
        at: cursor.origin(from: start),
        help: "ask for \"met\", \"not met\" or \"not applicable\""
      )
    }
  }

  private static func statement(_ cursor: inout TokenCursor) throws(Slip) -> Condition.Kind {
    let scope = try UnitParser.scope(&cursor)
    if case .field(let name) = scope.kind, cursor.take(if: .is) {
      return .field(name, try fieldTest(&cursor))
    }
    guard cursor.take(if: .does) else {
      var others: [Keyword] = [.does]
      if case .field = scope.kind { others.append(.is) }
      return .scope(scope, try PredicateParser.predicate(&cursor, after: others))
    }
    try cursor.expect(.not)
    return .scopeNot(scope, try PredicateParser.negated(&cursor))
  }

  private static func fieldTest(_ cursor: inout TokenCursor) throws(Slip) -> FieldTest {
    switch cursor.keyword {
    case .present:
      cursor.take()
      return .present
    case .missing:
      cursor.take()
      return .missing
    case .filled:
      cursor.take()
      return .filled
    case .blank:
      cursor.take()
      return .blank
    case .a:
      cursor.take()
      try cursor.expect(.placeholder)
      return .placeholder
    case .before:
      cursor.take()
      return .before(try LiteralParser.day(&cursor))
    case .after:
      cursor.take()
      return .after(try LiteralParser.day(&cursor))
    case .on:
      cursor.take()
      try cursor.expect(.or)
      if cursor.take(if: .before) { return .onOrBefore(try LiteralParser.day(&cursor)) }
      try cursor.expect(oneOf: [.after, .before], shown: "\"before\" or \"after\"")
      return .onOrAfter(try LiteralParser.day(&cursor))
    case .any:
      cursor.take()
      try cursor.expect(.of)
      return .anyOf(
        try FinderParser.list(&cursor) { cursor throws(Slip) in
          try PhraseParser.phrase(&cursor)
        }
      )
    case _: return .anyOf([try PhraseParser.phrase(&cursor)])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func mixed(_ first: Keyword, _ second: Keyword) -> Self {
    Self(
      code: "E040",
      text: "\"\(first.rawValue)\" and \"\(second.rawValue)\" are mixed here without brackets, "
        + "so the meaning is unclear"
    )
  }

  fileprivate static func everyWhat(_ part: Part) -> Self {
    Self(
      code: "E041",
      text: "\"every \(part.rawValue)\" must say what is true of each one"
    )
  }

  fileprivate static func expectedCondition(found: String) -> Self {
    Self(code: "E043", text: "expected a condition but found \(found)")
  }

  fileprivate static let cannotTellAsked = Self(
    code: "E021",
    text: "\"cannot tell\" cannot be asked about: it changes with what could be read"
  )
}
