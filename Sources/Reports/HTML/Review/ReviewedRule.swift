import Rulebook
import Screening

/// One rule on a paper, with the results of it that came to one verdict.
struct ReviewedRule {
  let id: String
  /// The name by which people see the rule.
  let name: String
  let verdict: Verdict
  let first: Result
  /// All that came to the verdict, in reading order, `first` among them.
  let results: [Result]
  /// The results of the rule that came to another verdict.
  let others: [Result]
  /// What is known of the rule; nil where its pack is not at hand.
  let page: RulePage?

  init?(_ verdict: Verdict, of all: [Result], name: String, page: RulePage?) {
    let results = all.filter { Verdict($0) == verdict }
    guard let first = results.first else { return nil }
    id = first.rule
    self.name = name
    self.verdict = verdict
    self.first = first
    self.results = results
    others = all.filter { Verdict($0) != verdict }
    self.page = page
  }

  var title: String { first.title }

  /// How heavy it is, as a word.
  var severity: String { Wording.sentence(first.severity.rawValue) }

  /// The sentence in which a point is told.
  var sentence: String { first.message ?? title }

  /// The ids of its article and of what is said of how it was found.
  var article: String { "point/\(name)" }
  var trail: String { "found/\(name)" }

  /// Whether all of it was known to the baseline.
  var isKnown: Bool { results.allSatisfy(\.isKnown) }
}
