import Foundation
import Reports
import Testing
import TestSupport

struct `Working on rules` {
  private let rules = """
    pack small version "1.0"

    source guide "A guide"

    rule r-one "Mentions deprivation"
      cites guide at "page 3"
      severity major
      expect the paper mentions "deprivation"
      say "Deprivation is not mentioned."
      advise "Say how deprivation matters here."
      example met "Shown by [[deprivation]]."
      example not met "Shown by ward."

    """

  @Test func `finds no mistake in right rules`() throws {
    let board = try Board(["p/pack.rules": rules])
    let text = try board.program.run("rules", "check", "p")
    #expect(text.output == "No mistakes in 1 file.\n")
    #expect(text.code == 0)
    let json = try board.program.run("rules", "check", "p/pack.rules", "-f", "json")
    let value = try #require(JSONReader.read(Array(json.output.utf8)))
    #expect(value["schema"] == .string("dueregard.rules.check/1"))
    #expect(value["diagnostics"] == .array([]))
    #expect(value["errors"] == .number("0"))
  }

  @Test func `names files without their folder in JSON, and with it for people`() throws {
    let board = try Board(["p/a.rules": "rule r \"R\"\n  expect the paper mentions wards\n"])
    let json = try board.program.run("rules", "check", "p/a.rules", "--format", "json")
    #expect(json.code == 1)
    let found = try #require(JSONReader.read(Array(json.output.utf8))?["diagnostics"]?[0])
    #expect(found["code"] == .string("E051"))
    #expect(found["file"] == .string("a.rules"))
    #expect(found["line"] == .number("2"))
    #expect(found["column"] == .number("29"))
    let text = try board.program.run("rules", "check", "p/a.rules")
    #expect(text.output.contains("--> p/a.rules:2:29"))
    #expect(text.output.hasSuffix("1 error and 0 warnings in 1 file.\n"))
  }

  @Test func `counts warnings where it is strict`() throws {
    let board = try Board(["a.rules": "term unused means \"word\"\n" + rules])
    #expect(try board.program.run("rules", "check", "a.rules").code == 0)
    #expect(try board.program.run("rules", "check", "a.rules", "--strict").code == 1)
  }

  @Test func `formats in place, on standard output, and only looks`() throws {
    let untidy =
      rules.replacing("  severity major\n", with: "")
      + "rule x \"X\" severity   major\n expect the paper mentions \"y\"\n"
    let board = try Board(["a.rules": untidy, "b.rules": rules])
    let check = try board.program.run("rules", "format", "--check", "a.rules", "b.rules")
    #expect(check.code == 1)
    #expect(check.output == "a.rules\n")
    #expect(try board.folder.read("a.rules") == untidy)
    let printed = try board.program.run("rules", "format", "--stdout", "a.rules")
    #expect(printed.code == 0)
    #expect(try board.program.run("rules", "format", "a.rules").output == "")
    #expect(try board.folder.read("a.rules") == printed.output)
    #expect(try board.program.run("rules", "format", "--check", "a.rules").code == 0)
    let filtered = try board.program.run("rules", "format", "-", input: Array(untidy.utf8))
    #expect(filtered.output == printed.output)
  }

  @Test func `formats no file that has a mistake`() throws {
    let board = try Board(["a.rules": "rule \"R\"\n"])
    let answer = try board.program.run("rules", "format", "a.rules", "--stdout")
    #expect(answer.code == 2)
    #expect(answer.output == "")
    #expect(answer.firstError.hasPrefix("error[E0"))
  }

  @Test func `lists and explains`() throws {
    let board = try Board(["p/pack.rules": rules])
    expectSnapshot(
      try board.program.run("rules", "list", "--pack", "./p").output,
      named: "list.txt"
    )
    let answer = try board.program.run("rules", "explain", "r-one", "--pack", "./p")
    expectSnapshot(answer.output, named: "explain.txt")
    #expect(
      try board.program.run("rules", "explain", "small/r-one", "--pack", "./p").output
        == answer.output
    )
  }

  @Test func `writes a page of rules`() throws {
    let board = try Board(["p/pack.rules": rules])
    let answer = try board.program.run("rules", "docs", "--folder", "site", "--pack", "./p")
    #expect(answer.code == 0)
    #expect(answer.output == "site/rules.html\n")
    let page = try board.folder.read("site/rules.html")
    #expect(page.contains("<h3 id=\"small/r-one/title\" dir=\"auto\">Mentions deprivation</h3>"))
    // Written again it is the same.
    #expect(try board.program.run("rules", "docs", "--folder", "site/", "--pack", "./p").code == 0)
    #expect(try board.folder.read("site/rules.html") == page)
  }

  @Test func `writes no page outside the folder that is named`() throws {
    let board = try Board(["p/pack.rules": rules, "site/a.md": "", "precious.html": "mine"])
    try board.link("site/rules.html", to: "../precious.html")
    let answer = try board.program.run("rules", "docs", "--folder", "site", "--pack", "./p")
    #expect(answer.code == 2)
    #expect(answer.firstError == "error: cannot write \"site/rules.html\": it is a link")
    #expect(try board.folder.read("precious.html") == "mine")
  }

  @Test func `writes no page of a pack with a mistake`() throws {
    let board = try Board(["p/pack.rules": "pack p version \"1\"\nrule r \"R\"\n"])
    let answer = try board.program.run("rules", "docs", "--folder", "site", "--pack", "./p")
    #expect(answer.code == 2)
    #expect(answer.output == "")
    #expect(answer.firstError.hasPrefix("error[E030]: "))
    let site = board.folder.url.appending(path: "site").path
    #expect(!FileManager.default.fileExists(atPath: site))
  }

  @Test func `reports mistakes to forges by paths that they find`() throws {
    let board = try Board(["p/a b.rules": "rule r \"R\"\n  expect the paper mentions wards\n"])
    let github = try board.program.run("rules", "check", "./p/a b.rules", "-f", "github")
    #expect(github.code == 1)
    #expect(
      github.lastLine.hasPrefix("::error file=p/a b.rules,line=2,endLine=2,title=E051 (error)::")
    )
    let sarif = try board.program.run("rules", "check", "./p/a b.rules", "-f", "sarif")
    #expect(sarif.code == 1)
    let run = try #require(JSONReader.read(Array(sarif.output.utf8))?["runs"]?[0])
    #expect(run["artifacts"]?[0]?["location"]?["uri"] == .string("p/a%20b.rules"))
    #expect(run["invocations"]?[0]?["exitCode"] == .number("1"))
    let inside = Program(in: board.folder, below: "p")
    try board.folder.write("above.rules", "rule r\n")
    let above = try inside.run("rules", "check", "../above.rules", "-f", "sarif")
    let path = board.folder.url.appending(path: "above.rules").path
    #expect(above.output.contains("\"uri\": \"file://\(path)\""))
  }

  @Test func `reports examples as JUnit`() throws {
    let wrong = rules.replacing("Shown by ward", with: "Shown by deprivation")
    let board = try Board(["a.rules": wrong])
    let answer = try board.program.run("rules", "test", "a.rules", "-f", "junit")
    #expect(answer.code == 1)
    #expect(
      answer.output.contains(
        "<testsuite name=\"a.rules\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\">"
      )
    )
  }

  @Test func `tests one rule alone`() throws {
    let other = """

      rule r-other "Other"
        expect the paper mentions "lift"
        example met "No such word."
      """
    let board = try Board(["a.rules": rules + other])
    #expect(try board.program.run("rules", "test", "a.rules").code == 1)
    let one = try board.program.run("rules", "test", "a.rules", "--only", "r-other")
    #expect(one.code == 1)
    #expect(one.output.contains("1 example"))
    let first = try board.program.run("rules", "test", "a.rules", "--only", "r-one", "--mutate")
    #expect(first.code == 0)
    #expect(!first.output.contains("r-other"))
    let unknown = try board.program.run("rules", "test", "a.rules", "--only", "r-othr")
    #expect(
      unknown.firstError
        == #"error: --only: there is no rule called "r-othr"; did you mean "r-other"?"#
    )
  }
}
