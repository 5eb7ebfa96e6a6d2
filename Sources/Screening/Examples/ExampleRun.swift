package import Rulebook
import SourceText
import Papers

/// Runs the tests of terms and the examples of rules (`rule-language.md`, 9.2).
package struct ExampleRun: Sendable {
  /// One test or example that does not come out as it says.
  package struct Failure: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
      case rule, term
    }

    package let definition: String
    package let kind: Kind
    package let file: String
    /// Of the word `example`, `matches` or `does`.
    package let line: Int
    package let expected: String
    package let got: String
    /// nil when nothing is marked.
    package let expectedEvidence: [String]?
    package let gotEvidence: [String]
  }

  /// How many tests and examples there are.
  package private(set) var count = 0
  /// In the order of files and text.
  package private(set) var failures: [Failure] = []

  /// How many came out as they say.
  package var passed: Int { count - failures.count }

  private let rulebook: Rulebook
  private let screener: Screener
  private let lines: [LineTable]

  /// Runs all tests and examples of a rulebook, with values of parameters as given.
  package init(_ rulebook: Rulebook, parameters: [String: Double] = [:]) {
    self.init(rulebook, screener: Screener([Screener.Rules(rulebook, parameters: parameters)]))
  }

  init(_ rulebook: Rulebook, screener: Screener) {
    self.rulebook = rulebook
    self.screener = screener
    lines = rulebook.files.map { LineTable($0.bytes) }
    run()
  }

  private mutating func run() {
    var all: [(origin: Origin, check: (Self) -> Failure?)] = []
    for (number, term) in rulebook.terms.enumerated() {
      for test in term.tests { all.append((test.origin, { $0.run(test, ofTerm: number) })) }
    }
    for (number, rule) in rulebook.rules.enumerated() {
      for example in rule.examples {
        all.append((example.origin, { $0.run(example, ofRule: number) }))
      }
    }
    all.sort { Self.order($0.origin) < Self.order($1.origin) }
    count = all.count
    failures = all.compactMap { $0.check(self) }
  }

  private static func order(_ origin: Origin) -> (Int, Int) {
    (origin.place.file, origin.place.range.lower)
  }

  /// The paper that an example's text is; nil where it cannot be read, which the checker has said.
  private func paper(_ text: ExampleText) -> (Paper, Notation)? {
    let bytes = Array(text.text.utf8)
    guard let notation = try? NotationParser.parse(bytes) else { return nil }
    let source = PaperSource(name: "example", bytes: bytes)
    return (NotationReader.read(notation, from: source), notation)
  }

  private func run(_ test: TermTest, ofTerm number: Int) -> Failure? {
    guard let (paper, notation) = paper(test.text),
      var evaluation = screener.evaluations(paper, asOf: nil).first
    else { return nil }
    let got = evaluation.taken(ofTerm: number)
    let marked = notation.hasMarks ? MarkedSpots.spots(notation, in: evaluation.paper) : nil
    guard got.isEmpty == test.matches || marked.map({ $0 != got }) ?? false else { return nil }
    return failure(
      rulebook.terms[number].name.text,
      .term,
      test.origin,
      expected: test.matches ? "matches" : "does not match",
      got: got.isEmpty ? "does not match" : "matches",
      marked,
      got,
      in: evaluation.paper
    )
  }

  private func run(_ example: Example, ofRule number: Int) -> Failure? {
    guard let (paper, notation) = paper(example.text),
      var evaluation = screener.evaluations(paper, asOf: example.asOf).first
    else { return nil }
    let judgement = evaluation.judgement(ofRule: number)
    let expected = Self.outcome(example.outcome)
    let marked = notation.hasMarks ? MarkedSpots.spots(notation, in: evaluation.paper) : nil
    guard judgement.outcome != expected || marked.map({ $0 != judgement.evidence }) ?? false else {
      return nil
    }
    return failure(
      rulebook.rules[number].name.text,
      .rule,
      example.origin,
      expected: expected.rawValue,
      got: judgement.outcome.rawValue,
      marked,
      judgement.evidence,
      in: evaluation.paper
    )
  }

  private func failure(
    _ definition: String,
    _ kind: Failure.Kind,
    _ origin: Origin,
    expected: String,
    got: String,
    _ marked: [Spot]?,
    _ evidence: [Spot],
    in paper: SeenPaper
  ) -> Failure {
    let place = origin.place
    let isKnown = rulebook.files.indices.contains(place.file)
    return Failure(
      definition: definition,
      kind: kind,
      file: isKnown ? rulebook.files[place.file].name : "",
      line: isKnown ? lines[place.file].line(at: place.range.lower) : 1,
      expected: expected,
      got: got,
      expectedEvidence: marked?.map { paper.text(of: $0) },
      gotEvidence: evidence.map { paper.text(of: $0) }
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
}

extension Evaluation {
  /// The matches of a term, as they are counted.
  fileprivate mutating func taken(ofTerm number: Int) -> [Spot] {
    let matches = matches(ofTerm: book.terms[number])
    return Counting.taken(matches, in: paper.whole.words) { _ in true }.map { paper.spot($0.run) }
  }
}
