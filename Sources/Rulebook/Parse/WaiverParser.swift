import SourceText

/// Reads the clauses of waivers, the first word of each taken (`rule-language.md`, 4).
enum WaiverParser {
  static func clause(
    _ keyword: Keyword,
    _ cursor: inout TokenCursor
  ) throws(Slip) -> WaiverSyntax.Content {
    switch keyword {
    case .for: return .papers(try papers(&cursor))
    case .finding: return .finding(try LiteralParser.text("a fingerprint", &cursor))
    case .owner: return .owner(try LiteralParser.text("an owner", &cursor))
    case .approved:
      try cursor.expect(.by)
      let approver = try LiteralParser.text("who approved it", &cursor)
      try cursor.expect(.on)
      return .approved(by: approver, on: try date(&cursor))
    case .until: return .until(try date(&cursor))
    case _: return .because(try LiteralParser.text("a reason", &cursor))
    }
  }

  private static func papers(_ cursor: inout TokenCursor) throws(Slip) -> [String]? {
    if cursor.take(if: .all) {
      try cursor.expect(.papers)
      return nil
    }
    try cursor.expect(oneOf: [.papers, .all], shown: "\"papers\" or \"all papers\"")
    return try LiteralParser.texts("the name of a paper", &cursor).map(\.text)
  }

  /// A date, or whatever was written for one: that leaves the waiver without effect.
  private static func date(_ cursor: inout TokenCursor) throws(Slip) -> Waiver.Date {
    let origin = cursor.origin
    let text = cursor.currentText
    switch cursor.current.kind {
    case .date, .text:
      cursor.take()
      return Waiver.Date(day: Day(iso: text), text: text, origin: origin)
    case .word, .longText, .number, .address, .pattern, .open, .close, .comma, .malformed, .end:
      return Waiver.Date(
        day: try LiteralParser.date(&cursor).day,
        text: text,
        origin: origin
      )
    }
  }
}
