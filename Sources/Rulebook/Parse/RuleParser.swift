package import SourceText

/// Parses one file of rules or waivers; every independent mistake is reported.
package struct RuleParser {
  private var cursor: TokenCursor
  private var definitions: [Definition] = []
  /// Where a word stands that was meant for the start of a definition, and which.
  private var misspelt: (index: Int, keyword: Keyword)?
  /// Whether the definition being read has a slip.
  private var definitionHasSlip = false

  /// Parses file number `file` of a set, of waivers when its name ends in `.waivers`.
  package static func parse(_ source: SourceFile, file: Int) -> (Syntax, [Diagnostic]) {
    if let fault = unreadable(source, file: file) {
      let syntax = Syntax(
        file: file,
        definitions: [],
        closing: [],
        hasSlip: true,
        isUnread: true,
        lostNames: []
      )
      return (syntax, [fault])
    }
    let cursor = TokenCursor(source, file: file, isWaivers: source.name.hasSuffix(".waivers"))
    var parser = RuleParser(cursor: cursor)
    while !parser.cursor.isAtEnd { parser.definition() }
    let syntax = Syntax(
      file: file,
      definitions: parser.definitions,
      closing: parser.cursor.closingComments(),
      hasSlip: parser.cursor.hasSlip,
      isUnread: false,
      lostNames: parser.cursor.lostNames
    )
    return (syntax, parser.cursor.diagnostics)
  }

  private init(cursor: TokenCursor) {
    self.cursor = cursor
  }

  private static func unreadable(_ source: SourceFile, file: Int) -> Diagnostic? {
    guard source.bytes.count <= 1 << 20 else {
      return Diagnostic(
        .tooLarge,
        at: .init(file: file, range: TextRange(0, 0)),
        help: "give parts of it a file of their own"
      )
    }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: source.bytes.span)
      return nil
    } catch {
      let offset = error.byteOffsets.lowerBound
      return Diagnostic(
        .notUTF8,
        at: .init(file: file, range: TextRange(offset, offset + 1)),
        help: "save it as UTF-8"
      )
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
        keyword: keyword,
        word: word,
        name: name,
        body: body,
        head: head,
        hasBlankAbove: start.hasBlankAbove,
        hasSlip: definitionHasSlip
      )
    )
  }

  private mutating func body(
    _ keyword: Keyword,
    _ word: Origin,
    _ start: PieceStart,
    _ name: inout Name?,
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
      return attempt([]) { cursor throws(Slip) in
        .cue(try HeadParser.cue(word, &cursor))
      } ?? .broken
    case .zone:
      return attempt([]) { cursor throws(Slip) in
        .zone(try HeadParser.zone(&name, &cursor))
      } ?? .broken
    case .parameter:
      return attempt([]) { cursor throws(Slip) in
        .parameter(try HeadParser.parameter(&name, &cursor))
      } ?? .broken
    case _:
      return attempt([]) { cursor throws(Slip) in
        .condition(try HeadParser.condition(&name, &cursor))
      } ?? .broken
    }
  }

  private mutating func field(
    _ start: PieceStart,
    _ name: inout Name?,
    _ piece: inout Piece?
  ) -> Definition.Body {
    var found: Name?
    let labels = attempt([.except]) { cursor throws(Slip) in
      _ = try HeadParser.name(of: "a field", &found, &cursor)
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
    _ start: PieceStart,
    _ name: inout Name?,
    _ piece: inout Piece?
  ) -> Definition.Body {
    var found: Name?
    let phrases = attempt(Keyword.termClauses) { cursor throws(Slip) in
      _ = try HeadParser.freeName(of: "a term", &found, &cursor)
      try cursor.expectAfterName(.means)
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
        }
      )
    }
    name = found
    guard let found else { return .broken }
    return .term(TermSyntax(name: found, phrases: phrases ?? [], clauses: clauses))
  }

  // MARK: - Definitions with clauses in any order

  private mutating func pack(
    _ word: Origin,
    _ start: PieceStart,
    _ name: inout Name?,
    _ piece: inout Piece?
  ) -> Definition.Body {
    var found: Name?
    let version = attempt(Keyword.packClauses) { cursor throws(Slip) in
      _ = try HeadParser.name(of: "a pack", &found, &cursor)
      try cursor.expect(.version)
      return try LiteralParser.text("a version", &cursor)
    }
    piece = cursor.endPiece(start)
    let (clauses, _) = clauses(of: "pack", Keyword.packClauses) {
      keyword,
      _,
      cursor throws(Slip) in
      try ClauseParser.pack(keyword, &cursor)
    }
    name = found
    return .pack(
      PackSyntax(
        name: found ?? Name("", origin: word),
        version: version ?? "",
        clauses: clauses
      )
    )
  }

  private mutating func source(
    _ word: Origin,
    _ start: PieceStart,
    _ name: inout Name?,
    _ piece: inout Piece?
  ) -> Definition.Body {
    var found: Name?
    let title = attempt(Keyword.sourceClauses) { cursor throws(Slip) in
      _ = try HeadParser.name(of: "a source", &found, &cursor)
      return try LiteralParser.text("the title of the source", &cursor)
    }
    piece = cursor.endPiece(start)
    let (clauses, _) = clauses(of: "source", Keyword.sourceClauses) {
      keyword,
      _,
      cursor throws(Slip) in
      try ClauseParser.source(keyword, &cursor)
    }
    name = found
    return .source(
      SourceSyntax(name: found ?? Name("", origin: word), title: title ?? "", clauses: clauses)
    )
  }

  private mutating func rule(
    _ word: Origin,
    _ start: PieceStart,
    _ name: inout Name?,
    _ piece: inout Piece?
  ) -> Definition.Body {
    var found: Name?
    let title = attempt(Keyword.ruleClauses) { cursor throws(Slip) in
      _ = try HeadParser.name(of: "a rule", &found, &cursor)
      return try LiteralParser.text("the title of the rule", &cursor)
    }
    piece = cursor.endPiece(start)
    let (clauses, _) = clauses(of: "rule", Keyword.ruleClauses) {
      keyword,
      word,
      cursor throws(Slip) in
      try ClauseParser.rule(keyword, at: word, &cursor)
    }
    name = found
    return .rule(
      RuleSyntax(name: found ?? Name("", origin: word), title: title ?? "", clauses: clauses)
    )
  }

  private mutating func waiver(
    _ word: Origin,
    _ start: PieceStart,
    _ name: inout Name?,
    _ piece: inout Piece?
  ) -> Definition.Body {
    var found: Name?
    let rule = attempt(Keyword.waiverClauses) { cursor throws(Slip) in
      _ = try HeadParser.name(of: "a waiver", &found, &cursor)
      try cursor.expect(.of)
      return try LiteralParser.name(of: "a rule", &cursor)
    }
    piece = cursor.endPiece(start)
    let (clauses, isIncomplete) = clauses(of: "waiver", Keyword.waiverClauses) {
      keyword,
      _,
      cursor throws(Slip) in
      try WaiverParser.clause(keyword, &cursor)
    }
    name = found
    return .waiver(
      WaiverSyntax(
        name: found ?? Name("", origin: word),
        rule: rule,
        clauses: clauses,
        isIncomplete: isIncomplete
      )
    )
  }

  /// Reads clauses up to the next definition; also says whether one could not be made out at all.
  private mutating func clauses<Content>(
    of owner: String,
    _ starters: [Keyword],
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
          }
        )
        continue
      }
      if definitionKeyword != nil { break }
      // What does not belong after a clause on its line spoils that clause.
      if !cursor.current.isFirstOnLine, let last = clauses.popLast() {
        clauses.append(Clause(keyword: last.keyword, content: nil, piece: last.piece))
      }
      definitionHasSlip = true
      let stray = StrayWord(in: cursor, of: owner, starters, definitions: self.starters)
      cursor.record(stray.slip)
      switch stray.meant {
      case .definition(let keyword):
        misspelt = (cursor.index, keyword)
        return (clauses, isIncomplete)
      case .clause(let keyword):
        let start = cursor.beginPiece()
        clauses.append(Clause(keyword: keyword, content: nil, piece: cursor.endPiece(start)))
      case .unknown: isIncomplete = true
      }
      // The clauses below a definition of the other kind of file are not those of this one.
      let isForeign = cursor.keyword.map(StrayWord.isDefinition) == true
      cursor.take()
      Recovery.skip(&cursor, upTo: isForeign ? [] : starters)
    }
    return (clauses, isIncomplete)
  }

  private mutating func clause<Content>(
    _ keyword: Keyword,
    _ starters: [Keyword],
    parse: (inout TokenCursor) throws(Slip) -> Content
  ) -> Clause<Content> {
    let start = cursor.beginPiece()
    cursor.take()
    let content = attempt(starters, parse)
    return Clause(keyword: keyword, content: content, piece: cursor.endPiece(start))
  }

  // MARK: - Mistakes

  /// Runs `parse`; on a slip notes it and skips to the next start of a clause or definition.
  ///
  /// What has a lexical error is dropped too.
  private mutating func attempt<Content>(
    _ starters: [Keyword],
    _ parse: (inout TokenCursor) throws(Slip) -> Content
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

  private mutating func noDefinition() {
    _ = cursor.beginPiece()
    let stray = StrayWord(outside: cursor, starters)
    cursor.record(stray.slip)
    if case .definition(let keyword) = stray.meant {
      misspelt = (cursor.index, keyword)
      return
    }
    cursor.take()
    cursor.loseName()
    Recovery.skip(&cursor, upTo: [])
  }
}

extension Diagnostic.Message {
  fileprivate static let tooLarge = Self(code: "E090", text: "this file is larger than 1 MiB")

  fileprivate static let notUTF8 = Self(code: "E008", text: "this file is not UTF-8 text")
}
