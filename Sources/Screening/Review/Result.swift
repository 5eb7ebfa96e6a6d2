package import Rulebook
package import SourceText

/// One rule at one target.
public struct Result: Hashable, Codable, Sendable {
  /// What a rule in its notice period will say (`rule-language.md`, 7.7).
  package struct Coming: Hashable, Codable, Sendable {
    package let from: Day
    package let outcome: Outcome

    package init(from: Day, outcome: Outcome) {
      self.from = from
      self.outcome = outcome
    }
  }

  /// How many places there are in truth, where lists are cut.
  package struct Found: Hashable, Codable, Sendable {
    package let applies: Int
    package let expects: Int

    package init(applies: Int, expects: Int) {
      self.applies = applies
      self.expects = expects
    }
  }

  /// `pack/rule`.
  package let rule: String
  package let title: String
  package let severity: Severity
  package let outcome: Outcome
  package var isKnown = false
  package let coming: Coming?
  package let target: Target
  /// Where a person should look first; nil for the whole paper.
  package let place: Passage?
  /// The rule's `say` and `advise`, of what is not met.
  package let message: String?
  package let advice: String?
  package let reason: Reason?
  /// At most 20 places a side, in reading order.
  package let evidence: [Evidence]
  package let found: Found
  package let nearMisses: [NearMiss]
  package let searched: [Searched]
  /// The waiver that sets the result aside.
  package var waiver: WaiverRecord?
  package let fingerprint: String

  package init(
    rule: String,
    title: String,
    severity: Severity,
    outcome: Outcome,
    coming: Coming? = nil,
    target: Target,
    place: Passage?,
    message: String?,
    advice: String?,
    reason: Reason?,
    evidence: [Evidence],
    found: Found,
    nearMisses: [NearMiss],
    searched: [Searched],
    waiver: WaiverRecord? = nil,
    fingerprint: String
  ) {
    self.rule = rule
    self.title = title
    self.severity = severity
    self.outcome = outcome
    self.coming = coming
    self.target = target
    self.place = place
    self.message = message
    self.advice = advice
    self.reason = reason
    self.evidence = evidence
    self.found = found
    self.nearMisses = nearMisses
    self.searched = searched
    self.waiver = waiver
    self.fingerprint = fingerprint
  }

  /// Whether governance has set it aside.
  package var isWaived: Bool { waiver != nil }
}
