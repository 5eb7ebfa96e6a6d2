import Foundation
import Reports
import Testing
import TestSupport

/// A small board whose papers are reviewed.
struct ReviewBoard {
  let small: SmallBoard

  init(_ files: [String: String]) throws { small = try SmallBoard(files) }

  var folder: TemporaryFolder { small.board.folder }

  func review(
    _ arguments: String...,
    input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> Program.Answer {
    try small.board.program.run(
      ["review", "--pack", "./p"] + arguments,
      input: input,
      environment: environment
    )
  }

  /// What stands in the folder but the rules, in the order of names.
  func files(in path: String = ".") throws -> [String] {
    let found = try FileManager.default.subpathsOfDirectory(
      atPath: folder.url.appending(path: path).path
    )
    return found.filter { !$0.hasPrefix("p/") && $0 != "p" }.sorted()
  }
}

struct `Making reviews` {
  @Test func `writes a page beside each paper, and says where`() throws {
    let board = try ReviewBoard([
      "b/1.good.md": SmallBoard.good, "b/2.md": SmallBoard.poor, "b/x.pdf": "",
    ])
    let answer = try board.review("b")
    #expect(answer.code == 1)
    #expect(
      answer.output == """
        b/1.good.review.html
        b/2.review.html
        Read 2 of 2 papers; could not read 0; skipped 1 (1 PDF).

        """
    )
    #expect(
      answer.errors == """
        note: no Word copy of "b/1.good.md": only Word files can carry comments; its page has all of them
        note: no Word copy of "b/2.md": only Word files can carry comments; its page has all of them

        """
    )
    let page = try board.folder.read("b/2.review.html")
    #expect(page.contains("<title dir=\"auto\">2 points to look at – Plan – DueRegard</title>"))
    #expect(page.hasSuffix("</html>\n"))
    // Made again it is the same, and no page is taken for a paper.
    let again = try board.review("b", "-q")
    #expect(again.output == answer.output.replacing("1 (1 PDF)", with: "3 (2 own output, 1 PDF)"))
    #expect(again.errors == "")
    #expect(try board.folder.read("b/2.review.html") == page)
  }

  @Test func `writes to a folder that it makes, or to a file that is named`() throws {
    let board = try ReviewBoard(["b/a.md": SmallBoard.good])
    #expect(
      try board.review("b/a.md", "--folder", "out", "-q").output.hasPrefix("out/a.review.html\n")
    )
    let named = try board.review("b/a.md", "--page", "b/page.html", "--no-word")
    #expect(named.output.hasPrefix("b/page.html\n"))
    #expect(named.errors == "")
    #expect(try board.folder.read("b/page.html") == board.folder.read("out/a.review.html"))
    #expect(try board.files() == ["b", "b/a.md", "b/page.html", "out", "out/a.review.html"])
  }

  @Test func `takes a paper on standard input`() throws {
    let board = try ReviewBoard([:])
    let answer = try board.review(
      "-",
      "--stdin-filename",
      "new/a.md",
      input: Array(SmallBoard.poor.utf8)
    )
    #expect(answer.code == 1)
    #expect(answer.output.hasPrefix("a.review.html\n"))
    #expect(try board.files() == ["a.review.html"])
  }

  @Test func `ends as check does, and writes nothing of a paper that it cannot read`() throws {
    let board = try ReviewBoard(["a.docx": "", "b.md": SmallBoard.poor, "c.md": SmallBoard.good])
    let unread = try board.review(".")
    #expect(unread.code == 3)
    #expect(unread.firstError == "a.docx: could not be read: the file is empty")
    #expect(unread.lastLine == "Read 2 of 3 papers; could not read 1; skipped 0.")
    #expect(try board.files() == ["a.docx", "b.md", "b.review.html", "c.md", "c.review.html"])
    #expect(try board.review("b.md", "--fail-on", "never").code == 0)
    #expect(try board.review("c.md").code == 0)
  }

  @Test func `says of a Word file without points that there is nothing to comment on`() throws {
    let board = try ReviewBoard([:])
    let body = SmallBoard.good.split(separator: "\n").map { line in
      let heading = "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>"
      let text = line.hasPrefix("# ") ? line.dropFirst(2) : line
      return "<w:p>\(line.hasPrefix("# ") ? heading : "")<w:r><w:t>\(text)</w:t></w:r></w:p>"
    }
    try board.folder.write("a.docx", WordBuilder(body: body.joined()).bytes)
    let answer = try board.review("a.docx")
    #expect(answer.code == 0)
    #expect(
      answer.errors == "note: no Word copy of \"a.docx\": there is nothing in it to look at\n"
    )
    #expect(try board.files() == ["a.docx", "a.review.html"])
  }

  @Test func `writes reports of all papers as well`() throws {
    let board = try ReviewBoard(["a.md": SmallBoard.poor])
    let answer = try board.review("a.md", "-o", "json=a.json", "-q")
    #expect(answer.code == 1)
    #expect(try board.folder.read("a.json") == board.small.check("a.md", "-f", "json").output)
  }

  @Test func `shows no words of a private paper in a pipeline`() throws {
    let board = try ReviewBoard(["a.md": SmallBoard.poor])
    _ = try board.review("a.md", "-q", environment: ["CI": "true"])
    let page = try board.folder.read("a.review.html")
    #expect(!page.contains("not available"))
    #expect(!page.contains("Plan"))
    #expect(page.contains("Waiting is reported without deprivation."))
  }

  @Test func `lists what it would read, and reads nothing`() throws {
    let board = try ReviewBoard(["a.md": SmallBoard.poor])
    let answer = try board.review("a.md", "--show-papers")
    #expect(answer.output == "read\ta.md\n")
    #expect(try board.files() == ["a.md"])
  }

  @Test func `writes the same bytes whatever the number of jobs`() throws {
    var files: [String: String] = [:]
    for number in 10..<30 {
      files["b/\(number).md"] = SmallBoard.poor + String(repeating: "More. ", count: number * 50)
    }
    let board = try ReviewBoard(files)
    let one = try board.review("b", "--folder", "one", "-j", "1", "-q")
    let eight = try board.review("b", "--folder", "eight", "-j", "8", "-q")
    #expect(eight.output == one.output.replacing("one/", with: "eight/"))
    for number in 10..<30 {
      let name = "\(number).review.html"
      #expect(try board.folder.read("one/\(name)") == board.folder.read("eight/\(name)"))
    }
  }

  @Test func `tells its progress on standard error only`() throws {
    let board = try ReviewBoard(["a.md": SmallBoard.good, "b.md": SmallBoard.good])
    let plain = try board.review(".", "--progress", "plain", "--no-word")
    #expect(plain.errors == "note: reading 2 papers\nnote: read 2 of 2 papers\n")
    #expect(try board.review(".", "--progress", "plain", "-q").errors == "")
    #expect(try board.review(".", "--progress", "none", "--no-word").errors == "")
    let check = try board.small.check(".", "--progress", "plain")
    #expect(check.errors == plain.errors)
  }

  @Test func `draws a bar that goes away`() throws {
    let board = try ReviewBoard(["a.md": SmallBoard.good, "b.md": "", "c.md": SmallBoard.good])
    let answer = try board.review(".", "--progress", "bar", "--no-word", "-j", "1")
    let parts = answer.errors.split(separator: "\r").map(String.init)
    let counts = parts.filter { $0.hasPrefix("[") }
    #expect(counts.count == 2)
    #expect(counts.first?.hasSuffix("] 1 of 3 papers\u{1B}[K") ?? false)
    #expect(counts.last?.hasSuffix("] 2 of 3 papers\u{1B}[K") ?? false)
    // Each is taken away before anything else is written.
    #expect(parts.count { $0.hasPrefix("\u{1B}[K") } == 2)
    #expect(answer.errors.contains("\r\u{1B}[Kb.md: could not be read: "))
    #expect(answer.errors.hasSuffix("\u{1B}[K"))
  }

  @Test func `leaves no half-written file when it is stopped`() throws {
    let board = try ReviewBoard(["b.md": SmallBoard.good, "c.md": SmallBoard.good])
    let process = Process()
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.executableURL = Program.executable
    process.arguments = [
      "review", "--pack", "./p", "-j", "1", "-v", "-o", "json=o.json", "-", "b.md", "c.md",
      "--stdin-filename", "a.md", "--folder", "out",
    ]
    process.currentDirectoryURL = board.folder.url
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    var said = ""
    func wait(for words: String) throws {
      while !said.contains(words) {
        let more = errors.fileHandleForReading.availableData
        try #require(!more.isEmpty)
        said += String(decoding: more, as: UTF8.self)
      }
    }
    try wait(for: "words of papers")
    kill(process.processIdentifier, SIGINT)
    try wait(for: "note: stopping")
    input.fileHandleForWriting.write(Data(SmallBoard.good.utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    // What was begun is whole, and all else is not there.
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let written = try board.files(in: "out")
    #expect(Set(written).isSubset(of: ["a.review.html"]))
    #expect(text.contains("out/a.review.html\n") == !written.isEmpty)
    for name in written {
      #expect(try board.folder.read("out/\(name)").hasSuffix("</html>\n"))
    }
    #expect(try !board.files().contains("o.json"))
  }
}

struct `Refusing to make reviews` {
  @Test(
    arguments: [
      ([], "error: no paper is named"),
      (
        ["b/a.md", "--no-page", "--no-word"],
        "error: --no-page and --no-word leave nothing to write"
      ),
      (
        ["b/a.md", "--page", "x.html", "--no-page"],
        "error: --page and --no-page contradict each other"
      ),
      (
        ["b/a.md", "--word", "x.docx", "--no-word"],
        "error: --word and --no-word contradict each other"
      ),
      (["b", "--page", "x.html"], "error: --page is for one paper, and there are 2"),
      (["b", "--word", "x.docx"], "error: --word is for one paper, and there are 2"),
      (["b/a.md", "--folder", "x/y"], #"error: cannot make "x/y": no such folder"#),
      (["b/a.md", "--folder", "b/a.md"], #"error: cannot write to "b/a.md": it is no folder"#),
      (["b/a.md", "--page", "x/y.html"], #"error: cannot write "x/y.html": no such folder"#),
      (["b/a.md", "--page", "b/a.md"], #"error: cannot write "b/a.md": it is one of the papers"#),
      (["b/a.md", "--page", "b/old-page"], #"error: cannot write "b/old-page": it is a link"#),
      (["b/a.md", "--folder", "x", "--folder", "y"], "error: --folder is given twice"),
      (["b/a.md", "-o", "x.json"], #"error: "x.json" is not a value of --output"#),
      (["b/a.md", "--format", "json"], #"error: unknown option "--format""#),
      (
        ["b/a.md", "--progress", "bra"],
        #"error: "bra" is not a value of --progress; did you mean "bar"?"#
      ),
      (["b/z.md"], #"error: there is no file or folder called "b/z.md""#),
    ] as [([String], String)]
  )
  func `says in one sentence what is wrong, and writes nothing`(
    arguments: [String],
    first: String
  ) throws {
    let board = try ReviewBoard(["b/a.md": SmallBoard.poor, "b/c.md": SmallBoard.poor])
    try board.small.board.link("b/old-page", to: "a.md")
    let before = try board.files()
    let answer = try board.small.board.program.run(["review", "--pack", "./p"] + arguments)
    #expect(answer.firstError.hasPrefix(first))
    #expect(answer.code == 2)
    #expect(answer.output == "")
    #expect(try board.files() == before)
    #expect(try board.folder.read("b/a.md") == SmallBoard.poor)
  }

  @Test func `names both papers that would be written to one name, before it reads any`() throws {
    let board = try ReviewBoard([
      "a/x.md": SmallBoard.poor, "b/x.txt": SmallBoard.poor, "c/y.docx": "", "c/y.docm": "",
    ])
    let answer = try board.review("a", "b", "--folder", "out")
    #expect(answer.code == 2)
    #expect(
      answer.errors == """
        error: "a/x.md" and "b/x.txt" would both be written to "out/x.review.html"
          help: review them apart, or give one of them another name

        """
    )
    #expect(!(try board.files().contains("out")))
    // Their copies have two names, so that without the pages there is nothing against them.
    #expect(try board.review("c").code == 2)
    #expect(try board.review("c", "--no-page").code == 3)
  }

  @Test func `has nothing to read`() throws {
    let board = try ReviewBoard(["b/x.pdf": ""])
    let answer = try board.review("b", "--folder", "out")
    #expect(answer.code == 2)
    #expect(answer.firstError == #"error: nothing to read in "b""#)
    #expect(!(try board.files().contains("out")))
    let allowed = try board.review("b", "--allow-empty")
    #expect(allowed.code == 0)
    #expect(allowed.output == "Read 0 of 0 papers; could not read 0; skipped 1 (1 PDF).\n")
  }
}
