import Foundation
import Reports
import Testing
import TestSupport

struct `Keeping a baseline` {
  private func run(_ board: SmallBoard, _ arguments: String...) throws -> Program.Answer {
    let (verb, rest) = (arguments.prefix(2), arguments.dropFirst(2))
    return try board.board.program.run(verb + ["--pack", "./p"] + rest)
  }

  private func recorded() throws -> SmallBoard {
    let board = try SmallBoard(["b/one.md": SmallBoard.poor, "b/two.md": SmallBoard.poor])
    #expect(try run(board, "baseline", "record", "b").code == 0)
    return board
  }

  @Test func `records what is not met, and says only what and where`() throws {
    let board = try SmallBoard(["b/one.md": SmallBoard.poor, "b/two.md": SmallBoard.good])
    let answer = try run(board, "baseline", "record", "b")
    #expect(answer.output == "Recorded 2 findings in 2 papers: dueregard-baseline.json\n")
    #expect(answer.errors == "")
    #expect(answer.code == 0)
    expectSnapshot(
      try board.board.folder.read("dueregard-baseline.json"),
      named: "dueregard-baseline.json"
    )
  }

  @Test func `replaces a baseline only when told to`() throws {
    let board = try recorded()
    let before = try board.board.folder.read("dueregard-baseline.json")
    let refused = try run(board, "baseline", "record", "b/one.md")
    #expect(refused.code == 2)
    #expect(
      refused.firstError
        == #"error: there is a baseline in "dueregard-baseline.json" already"#
    )
    #expect(try board.board.folder.read("dueregard-baseline.json") == before)
    let replaced = try run(board, "baseline", "record", "b/one.md", "--replace")
    #expect(replaced.output == "Recorded 2 findings in 1 paper: dueregard-baseline.json\n")
    let other = try run(board, "baseline", "record", "b", "--baseline", "other.json")
    #expect(other.output == "Recorded 4 findings in 2 papers: other.json\n")
    #expect(try board.board.folder.read("other.json") == before)
  }

  @Test func `lets a run pass that finds only what is known`() throws {
    let board = try recorded()
    #expect(try board.check("b").code == 1)
    let known = try board.check("b", "--baseline", "dueregard-baseline.json", "-f", "json")
    #expect(known.code == 0)
    let value = try #require(JSONReader.read(Array(known.output.utf8)))
    let results = value["reviews"]?.items?.flatMap { $0["results"]?.items ?? [] } ?? []
    #expect(results.count == 6)
    for result in results {
      #expect(result["known"] == .bool(result["outcome"] == .string("not-met")))
    }
    #expect(value["totals"]?["rules"]?["notMet"] == .number("4"))
    // A word that moves leaves the finding alone; a new paper has none that is known.
    try board.board.folder.write("b/one.md", "An opening line.\n\n\(SmallBoard.poor)")
    #expect(try board.check("b", "--baseline", "dueregard-baseline.json").code == 0)
    try board.board.folder.write("b/three.md", SmallBoard.poor)
    #expect(try board.check("b", "--baseline", "dueregard-baseline.json").code == 1)
    #expect(try board.check("b/one.md", "--no-baseline").code == 1)
  }

  @Test func `shows what is known unless it is hidden`() throws {
    let board = try recorded()
    let options = ["--baseline", "dueregard-baseline.json", "-f", "concise"]
    let shown = try board.board.program.run(["check", "b", "--pack", "./p"] + options)
    #expect(shown.output.contains("b/one.md:3:1: major r-one: "))
    let hidden = try board.board.program.run(
      ["check", "b", "--pack", "./p", "--waived", "hide"] + options
    )
    #expect(!hidden.output.contains("r-one: "))
    #expect(hidden.output.contains("not found 4"))
  }

  @Test func `reports what is known, fixed, new and not looked at`() throws {
    let board = try recorded()
    try board.board.folder.write("b/one.md", SmallBoard.good)
    try board.board.folder.write("b/three.md", SmallBoard.poor)
    let answer = try run(board, "baseline", "report", "b")
    #expect(answer.code == 1)
    expectSnapshot(answer.output, named: "baseline-report.txt")
    let part = try run(board, "baseline", "report", "b/two.md")
    #expect(part.code == 0)
    expectSnapshot(part.output, named: "baseline-report-part.txt")
  }

  @Test func `drops what is fixed, and nothing that was not looked at`() throws {
    let board = try recorded()
    try board.board.folder.write("b/one.md", SmallBoard.good)
    let nothing = try run(board, "baseline", "prune", "b/two.md")
    #expect(nothing.output == "Dropped 0 fixed findings, kept 4: dueregard-baseline.json\n")
    let left = try run(board, "baseline", "prune", "b", "--skip", "r-one")
    #expect(left.output == "Dropped 1 fixed finding, kept 3: dueregard-baseline.json\n")
    let pruned = try run(board, "baseline", "prune", "b")
    #expect(pruned.output == "Dropped 1 fixed finding, kept 2: dueregard-baseline.json\n")
    let expected = try run(board, "baseline", "record", "b", "--baseline", "fresh.json")
    #expect(expected.code == 0)
    #expect(
      try board.board.folder.read("fresh.json")
        == board.board.folder.read("dueregard-baseline.json")
    )
  }

  @Test func `compares two baselines`() throws {
    let board = try recorded()
    try board.board.folder.write("b/one.md", SmallBoard.good)
    try board.board.folder.write("b/three.md", SmallBoard.poor)
    _ = try run(board, "baseline", "record", "b", "--baseline", "later.json")
    let answer = try board.board.program.run(
      ["baseline", "compare", "dueregard-baseline.json", "later.json"]
    )
    #expect(answer.code == 0)
    expectSnapshot(answer.output, named: "baseline-compare.txt")
  }

  @Test func `leaves a waived finding to its waiver`() throws {
    let board = try recorded()
    try board.board.folder.write(
      "w.waivers",
      """
      waiver w of r-one for all papers owner "A" approved by "B" on 2026-01-01 until 2026-12-31
        because "Agreed."
      """
    )
    let answer = try run(
      board,
      "baseline",
      "record",
      "b",
      "--replace",
      "--waivers",
      "w.waivers",
      "--as-of",
      "2026-06-01"
    )
    #expect(answer.output == "Recorded 2 findings in 2 papers: dueregard-baseline.json\n")
    let after = try board.check(
      "b",
      "--baseline",
      "dueregard-baseline.json",
      "--as-of",
      "2027-01-01"
    )
    #expect(after.code == 1)
  }

  @Test func `writes the baseline of what it could read, and says what it could not`() throws {
    let board = try SmallBoard(["b/one.md": SmallBoard.poor, "b/two.docx": ""])
    let answer = try run(board, "baseline", "record", "b")
    #expect(answer.code == 3)
    #expect(answer.output == "Recorded 2 findings in 1 paper: dueregard-baseline.json\n")
    #expect(answer.firstError.hasPrefix("b/two.docx: could not be read: "))
  }

  /// What stands in a file that is named as a baseline, and what is said of it.
  static let damaged: [(String, String)] = [
    ("", "it is not JSON"), ("[]", "it is not an object"),
    (#"{"schema": "dueregard-baseline/2"}"#, #"its "schema" is not "dueregard-baseline/1""#),
    (
      #"{"schema": "dueregard-baseline/1", "packs": [1], "entries": []}"#,
      #"its "packs" are not a list of texts"#
    ),
    (
      #"{"schema": "dueregard-baseline/1", "packs": [], "entries": [{"path": "a"}]}"#,
      #"entry 1 lacks "path", "rule" or "fingerprint""#
    ),
    (
      #"{"schema": "dueregard-baseline/1", "packs": [], "entries": [], "note": 1}"#,
      #"it has a key that baselines do not have, "note""#
    ),
    (String(repeating: "[", count: 100_000), "it is not JSON"),
  ]

  @Test(arguments: damaged) func `refuses a file that is none`(
    _ text: String,
    _ message: String
  ) throws {
    let board = try SmallBoard(["a.md": SmallBoard.poor])
    try board.board.folder.write("x.json", text)
    for arguments in [["check", "a.md"], ["baseline", "report", "a.md"]] {
      let answer = try board.board.program.run(
        arguments + ["--pack", "./p", "--baseline", "x.json"]
      )
      #expect(answer.code == 2)
      #expect(answer.output == "")
      #expect(answer.firstError == #"error: "x.json" is not a baseline: \#(message)"#)
    }
  }

  @Test func `says which baseline is missing`() throws {
    let board = try recorded()
    let answer = try board.check("b", "--baseline", "duregard-baseline.json")
    #expect(answer.code == 2)
    #expect(
      answer.errors == """
        error: there is no baseline called "duregard-baseline.json"
          help: did you mean "dueregard-baseline.json"?

        """
    )
    let both = try board.check("b", "--baseline", "x.json", "--no-baseline")
    #expect(both.firstError == "error: --baseline and --no-baseline contradict each other")
  }
}
