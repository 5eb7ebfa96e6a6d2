package import SourceText

/// A decision by governance to set findings of one rule aside.
package struct Waiver: Hashable, Sendable {
  /// A date as it was written; nil when it is none, which leaves the waiver without effect.
  package struct Date: Hashable, Sendable {
    package let day: Day?
    package let text: String
    package let origin: Origin
  }

  package let name: Name
  package let rule: Name
  /// The papers it holds for; nil for all.
  package let papers: [String]?
  /// The fingerprint of the one finding it sets aside; nil for all.
  package let finding: String?
  package let owner: String
  package let approvedBy: String
  package let approvedOn: Date
  package let until: Date
  package let because: String
}
