import Foundation
import Testing
import TestSupport

struct `Refusing to begin` {
  /// The arguments, and the first line of standard error.
  static let usage: [([String], String)] = [
    (
      ["check", "--fial-on", "major"],
      #"error: unknown option "--fial-on"; did you mean "--fail-on"?"#
    ),
    (["check", "--fail-on"], #"error: missing value for "--fail-on""#),
    (["check", "-j"], #"error: missing value for "-j""#),
    (["check", "--quux"], #"error: unknown option "--quux""#),
    (["chekc"], #"error: there is no command called "chekc"; did you mean "check"?"#),
    (["b"], #"error: there is no command called "b""#),
    (["audit", "run"], #"error: "audit" is not part of this version"#),
    (["serve"], #"error: "serve" is not part of this version"#),
    (
      ["rules", "chek"],
      #"error: there is no command called "rules chek"; did you mean "check"?"#
    ),
    (["check", "--baseline", "x"], #"error: there is no baseline called "x""#),
    (
      ["baseline", "recrod"],
      #"error: there is no command called "baseline recrod"; did you mean "record"?"#
    ),
    (["check", "-f", "sarf"], #"error: "sarf" is not a value of --format; did you mean "sarif"?"#),
    (["check", "-o", "csv=x/x.csv"], #"error: cannot write "x/x.csv": no such folder"#),
    (["check", "-o", "a", "-o", "b"], "error: --output is given twice for the same format"),
    (["check", "-o", "csv=a", "-o", "json=a"], "error: --output names the same file twice"),
    (["check", "--manifest", "x.csv"], #"error: there is no manifest called "x.csv""#),
    (["check", "--category", "a", "--category", "b"], "error: --category is given twice"),
    (
      ["config", "sho"],
      #"error: there is no command called "config sho"; did you mean "show"?"#
    ),
    (["config", "show", "-f", "yaml"], #"error: "yaml" is not a value of --format"#),
    (["config", "show", "--fail-on", "x"], #"error: "x" is not a value of --fail-on"#),
    (["doctor", "-f", "xml"], #"error: "xml" is not a value of --format"#),
    (["doctor", "--clear-cache"], #"error: "--clear-cache" is not part of this version"#),
    (
      ["rules", "check", "b", "-f", "junit"],
      #"error: "junit" is not a value of --format"#
    ),
    (
      ["check", "-f", "jsn"],
      #"error: "jsn" is not a value of --format; did you mean "json"?"#
    ),
    (["check", "-f", "json", "-f", "full"], "error: --format is given twice"),
    (
      ["check", "--fail-on", "mayor"],
      #"error: "mayor" is not a value of --fail-on; did you mean "major"?"#
    ),
    (["check", "-j", "0"], #"error: "0" is not a value of --jobs"#),
    (["check", "--max-size", "5 MB"], #"error: "5 MB" is not a value of --max-size"#),
    (["check", "--as-of", "2026-02-30"], #"error: "2026-02-30" is not a date for --as-of"#),
    (["check", "--null"], "error: --null needs --files-from"),
    (["check", "-"], "error: a paper on standard input needs a name"),
    (
      ["check", "--stdin-filename", "x.md"], #"error: --stdin-filename needs "-" among the papers"#
    ),
    (["check", "-q", "-v"], "error: --quiet and --verbose contradict each other"),
    (["check", "--mask", "none", "--mask", "email"], "error: --mask none stands alone"),
    (["check", "--pack", "nhs"], #"error: there is no pack called "nhs""#),
    (["check", "--pack", "./nowhere"], #"error: there is no pack in "./nowhere": no such folder"#),
    (["check", "--base", "nowhere"], #"error: there is no folder called "nowhere""#),
    (
      ["check", "b/a.md", "-o", "out/report.json"],
      #"error: cannot write "out/report.json": no such folder"#
    ),
    (["check", "b/a.md", "-o", "b"], #"error: cannot write "b": it is a folder"#),
    (["check", "b/x.md"], #"error: there is no file or folder called "b/x.md""#),
    (["check", "nothing-*.md"], #"error: there is no file or folder called "nothing-*.md""#),
    (["read", "b"], #"error: "b" is a folder"#),
    (["read", "b/x.md"], #"error: there is no file called "b/x.md""#),
    (["read", "b/a.md", "b/a.md"], #"error: "b/a.md" is not expected here"#),
    (["read", "b/a.md", "-f", "json", "--show", "all"], "error: --show is for text"),
    (["read", "b/a.md", "--view", "last"], #"error: "last" is not a value of --view"#),
    (["rules", "format"], "error: no file is named"),
    (
      ["rules", "format", "--stdout", "--check", "b"],
      "error: --stdout and --check contradict each other"
    ),
    (["rules", "check", "b"], #"error: there are no rule files in "b""#),
    (["rules", "docs"], "error: --folder is needed"),
    (["rules", "docs", "--folder", "a/b"], #"error: cannot make "a/b": no such folder"#),
    (
      ["rules", "docs", "--folder", "b/a.md"],
      #"error: cannot write to "b/a.md": it is no folder"#
    ),
    (["rules", "explain", "no-rule"], #"error: there is no rule called "no-rule""#),
  ]

  @Test(arguments: usage)
  func `says in one sentence what is wrong`(arguments: [String], first: String) throws {
    let board = try Board(["b/a.md": "Text."])
    let answer = try board.program.run(arguments)
    #expect(answer.firstError == first)
    #expect(answer.code == 2)
    #expect(answer.output == "")
  }

  @Test func `names every missing path with the nearest there is`() throws {
    let board = try Board(["board/2026-12/07-elective.docx": ""])
    let answer = try board.program.run("check", "bord/07-elective.docx", "x", "board/2026-12")
    #expect(answer.code == 2)
    #expect(
      answer.errors == """
        error: there is no file or folder called "bord/07-elective.docx"
          help: did you mean "board/2026-12/07-elective.docx"?
        error: there is no file or folder called "x"

        """
    )
  }

  @Test func `takes a path without a verb for a slip`() throws {
    let answer = try Board(["b/a.md": ""]).program.run("b/a.md")
    #expect(answer.errors.contains("help: did you mean \"dueregard check b/a.md\"?"))
  }

  @Test func `uses no pack whose examples fail`() throws {
    let rules = """
      pack p version "1"
      rule r "R"
        expect the paper mentions "deprivation"
        example met "Shown by ward."
      """
    let board = try Board(["p/a.rules": rules, "a.md": "Text."])
    let answer = try board.program.run("check", "a.md", "--pack", "./p")
    #expect(answer.code == 2)
    #expect(answer.firstError == #"error: the pack "p" is not used: 1 example of it fails"#)
    #expect(answer.output == "")
  }

  @Test func `shows mistakes in a pack`() throws {
    let board = try Board(["p/a.rules": "pack p version \"1\"\nrule r \"R\"\n  severity grave\n"])
    try board.folder.write("a.md", "Text.")
    let answer = try board.program.run("check", "a.md", "--pack", "./p")
    #expect(answer.code == 2)
    #expect(answer.firstError.hasPrefix("error[E023]: "))
    #expect(answer.output == "")
  }
}

struct `Asking for help` {
  @Test(arguments: [[], ["help"], ["-h"], ["--help"]])
  func `shows what there is`(arguments: [String]) throws {
    let answer = try Board().program.run(arguments)
    #expect(answer.code == 0)
    #expect(answer.errors == "")
    expectSnapshot(answer.output, named: "help.txt")
  }

  @Test(arguments: [
    ["check"], ["review"], ["read"], ["rules"], ["rules", "check"], ["rules", "test"],
    ["rules", "evaluate"],
    ["rules", "list"], ["rules", "explain"], ["rules", "format"], ["rules", "docs"],
    ["config"], ["config", "show"], ["config", "init"], ["doctor"],
    ["baseline"], ["baseline", "record"], ["baseline", "report"], ["baseline", "compare"],
    ["baseline", "prune"],
  ])
  func `shows a verb on one screen`(verb: [String]) throws {
    let board = try Board()
    let answer = try board.program.run(verb + ["--help"])
    #expect(answer.code == 0)
    #expect(answer.errors == "")
    #expect(try board.program.run(["help"] + verb).output == answer.output)
    expectSnapshot(answer.output, named: "help-\(verb.joined(separator: "-")).txt")
  }

  @Test func `tells its version`() throws {
    let answer = try Board().program.run("--version")
    #expect(answer.output == "dueregard 1.0.0\n")
    #expect(answer.code == 0)
  }
}
