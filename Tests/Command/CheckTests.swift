import Foundation
import Reports
import Testing
import TestSupport

/// A board with a small pack of its own.
struct SmallBoard {
  static let rules = """
    pack small version "1.0"

    source guide "A guide to papers"

    parameter fewest is 2 between 1 and 9

    rule r-one "Mentions deprivation"
      cites guide at "page 3"
      severity major
      applies when the paper mentions "waiting"
      expect the paper affirms "deprivation"
      say "Waiting is reported without deprivation."
      advise "Say how deprivation matters here."

    rule r-two "Has a summary"
      severity minor
      expect some section titled "summary"
      say "There is no summary."

    rule r-three "Is long enough"
      severity advice
      expect the paper has at least fewest words

    """
  static let poor = "# Plan\n\nWaiting times fell. A split by deprivation is not available.\n"
  static let good = "# Summary\n\nWaiting times fell in areas of deprivation.\n"

  let board: Board

  init(_ files: [String: String]) throws {
    board = try Board(files)
    try board.folder.write("p/pack.rules", Self.rules)
  }

  func check(
    _ arguments: String...,
    input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> Program.Answer {
    try board.program.run(
      ["check", "--pack", "./p"] + arguments,
      input: input,
      environment: environment
    )
  }
}

struct `Checking papers` {
  @Test func `ends well when nothing is missing`() throws {
    let answer = try SmallBoard(["a.md": SmallBoard.good]).check("a.md")
    #expect(answer.code == 0)
    #expect(answer.errors == "")
    #expect(
      answer.output == """
        Covered 3, not found 0, set aside 0, needs a person 0, not relevant 0.
        Read 1 of 1 paper; could not read 0; skipped 0.

        """
    )
  }

  @Test func `ends with 1 when something major is missing`() throws {
    let board = try SmallBoard(["a.md": SmallBoard.poor])
    let answer = try board.check("a.md")
    #expect(answer.code == 1)
    #expect(answer.errors == "")
    expectSnapshot(answer.output, named: "check-concise.txt")
    expectSnapshot(
      try board.check("a.md", "-f", "full", "--as-of", "2026-06-01").output,
      named: "check-full.txt"
    )
  }

  @Test(
    arguments: [
      ("critical", 0), ("major", 1), ("minor", 1), ("advice", 1), ("never", 0),
    ] as [(String, Int32)]
  )
  func `fails from a severity up`(severity: String, code: Int32) throws {
    let board = try SmallBoard(["a.md": SmallBoard.poor])
    #expect(try board.check("a.md", "--fail-on", severity).code == code)
  }

  @Test func `ends with 3 when a paper could not be read`() throws {
    let board = try SmallBoard(["a.docx": "", "b.md": SmallBoard.poor])
    let answer = try board.check(".")
    #expect(answer.code == 3)
    #expect(answer.firstError == "a.docx: could not be read: the file is empty")
    #expect(answer.errors.contains("\n  help: check that it was saved, and try again\n"))
    #expect(answer.output.hasPrefix("a.docx:paper: unread empty: the file is empty\n"))
    #expect(answer.lastLine == "Read 1 of 2 papers; could not read 1; skipped 0.")
    #expect(try board.check(".", "--fail-on", "never").code == 3)
  }

  @Test func `has nothing to read`() throws {
    let board = try SmallBoard(["b/~$a.docx": "", "b/x.pdf": "", "b/c.md": ""])
    let folder = board.board.folder.url.appending(path: "e")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let empty = try board.check("e")
    #expect(empty.code == 2)
    #expect(empty.firstError == #"error: nothing to read in "e""#)
    #expect(empty.output == "")
    let passed = try board.check("b", "--include", "*.doc")
    #expect(passed.code == 2)
    #expect(
      passed.errors == """
        error: nothing to read in "b"
          3 files were passed over: 1 lock file, 1 PDF, 1 not in --include
          help: "dueregard check b --show-papers" lists each one

        """
    )
    let allowed = try board.check("e", "--allow-empty")
    #expect(allowed.code == 0)
    #expect(allowed.lastLine == "Read 0 of 0 papers; could not read 0; skipped 0.")
  }

  @Test func `counts what a person needs to check where it is strict`() throws {
    let unread = "# Summary\n\nWaiting times fell.\n\n![A chart](chart.png)\n"
    let board = try SmallBoard(["a.md": unread])
    let answer = try board.check("a.md")
    #expect(answer.output.contains(": person r-one: "))
    #expect(answer.code == 0)
    #expect(try board.check("a.md", "--strict").code == 1)
  }

  @Test func `judges only the rules that are chosen`() throws {
    let board = try SmallBoard(["a.md": SmallBoard.poor])
    let selected = try board.check("a.md", "--select", "small/r-t*")
    #expect(selected.code == 0)
    #expect(selected.output.contains("Covered 1, not found 1 (1 minor)"))
    #expect(try board.check("a.md", "--skip", "r-one", "--fail-on", "minor").code == 1)
    let unknown = try board.check("a.md", "--select", "r-onne")
    #expect(unknown.code == 2)
    #expect(
      unknown.firstError.hasPrefix(#"error: --select: there is no rule called "r-onne"; did you"#)
    )
  }

  @Test func `takes other numbers for parameters within their range`() throws {
    let board = try SmallBoard(["a.md": SmallBoard.good])
    let answer = try board.check("a.md", "--parameter", "fewest=9", "--fail-on", "advice")
    #expect(answer.code == 1)
    let outside = try board.check("a.md", "--parameter", "fewest=10")
    #expect(outside.firstError == #"error: 10 lies outside the range of the parameter "fewest""#)
    #expect(outside.code == 2)
  }

  @Test func `sets aside what governance has decided`() throws {
    let waiver = """
      waiver w-1 of r-one
        for papers "a.md"
        owner "Chief nurse"
        approved by "Board secretary" on 2026-01-01
        until 2026-12-31
        because "The figures follow in spring."
      """
    let board = try SmallBoard(["a.md": SmallBoard.poor, "w.waivers": waiver])
    let held = try board.check("a.md", "--waivers", "w.waivers", "--as-of", "2026-06-01")
    #expect(held.code == 0)
    #expect(held.output.contains("set aside 1"))
    #expect(held.errors == "")
    let expired = try board.check("a.md", "--waivers", "w.waivers", "--as-of", "2027-01-01")
    #expect(expired.code == 1)
    #expect(expired.firstError == #"warning[W171]: the waiver "w-1" has expired"#)
    let without = try board.check(
      "a.md",
      "--waivers",
      "w.waivers",
      "--no-waivers",
      "--as-of",
      "2026-06-01"
    )
    #expect(without.code == 1)
    let wrong = try SmallBoard([
      "a.md": SmallBoard.poor, "w.waivers": waiver.replacing("r-one", with: "r-won"),
    ])
    #expect(try wrong.check("a.md", "--waivers", "w.waivers").code == 2)
  }

  @Test func `shows no words of a paper where none may be shown`() throws {
    let board = try SmallBoard(["a.md": SmallBoard.poor])
    let asked = try board.check("a.md", "-f", "json", "--excerpts", "none")
    #expect(!asked.output.contains("not available"))
    #expect(!asked.output.contains("Plan"))
    let private_ = try board.check("a.md", "-f", "json", environment: ["CI": "true"])
    #expect(!private_.output.contains("not available"))
    let public_ = try board.check(
      "a.md",
      "-f",
      "json",
      "--part",
      "public",
      environment: ["CI": "true"]
    )
    #expect(public_.output.contains("available"))
  }

  @Test func `reads a paper from standard input`() throws {
    let board = try SmallBoard([:])
    let answer = try board.check(
      "-",
      "--stdin-filename",
      "new/a.md",
      input: Array(SmallBoard.poor.utf8)
    )
    #expect(answer.code == 1)
    #expect(answer.output.hasPrefix("new/a.md:"))
  }
}
