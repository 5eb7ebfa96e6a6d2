import SourceText

/// Finds rules that lack an example of an outcome they can have (W102).
enum MissingExamples {
  static func findings(in rule: Rulebook::Rule) -> [Diagnostic] {
    var wanted: [ExpectedOutcome] = [.met, .notMet]
    if rule.applies != .always { wanted.append(.notApplicable) }
    if rule.severity == .critical { wanted.append(.cannotTell) }
    let given = Set(rule.examples.map(\.outcome))
    let missing = wanted.filter { !given.contains($0) }.map(\.words)
    guard !missing.isEmpty else { return [] }
    return [
      Diagnostic(
        .noExample(rule.name.text, missing),
        .warning,
        at: rule.name.origin.place,
        help: "add: example \(missing[0]) \"…\""
      )
    ]
  }
}

extension ExpectedOutcome {
  /// As it is written.
  package var words: String {
    switch self {
    case .met: "met"
    case .notMet: "not met"
    case .notApplicable: "not applicable"
    case .cannotTell: "cannot tell"
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func noExample(_ rule: String, _ outcomes: [String]) -> Self {
    Self(
      code: "W102",
      text: "rule \(rule) has no example of: \(outcomes.joined(separator: ", "))"
    )
  }
}
