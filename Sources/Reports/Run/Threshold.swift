package import Rulebook
package import Screening

/// From which severity a result fails a run (`--fail-on`).
package enum FailOn: String, Sendable, CaseIterable {
  case critical, major, minor, advice, never

  /// The least severity that fails; nil if none does.
  package var severity: Severity? {
    switch self {
    case .critical: .critical
    case .major: .major
    case .minor: .minor
    case .advice: .advice
    case .never: nil
    }
  }
}

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
