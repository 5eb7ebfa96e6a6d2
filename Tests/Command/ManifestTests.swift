import Reports
import Testing
import TestSupport

struct `Knowing papers by a manifest or their paths` {
  private func json(_ answer: Program.Answer) throws -> JSONValue {
    try #require(JSONReader.read(Array(answer.output.utf8)), "\(answer.errors)")
  }

  private func metadata(_ answer: Program.Answer, _ key: String, paper: Int = 0) throws -> [String?]
  {
    let datum = try json(answer)["reviews"]?[paper]?["paper"]?["metadata"]?[key]
    return [datum?["value"]?.string, datum?["from"]?.string]
  }

  @Test func `takes what the manifest says`() throws {
    let board = try SmallBoard([
      "b/a.md": SmallBoard.poor, "b/c.md": SmallBoard.poor,
      "b/list.csv": """
      path,organisation,committee,meeting_date,agenda_item,title,paper_type,part,supersedes
      a.md,RXX,"Board, in public",2026-12-03,7,Plan,Decision,public,
      gone.md,RXX,,,,,,private,

      """,
    ])
    let answer = try board.check(
      "b",
      "--manifest",
      "b/list.csv",
      "-f",
      "json",
      environment: ["CI": "1"]
    )
    #expect(answer.code == 3)
    #expect(answer.errors.hasPrefix("note: 1 paper is not in the manifest\n"), "\(answer.errors)")
    #expect(try metadata(answer, "organisation") == ["RXX", "manifest"])
    #expect(try metadata(answer, "committee") == ["Board, in public", "manifest"])
    #expect(try metadata(answer, "meetingDate") == ["2026-12-03", "manifest"])
    #expect(try metadata(answer, "part") == ["public", "manifest"])
    #expect(try metadata(answer, "part", paper: 1) == ["private", "default"])
    let value = try json(answer)
    #expect(value["reviews"]?[0]?["asOf"]?["date"] == .string("2026-12-03"))
    #expect(value["reviews"]?[0]?["asOf"]?["from"] == .string("paper-date"))
    // Only the paper for the public is quoted in a pipeline.
    #expect(value["reviews"]?[0]?["paper"]?["title"] == .string("Plan"))
    #expect(value["reviews"]?[1]?["paper"]?["title"] == .null)
    #expect(value["unreviewed"]?[0]?["code"] == .string("missing"))
    #expect(value["unreviewed"]?[0]?["path"] == .string("b/gone.md"))
    let named = try board.check("b/a.md", "--manifest", "b/list.csv")
    #expect(named.code == 1)
    #expect(named.errors == "")
  }

  @Test func `says all that is wrong with a manifest`() throws {
    let board = try SmallBoard([
      "a.md": SmallBoard.good,
      "list.csv":
        "path,meeting_date,part\na.md,2026-02-30,secret\n,,\na.md\n./a.md,,,x\n\"b\nc.md\"\na.md\n",
    ])
    let answer = try board.check("a.md", "--manifest", "list.csv")
    #expect(answer.code == 2)
    expectSnapshot(answer.errors, named: "manifest-errors.txt")
  }

  @Test(arguments: [
    ("", "list.csv: the manifest is empty"),
    ("path,\"x\n", "list.csv: a quotation mark is never closed"),
    ("path,pat\n", "list.csv:1: there is no column called \"pat\"; did you mean \"part\"?"),
    ("path,path\n", "list.csv:1: the column \"path\" is there twice"),
    ("part\n", "list.csv:1: the column \"path\" is missing"),
  ])
  func `refuses a table that is no manifest`(text: String, message: String) throws {
    let board = try SmallBoard(["a.md": SmallBoard.good, "list.csv": text])
    let answer = try board.check("a.md", "--manifest", "list.csv")
    #expect(answer.code == 2)
    #expect(answer.firstError == "error: \(message)")
  }

  @Test func `reads facts from paths, after the manifest`() throws {
    let board = try SmallBoard([
      "board/public/20261203/07-elective plan.md": SmallBoard.good,
      "board/secret/2026-12-03/7-x.md": SmallBoard.good,
      "list.csv": "path,agenda_item\nboard/public/20261203/07-elective plan.md,7a\n",
      "dueregard.yaml": """
      version: 1
      metadata: { from-path: "board/{part}/{meeting}/{item}-{title}", manifest: list.csv }

      """,
    ])
    let answer = try board.check("board", "-f", "json")
    #expect(try metadata(answer, "part") == ["public", "path"])
    #expect(try metadata(answer, "meetingDate") == ["2026-12-03", "path"])
    #expect(try metadata(answer, "agendaItem") == ["7a", "manifest"])
    #expect(try metadata(answer, "part", paper: 1) == ["private", "default"])
    #expect(try metadata(answer, "agendaItem", paper: 1) == [nil, nil])
  }

  @Test(arguments: [
    ("{nothing}", "\"{nothing}\" is nothing a path can tell"),
    ("a{item", "\"a{item\" opens a bracket that it does not close"),
    ("{supersedes}", "\"{supersedes}\" is nothing a path can tell"),
  ])
  func `refuses a pattern that means nothing`(pattern: String, message: String) throws {
    let board = try SmallBoard([
      "a.md": SmallBoard.good,
      "dueregard.yaml": "version: 1\nmetadata:\n  from-path: \"\(pattern)\"\n",
    ])
    let answer = try board.check("a.md")
    #expect(answer.code == 2)
    #expect(answer.firstError == "error: dueregard.yaml:3: \(message)")
  }

  @Test func `goes through no name twice`() throws {
    let name = String(repeating: "-", count: 200)
    let board = try SmallBoard([
      "\(name).md": SmallBoard.good,
      "dueregard.yaml":
        "version: 1\nmetadata: { from-path: \"{*}-{*}-{*}-{*}-{*}-{*}-{*}x{item}\" }\n",
    ])
    #expect(try board.check(".").code == 0)
  }
}
