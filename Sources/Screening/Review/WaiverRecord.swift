package import SourceText

/// A waiver as a review names it.
package struct WaiverRecord: Hashable, Codable, Sendable {
  package let name: String
  /// `pack/rule`.
  package let rule: String
  /// nil for all papers.
  package let papers: [String]?
  package let finding: String?
  package let owner: String
  package let approvedBy: String
  package let on: Day
  package let until: Day
  package let because: String
  package let file: String
  package let line: Int

  package init(
    name: String,
    rule: String,
    papers: [String]?,
    finding: String?,
    owner: String,
    approvedBy: String,
    on: Day,
    until: Day,
    because: String,
    file: String,
    line: Int
  ) {
    self.name = name
    self.rule = rule
    self.papers = papers
    self.finding = finding
    self.owner = owner
    self.approvedBy = approvedBy
    self.on = on
    self.until = until
    self.because = because
    self.file = file
    self.line = line
  }
}

/// What became of a waiver (`rule-language.md`, section 12).
package enum WaiverState: String, Hashable, Codable, Sendable, CaseIterable {
  case used, unused, expired
  case notYet = "not-yet"
  case noDate = "no-date"
  case unreadableDate = "unreadable-date"
}

/// A waiver and its state in a review or batch.
package struct WaiverUse: Hashable, Codable, Sendable {
  package let name: String
  /// `pack/rule`, or the name alone where no loaded pack has the rule.
  package let rule: String
  package let file: String
  package let line: Int
  package let state: WaiverState
  package let uses: Int

  package init(
    name: String,
    rule: String,
    file: String,
    line: Int,
    state: WaiverState,
    uses: Int
  ) {
    self.name = name
    self.rule = rule
    self.file = file
    self.line = line
    self.state = state
    self.uses = uses
  }
}
