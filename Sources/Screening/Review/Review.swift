package import SourceText

/// What DueRegard says about one paper.
public struct Review: Hashable, Codable, Sendable {
  /// The date on which rules must be in force.
  package struct AsOf: Hashable, Codable, Sendable {
    package enum Origin: String, Hashable, Codable, Sendable {
      case option
      case paperDate = "paper-date"
      case today
      case none
    }

    package let date: Day?
    package let from: Origin

    package init(date: Day?, from: Origin) {
      self.date = date
      self.from = from
    }
  }

  package let paper: PaperSummary
  package let asOf: AsOf
  /// By rule id in the order of its bytes, then in reading order.
  package var results: [Result]
  package var totals: Totals
  /// The state of every waiver on this paper.
  package var waivers: [WaiverUse]
  /// How the rules that were asked for came to their outcomes; no format but the screen's shows it.
  package var explanations: [RuleExplanation] = []

  package init(
    paper: PaperSummary,
    asOf: AsOf,
    results: [Result],
    totals: Totals,
    waivers: [WaiverUse] = []
  ) {
    self.paper = paper
    self.asOf = asOf
    self.results = results
    self.totals = totals
    self.waivers = waivers
  }
}
