package import Rulebook

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
