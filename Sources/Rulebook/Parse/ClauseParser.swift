import SourceText

/// Reads the clauses of rules, packs and sources, the first word of each taken
/// (`rule-language.md`, 4).
enum ClauseParser {
  static func pack(
    _ keyword: Keyword,
    _ cursor: inout TokenCursor
  ) throws(Slip) -> PackSyntax.Content {
    switch keyword {
    case .title: return .title(try LiteralParser.text("a title", &cursor))
    case .owner: return .owner(try LiteralParser.text("an owner", &cursor))
    case .contact: return .contact(try LiteralParser.text("a contact", &cursor))
    case _:
      let name = try LiteralParser.name(of: "a theme", &cursor)
      let title = try LiteralParser.text("the title of the theme", &cursor)
      return .theme(Theme(name: name, title: title))
    }
  }

  static func source(
    _ keyword: Keyword,
    _ cursor: inout TokenCursor
  ) throws(Slip) -> SourceSyntax.Content {
    switch keyword {
    case .link:
      guard cursor.at(kind: .address) || cursor.at(kind: .malformed) else {
        throw cursor.slip(
          .expectedAddress(found: cursor.found),
          help: "write it without quotes, from https:// on"
        )
      }
      return .link(cursor.text(of: cursor.take()))
    case .issued: return .issued(try LiteralParser.date(&cursor))
    case .withdrawn: return .withdrawn(try LiteralParser.date(&cursor))
    case .force: return .force(try LiteralParser.text("the force of the source", &cursor))
    case _: return .note(try LiteralParser.text("a note", &cursor))
    }
  }

  static func rule(
    _ keyword: Keyword,
    at word: Origin,
    _ cursor: inout TokenCursor
  ) throws(Slip) -> RuleSyntax.Content {
    switch keyword {
    case .cites: return .cites(try citation(&cursor))
    case .theme: return .theme(try LiteralParser.name(of: "a theme", &cursor))
    case .severity: return .severity(try severity(&cursor))
    case .owner: return .owner(try LiteralParser.text("an owner", &cursor))
    case .effective: return try effective(&cursor)
    case .retired: return try retired(&cursor)
    case .applies: return .applies(try applies(&cursor))
    case .expect: return .expect(try ConditionParser.condition(&cursor))
    case .cannot:
      try cursor.expect(.tell)
      try cursor.expect(.when)
      let condition = try ConditionParser.condition(&cursor)
      return .cannotTell(Doubt(condition: condition, because: try because(&cursor)))
    case .say: return .say(try LiteralParser.text("a sentence to say", &cursor))
    case .advise: return .advise(try LiteralParser.text("a sentence of advice", &cursor))
    case _: return .example(try ExampleParser.example(&cursor, at: word))
    }
  }

  private static func because(_ cursor: inout TokenCursor) throws(Slip) -> String? {
    guard cursor.take(if: .because) else { return nil }
    return try LiteralParser.text("a reason", &cursor)
  }

  private static func citation(_ cursor: inout TokenCursor) throws(Slip) -> Citation {
    let source = try LiteralParser.name(of: "a source", &cursor)
    var place: String?
    var quote: String?
    if cursor.take(if: .at) { place = try LiteralParser.text("a place in the source", &cursor) }
    if cursor.take(if: .quote) { quote = try LiteralParser.text("a quotation", &cursor) }
    return Citation(source: source, at: place, quote: quote)
  }

  private static func severity(_ cursor: inout TokenCursor) throws(Slip) -> Severity {
    if let severity = Severity(rawValue: cursor.currentText) {
      cursor.take()
      return severity
    }
    if cursor.take(kind: .malformed) { return .minor }
    let choice = "choose critical, major, minor or advice"
    let meant = cursor.didYouMean(Severity.allCases.map(\.rawValue))
    throw cursor.slip(
      .noSeverity(cursor.found),
      help: meant.map { "\($0) \(choice)" } ?? choice
    )
  }

  private static func effective(_ cursor: inout TokenCursor) throws(Slip) -> RuleSyntax.Content {
    try cursor.expect(.from)
    let from = try LiteralParser.date(&cursor)
    var until: DayLiteral?
    var notice: NumberLiteral?
    if cursor.take(if: .until) { until = try LiteralParser.date(&cursor) }
    if cursor.take(if: .notice) {
      notice = try LiteralParser.number(&cursor)
      try cursor.expect(oneOf: [.days, .day], shown: "\"days\"")
    }
    return .effective(from: from, until: until, notice: notice)
  }

  private static func retired(_ cursor: inout TokenCursor) throws(Slip) -> RuleSyntax.Content {
    let day = try LiteralParser.date(&cursor)
    var replacement: Name?
    if cursor.take(if: .replaced) {
      try cursor.expect(.by)
      replacement = try LiteralParser.name(of: "a rule", &cursor)
    }
    return .retired(day, replacedBy: replacement, because: try because(&cursor))
  }

  private static func applies(_ cursor: inout TokenCursor) throws(Slip) -> Applicability {
    if cursor.take(if: .when) { return .when(try ConditionParser.condition(&cursor)) }
    try cursor.expect(
      oneOf: [.to, .when],
      shown: "\"when\" or \"to each\"",
      help: "a condition follows \"applies when\", a part of the paper \"applies to each\""
    )
    try cursor.expect(.each)
    let unit = try UnitParser.unit(&cursor)
    guard cursor.take(if: .where) else { return .toEach(unit, where: nil) }
    return .toEach(unit, where: try ConditionParser.condition(&cursor))
  }
}

extension Diagnostic.Message {
  fileprivate static func expectedAddress(found: String) -> Self {
    Self(code: "E017", text: "expected a web address but found \(found)")
  }

  fileprivate static func noSeverity(_ found: String) -> Self {
    Self(code: "E023", text: "\(found) is not a severity")
  }
}
