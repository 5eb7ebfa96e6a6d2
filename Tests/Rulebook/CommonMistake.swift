import Testing

/// A mistake that people make when they write rules.
struct CommonMistake: Sendable, CustomTestStringConvertible {
  let name: String
  let source: String

  init(_ name: String, _ source: String) {
    self.name = name
    self.source = source
  }

  var testDescription: String { name }

  static let all = [
    CommonMistake(
      "misspelt-name",
      #"""
      term deprivation means "deprivation", "IMD"

      rule HI-02 "Breaks performance down"
        expect the paper affirms depravation

      """#
    ),
    CommonMistake(
      "curly-quotes",
      #"""
      rule HI-02 “Breaks performance down”
        expect the paper mentions “deprivation”

      """#
    ),
    CommonMistake(
      "missing-bracket",
      #"""
      rule HI-02 "Breaks performance down"
        expect the paper mentions any of ("deprivation", "IMD"
        severity major

      """#
    ),
    CommonMistake(
      "closing-bracket-too-many",
      #"""
      rule HI-02 "Breaks performance down"
        expect the paper mentions any of ("deprivation", "IMD"))

      """#
    ),
    CommonMistake(
      "wrong-unit",
      #"""
      rule HI-02 "Breaks performance down"
        expect the paper mentions "deprivation" near "by" within 6 sentences

      """#
    ),
    CommonMistake(
      "no-unit",
      #"""
      rule HI-02 "Breaks performance down"
        expect the paper mentions "deprivation" near "by" within 6
        severity major

      """#
    ),
    CommonMistake(
      "no-such-date",
      #"""
      rule HI-06 "Uses the current index"
        effective from 2026-02-30
        expect the paper mentions "2025"

      """#
    ),
    CommonMistake(
      "date-day-first",
      #"""
      rule HI-06 "Uses the current index"
        effective from 01/04/2026
        expect the paper mentions "2025"

      """#
    ),
    CommonMistake(
      "and-or-mixed",
      #"""
      rule HI-02 "Breaks performance down"
        expect the paper mentions "waiting" and the paper mentions "list" or the paper mentions "RTT"

      """#
    ),
    CommonMistake(
      "clause-twice",
      #"""
      rule HI-02 "Breaks performance down"
        severity major
        expect the paper mentions "deprivation"
        severity minor

      """#
    ),
    CommonMistake(
      "missing-quote",
      #"""
      rule HI-02 "Breaks performance down
        expect the paper mentions "deprivation"

      """#
    ),
    CommonMistake(
      "missing-quote-in-list",
      #"""
      term measure means "waiting list, "referral", "RTT"

      rule HI-02 "Waits"
        expect the paper mentions measure

      """#
    ),
    CommonMistake(
      "missing-comma",
      #"""
      term measure means "waiting list" "referral"

      rule HI-02 "Waits"
        expect the paper mentions measure

      """#
    ),
    CommonMistake(
      "missing-expect",
      #"""
      rule HI-02 "Breaks performance down"
        severity major
        say "It is not broken down."

      """#
    ),
    CommonMistake(
      "unknown-severity",
      #"""
      rule HI-02 "Breaks performance down"
        severity high
        expect the paper mentions "deprivation"

      """#
    ),
    CommonMistake(
      "unknown-field",
      #"""
      field purpose labelled "purpose"

      rule HI-09 "Decision papers"
        applies when the field purposes is "decision"
        expect the paper mentions "assessment"

      """#
    ),
    CommonMistake(
      "field-not-declared",
      #"""
      rule HI-09 "Decision papers"
        applies when the field purpose is "decision"
        expect the paper mentions "assessment"

      """#
    ),
    CommonMistake(
      "term-as-zone",
      #"""
      term inequalities means "inequalities"

      rule HI-04 "Section"
        expect the inequalities mentions "gap"

      """#
    ),
    CommonMistake(
      "yaml-habits",
      #"""
      rule: HI-02
        title: "Breaks performance down"
      \#texpect: the paper mentions "deprivation"

      """#
    ),
    CommonMistake(
      "unfinished-long-text",
      #"""
      rule HI-02 "Breaks performance down"
        expect the paper mentions "deprivation"
        example met """
          Shown by deprivation.

      rule HI-03 "Next"
        expect the paper mentions "age"

      """#
    ),
    CommonMistake(
      "rule-name-twice",
      #"""
      rule HI-02 "Breaks performance down"
        expect the paper mentions "deprivation"

      rule HI-02 "Says who"
        expect the paper mentions "owner"

      """#
    ),
    CommonMistake(
      "term-twice",
      #"""
      term deprivation means "deprivation"

      term deprivation means "IMD"

      rule HI-02 "Breaks down"
        expect the paper mentions deprivation

      """#
    ),
    CommonMistake(
      "phrase-without-verb",
      #"""
      rule HI-02 "Breaks performance down"
        expect "deprivation"

      """#
    ),
    CommonMistake(
      "phrase-not-quoted",
      #"""
      rule HI-02 "Breaks performance down"
        expect the paper mentions waiting list

      """#
    ),
    CommonMistake(
      "no-such-source",
      #"""
      source statement "The statement"

      rule HI-02 "Breaks performance down"
        cites statment at "page 3"
        expect the paper mentions "deprivation"

      """#
    ),
    CommonMistake(
      "no-source-named",
      #"""
      rule HI-02 "Breaks performance down"
        cites "NHS England's statement"
        expect the paper mentions "deprivation"

      """#
    ),
    CommonMistake(
      "word-order",
      #"""
      rule HI-02 "Breaks performance down"
        expect the paper mentions at least 2 times "deprivation"

      """#
    ),
    CommonMistake(
      "verb-missing-s",
      #"""
      rule HI-02 "Breaks performance down"
        expect the paper mention "deprivation"

      """#
    ),
    CommonMistake(
      "negation-as-spoken",
      #"""
      rule HI-02 "Avoids labels"
        expect the paper doesn't mention "hard to reach"

      """#
    ),
    CommonMistake(
      "not-after-subject",
      #"""
      rule HI-02 "Avoids labels"
        expect the paper not mentions "hard to reach"

      """#
    ),
    CommonMistake(
      "number-for-word",
      #"""
      rule HI-02 "Breaks performance down"
        expect the 3 mentions "deprivation"

      """#
    ),
    CommonMistake(
      "number-in-words",
      #"""
      rule HI-02 "Breaks performance down"
        expect the paper mentions "deprivation" at least two times

      """#
    ),
    CommonMistake(
      "comparison-sign",
      #"""
      rule HI-02 "Breaks performance down"
        expect the paper mentions "deprivation" >= 2 times

      """#
    ),
    CommonMistake(
      "underscore",
      #"""
      term waiting_list means "waiting list"

      rule HI-02 "Waits"
        expect the paper mentions waiting_list

      """#
    ),
    CommonMistake(
      "name-with-space",
      #"""
      term waiting list means "waiting list"

      rule HI-02 "Waits"
        expect the paper mentions "waiting list"

      """#
    ),
    CommonMistake(
      "star-inside",
      #"""
      rule HI-02 "Waits"
        expect the paper mentions "*equality"

      """#
    ),
    CommonMistake(
      "when-forgotten",
      #"""
      rule HI-02 "Waits"
        applies the paper mentions "waiting"
        expect the paper mentions "deprivation"

      """#
    ),
    CommonMistake(
      "it-without-each",
      #"""
      rule HI-02 "Waits"
        applies when some paragraph mentions "waiting"
        expect it mentions "deprivation"

      """#
    ),
    CommonMistake(
      "percent-against-number",
      #"""
      rule HI-02 "Waits"
        expect the paper holds a percentage above 5

      """#
    ),
    CommonMistake(
      "example-outcome",
      #"""
      rule HI-02 "Waits"
        expect the paper mentions "deprivation"
        example passes "By deprivation."

      """#
    ),
    CommonMistake(
      "comment-slashes",
      #"""
      // Waiting times
      rule HI-02 "Waits"
        expect the paper mentions "deprivation"

      """#
    ),
    CommonMistake(
      "title-forgotten",
      #"""
      rule HI-02
        expect the paper mentions "deprivation"

      """#
    ),
  ]
}
