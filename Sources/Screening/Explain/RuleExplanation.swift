/// How one rule came to its outcome on one paper (`rule-language.md`, 7.10).
package struct RuleExplanation: Hashable, Codable, Sendable {
  /// The paper, or one place of a rule that applies to each part.
  package struct Place: Hashable, Codable, Sendable {
    /// The words of the place, as far as they may be shown; nil for the whole paper.
    package let mark: String?
    package let outcome: Outcome
    package let reason: Reason?
    package let applies: Explanation?
    package let expects: Explanation
    package let doubts: [Explanation]
    package let nearMisses: [NearMiss]
  }

  /// `pack/rule`.
  package let rule: String
  package let outcome: Outcome
  package let reason: Reason?
  /// What the rule applies to each of, in canonical form; nil for the whole paper.
  package let unit: String?
  /// In reading order, at most 20, those that have the rule's outcome first to be kept.
  package let places: [Place]
  /// How many places are not among them, by their outcomes.
  package let otherPlaces: [Outcome: Int]
  /// Why there may be more places than could be looked at.
  package let more: Reason?
}
