package import Rulebook
import SourceText

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
    var all: [(origin: Origin, read: () -> ExampleCase?)] = []
    for (number, term) in rulebook.terms.enumerated() {
      all += term.tests.map { [screener] test in
        (test.origin, { ExampleCase(test, ofTerm: number, screener) })
      }
    }
    for (number, rule) in rulebook.rules.enumerated() {
      all += rule.examples.map { [screener] example in
        (example.origin, { ExampleCase(example, ofRule: number, screener) })
      }
    }
    all.sort { $0.origin.isBefore($1.origin) }
    count = all.count
    for entry in all {
      guard let example = entry.read(), let book = screener.books.first else { continue }
      let answer = example.answer(by: book)
      if !example.isRight(answer) { failures.append(failure(of: example, answer)) }
    }
  }

  private func failure(of example: ExampleCase, _ answer: ExampleCase.Answer) -> Failure {
    switch example.claim {
    case .term(let number, let matches):
      failure(
        rulebook.terms[number].name.text,
        .term,
        example,
        answer,
        expected: Self.matchWords(matches),
        got: Self.matchWords(!answer.evidence.isEmpty)
      )
    case .rule(let number, let outcome):
      failure(
        rulebook.rules[number].name.text,
        .rule,
        example,
        answer,
        expected: outcome.rawValue,
        got: answer.outcome?.rawValue ?? ""
      )
    }
  }

  private static func matchWords(_ matches: Bool) -> String {
    matches ? "matches" : "does not match"
  }

  private func failure(
    _ definition: String,
    _ kind: Failure.Kind,
    _ example: ExampleCase,
    _ answer: ExampleCase.Answer,
    expected: String,
    got: String
  ) -> Failure {
    let place = example.origin.place
    let isKnown = rulebook.files.indices.contains(place.file)
    return Failure(
      definition: definition,
      kind: kind,
      file: isKnown ? rulebook.files[place.file].name : "",
      line: isKnown ? lines[place.file].line(at: place.range.lower) : 1,
      expected: expected,
      got: got,
      expectedEvidence: example.marked?.map { example.paper.text(of: $0) },
      gotEvidence: answer.evidence.map { example.paper.text(of: $0) }
    )
  }
}
