import Foundation
import Reports
import Testing
import TestSupport

struct `Writing what was checked` {
  private func many() throws -> SmallBoard {
    var files: [String: String] = ["z/bad.docx": "", "z/lock/~$x.docx": ""]
    for number in 10..<40 {
      let text = number.isMultiple(of: 3) ? SmallBoard.good : SmallBoard.poor
      files["b/\(number).md"] = text + String(repeating: "More words here. ", count: number * 7)
    }
    return try SmallBoard(files)
  }

  @Test func `writes JSON alone on standard output`() throws {
    let answer = try many().check("-f", "json", "--max-shown", "1")
    #expect(
      answer.errors.hasSuffix("Read 30 of 31 papers; could not read 1; skipped 1 (1 lock file).\n")
    )
    let value = try #require(JSONReader.read(Array(answer.output.utf8)))
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Reports/Schemas/dueregard-review-1.schema.json")
    let schema = try #require(JSONSchema([UInt8](try Data(contentsOf: file))))
    #expect(schema.faults(in: value) == [])
    #expect(value["reviews"]?.items?.count == 30)
    #expect(value["exit"] == .number("3"))
  }

  @Test func `writes files instead and as well`() throws {
    let board = try SmallBoard(["a.md": SmallBoard.poor])
    let plain = try board.check("a.md")
    let instead = try board.check("a.md", "-o", "out.txt")
    #expect(instead.output == "")
    #expect(instead.errors == "Read 1 of 1 paper; could not read 0; skipped 0.\n")
    #expect(try board.board.folder.read("out.txt") == plain.output)
    let both = try board.check("a.md", "-o", "json=out.json", "-o", "full=full.txt")
    #expect(both.output == plain.output)
    #expect(both.code == plain.code)
    let json = try board.check("a.md", "-f", "json")
    #expect(try board.board.folder.read("out.json") == json.output)
    #expect(try board.board.folder.read("full.txt") == board.check("a.md", "-f", "full").output)
  }

  @Test func `colours only where it is asked for`() throws {
    let board = try SmallBoard(["a.md": SmallBoard.poor])
    let escape = "\u{1B}"
    #expect(try !board.check("a.md", "-f", "full").output.contains(escape))
    #expect(try board.check("a.md", "-f", "full", "--colour", "always").output.contains(escape))
    let forced = ["FORCE_COLOR": "1"]
    #expect(try board.check("a.md", "-f", "full", environment: forced).output.contains(escape))
    let both = ["FORCE_COLOR": "1", "NO_COLOR": "1"]
    #expect(try !board.check("a.md", "-f", "full", environment: both).output.contains(escape))
  }

  @Test func `ends with a closed pipe without a word`() throws {
    let board = try many()
    let shell = Process()
    let errors = Pipe()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.arguments = [
      "-c", "\"$0\" check --pack ./p -f json | head -c 1 >out; exit ${PIPESTATUS[0]}",
      Program.executable.path,
    ]
    shell.currentDirectoryURL = board.board.folder.url
    shell.standardError = errors
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 128 + SIGPIPE)
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(!said.contains("error:"))
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func `ends in order when it is stopped`(signal: Int32, code: Int32) throws {
    let board = try SmallBoard(["b.md": SmallBoard.good, "c.md": SmallBoard.good])
    let process = Process()
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.executableURL = Program.executable
    process.arguments = [
      "check", "--pack", "./p", "-j", "1", "-v", "-o", "json=o.json", "-", "b.md", "c.md",
      "--stdin-filename", "a.md",
    ]
    process.currentDirectoryURL = board.board.folder.url
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // It listens for signals before it says what it chose, and then waits for its first paper.
    var said = ""
    while !said.contains("words of papers") {
      let more = errors.fileHandleForReading.availableData
      try #require(!more.isEmpty)
      said += String(decoding: more, as: UTF8.self)
    }
    kill(process.processIdentifier, signal)
    while !said.contains("note: stopping") {
      let more = errors.fileHandleForReading.availableData
      try #require(!more.isEmpty)
      said += String(decoding: more, as: UTF8.self)
    }
    input.fileHandleForWriting.write(Data(SmallBoard.good.utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(process.terminationStatus == code)
    #expect(process.terminationReason == .exit)
    let begun = text.contains("Read 1 of 1 paper; ") || text.contains("Read 0 of 0 papers; ")
    #expect(begun, "\(text)")
    let file = board.board.folder.url.appending(path: "o.json").path
    #expect(!FileManager.default.fileExists(atPath: file))
  }
}
