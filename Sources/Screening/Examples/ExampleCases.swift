import Rulebook

/// The tests and examples of a rulebook that come out as they say, each read once.
struct ExampleCases {
  private(set) var ofTerms: [[ExampleCase]] = []
  private(set) var ofRules: [[ExampleCase]] = []

  init(_ rulebook: Rulebook, _ book: PreparedRulebook) {
    let screener = Screener([Screener.Rules(rulebook)])
    ofTerms = rulebook.terms.enumerated().map { number, term in
      term.tests.compactMap { ExampleCase($0, ofTerm: number, screener) }
        .filter { $0.passes(book) }
    }
    ofRules = rulebook.rules.enumerated().map { number, rule in
      rule.examples.compactMap { ExampleCase($0, ofRule: number, screener) }
        .filter { $0.passes(book) }
    }
  }

  /// The examples of some rules.
  func examples(of rules: [Int]) -> [ExampleCase] { rules.flatMap { ofRules[$0] } }
}

extension ExampleCase {
  /// Whether what a leaf finds may stand in the paper: without it, the leaf tells nothing there.
  func mayHold(_ leaf: Int, of book: PreparedRulebook) -> Bool {
    guard book.leaves.indices.contains(leaf) else { return false }
    switch book.leaves[leaf] {
    case .phrase(let phrase): return occurrences.hasRuns(ofPhrase: phrase)
    case .pattern(let pattern):
      let found = occurrences.patterns[pattern]
      return found.isOverLimit || !found.items.isEmpty
    case .term, .amount: return true
    }
  }
}
