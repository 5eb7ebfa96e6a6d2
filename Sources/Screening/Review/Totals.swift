package import Rulebook

/// How many rules came to which outcome; `met + notMet + waived + cannotTell + notApplicable` is
/// `rules`, always.
package struct Totals: Hashable, Codable, Sendable {
  package var rules = 0
  package var met = 0
  package var notMet = 0
  package var waived = 0
  package var cannotTell = 0
  package var notApplicable = 0
  /// Of `notMet`.
  package var bySeverity = BySeverity()
  package var results = 0

  /// Counts by severity.
  package struct BySeverity: Hashable, Codable, Sendable {
    package var critical = 0
    package var major = 0
    package var minor = 0
    package var advice = 0

    package subscript(severity: Severity) -> Int {
      get {
        switch severity {
        case .critical: critical
        case .major: major
        case .minor: minor
        case .advice: advice
        }
      }
      set {
        switch severity {
        case .critical: critical = newValue
        case .major: major = newValue
        case .minor: minor = newValue
        case .advice: advice = newValue
        }
      }
    }
  }

  package init() {}

  /// Adds the counts of another review.
  package mutating func add(_ other: Totals) {
    rules += other.rules
    met += other.met
    notMet += other.notMet
    waived += other.waived
    cannotTell += other.cannotTell
    notApplicable += other.notApplicable
    for severity in Severity.allCases { bySeverity[severity] += other.bySeverity[severity] }
    results += other.results
  }
}
