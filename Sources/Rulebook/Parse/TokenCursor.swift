import SourceText

/// A syntax error, thrown from where it is found to the clause that it ends.
struct Slip: Error {
  let diagnostic: Diagnostic
}

/// A place among the tokens of one file, with what is known of its mistakes so far.
struct TokenCursor {
  let file: Int
  let isWaivers: Bool
  let bytes: [UInt8]
  let lines: LineTable
  private let tokens: [Token]
  private let comments: [Comment]
  /// Where lexical errors are, in order.
  private let lexicalSlips: [Int]

  private(set) var index = 0
  private var commentIndex = 0
  private var clauseStart = 0
  private var depth = 0
  /// What was found, lexical errors included.
  private(set) var diagnostics: [Diagnostic]
  private(set) var hasSlip: Bool
  /// Names that may be defined by what could not be made out.
  private(set) var lostNames: Set<String> = []

  init(_ source: SourceFile, file: Int, isWaivers: Bool) {
    let lexer = Lexer(source.bytes, file: file, isWaivers: isWaivers)
    self.file = file
    self.isWaivers = isWaivers
    bytes = source.bytes
    lines = LineTable(source.bytes)
    tokens = lexer.tokens
    comments = lexer.comments
    diagnostics = lexer.diagnostics
    lexicalSlips = lexer.diagnostics.map(\.place.range.lower)
    hasSlip = !lexer.diagnostics.isEmpty
  }

  // MARK: - Looking

  var current: Token { tokens[index] }
  var isAtEnd: Bool { index == tokens.count - 1 }
  var keyword: Keyword? { keyword(ahead: 0) }

  func keyword(ahead: Int) -> Keyword? {
    if case .word(let keyword) = token(ahead: ahead).kind { keyword } else { nil }
  }

  func token(ahead: Int) -> Token {
    tokens[min(index + ahead, tokens.count - 1)]
  }

  func at(_ keyword: Keyword) -> Bool { self.keyword == keyword }

  func at(kind: Token.Kind) -> Bool { current.kind == kind }

  var isAtWord: Bool {
    if case .word = current.kind { true } else { false }
  }

  func text(of token: Token) -> String {
    String(decoding: bytes[token.range.indices], as: UTF8.self)
  }

  var currentText: String { text(of: current) }

  func origin(_ range: TextRange) -> Origin { Origin(.init(file: file, range: range)) }

  var origin: Origin { origin(current.range) }

  /// The range from `start` to the last token taken.
  func origin(from start: Origin) -> Origin {
    origin(start.place.range.hull(lastRange))
  }

  private var lastRange: TextRange { tokens[max(0, index - 1)].range }

  /// What was taken last.
  var previous: Token? { index > 0 ? tokens[index - 1] : nil }

  /// What stands here, as messages say it.
  var found: String {
    switch current.kind {
    case .word, .malformed, .open, .close, .comma: "\"\(currentText)\""
    case .text: "a text in quotes"
    case .longText: "a long text"
    case .number: "the number \(currentText)"
    case .date: "the date \(currentText)"
    case .address: "the web address \(currentText)"
    case .pattern: "the pattern \(currentText)"
    case .end: "the end of the file"
    }
  }

  // MARK: - Taking

  @discardableResult
  mutating func take() -> Token {
    let token = current
    if !isAtEnd { index += 1 }
    return token
  }

  mutating func take(if keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    take()
    return true
  }

  mutating func take(kind: Token.Kind) -> Bool {
    guard at(kind: kind) else { return false }
    take()
    return true
  }

  /// Takes the keyword that must stand here.
  mutating func expect(_ keyword: Keyword, help: String? = nil) throws(Slip) {
    try expect(oneOf: [keyword], shown: "\"\(keyword.rawValue)\"", help: help)
  }

  /// Takes the keyword that must follow the name of what is being defined.
  mutating func expectAfterName(_ keyword: Keyword) throws(Slip) {
    let isName = isAtWord && self.keyword == nil
    try expect(keyword, help: isName ? "a name is one word, its parts joined like-this" : nil)
  }

  /// Takes one of the keywords that must stand here; `shown` is how a message lists them, and `help`
  /// what it says where nothing like them stands here.
  mutating func expect(
    oneOf keywords: [Keyword],
    shown: String,
    help: String? = nil
  ) throws(Slip) {
    if let keyword, keywords.contains(keyword) {
      take()
    } else if at(kind: .malformed) {
      take()
    } else {
      throw slip(
        .expected(shown, found: found),
        help: didYouMean(keywords.map(\.rawValue)) ?? help
      )
    }
  }

  /// Takes the bracket that must open here.
  mutating func expectOpening() throws(Slip) {
    guard take(kind: .open) || take(kind: .malformed) else {
      throw slip(
        .expectedBracket("\"(\"", found: found),
        help: "a list stands in brackets: (…, …)"
      )
    }
  }

  /// Takes the bracket that must close here what was opened at `opening`.
  mutating func expectClosing(of opening: Origin) throws(Slip) {
    guard take(kind: .close) || take(kind: .malformed) else {
      throw slip(
        .expectedBracket("\")\"", found: found),
        at: origin,
        help: "add a ) where the list or the part in brackets ends",
        notes: [.init(at: opening.place, "it opens here")]
      )
    }
  }

  /// Counts brackets, lists and `not` that stand inside one another.
  mutating func nested<Value>(
    _ parse: (inout TokenCursor) throws(Slip) -> Value
  ) throws(Slip) -> Value {
    guard depth < Self.nestingLimit else {
      throw slip(.tooDeep, help: "give parts of it names")
    }
    depth += 1
    let value = try parse(&self)
    depth -= 1
    return value
  }

  private static let nestingLimit = 64

  // MARK: - Mistakes

  /// A syntax error at the token that stands here.
  func slip(_ message: Diagnostic.Message, help: String? = nil) -> Slip {
    slip(message, at: origin, help: help)
  }

  func slip(
    _ message: Diagnostic.Message,
    at origin: Origin,
    help: String? = nil,
    notes: [Diagnostic.Note] = []
  ) -> Slip {
    Slip(diagnostic: Diagnostic(message, at: origin.place, help: help, notes: notes))
  }

  /// The help for a word that stands here and was probably meant to be one of `candidates`.
  func didYouMean(_ candidates: [String]) -> String? {
    guard isAtWord else { return nil }
    return NearestName.nearest(to: currentText, among: candidates)
      .map { "did you mean \"\($0)\"?" }
  }

  /// Notes a syntax error, unless a lexical error before it in its clause or line explains it.
  mutating func record(_ slip: Slip) {
    hasSlip = true
    depth = 0
    let offset = slip.diagnostic.place.range.lower
    let line = lines.start(ofLine: lines.line(at: offset))
    let start = min(clauseStart, line)
    if !hasLexicalSlip(from: start, upTo: offset) { diagnostics.append(slip.diagnostic) }
  }

  /// Notes that the word here may be a name that is defined.
  mutating func loseName() {
    if isAtWord { lostNames.insert(currentText) }
  }

  /// Notes a mistake that does not keep the clause from being read to its end.
  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  private func hasLexicalSlip(from lower: Int, upTo upper: Int) -> Bool {
    var low = 0
    var high = lexicalSlips.count
    while low < high {
      let middle = (low + high) / 2
      if lexicalSlips[middle] < lower { low = middle + 1 } else { high = middle }
    }
    return low < lexicalSlips.count && lexicalSlips[low] <= upper
  }

  /// Whether a lexical error lies in the tokens taken since the clause began.
  var hasLexicalSlipInClause: Bool {
    hasLexicalSlip(from: clauseStart, upTo: max(clauseStart, lastRange.upper - 1))
  }

  // MARK: - Clauses and their comments

  /// Begins a clause or definition here, and gives the comments above it.
  mutating func beginPiece() -> PieceStart {
    clauseStart = current.range.lower
    var above: [CommentLine] = []
    var last = index > 0 ? lastRange.upper : nil
    let hasBlankAbove = isBlank(between: last, and: nextCommentOrToken)
    while let comment = nextComment(before: current.range.lower) {
      above.append(line(of: comment, after: last))
      last = comment.range.upper
    }
    let hasBlankBelow = !above.isEmpty && isBlank(between: last, and: current.range.lower)
    return PieceStart(
      offset: current.range.lower,
      above: above,
      hasBlankBelow: hasBlankBelow,
      hasBlankAbove: hasBlankAbove
    )
  }

  /// Ends a clause or definition with the last token taken.
  mutating func endPiece(_ start: PieceStart) -> Piece {
    var above = start.above
    var hasBlankBelow = start.hasBlankBelow
    let end = max(start.offset, lastRange.upper)
    while let comment = nextComment(before: end) {
      above.append(CommentLine(text: text(of: comment), hasBlankAbove: hasBlankBelow))
      hasBlankBelow = false
    }
    var after: String?
    if commentIndex < comments.count, !comments[commentIndex].isOnOwnLine,
      let comment = nextComment(before: isAtEnd ? bytes.count : current.range.lower)
    {
      after = text(of: comment)
    }
    return Piece(
      range: TextRange(start.offset, end),
      above: above,
      hasBlankBelowComments: hasBlankBelow,
      after: after
    )
  }

  /// The comments after the last definition.
  mutating func closingComments() -> [CommentLine] {
    var closing: [CommentLine] = []
    var last: Int? = index > 0 ? lastRange.upper : nil
    while let comment = nextComment(before: bytes.count) {
      closing.append(line(of: comment, after: last))
      last = comment.range.upper
    }
    return closing
  }

  private mutating func nextComment(before offset: Int) -> Comment? {
    guard commentIndex < comments.count, comments[commentIndex].range.lower < offset else {
      return nil
    }
    commentIndex += 1
    return comments[commentIndex - 1]
  }

  private var nextCommentOrToken: Int {
    guard commentIndex < comments.count else { return current.range.lower }
    return min(comments[commentIndex].range.lower, current.range.lower)
  }

  private func line(of comment: Comment, after last: Int?) -> CommentLine {
    CommentLine(
      text: text(of: comment),
      hasBlankAbove: isBlank(between: last, and: comment.range.lower)
    )
  }

  private func text(of comment: Comment) -> String {
    var end = comment.range.upper
    while end > comment.range.lower, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return String(decoding: bytes[comment.range.lower..<end], as: UTF8.self)
  }

  private func isBlank(between offset: Int?, and next: Int) -> Bool {
    guard let offset else { return false }
    return lines.line(at: next) - lines.line(at: offset) > 1
  }
}

/// What stands above a clause or definition that has begun.
struct PieceStart {
  let offset: Int
  let above: [CommentLine]
  let hasBlankBelow: Bool
  let hasBlankAbove: Bool
}

extension Diagnostic.Message {
  fileprivate static func expected(_ wanted: String, found: String) -> Self {
    Self(code: "E010", text: "expected \(wanted) but found \(found)")
  }

  fileprivate static func expectedBracket(_ wanted: String, found: String) -> Self {
    Self(code: "E011", text: "expected \(wanted) but found \(found)")
  }

  fileprivate static let tooDeep = Self(code: "E090", text: "this is nested more than 64 deep")
}
