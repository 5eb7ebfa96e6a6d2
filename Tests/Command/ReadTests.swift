import Reports
import Testing
import TestSupport

struct `Reading a paper` {
  @Test func `prints its text, and its parts`() throws {
    let board = try Board(["a.md": "# Title\n\nPurpose: Decision\n\nOne. Two.\n"])
    let answer = try board.program.run("read", "a.md")
    #expect(answer.output == "Title\nPurpose: Decision\nOne. Two.\n")
    #expect(answer.errors == "")
    #expect(answer.code == 0)
    #expect(try board.program.run("read", "a.md", "--show", "outline").output == "Title\n")
  }

  @Test func `takes a paper on standard input`() throws {
    let board = try Board()
    let answer = try board.program.run(
      "read",
      "-",
      "--stdin-filename",
      "x/a.md",
      "-f",
      "json",
      input: Array("# Title".utf8)
    )
    let value = try #require(JSONReader.read(Array(answer.output.utf8)))
    #expect(value["name"] == .string("a.md"))
    #expect(value["title"] == .string("Title"))
    #expect(answer.code == 0)
  }

  @Test(arguments: [
    ("a.docx", "", "empty", "the file is empty"),
    ("b.pdf", "%PDF-1.4", "pdf", "it is a PDF"),
    (
      "~$c.docx", "x", "lock-file",
      "it is a file that Word keeps while a paper is open, not the paper"
    ),
  ])
  func `says why it cannot`(name: String, text: String, code: String, message: String) throws {
    let board = try Board([name: text])
    let plain = try board.program.run("read", name)
    #expect(plain.code == 3)
    #expect(plain.output == "")
    #expect(plain.firstError == "\(name): could not be read: \(message)")
    #expect(plain.errors.contains("\n  help: "))
    let json = try board.program.run("read", name, "-f", "json")
    #expect(json.code == 3)
    let value = try #require(JSONReader.read(Array(json.output.utf8)))
    #expect(value["refusal"]?["code"] == .string(code))
    #expect(value["blocks"] == .array([]))
  }

  @Test func `refuses what is larger than allowed`() throws {
    let board = try Board(["a.txt": String(repeating: "word ", count: 1_000)])
    let answer = try board.program.run("read", "a.txt", "--max-size", "4KB")
    #expect(answer.code == 3)
    #expect(answer.firstError.hasPrefix("a.txt: could not be read: it is larger than"))
  }

  @Test func `lets no escape code through`() throws {
    let board = try Board(["a.txt": "One \u{1B}[31mred\u{1B}[0m ::set x"])
    let answer = try board.program.run("read", "a.txt")
    #expect(!answer.output.contains("\u{1B}"))
    #expect(!answer.output.contains("::"))
  }

  @Test func `prints the same bytes twice`() throws {
    let board = try Board(["a.md": "# A\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\nDate: 3 May 2026\n"])
    let first = try board.program.run("read", "a.md", "-f", "json")
    #expect(try board.program.run("read", "a.md", "-f", "json").output == first.output)
  }
}
