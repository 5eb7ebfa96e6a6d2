import Reports
import Rulebook
import Screening
import SourceText
import Testing
import TestSupport

@Suite struct `A change of one thing in the rules` {
  /// A rule, the kind of change, and examples with which it is noticed and without which it is not.
  struct Case: Sendable, CustomTestStringConvertible {
    let kind: Operator
    let rules: String
    let noticing: String
    let blind: String

    init(_ kind: Operator, _ rules: String, noticed noticing: String, not blind: String) {
      self.kind = kind
      self.rules = rules
      self.noticing = noticing
      self.blind = blind
    }

    var testDescription: String { kind.rawValue }
  }

  private static let cases = [
    Case(
      .andOr,
      "rule R \"\" expect the paper mentions \"a\" and the paper mentions \"b\"",
      noticed: "example not met \"a\"",
      not: "example met \"a b\""
    ),
    Case(
      .dropPart,
      "rule R \"\" expect the paper mentions any of (\"a\", \"b\")",
      noticed: "example met \"a\" example met \"b\"",
      not: "example met \"a\""
    ),
    Case(
      .dropNot,
      "rule R \"\" expect the paper does not mention \"a\"",
      noticed: "example met \"b\"",
      not: ""
    ),
    Case(
      .negate,
      "rule R \"\" expect the paper mentions \"a\"",
      noticed: "example met \"a\"",
      not: ""
    ),
    Case(
      .polarity,
      "rule R \"\" expect the paper mentions \"a\"",
      noticed: "example met \"There is no a.\"",
      not: "example met \"a\""
    ),
    Case(
      .quantifier,
      "rule R \"\" expect some paragraph mentions \"a\"",
      noticed: "example met \"\"\"\na\n\nb\n\"\"\"",
      not: "example met \"a\""
    ),
    Case(
      .distance,
      "rule R \"\" expect the paper mentions \"a\" near \"b\" within 2 words",
      noticed: "example met \"a x x b\" example not met \"a x x x b\"",
      not: "example met \"a b\""
    ),
    Case(
      .number,
      "rule R \"\" expect the paper mentions \"a\" at least 2 times",
      noticed: "example met \"a a\" example not met \"a\"",
      not: "example met \"a a a\""
    ),
    Case(
      .date,
      "rule R \"\" effective from 2026-04-01 expect the paper mentions \"a\"",
      noticed: """
        example met as of 2026-04-01 "a" example not applicable as of 2026-03-31 "a"
        """,
      not: "example met as of 2026-05-01 \"a\""
    ),
    Case(
      .dropFilter,
      "rule R \"\" expect some paragraph mentioning \"a\" mentions \"b\"",
      noticed: "example not met \"b\"",
      not: "example met \"a b\""
    ),
    Case(
      .dropWithout,
      "rule R \"\" expect the paper mentions \"a\" without \"b\" within 2 words",
      noticed: "example not met \"a b\"",
      not: "example met \"a\""
    ),
    Case(
      .dropSame,
      "rule R \"\" expect the paper mentions \"a\" in the same sentence as \"b\"",
      noticed: "example not met \"a\"",
      not: "example met \"a b\""
    ),
    Case(
      .widen,
      "field aim labelled \"aim\" rule R \"\" expect the field aim mentions \"a\"",
      noticed: "example not met \"\"\"\n@Aim: b\n\na\n\"\"\"",
      not: "example met \"@Aim: a\""
    ),
    Case(
      .dropClause,
      "rule R \"\" applies when the paper mentions \"b\" expect the paper mentions \"a\"",
      noticed: "example not applicable \"c\"",
      not: "example met \"a b\""
    ),
    Case(
      .parameter,
      "parameter few is 2 rule R \"\" expect the paper mentions \"a\" at least few times",
      noticed: "example met \"a a\" example not met \"a\"",
      not: "example met \"a a a\""
    ),
    Case(
      .phrase,
      "term t means \"a\", \"b\" except \"a c\" rule R \"\" expect the paper mentions t",
      noticed: "example met \"a\" example met \"b\" example not met \"a c\"",
      not: "example met \"a b\""
    ),
  ]

  private func mutation(_ text: String) throws -> (files: [SourceFile], Mutation) {
    let files = [SourceFile(name: "case.rules", text: text)]
    let rulebook = try #require(PackReader.read(files, isFolder: false).rulebook)
    try #require(ExampleRun(rulebook).failures.isEmpty)
    return (files, Mutation(rulebook))
  }

  @Test func `is tested here for every kind`() {
    #expect(Self.cases.map(\.kind) == Operator.allCases)
  }

  @Test(arguments: cases) func `is noticed by an example that tells the two apart`(
    _ example: Case
  ) throws {
    let count = try #require(
      mutation("\(example.rules) \(example.noticing)").1.counts[example.kind]
    )
    #expect(count.total > 0)
    #expect(count.caught == count.total)
  }

  @Test(arguments: cases) func `survives without such an example`(_ example: Case) throws {
    let mutation = try mutation("\(example.rules) \(example.blind)").1
    #expect(mutation.survivors.contains { $0.kind == example.kind })
    #expect(mutation.count.total - mutation.count.caught == mutation.survivors.count)
  }

  @Test(arguments: [
    // Twice the distance, or one less than none, cannot be written.
    (
      "rule R \"\" expect the paper mentions \"a\" near \"b\" within 1000 words", Operator.distance,
      1
    ),
    ("rule R \"\" expect the paper mentions \"a\" at least 0 times", .number, 1),
    // At least 0 and 3 of two conditions would tell nothing.
    (
      """
      condition c means the paper mentions "c"
      rule R "" expect at least 1 of (c, the paper mentions "a")
      """, .number, 1
    ),
    (
      "parameter few is 2 between 2 and 3 rule R \"\" expect the paper has at least few words",
      .parameter, 1
    ),
    (
      "rule R \"\" effective from 2026-04-01 until 2026-04-01 expect the paper mentions \"a\"",
      .date, 2
    ),
  ]) func `counts only where it keeps the rules of the language`(
    _ rules: String,
    _ kind: Operator,
    _ count: Int
  ) throws {
    #expect(try mutation(rules).1.counts[kind]?.total == count)
  }

  @Test func `does not count twice what comes to the same`() throws {
    let mutation = try mutation("rule R \"\" expect not the paper has a table").1
    #expect(mutation.counts[.dropNot]?.total == 1)
    #expect(mutation.counts[.negate] == nil)
  }

  @Test func `of a condition is judged by the rules that use it`() throws {
    let rules = """
      condition c means the paper mentions "a" or the paper mentions "b"
      rule R "" applies when c expect the paper mentions "x"
        example met "a x"
        example not applicable "y"
      rule S "" expect the paper mentions "b" example met "b"
      """
    let survivors = try mutation(rules).1.survivors.filter { $0.definition == "c" }
    #expect(
      survivors.filter { $0.kind == .dropPart }.map(\.change)
        == ["the paper mentions \"b\" is taken out"]
    )
  }

  @Test func `warns of a limit with one side only and of a mention nobody negates`() throws {
    let rules = """
      rule R "" expect the paper mentions "a" near "b" within 2 words
        example met "a x x b"
        example not met "c"
      """
    let warnings = try mutation(rules).1.warnings
    #expect(warnings.map(\.code) == ["W141", "W140"])
  }

  @Test func `that survives is shown with its place, its words and an example to write`() throws {
    let text = """
      term split means "by age", "by sex" except "by sexton"
      rule R "Splits figures"
        severity major
        applies when the paper mentions "wait"
        expect the paper affirms split near "figures" within 4 words
        cannot tell when the paper mentions "annex" because "They may be there."
        example met "We wait. Figures by age."
        example not met "We wait."
      """
    let (files, mutation) = try mutation(text)
    let report = TestReport(
      examples: 2,
      failed: [],
      mutation: MutationReport([MutationReport.FileSet(files: files, mutation: mutation)])
    )
    expectSnapshot(report.text(width: 100), named: "mutation.txt")
    expectSnapshot(report.json(), named: "mutation.json")
  }
}
