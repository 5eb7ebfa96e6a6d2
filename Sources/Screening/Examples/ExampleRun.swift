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

  /// Runs all tests and examples of a rulebook, or only the examples of the rules in `only`.
  package init(_ rulebook: Rulebook, only: Set<String>? = nil) {
    self.rulebook = rulebook
    screener = Screener([Screener.Rules(rulebook)])
    lines = rulebook.files.map { LineTable($0.bytes) }
    run(only)
  }

  private mutating func run(_ only: Set<String>?) {
    var all: [(origin: Origin, read: () -> ExampleCase?)] = []
    for (number, term) in rulebook.terms.enumerated() where only == nil {
      all += term.tests.map { [screener] test in
        (test.origin, { ExampleCase(test, ofTerm: number, screener) })
      }
    }
    for (number, rule) in rulebook.rules.enumerated()
    where only?.contains(rule.name.text) ?? true {
      all += rule.examples.map { [screener] example in
        (example.origin, { ExampleCase(example, ofRule: number, screener) })
      }
    }
    all.sort { $0.origin.isBefore($1.origin) }
    for entry in all {
      guard let example = entry.read(), let book = screener.books.first else { continue }
      let answer = example.answer(by: book)
      let place = place(of: example.origin)
      let words = words(for: example, answer)
      cases.append(
        Case(
          definition: words.definition,
          kind: words.kind,
          file: place.file,
          line: place.line,
          expected: words.expected,
          failure: example.isRight(answer) ? nil : failure(of: example, answer)
        )
      )
    }
  }

  private func failure(of example: ExampleCase, _ answer: ExampleCase.Answer) -> Failure {
    let place = place(of: example.origin)
    let words = words(for: example, answer)
    return Failure(
      definition: words.definition,
      kind: words.kind,
      file: place.file,
      line: place.line,
      expected: words.expected,
      got: words.got,
      expectedEvidence: example.marked?.map { example.paper.text(of: $0) },
      gotEvidence: answer.evidence.map { example.paper.text(of: $0) }
    )
  }

  private func words(
    for example: ExampleCase,
    _ answer: ExampleCase.Answer
  ) -> (definition: String, kind: Failure.Kind, expected: String, got: String) {
    switch example.claim {
    case .term(let number, let matches):
      (
        rulebook.terms[number].name.text, .term, Self.matchWords(matches),
        Self.matchWords(!answer.evidence.isEmpty)
      )
    case .rule(let number, let outcome):
      (
        rulebook.rules[number].name.text, .rule, outcome.rawValue,
        answer.outcome?.rawValue ?? ""
      )
    }
  }

  private func place(of origin: Origin) -> (file: String, line: Int) {
    let place = origin.place
    guard rulebook.files.indices.contains(place.file) else { return ("", 1) }
    return (rulebook.files[place.file].name, lines[place.file].line(at: place.range.lower))
  }

  private static func matchWords(_ matches: Bool) -> String {
    matches ? "matches" : "does not match"
  }
}
