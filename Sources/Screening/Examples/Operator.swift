/// The kinds of change that mutation makes, by the word that reports show (`rule-language.md`, 9.3).
package enum Operator: String, Hashable, Sendable, CaseIterable {
  case andOr = "and-or"
  case dropPart = "drop-part"
  case dropNot = "drop-not"
  case negate
  case polarity
  case quantifier
  case distance
  case number
  case date
  case dropFilter = "drop-filter"
  case dropWithout = "drop-without"
  case dropSame = "drop-same"
  case widen
  case dropClause = "drop-clause"
  case parameter
  case phrase
}
