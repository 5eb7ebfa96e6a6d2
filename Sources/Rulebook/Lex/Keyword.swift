/// The words of the rule language, which terms, zones, parameters and conditions cannot be called.
package enum Keyword: String, Hashable, Sendable, CaseIterable {
  // Definitions and their clauses.
  case pack, version, title, owner, contact, theme, source, link, issued, withdrawn, force, note,
    field, labelled, except, cue, term, means, matches, match, zone, parameter, condition, waiver,
    `for`, papers, finding, approved
  // Clauses of a rule.
  case rule, cites, quote, severity, critical, major, minor, advice, effective, from, until,
    notice, retired, replaced, applies, when, each, `where`, expect, cannot, tell, say, advise,
    example, met, applicable, because
  // Conditions.
  case and, or, not, any, all, every, some, no, `is`, the, it, paper, body, cover, sheet, same,
    present, missing, filled, placeholder
  // What is said of a part.
  case mention, mentions, affirm, affirms, hold, holds, has, does, titled, headed, captioned,
    mentioning, holding, level
  // Finders and values.
  case near, then, without, within, exact, pattern, number, percentage, date, suppressed, blank,
    below, above, between, older, than, before, after, `break`, ignore
  // Counts.
  case at, least, most, exactly, day, days, month, months, time, times, word, words
  // Small words.
  case a, an, `as`, by, `in`, of, on, to
  // Parts of a paper.
  case section, sections, heading, headings, paragraph, paragraphs, sentence, sentences, item,
    items, table, tables, row, rows, column, columns, cell, cells, footnote, footnotes

  private static let byWord = [String: Keyword](
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) }
  )

  /// The keyword written as `word`, if it is one; case counts.
  package init?(word: String) {
    guard let keyword = Self.byWord[word] else { return nil }
    self = keyword
  }

  /// The words that begin a definition in a file of rules.
  static let definitions: [Keyword] = [
    .pack, .source, .field, .cue, .term, .zone, .parameter, .condition, .rule,
  ]
  /// The words that begin a clause of a pack.
  static let packClauses: [Keyword] = [.title, .owner, .contact, .theme]
  /// The words that begin a clause of a source.
  static let sourceClauses: [Keyword] = [.link, .issued, .withdrawn, .force, .note]
  /// The words that begin what may follow the phrases of a term.
  static let termClauses: [Keyword] = [.except, .matches, .does]
  /// The words that begin a clause of a rule.
  static let ruleClauses: [Keyword] = [
    .cites, .theme, .severity, .owner, .effective, .retired, .applies, .expect, .cannot, .say,
    .advise, .example,
  ]
  /// The words that begin a clause of a waiver.
  static let waiverClauses: [Keyword] = [.for, .finding, .owner, .approved, .until, .because]
}
