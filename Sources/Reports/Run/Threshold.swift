import Rulebook
package import Screening

/// When results fail a run (`--fail-on`, `--strict`).
package struct Threshold: Sendable {
  package let failOn: FailOn
  package let isStrict: Bool

  package init(failOn: FailOn, isStrict: Bool) {
    self.failOn = failOn
    self.isStrict = isStrict
  }

  /// Whether a review holds something that fails the run.
  package func isReached(by review: Review) -> Bool {
    review.results.contains { isReached(by: $0) }
  }

  /// Whether a result fails the run.
  package func isReached(by result: Result) -> Bool {
    guard let least = failOn.severity, result.severity >= least else { return false }
    return switch result.outcome {
    case .notMet: !result.isWaived && !result.isKnown
    case .cannotTell: isStrict
    case .met, .notApplicable: false
    }
  }
}
