import Papers
import Rulebook
import SourceText

/// A test of a term or an example of a rule, its paper read and its words found, so that any number
/// of rulebooks with the same words can be asked about it.
struct ExampleCase {
  /// What it asserts, of which definition.
  enum Claim {
    case term(Int, matches: Bool)
    case rule(Int, Outcome)
  }

  /// What a rulebook says of it.
  struct Answer {
    /// nil of a term.
    var outcome: Outcome?
    /// The evidence of a rule; what a term matches.
    let evidence: [Spot]
  }

  let claim: Claim
  /// The word `example`, `matches` or `does`.
  let origin: Origin
  let asOf: Day?
  let paper: SeenPaper
  let occurrences: Occurrences
  /// nil when nothing is marked.
  let marked: [Spot]?

  /// Reads it; nil where it cannot be read, which the checker has said.
  private init?(
    _ claim: Claim,
    _ text: ExampleText,
    asOf: Day?,
    at origin: Origin,
    _ screener: Screener
  ) {
    let bytes = Array(text.text.utf8)
    guard let notation = try? NotationParser.parse(bytes) else { return nil }
    let source = PaperSource(name: "example", bytes: bytes)
    paper = SeenPaperBuilder.build(NotationReader.read(notation, from: source))
    occurrences = screener.occurrences(in: paper)
    marked = notation.hasMarks ? MarkedSpots.spots(notation, in: paper) : nil
    self.claim = claim
    self.origin = origin
    self.asOf = asOf
  }

  init?(_ test: TermTest, ofTerm number: Int, _ screener: Screener) {
    self.init(
      .term(number, matches: test.matches),
      test.text,
      asOf: nil,
      at: test.origin,
      screener
    )
  }

  init?(_ example: Example, ofRule number: Int, _ screener: Screener) {
    self.init(
      .rule(number, Self.outcome(example.outcome)),
      example.text,
      asOf: example.asOf,
      at: example.origin,
      screener
    )
  }

  private static func outcome(_ expected: ExpectedOutcome) -> Outcome {
    switch expected {
    case .met: .met
    case .notMet: .notMet
    case .notApplicable: .notApplicable
    case .cannotTell: .cannotTell
    }
  }

  /// What a rulebook says of the definition in this paper.
  func answer(by book: PreparedRulebook) -> Answer {
    var evaluation = Evaluation(paper, book, occurrences: occurrences, asOf: asOf, isGated: true)
    switch claim {
    case .term(let number, _): return Answer(evidence: evaluation.taken(ofTerm: number))
    case .rule(let number, _):
      let judgement = evaluation.judgement(ofRule: number)
      return Answer(outcome: judgement.outcome, evidence: judgement.evidence)
    }
  }

  /// Whether an answer is what is asserted.
  func isRight(_ answer: Answer) -> Bool {
    let isAsSaid =
      switch claim {
      case .term(_, let matches): answer.evidence.isEmpty != matches
      case .rule(_, let outcome): answer.outcome == outcome
      }
    return isAsSaid && marked.map { $0 == answer.evidence } ?? true
  }

  /// Whether it comes out as it says.
  func passes(_ book: PreparedRulebook) -> Bool { isRight(answer(by: book)) }
}

extension Evaluation {
  /// The matches of a term, as they are counted.
  fileprivate mutating func taken(ofTerm number: Int) -> [Spot] {
    let matches = matches(ofTerm: number)
    return Counting.taken(matches, in: paper.whole.words) { _ in true }.map { paper.spot($0.run) }
  }
}
