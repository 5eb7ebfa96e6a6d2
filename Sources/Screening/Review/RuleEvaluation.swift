package import Rulebook

/// What one rule says of one paper, in the words of `rule-language.md`, 14.4.
package struct RuleEvaluation: Hashable, Sendable {
  /// One place of a rule that applies to each part.
  package struct PlaceEvaluation: Hashable, Sendable {
    /// The text of the mark.
    package let place: String
    package let outcome: Outcome
    package let evidence: [String]
    /// Of a place that is not met.
    package let fingerprint: String?
    /// The name of the waiver that sets it aside.
    package let waiver: String?

    package init(
      place: String,
      outcome: Outcome,
      evidence: [String],
      fingerprint: String?,
      waiver: String?
    ) {
      self.place = place
      self.outcome = outcome
      self.evidence = evidence
      self.fingerprint = fingerprint
      self.waiver = waiver
    }
  }

  /// A near miss by its words alone.
  package struct NearWords: Hashable, Sendable {
    package let kind: NearMiss.Kind
    package let text: String
    package let because: String

    package init(kind: NearMiss.Kind, text: String, because: String) {
      self.kind = kind
      self.text = text
      self.because = because
    }
  }

  package let rule: String
  package let title: String
  package let severity: Severity
  package let theme: String?
  package let outcome: Outcome
  package let isWaived: Bool
  package let waiver: String?
  package let reason: String
  package let evidence: [String]
  package let places: [PlaceEvaluation]
  package let nearMisses: [NearWords]
  package let fingerprint: String?
  package let coming: Result.Coming?

  package init(
    rule: String,
    title: String,
    severity: Severity,
    theme: String?,
    outcome: Outcome,
    isWaived: Bool,
    waiver: String?,
    reason: String,
    evidence: [String],
    places: [PlaceEvaluation],
    nearMisses: [NearWords],
    fingerprint: String?,
    coming: Result.Coming?
  ) {
    self.rule = rule
    self.title = title
    self.severity = severity
    self.theme = theme
    self.outcome = outcome
    self.isWaived = isWaived
    self.waiver = waiver
    self.reason = reason
    self.evidence = evidence
    self.places = places
    self.nearMisses = nearMisses
    self.fingerprint = fingerprint
    self.coming = coming
  }
}
