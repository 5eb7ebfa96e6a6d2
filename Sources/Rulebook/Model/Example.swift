package import SourceText

/// A paper in small, and what a rule must say of it.
package struct Example: Hashable, Sendable {
  package let outcome: ExpectedOutcome
  package let asOf: Day?
  package let text: ExampleText
  /// The word `example`.
  package let origin: Origin
}

/// The outcome an example asserts.
package enum ExpectedOutcome: Hashable, Sendable, CaseIterable {
  case met, notMet, notApplicable, cannotTell
}
