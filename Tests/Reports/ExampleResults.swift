import Rulebook
import Screening
import SourceText

extension ExampleBatch {
  static let owner = Result(
    rule: "\(pack)/act-owner-date-route",
    title: "Actions have an owner and a date",
    severity: .minor,
    outcome: .notMet,
    target: Target(kind: .sentence, place: nextSteps),
    place: nextSteps,
    message: "An action has no owner and no date.",
    advice: "Name who will do it, by which month, and which committee will hear.",
    reason: nil,
    evidence: [
      Evidence(side: .applies, finder: "action-word", words: "will work", place: nextSteps)
    ],
    found: Result.Found(applies: 1, expects: 0),
    nearMisses: [],
    searched: [
      Searched(finder: "an owner", scope: "the sentence", words: 10, blocks: 1, unread: 0),
      Searched(finder: "a date", scope: "the sentence", words: 10, blocks: 1, unread: 0),
    ],
    fingerprint: "909082500eb115a6"
  )

  static let deprivation = Result(
    rule: "\(pack)/data-split-deprivation",
    title: "Performance figures are split by deprivation",
    severity: .major,
    outcome: .notMet,
    target: Target(kind: .paper, place: nil),
    place: median,
    message: "Waiting times are reported but not broken down by deprivation.",
    advice:
      "Show the measure by deprivation quintile, or say why that is not possible and when it will be.",
    reason: nil,
    evidence: [
      Evidence(side: .applies, finder: "performance-measure", words: "median wait", place: median)
    ],
    found: Result.Found(applies: 1, expects: 0),
    nearMisses: [
      NearMiss(
        kind: .negated,
        because: "is not available",
        finder: "deprivation near split-word within 6 words",
        words: "breakdown by deprivation",
        place: breakdown
      )
    ],
    searched: [
      Searched(
        finder: "deprivation near split-word within 6 words",
        scope: "the paper",
        words: 4_213,
        blocks: 182,
        unread: 0
      )
    ],
    fingerprint: "9d59a10adf090536"
  )

  static func question(_ rule: String, _ code: Reason.Code, _ text: String) -> Result {
    Result(
      rule: "\(pack)/\(rule)",
      title: "A rule",
      severity: .major,
      outcome: .cannotTell,
      target: Target(kind: .paper, place: nil),
      place: nil,
      message: nil,
      advice: nil,
      reason: Reason(code, text),
      evidence: [],
      found: Result.Found(applies: 0, expects: 0),
      nearMisses: [],
      searched: [],
      fingerprint: "0123456789abcdef"
    )
  }

  static func passage(
    _ block: Int,
    _ sections: [(String, String)],
    _ text: String,
    from: Int,
    to: Int
  ) -> Passage {
    Passage(
      story: "body",
      sections: sections.map { Passage.Heading(label: $0, title: $1) },
      block: block,
      kind: .paragraph,
      table: nil,
      from: from,
      to: to,
      page: nil,
      lines: nil,
      text: text,
      marked: [Passage.Mark(from: from, to: to)]
    )
  }

  static let median = passage(
    14,
    [("3", "Performance"), ("3.2", "Waiting times")],
    "The median wait for elective care fell to 18 weeks in October.",
    from: 4,
    to: 15
  )

  static let breakdown = passage(
    15,
    [("3", "Performance"), ("3.2", "Waiting times")],
    "A breakdown by deprivation is not available for this month.",
    from: 2,
    to: 26
  )

  static let nextSteps = passage(
    32,
    [("5", "Next steps")],
    "The team will work with community partners to improve access.",
    from: 9,
    to: 18
  )
}
