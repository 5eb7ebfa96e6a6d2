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
    guard let (paper, notation) = paper(test.text) else { return nil }
    let got = screener.taken(ofTerm: number, in: paper)
    let expected = notation.hasMarks ? notation.markedTexts : nil
    guard !got.isEmpty != test.matches || (expected.map { $0 != got } ?? false) else { return nil }
    return failure(
      rulebook.terms[number].name.text, .term, test.origin,
      expected: test.matches ? "matches" : "does not match",
      got: got.isEmpty ? "does not match" : "matches", expectedEvidence: expected,
      gotEvidence: got)
  }

  private func run(_ example: Example, ofRule number: Int) -> Failure? {
    guard let (paper, notation) = paper(example.text) else { return nil }
    let (outcome, got) = screener.outcome(ofRule: number, in: paper, asOf: example.asOf)
    let wanted = Self.outcome(example.outcome)
    let expected = notation.hasMarks ? notation.markedTexts : nil
    guard outcome != wanted || (expected.map { $0 != got } ?? false) else { return nil }
    return failure(
      rulebook.rules[number].name.text, .rule, example.origin, expected: wanted.rawValue,
      got: outcome.rawValue, expectedEvidence: expected, gotEvidence: got)
  }

  private func failure(
    _ definition: String, _ kind: Failure.Kind, _ origin: Origin, expected: String, got: String,
    expectedEvidence: [String]?, gotEvidence: [String]
  ) -> Failure {
    let place = origin.place
    let isKnown = rulebook.files.indices.contains(place.file)
    return Failure(
      definition: definition, kind: kind, file: isKnown ? rulebook.files[place.file].name : "",
      line: isKnown ? lines[place.file].line(at: place.range.lower) : 1, expected: expected,
      got: got, expectedEvidence: expectedEvidence, gotEvidence: gotEvidence)
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

extension Screener {
  /// The matches of a term of the first rulebook in a paper, as they are counted.
  func taken(ofTerm number: Int, in paper: Paper) -> [String] {
    guard var evaluation = evaluations(paper, asOf: nil).first else { return [] }
    return evaluation.taken(ofTerm: number)
  }

  /// What a rule of the first rulebook says of a paper, and its evidence.
  func outcome(ofRule number: Int, in paper: Paper, asOf: Day?) -> (Outcome, [String]) {
    guard var evaluation = evaluations(paper, asOf: asOf).first else { return (.cannotTell, []) }
    let judgement = evaluation.judgement(ofRule: number)
    return (judgement.outcome, judgement.evidence.map { evaluation.paper.text(of: $0) })
  }
}

extension Evaluation {
  fileprivate mutating func taken(ofTerm number: Int) -> [String] {
    let matches = matches(ofTerm: book.terms[number])
    return Counting.taken(matches, in: paper.whole.words) { _ in true }
      .map { paper.text(of: paper.spot($0.run)) }
  }
}
