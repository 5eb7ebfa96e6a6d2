package import SourceText

/// Parses one file of rules or waivers; every independent mistake is reported.
package struct RuleParser {
  private var cursor: TokenCursor
  private var definitions: [Definition] = []
  private var lostNames: Set<String> = []
  /// Where a word stands that was meant for the start of a definition, and which.
  private var misspelt: (index: Int, keyword: Keyword)?
  /// Whether the definition being read has a slip.
  private var definitionHasSlip = false

  /// Parses file number `file` of a set; a name that ends in `.waivers` is that of a file of waivers.
  package static func parse(_ source: SourceFile, file: Int) -> (Syntax, [Diagnostic]) {
    if let fault = unreadable(source, file: file) {
      let syntax = Syntax(
        file: file, definitions: [], closing: [], hasSlip: true, isUnread: true, lostNames: [])
      return (syntax, [fault])
    }
    let cursor = TokenCursor(source, file: file, isWaivers: source.name.hasSuffix(".waivers"))
    var parser = RuleParser(cursor: cursor)
    while !parser.cursor.isAtEnd { parser.definition() }
    let syntax = Syntax(
      file: file, definitions: parser.definitions, closing: parser.cursor.closingComments(),
      hasSlip: parser.cursor.hasSlip, isUnread: false, lostNames: parser.lostNames)
    return (syntax, parser.cursor.diagnostics)
  }

  private init(cursor: TokenCursor) {
    self.cursor = cursor
  }

  private static func unreadable(_ source: SourceFile, file: Int) -> Diagnostic? {
    guard source.bytes.count <= 1 << 20 else {
      return Diagnostic(
        .tooLarge, at: .init(file: file, range: TextRange(0, 0)),
        help: "give parts of it a file of their own")
    }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: source.bytes.span)
      return nil
    } catch {
      let offset = error.byteOffsets.lowerBound
      return Diagnostic(
        .notUTF8, at: .init(file: file, range: TextRange(offset, offset + 1)),
        help: "save it as UTF-8")
    }
  }

  // MARK: - Definitions

  private var starters: [Keyword] { cursor.isWaivers ? [.waiver] : Keyword.definitions }

  /// The definition that begins here, also where its first word is misspelt.
  private var definitionKeyword: Keyword? {
    if let misspelt, misspelt.index == cursor.index { return misspelt.keyword }
    guard let keyword = cursor.keyword, starters.contains(keyword) else { return nil }
    return keyword
  }

  private mutating func definition() {
    guard let keyword = definitionKeyword else {
      noDefinition()
      return
    }
    definitionHasSlip = misspelt?.index == cursor.index
    misspelt = nil
    let start = cursor.beginPiece()
    let word = cursor.origin
    cursor.take()
    var name: Name?
    var piece: Piece?
    let body = body(keyword, word, start, &name, &piece)
    let head = piece ?? cursor.endPiece(start)
    definitions.append(
      Definition(
        keyword: keyword, word: word, name: name, body: body, head: head,
        hasBlankAbove: start.hasBlankAbove, hasSlip: definitionHasSlip))
  }

  private mutating func body(
    _ keyword: Keyword, _ word: Origin, _ start: PieceStart, _ name: inout Name?,
    _ piece: inout Piece?
  ) -> Definition.Body {
    switch keyword {
    case .pack: return pack(word, start, &name, &piece)
    case .source: return source(word, start, &name, &piece)
    case .field: return field(start, &name, &piece)
    case .term: return term(start, &name, &piece)
    case .rule: return rule(word, start, &name, &piece)
    case .waiver: return waiver(word, start, &name, &piece)
    case .cue:
      return attempt([]) { cursor throws(Slip) in .cue(try Self.cue(word, &cursor)) } ?? .broken
    case .zone:
      return attempt([]) { cursor throws(Slip) in
        let found = try Self.freeName(of: "a zone", &name, &cursor)
        try cursor.expect(.means)
        return .zone(Zone(name: found, unit: try UnitParser.unit(&cursor)))
      } ?? .broken
    case .parameter:
      return attempt([]) { cursor throws(Slip) in
        .parameter(try Self.parameter(&name, &cursor))
      } ?? .broken
    case _:
      return attempt([]) { cursor throws(Slip) in
        let found = try Self.freeName(of: "a condition", &name, &cursor)
        try cursor.expect(.means)
        let condition = try ConditionParser.condition(&cursor)
        return .condition(NamedCondition(name: found, condition: condition))
      } ?? .broken
    }
  }

  /// Reads a name that is defined even where what follows it has a slip.
  private static func freeName(
    of sort: String, _ name: inout Name?, _ cursor: inout TokenCursor
  ) throws(Slip) -> Name {
    // A word of the language is no name, but what asks for it by that name is not at fault.
    if cursor.keyword != nil { name = Name(cursor.currentText, origin: cursor.origin) }
    let found = try LiteralParser.freeName(of: sort, &cursor)
    name = found
    return found
  }

  private static func name(
    of sort: String, _ name: inout Name?, _ cursor: inout TokenCursor
  ) throws(Slip) -> Name {
    let found = try LiteralParser.name(of: sort, &cursor)
    name = found
    return found
  }

  private static func cue(_ word: Origin, _ cursor: inout TokenCursor) throws(Slip) -> Cue {
    guard let kind = Cue.Kind(rawValue: cursor.currentText) else {
      try cursor.expect(
        oneOf: [.before, .after, .break, .ignore],
        shown: "\"before\", \"after\", \"break\" or \"ignore\"")
      return Cue(kind: .before, texts: [], origin: word)
    }
    cursor.take()
    return Cue(kind: kind, texts: try LiteralParser.texts("a phrase", &cursor), origin: word)
  }

  private static func parameter(
    _ name: inout Name?, _ cursor: inout TokenCursor
  ) throws(Slip) -> Parameter {
    let found = try freeName(of: "a parameter", &name, &cursor)
    try cursor.expect(.is)
    let value = try LiteralParser.number(&cursor)
    var range: ParameterRange?
    let between = cursor.origin
    if cursor.take(if: .between) {
      let lower = try LiteralParser.number(&cursor)
      try cursor.expect(.and)
      let upper = try LiteralParser.number(&cursor)
      range = ParameterRange(lower: lower, upper: upper, origin: between)
    }
    var reason: String?
    if cursor.take(if: .because) { reason = try LiteralParser.text("a reason", &cursor) }
    return Parameter(name: found, value: value, range: range, because: reason)
  }

  private mutating func field(
    _ start: PieceStart, _ name: inout Name?, _ piece: inout Piece?
  ) -> Definition.Body {
    var found: Name?
    let labels = attempt([.except]) { cursor throws(Slip) in
      _ = try Self.name(of: "a field", &found, &cursor)
      try cursor.expect(.labelled)
      return try PhraseParser.phrases(&cursor)
    }
    piece = cursor.endPiece(start)
    var exceptions: Clause<[Phrase]>?
    if cursor.at(.except) {
      exceptions = clause(.except, [.except]) { cursor throws(Slip) in
        try PhraseParser.phrases(&cursor)
      }
    }
    name = found
    guard let found, let labels else { return .broken }
    return .field(FieldSyntax(name: found, labels: labels, exceptions: exceptions))
  }

  private mutating func term(
    _ start: PieceStart, _ name: inout Name?, _ piece: inout Piece?
  ) -> Definition.Body {
    var found: Name?
    let phrases = attempt(Keyword.termClauses) { cursor throws(Slip) in
      _ = try Self.freeName(of: "a term", &found, &cursor)
      try cursor.expect(.means)
      return try PhraseParser.phrases(&cursor)
    }
    piece = cursor.endPiece(start)
    var clauses: [Clause<TermSyntax.Content>] = []
    while let keyword = cursor.keyword, Keyword.termClauses.contains(keyword),
      keyword != .except || clauses.isEmpty
    {
      let word = cursor.origin
      clauses.append(
        clause(keyword, Keyword.termClauses) { cursor throws(Slip) in
          try TermParser.clause(keyword, at: word, &cursor)
        })
    }
    name = found
    guard let found else { return .broken }
    return .term(TermSyntax(name: found, phrases: phrases ?? [], clauses: clauses))
  }

  // MARK: - Definitions with clauses in any order

  private mutating func pack(
    _ word: Origin, _ start: PieceStart, _ name: inout Name?, _ piece: inout Piece?
  ) -> Definition.Body {
    var found: Name?
    let version = attempt(Keyword.packClauses) { cursor throws(Slip) in
      _ = try Self.name(of: "a pack", &found, &cursor)
      try cursor.expect(.version)
      return try LiteralParser.text("a version", &cursor)
    }
    piece = cursor.endPiece(start)
    let (clauses, _) = clauses(of: "pack", Keyword.packClauses) {
      keyword, _, cursor throws(Slip) in
      try ClauseParser.pack(keyword, &cursor)
    }
    name = found
    return .pack(
      PackSyntax(
        name: found ?? Name("", origin: word), version: version ?? "", clauses: clauses))
  }

  private mutating func source(
    _ word: Origin, _ start: PieceStart, _ name: inout Name?, _ piece: inout Piece?
  ) -> Definition.Body {
    var found: Name?
    let title = attempt(Keyword.sourceClauses) { cursor throws(Slip) in
      _ = try Self.name(of: "a source", &found, &cursor)
      return try LiteralParser.text("the title of the source", &cursor)
    }
    piece = cursor.endPiece(start)
    let (clauses, _) = clauses(of: "source", Keyword.sourceClauses) {
      keyword, _, cursor throws(Slip) in
      try ClauseParser.source(keyword, &cursor)
    }
    name = found
    return .source(
      SourceSyntax(name: found ?? Name("", origin: word), title: title ?? "", clauses: clauses))
  }

  private mutating func rule(
    _ word: Origin, _ start: PieceStart, _ name: inout Name?, _ piece: inout Piece?
  ) -> Definition.Body {
    var found: Name?
    let title = attempt(Keyword.ruleClauses) { cursor throws(Slip) in
      _ = try Self.name(of: "a rule", &found, &cursor)
      return try LiteralParser.text("the title of the rule", &cursor)
    }
    piece = cursor.endPiece(start)
    let (clauses, _) = clauses(of: "rule", Keyword.ruleClauses) {
      keyword, word, cursor throws(Slip) in
      try ClauseParser.rule(keyword, at: word, &cursor)
    }
    name = found
    return .rule(
      RuleSyntax(name: found ?? Name("", origin: word), title: title ?? "", clauses: clauses))
  }

  private mutating func waiver(
    _ word: Origin, _ start: PieceStart, _ name: inout Name?, _ piece: inout Piece?
  ) -> Definition.Body {
    var found: Name?
    let rule = attempt(Keyword.waiverClauses) { cursor throws(Slip) in
      _ = try Self.name(of: "a waiver", &found, &cursor)
      try cursor.expect(.of)
      return try LiteralParser.name(of: "a rule", &cursor)
    }
    piece = cursor.endPiece(start)
    let (clauses, isIncomplete) = clauses(of: "waiver", Keyword.waiverClauses) {
      keyword, _, cursor throws(Slip) in
      try WaiverParser.clause(keyword, &cursor)
    }
    name = found
    return .waiver(
      WaiverSyntax(
        name: found ?? Name("", origin: word), rule: rule, clauses: clauses,
        isIncomplete: isIncomplete))
  }

  /// Reads clauses up to the next definition; also says whether one could not be made out at all.
  private mutating func clauses<Content>(
    of owner: String, _ starters: [Keyword],
    parse: (Keyword, Origin, inout TokenCursor) throws(Slip) -> Content
  ) -> ([Clause<Content>], isIncomplete: Bool) {
    var clauses: [Clause<Content>] = []
    var isIncomplete = false
    while !cursor.isAtEnd {
      if let keyword = cursor.keyword, starters.contains(keyword) {
        let word = cursor.origin
        clauses.append(
          clause(keyword, starters) { cursor throws(Slip) in
            try parse(keyword, word, &cursor)
          })
        continue
      }
      if definitionKeyword != nil { break }
      // What does not belong after a clause on its line spoils that clause.
      if !cursor.current.isFirstOnLine, let last = clauses.popLast() {
        clauses.append(Clause(keyword: last.keyword, content: nil, piece: last.piece))
      }
      definitionHasSlip = true
      switch noClause(of: owner, starters) {
      case .definition(let keyword):
        misspelt = (cursor.index, keyword)
        return (clauses, isIncomplete)
      case .clause(let keyword):
        let start = cursor.beginPiece()
        clauses.append(Clause(keyword: keyword, content: nil, piece: cursor.endPiece(start)))
      case .unknown: isIncomplete = true
      }
      cursor.take()
      Recovery.skip(&cursor, upTo: starters)
    }
    return (clauses, isIncomplete)
  }

  private mutating func clause<Content>(
    _ keyword: Keyword, _ starters: [Keyword],
    parse: (inout TokenCursor) throws(Slip) -> Content
  ) -> Clause<Content> {
    let start = cursor.beginPiece()
    cursor.take()
    let content = attempt(starters, parse)
    return Clause(keyword: keyword, content: content, piece: cursor.endPiece(start))
  }

  // MARK: - Mistakes

  /// Runs `parse`; on a slip notes it and skips to the next start of a clause or definition. What
  /// has a lexical error is dropped too.
  private mutating func attempt<Content>(
    _ starters: [Keyword], _ parse: (inout TokenCursor) throws(Slip) -> Content
  ) -> Content? {
    do throws(Slip) {
      let content = try parse(&cursor)
      if !cursor.hasLexicalSlipInClause { return content }
    } catch {
      cursor.record(error)
      Recovery.skip(&cursor, upTo: starters)
    }
    definitionHasSlip = true
    return nil
  }

  /// What a word that starts nothing was probably meant for.
  private enum Meant {
    case clause(Keyword)
    case definition(Keyword)
    case unknown
  }

  private mutating func noClause(of owner: String, _ starters: [Keyword]) -> Meant {
    guard cursor.isAtWord || cursor.at(kind: .malformed) else {
      cursor.record(cursor.slip(.notHere(cursor.found)))
      return .unknown
    }
    let clauses = starters.map(\.rawValue)
    let definitions = self.starters.map(\.rawValue)
    let inside = cursor.current.isFirstOnLine ? [] : Self.innerWords
    let nearest = cursor.isAtWord
      ? NearestName.nearest(to: cursor.currentText, among: clauses + definitions + inside) : nil
    let list = "a clause of a \(owner) starts with \(listed(clauses, "or"))"
    cursor.record(
      cursor.slip(
        .noClause(cursor.found, of: owner),
        help: nearest.map { "did you mean \"\($0)\"? \(list)" } ?? list))
    guard let keyword = nearest.flatMap({ Keyword(word: $0) }) else { return .unknown }
    if starters.contains(keyword) { return .clause(keyword) }
    return self.starters.contains(keyword) ? .definition(keyword) : .unknown
  }

  /// Words that can go on with a clause.
  private static let innerWords = [
    "and", "or", "near", "then", "without", "within", "in", "at", "exactly", "times", "where",
    "because", "until", "notice", "replaced", "quote", "mentions", "affirms", "has", "holds",
  ]

  private mutating func noDefinition() {
    _ = cursor.beginPiece()
    let words = starters.map(\.rawValue)
    let kind = listed(words, "or")
    let nearest = cursor.isAtWord
      ? NearestName.nearest(to: cursor.currentText, among: words) : nil
    var help = "a definition starts with \(kind)"
    if cursor.at(.waiver) {
      help = "waivers stand in files ending in .waivers"
    } else if cursor.isWaivers, let keyword = cursor.keyword, Keyword.definitions.contains(keyword) {
      help = "rules stand in files ending in .rules; here \(help)"
    } else if let nearest {
      help = "did you mean \"\(nearest)\"? \(help)"
    }
    cursor.record(cursor.slip(.noDefinition(cursor.found), help: help))
    if let keyword = nearest.flatMap({ Keyword(word: $0) }) {
      misspelt = (cursor.index, keyword)
      return
    }
    cursor.take()
    if cursor.isAtWord { lostNames.insert(cursor.currentText) }
    Recovery.skip(&cursor, upTo: [])
  }
}

extension Diagnostic.Message {
  fileprivate static let tooLarge = Self(code: "E090", text: "this file is larger than 1 MiB")

  fileprivate static let notUTF8 = Self(code: "E008", text: "this file is not UTF-8 text")

  fileprivate static func noDefinition(_ found: String) -> Self {
    Self(code: "E020", text: "\(found) does not start a definition")
  }

  fileprivate static func noClause(_ found: String, of owner: String) -> Self {
    Self(code: "E022", text: "\(found) does not start a clause of a \(owner)")
  }

  fileprivate static func notHere(_ found: String) -> Self {
    Self(code: "E022", text: "\(found) does not belong here")
  }
}
