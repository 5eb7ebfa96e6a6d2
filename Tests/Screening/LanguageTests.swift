import Screening
import Testing

/// One rule on one paper, and what must come out.
struct LanguageCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// The clauses of rule R, and definitions before them.
  let definitions: String
  let clauses: String
  let paper: String
  let outcome: Outcome
  let evidence: [String]?

  init(
    _ name: String,
    _ clauses: String,
    on paper: String,
    _ outcome: Outcome,
    _ evidence: [String]? = nil,
    with definitions: String = ""
  ) {
    self.name = name
    self.clauses = clauses
    self.paper = paper
    self.outcome = outcome
    self.evidence = evidence
    self.definitions = definitions
  }

  var testDescription: String { name }
}

@Suite struct `What rules say` {
  private func check(_ one: LanguageCase) throws {
    let rules = "\(one.definitions)\nrule R \"Case\"\n  \(one.clauses)"
    for isGated in [true, false] {
      let results = try TestPaper.evaluate(rules, one.paper, isGated: isGated)
      let result = try #require(results.first { $0.rule == "R" })
      #expect(result.outcome == one.outcome, "\(result.reason)")
      if let evidence = one.evidence { #expect(result.evidence == evidence) }
    }
  }

  @Test(arguments: [
    LanguageCase(
      "a word may be several phrases at once",
      "expect the paper mentions any of (\"ward\", exact \"Ward\", \"war*\") at most 1 time",
      on: "Ward.",
      .met,
      ["Ward"]
    ),
    LanguageCase(
      "a phrase does not cross a sentence",
      "expect the paper mentions \"beds open\"",
      on: "We have beds. Open wards help.",
      .notMet,
      []
    ),
    LanguageCase(
      "exact compares letters as written",
      "expect the paper mentions exact \"Café\"",
      on: "The cafe and the CAFÉ and the Café.",
      .met,
      ["Café"]
    ),
    LanguageCase(
      "a pattern takes the longest at each start",
      "expect the paper mentions pattern /care( home)*/ at most 2 times",
      on: "Care home home and care.",
      .met,
      ["Care home home", "care"]
    ),
    LanguageCase(
      "a pattern folds its own letters",
      "expect the paper mentions pattern /[É-Ê]tage/",
      on: "The etage is high.",
      .met,
      ["etage"]
    ),
    LanguageCase(
      "a pattern that grows without bounds cannot be told",
      "expect the paper mentions pattern /((((a{50}){50}){50}){50}){50}/",
      on: "aaa",
      .cannotTell
    ),
    LanguageCase(
      "an exception elsewhere takes nothing away",
      "expect the paper mentions t",
      on: "Care homes and home care.",
      .met,
      ["Care"],
      with: "term t means \"care\" except \"home care\""
    ),
    LanguageCase(
      "values belong to one word at most",
      "expect the paper mentions a number at most 0 times",
      on: "On 31 January 2026 it was 5 per cent, 7% and 3/4.",
      .met,
      []
    ),
    LanguageCase(
      "a span is before a day by its last day",
      "expect the paper mentions a date before 2026-03-31",
      on: "In 2025/26.",
      .notMet,
      []
    ),
    LanguageCase(
      "nested near keeps all hulls",
      "expect the paper mentions (\"a\" near \"b\" within 2 words) near \"c\" within 0 words",
      on: "c b x x a b",
      .met,
      ["c b x x a"]
    ),
  ])
  func `of words`(_ one: LanguageCase) throws { try check(one) }

  @Test(arguments: [
    LanguageCase(
      "a cue reaches six words",
      "expect the paper affirms \"beds\"",
      on: "No one two three four five beds. Not one two three four five six beds.",
      .met,
      ["beds"]
    ),
    LanguageCase(
      "a break word ends the reach",
      "expect the paper affirms \"beds\"",
      on: "There are no wards but beds.",
      .met,
      ["beds"]
    ),
    LanguageCase(
      "a dash ends the reach before",
      "expect the paper affirms \"beds\"",
      on: "None were lacking - beds are open.",
      .met,
      ["beds"]
    ),
    LanguageCase(
      "a colon does not end the reach after",
      "expect the paper affirms \"beds\"",
      on: "Beds: not available.",
      .notMet,
      []
    ),
    LanguageCase(
      "an ignored phrase takes its cue away",
      "expect the paper affirms \"beds\"",
      on: "Not only beds.",
      .met,
      ["beds"]
    ),
    LanguageCase(
      "a cue of the pack counts",
      "expect the paper affirms \"beds\"",
      on: "Short of beds.",
      .notMet,
      [],
      with: "cue before \"short of\""
    ),
    LanguageCase(
      "the right side of without is not filtered",
      "expect the paper affirms \"beds\" without \"rota\" within 3 words",
      on: "Beds, no rota.",
      .notMet,
      []
    ),
    LanguageCase(
      "a leaf is judged before near is formed",
      "expect the paper affirms \"beds\" near \"ward\" within 9 words",
      on: "Beds are not shown by ward.",
      .notMet,
      []
    ),
  ])
  func `of negation`(_ one: LanguageCase) throws { try check(one) }

  @Test(arguments: [
    LanguageCase(
      "a subsection is inside, its parent is not",
      "expect the z has at most 1 section",
      on: "# Plan\nx\n## Money\ny\n# End",
      .met,
      ["Money"],
      with: "zone z means section titled \"plan\""
    ),
    LanguageCase(
      "a note belongs to the section that refers to it",
      "expect the z mentions \"source\"",
      on: "# Plan\nText.\n^ Source: x\n# End\ny",
      .met,
      ["Source"],
      with: "zone z means section titled \"plan\""
    ),
    LanguageCase(
      "a cut leaves what stands before it",
      "expect every section titled \"plan\" mentions \"x\"",
      on: "# Plan\n{unreadable part}\n# End\nx",
      .cannotTell
    ),
    LanguageCase(
      "a level narrows sections",
      "expect the paper has exactly 1 section level 2",
      on: "# A\n## B\n### C",
      .met,
      ["B"]
    ),
    LanguageCase(
      "what a missing zone would narrow is unknown",
      "expect no paragraph of the z mentions \"x\"",
      on: "# Other\ny",
      .cannotTell,
      [],
      with: "zone z means section titled \"plan\""
    ),
    LanguageCase(
      "the words of a sentence of a heading count",
      "applies to each sentence mentioning \"plan\"\n  expect it has at least 2 words",
      on: "# The plan\nx",
      .met,
      ["The plan"]
    ),
    LanguageCase(
      "the opening is a section of its own",
      "applies to each paragraph mentioning \"x\"\n  expect the same section mentions \"y\"",
      on: "x\n\ny\n# A\ny",
      .met,
      ["y"]
    ),
  ])
  func `of sections`(_ one: LanguageCase) throws { try check(one) }

  @Test(arguments: [
    LanguageCase(
      "a merged header heads both columns",
      "expect no cell headed \"people\" holds a number below 5",
      on: "| Ward | People | < |\n| ^ | In | Out |\n|---|\n| A | 40 | 3 |",
      .notMet,
      ["3"]
    ),
    LanguageCase(
      "a row holds the cell merged down into it",
      "expect every row mentions \"north\"",
      on: "| Area | N |\n| North | 1 |\n| ^ | 2 |",
      .met,
      ["North"]
    ),
    LanguageCase(
      "a label does not head itself",
      "expect some cell headed \"north\" mentions \"north\"",
      on: "| Area | N |\n| North | 1 |",
      .notMet,
      []
    ),
    LanguageCase(
      "the mark of a column is its lowest header",
      "applies to each column headed \"people\"\n  expect it holds a number above 90",
      on: "| Ward | People |\n| ^ | In |\n|---|\n| A | 4 |",
      .notMet,
      ["In"]
    ),
    LanguageCase(
      "a header row in the same row is nowhere",
      "expect the paper mentions \"ward\" in the same row as \"people\"",
      on: "| Ward | People |\n| A | 4 |",
      .notMet,
      []
    ),
    LanguageCase(
      "fewer than n is suppressed outside the first column",
      "expect the paper has exactly 1 cell holding suppressed",
      on: "| Band | N |\n| fewer than 5 | fewer than 5 |",
      .met,
      ["fewer than 5"]
    ),
    LanguageCase(
      "an unread cell may be blank",
      "expect the paper has no cell holding blank",
      on: "| A | B |\n| x | {unreadable} |",
      .cannotTell,
      []
    ),
  ])
  func `of tables`(_ one: LanguageCase) throws { try check(one) }

  @Test(arguments: [
    LanguageCase(
      "a surer label wins over an earlier one",
      "expect the field f is \"b\"",
      on: "@Date: a\n@Date of meeting: b",
      .met,
      ["b"],
      with: "field f labelled \"date of meeting\", \"date\""
    ),
    LanguageCase(
      "an option that is not ticked is no word",
      "expect the paper does not mention \"noting\"",
      on: "@Purpose: [x] Decision [ ] Noting",
      .met,
      [],
      with: "field f labelled \"purpose\""
    ),
    LanguageCase(
      "ticked options are shown together",
      "expect the field f is present",
      on: "@Purpose: [x] Decision [x] Noting",
      .met,
      ["Decision; Noting"],
      with: "field f labelled \"purpose\""
    ),
    LanguageCase(
      "the cover sheet may go on in an unread part",
      "expect the cover sheet does not mention \"x\"",
      on: "@One: y\n\n{unreadable part}",
      .cannotTell
    ),
    LanguageCase(
      "a field without a date",
      "expect the field f is before 2026-01-01",
      on: "@Date: soon",
      .cannotTell,
      ["soon"],
      with: "field f labelled \"date\""
    ),
    LanguageCase(
      "the paper date is the first date of its field",
      "expect the paper mentions a date no older than 2 months at the paper date",
      on: "@Date: 1 March 2026\nAs at January 2026.",
      .met,
      ["1 March 2026", "January 2026"],
      with: "field paper-date labelled \"date\""
    ),
    LanguageCase(
      "an unread date leaves the paper date unknown",
      "expect the paper mentions a date before the paper date",
      on: "@Date: {unreadable}\nAs at January 2026.",
      .cannotTell,
      [],
      with: "field paper-date labelled \"date\""
    ),
  ])
  func `of fields`(_ one: LanguageCase) throws { try check(one) }

  @Test(arguments: [
    LanguageCase(
      "at most, the parts that are yes",
      "expect at most 1 of (the paper mentions \"a\", the paper mentions \"b\", the paper mentions \"c\")",
      on: "a",
      .met,
      ["a"]
    ),
    LanguageCase(
      "or that is no, the evidence of all",
      "expect the paper mentions \"a\" at least 2 times or the paper mentions \"b\" at least 2 times",
      on: "b a",
      .notMet,
      ["b", "a"]
    ),
    LanguageCase(
      "and that is no, of the parts that are",
      "expect the paper mentions \"a\" and the paper mentions \"b\" at least 2 times",
      on: "a b",
      .notMet,
      ["b"]
    ),
    LanguageCase(
      "a doubt shows its own evidence",
      "expect the paper mentions \"x\"\n  cannot tell when the paper mentions \"trend\"",
      on: "A trend.",
      .cannotTell,
      ["trend"]
    ),
    LanguageCase(
      "every without any part is unknown",
      "expect every table mentions \"a\"",
      on: "a",
      .cannotTell,
      []
    ),
    LanguageCase(
      "a condition that speaks of its place is asked anew at each",
      "applies to each paragraph\n  expect k",
      on: "a b\n\nb",
      .notMet,
      ["b"],
      with: "condition k means it mentions \"a\""
    ),
  ])
  func `of conditions`(_ one: LanguageCase) throws { try check(one) }

  @Test func `of other rules is what these can still turn out to be`() throws {
    let results = try TestPaper.evaluate(
      """
      rule A "A"
        applies when the paper mentions "x"
        expect the paper mentions "a"
      rule B "B"
        expect rule A is any of (met, not applicable)
      rule C "C"
        expect rule A is met
      rule D "D"
        expect rule A is not met
      """,
      "a\n\n{unreadable}"
    )
    #expect(results.map(\.outcome) == [.met, .met, .cannotTell, .notMet])
  }

  @Test func `of a long chain of names ends`() throws {
    var rules = (0..<3_000).map { "condition c\($0) means c\($0 + 1) and c\($0 + 1)" }
    rules.append("condition c3000 means the paper mentions \"a\"")
    rules.append("rule R \"R\"\n expect c0\nrule S \"S\"\n expect c2990")
    let results = try TestPaper.evaluate(rules.joined(separator: "\n"), "a")
    #expect(results.map(\.outcome) == [.met, .met])
  }
}
