package import Papers
package import Rulebook
package import SourceText

/// Screens papers by the rules of one or more rulebooks: all names are resolved and all phrases are
/// in one automaton once, when it is made; then it is used for any number of papers.
package struct Screener: Sendable {
  /// A rulebook, and what settings change of it.
  package struct Rules: Sendable {
    package let rulebook: Rulebook
    /// Values of parameters, by name, instead of their own.
    package var parameters: [String: Double]
    /// Further labels of fields, by the field's name.
    package var labels: [String: [String]]
    /// Names of rules that are not reported; others may still ask about them.
    package var skipped: Set<String>

    package init(
      _ rulebook: Rulebook,
      parameters: [String: Double] = [:],
      labels: [String: [String]] = [:],
      skipped: Set<String> = []
    ) {
      self.rulebook = rulebook
      self.parameters = parameters
      self.labels = labels
      self.skipped = skipped
    }
  }

  let books: [PreparedRulebook]
  private let phrases: PhraseAutomaton
  private let patterns: [PatternProgram]
  let skipped: [Set<String>]
  private let isGated: Bool

  /// Prepares rules; without gating, every rule is evaluated in full.
  package init(_ rules: [Rules], isGated: Bool = true) {
    var shared = SharedLeaves()
    books = rules.map { Preparation.prepare($0, sharing: &shared) }
    skipped = rules.map(\.skipped)
    phrases = PhraseAutomaton(shared.phrases)
    patterns = shared.patterns
    self.isGated = isGated
  }

  /// Where the words of all rulebooks stand in a paper.
  func occurrences(in paper: SeenPaper) -> Occurrences {
    Occurrences(paper, phrases: phrases, patterns: patterns)
  }

  /// Each rulebook on a paper, ready to be asked.
  func evaluations(_ paper: Paper, asOf: Day?) -> [Evaluation] {
    let seen = SeenPaperBuilder.build(paper)
    let occurrences = occurrences(in: seen)
    return books.map {
      Evaluation(seen, $0, occurrences: occurrences, asOf: asOf, isGated: isGated)
    }
  }
}

extension Screener {
  /// What the rules say of one paper, with the words of it that may be shown.
  ///
  /// Without an as-of date the paper date is the judging date. `source`, the bytes of the file, gives
  /// columns to places in text and XML. The review explains the rules whose ids are in `explained`.
  package func screen(
    _ paper: Paper,
    path: String,
    asOf: Day? = nil,
    asOfFrom origin: Review.AsOf.Origin = .option,
    metadata: PaperSummary.Metadata = PaperSummary.Metadata(),
    excerpts: ExcerptPolicy = .full,
    masks: Set<Mask> = Set(Mask.allCases),
    source: [UInt8]? = nil,
    explaining explained: Set<String> = []
  ) -> Review {
    let evaluations = evaluations(paper, asOf: asOf)
    let seen = evaluations.first?.paper ?? SeenPaperBuilder.build(paper)
    var passages = PassageMaker(seen, policy: excerpts, masks: masks, source: source)
    var fingerprints = FingerprintCounter()
    var results: [Result] = []
    for (evaluation, skipped) in zip(evaluations, skipped) {
      results += ResultMaker.results(
        evaluation,
        passages: &passages,
        skipping: skipped,
        &fingerprints
      )
    }
    let order = results.indices.sorted {
      results[$0].rule == results[$1].rule
        ? $0 < $1 : results[$0].rule.utf8.lexicographicallyPrecedes(results[$1].rule.utf8)
    }
    results = order.map { results[$0] }
    let paperDate = evaluations.lazy.compactMap(\.paperDate).first
    var review = Review(
      paper: SummaryMaker(seen: seen, passages: passages)
        .summary(path: path, metadata: metadata),
      asOf: Review.AsOf(
        date: asOf ?? paperDate,
        from: asOf != nil ? origin : paperDate != nil ? .paperDate : .none
      ),
      results: results,
      totals: Totals(results)
    )
    for evaluation in evaluations {
      review.explanations +=
        Explainer.explanations(evaluation, passages: &passages, rules: explained)
    }
    return review
  }
}
