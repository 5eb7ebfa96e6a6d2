import Testing
import TestSupport

struct `Explaining an outcome` {
  private static let paper = """
    # Plan

    Waiting times fell in May. Waiting lists fell too. No split by deprivation is given.

    # Costs

    Waiting costs money.

    """

  private func board(_ rules: String) throws -> SmallBoard {
    let board = try SmallBoard(["a.md": Self.paper, "b.md": SmallBoard.good])
    try board.board.folder.write("p/more.rules", rules)
    return board
  }

  @Test func `shows the tree of conditions, what was found, and what nearly was`() throws {
    let board = try board(
      """
      condition waits means the paper mentions "waiting" at least 2 times and not short-paper
      condition short-paper means the paper has at most 3 words
      rule tree "Splits waits"
        applies when waits
        expect the paper affirms "deprivation" or the field paper-date is filled
        cannot tell when the body mentions "provisional"
        say "Waits are not split."
      field paper-date labelled "date"
      """
    )
    let answer = try board.check("a.md", "b.md", "--explain", "tree")
    #expect(answer.errors == "")
    expectSnapshot(answer.output, named: "explain-tree.txt")
  }

  @Test func `shows each place of a rule to each part, those that decide first`() throws {
    let board = try board(
      """
      rule each "Says where"
        applies to each paragraph mentioning "waiting"
        expect it mentions "May" or the same section has a table
      """
    )
    let answer = try board.check("a.md", "--explain", "small/each", "--fail-on", "minor")
    #expect(answer.code == 1)
    expectSnapshot(answer.output, named: "explain-each.txt")
  }

  @Test func `shows no word of a paper that may not be shown`() throws {
    let answer = try board("").check("a.md", "--explain", "r-one", "--excerpts", "none")
    #expect(answer.output.contains("the paper affirms \"deprivation\""))
    #expect(!answer.output.contains("No"))
    let masked = try SmallBoard(["a.md": "Waiting: 943 476 5919 and deprivation"])
    try masked.board.folder.write(
      "p/n.rules",
      "rule number \"N\" expect no paragraph mentions \"943\""
    )
    let shown = try masked.check("a.md", "--explain", "number")
    #expect(!shown.output.contains("5919"))
  }

  @Test func `goes with other formats only in files`() throws {
    let board = try board("")
    let refused = try board.check("a.md", "--explain", "r-one", "-f", "json")
    #expect(refused.code == 2)
    #expect(refused.firstError == "error: --explain and --format json contradict each other")
    let written = try board.check("a.md", "--explain", "r-one", "-o", "json=out.json")
    let plain = try board.check("a.md", "-f", "json")
    #expect(try board.board.folder.read("out.json") == plain.output)
    #expect(written.code == plain.code)
    let unknown = try board.check("a.md", "--explain", "r-on")
    #expect(
      unknown.firstError
        == #"error: --explain: there is no rule called "r-on"; did you mean "r-one"?"#
    )
    let twice = try board.check("a.md", "--explain", "r-one", "--explain", "r-two")
    #expect(twice.firstError == "error: --explain is given twice")
  }
}
