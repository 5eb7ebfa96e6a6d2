/// The kinds of part that a paper has (`rule-language.md`, 6.1).
package enum Part: String, Hashable, Sendable, CaseIterable {
  case section, heading, paragraph, sentence, item, table, row, column, cell, footnote
}
