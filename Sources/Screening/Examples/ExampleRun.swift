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

  /// One test or example that was run.
  package struct Case: Hashable, Sendable {
    package let definition: String
    package let kind: Failure.Kind
    package let file: String
    /// Of the word `example`, `matches` or `does`.
    package let line: Int
    /// The outcome that it asserts.
    package let expected: String
    /// nil when it comes out as it says.
    package let failure: Failure?
  }

  /// All that were run, in the order of files and text.
  package private(set) var cases: [Case] = []

  /// How many tests and examples there are.
  package var count: Int { cases.count }

  /// Those that do not come out as they say.
  package var failures: [Failure] { cases.compactMap(\.failure) }

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
    var all: [(origin: Origin, tried: Case)] = []
    for (number, term) in rulebook.terms.enumerated() {
      for test in term.tests {
        let expected = Self.words(test.matches)
        let failure = run(test, ofTerm: number)
        all.append((test.origin, tried(term.name, .term, test.origin, expected, failure)))
      }
    }
    for (number, rule) in rulebook.rules.enumerated() {
      for example in rule.examples {
        let expected = Self.outcome(example.outcome).rawValue
        let failure = run(example, ofRule: number)
        all.append((example.origin, tried(rule.name, .rule, example.origin, expected, failure)))
      }
    }
    all.sort { Self.order($0.origin) < Self.order($1.origin) }
    cases = all.map(\.tried)
  }

  private func tried(
    _ name: Name,
    _ kind: Failure.Kind,
    _ origin: Origin,
    _ expected: String,
    _ failure: Failure?
  ) -> Case {
    let place = place(of: origin)
    return Case(
      definition: name.text,
      kind: kind,
      file: place.file,
      line: place.line,
      expected: expected,
      failure: failure
    )
  }

  private func place(of origin: Origin) -> (file: String, line: Int) {
    let place = origin.place
    guard rulebook.files.indices.contains(place.file) else { return ("", 1) }
    return (rulebook.files[place.file].name, lines[place.file].line(at: place.range.lower))
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
      expected: Self.words(test.matches),
      got: Self.words(!got.isEmpty),
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
    let place = place(of: origin)
    return Failure(
      definition: definition,
      kind: kind,
      file: place.file,
      line: place.line,
      expected: expected,
      got: got,
      expectedEvidence: marked?.map { paper.text(of: $0) },
      gotEvidence: evidence.map { paper.text(of: $0) }
    )
  }

  /// What a test of a term asserts.
  private static func words(_ matches: Bool) -> String { matches ? "matches" : "does not match" }

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
