import Papers
import Rulebook
import Screening
import SourceText

/// Papers and rules made the way users make them: from text.
enum TestPaper {
  /// The paper that a text in the mini-markup describes.
  static func read(_ text: String, name: String = "test.paper") throws -> Paper {
    let bytes = Array(text.utf8)
    return NotationReader.read(
      try NotationParser.parse(bytes),
      from: PaperSource(name: name, bytes: bytes)
    )
  }

  /// The rules of a text without mistakes.
  static func rules(_ text: String, name: String = "test.rules") throws -> Rulebook {
    let reading = PackReader.read([SourceFile(name: name, text: text)], isFolder: false)
    guard let rulebook = reading.rulebook else {
      throw Mistakes(text: text, messages: reading.diagnostics.map(\.message))
    }
    return rulebook
  }

  /// What the rules of a text say of a paper.
  static func evaluate(
    _ rules: String,
    _ paper: String,
    asOf: String? = nil,
    isGated: Bool = true
  ) throws -> [RuleEvaluation] {
    try evaluate(rules, read(paper), asOf: asOf, isGated: isGated)
  }

  /// What the rules of a text say of a paper that has been read.
  static func evaluate(
    _ rules: String,
    _ paper: Paper,
    asOf: String? = nil,
    isGated: Bool = true
  ) throws -> [RuleEvaluation] {
    try Screener([Screener.Rules(self.rules(rules))], isGated: isGated)
      .evaluate(paper, asOf: asOf.flatMap { Day(iso: $0) }).results
  }

  struct Mistakes: Error, CustomStringConvertible {
    let text: String
    let messages: [String]

    var description: String { "\(messages)\n\(text)" }
  }
}
