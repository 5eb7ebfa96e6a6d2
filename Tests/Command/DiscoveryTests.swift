import Foundation
import Testing
import TestSupport

/// A folder of papers, and the program in it.
struct Board {
  let folder: TemporaryFolder
  let program: Program

  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    for (path, text) in files { try folder.write(path, text) }
  }

  /// The lines of `--show-papers`.
  func shown(_ arguments: String..., input: [UInt8] = []) throws -> [String] {
    let answer = try program.run(["check"] + arguments + ["--show-papers"], input: input)
    #expect(answer.code == 0, "\(answer.errors)")
    return answer.output.split(separator: "\n").map(String.init)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: path).path,
      withDestinationPath: target
    )
  }
}

struct `Finding papers` {
  @Test func `searches folders to the bottom in the order of bytes`() throws {
    let board = try Board(["b/z.MD": "", "b/B/x.docx": "", "b/a.txt": "", "b/Z.odt": ""])
    #expect(
      try board.shown("b") == [
        "read\tb/B/x.docx", "read\tb/Z.odt", "read\tb/a.txt", "read\tb/z.MD",
      ]
    )
  }

  @Test func `reads this folder where none is named`() throws {
    let board = try Board(["a.md": "", "b/c.md": ""])
    #expect(try board.shown() == ["read\ta.md", "read\tb/c.md"])
  }

  @Test func `passes over with the first reason that fits`() throws {
    let board = try Board([
      "a.md": "", ".b.md": "", ".git/c.md": "", "~$d.docx": "", "e.pdf": "", "f.review.html": "",
      "g.reviewed.docx": "", "dueregard.yaml": "version: 1\n", "x.rules": "", "y.waivers": "",
      "old/h.md": "",
      "old/i.pdf": "", "draft-j.md": "", ".dueregardignore": "old/\n",
    ])
    #expect(
      try board.shown("--exclude", "draft-*") == [
        "hidden\t.b.md", "hidden\t.git", "read\ta.md", "excluded\tdraft-j.md", "format\te.pdf",
        "own-output\tf.review.html", "own-output\tg.reviewed.docx", "ignored\told/h.md",
        "ignored\told/i.pdf", "lock-file\t~$d.docx",
      ]
    )
  }

  @Test func `reads named files whatever they are called, but no lock files`() throws {
    let board = try Board(["a.pdf": "", ".b": "", "~$c.docx": "", ".dueregardignore": "*\n"])
    #expect(
      try board.shown("a.pdf", ".b", "~$c.docx", "--include", "*.md") == [
        "read\ta.pdf", "read\t.b", "lock-file\t~$c.docx",
      ]
    )
  }

  @Test func `reads no paper twice`() throws {
    let board = try Board(["b/a.md": ""])
    #expect(
      try board.shown("b/a.md", "b", "./b/../b/a.md") == [
        "read\tb/a.md", "repeated\tb/a.md", "repeated\tb/a.md",
      ]
    )
  }

  @Test func `follows links to files and not to folders`() throws {
    let board = try Board(["b/a.md": "", "c/d.md": ""])
    try board.link("b/e.md", to: "../c/d.md")
    try board.link("b/f", to: "../c")
    try board.link("b/g.md", to: "nowhere")
    #expect(
      try board.shown("b") == ["read\tb/a.md", "read\tb/e.md", "folder-link\tb/f", "read\tb/g.md"]
    )
    #expect(try board.shown("b/f") == ["read\tb/f/d.md"])
  }

  @Test func `searches hidden names where that is asked for`() throws {
    let board = try Board([".a.md": "", ".b/c.md": ""])
    #expect(try board.shown("--hidden") == ["read\t.a.md", "read\t.b/c.md"])
  }

  @Test(arguments: [
    ("*.md", ["b/a.md", "b/c/d.md", "e.md"]), ("b/*.md", ["b/a.md"]),
    ("b/**/*.md", ["b/a.md", "b/c/d.md"]), ("b/[!b-z]*", ["b/a.md"]), ("?.{md,txt}", ["e.md"]),
    ("b/**", ["b/a.md", "b/c/d.md", "b/c/f.txt"]), ("**/d.*", ["b/c/d.md"]),
  ])
  func `expands patterns that no shell has expanded`(pattern: String, paths: [String]) throws {
    let board = try Board([
      "b/a.md": "", "b/c/d.md": "", "b/c/f.txt": "", "e.md": "", "b/.g.md": "",
    ])
    let found = try board.shown(pattern).filter { $0.hasPrefix("read") }.map { $0.dropFirst(5) }
    #expect(Set(found.map(String.init)).isSuperset(of: paths))
    #expect(!found.contains { $0.contains(".g") })
    #expect(found.count == paths.count || pattern.hasPrefix("?"))
  }

  @Test func `narrows folders with patterns`() throws {
    let board = try Board(["b/a.md": "", "b/c/d.md": "", "b/c/e.txt": ""])
    #expect(
      try board.shown("--include", "b/c/**", "--exclude", "*.txt").sorted() == [
        "excluded\tb/c/e.txt", "not-included\tb/a.md", "read\tb/c/d.md",
      ]
    )
  }

  @Test func `reads lists of paths`() throws {
    let board = try Board(["a.md": "", "b c.md": "", "list": "a.md\r\n\r\n  \r\nb c.md\r\n"])
    #expect(try board.shown("--files-from", "list") == ["read\ta.md", "read\tb c.md"])
    #expect(
      try board.shown("--files-from", "-", "--null", input: Array("b c.md\0a.md\0".utf8)) == [
        "read\tb c.md", "read\ta.md",
      ]
    )
  }

  @Test func `names papers from the base folder`() throws {
    let board = try Board(["b/c/a.md": "", "d.md": ""])
    #expect(try board.shown("--base", "b", "b", "d.md") == ["read\tc/a.md", "read\td.md"])
    let inner = Program(in: board.folder, below: "b")
    let answer = try inner.run("check", "../d.md", "c", "--show-papers")
    #expect(answer.output == "read\t../d.md\nread\tc/a.md\n")
  }

  @Test func `keeps to ignore files above, and to the nearest`() throws {
    let board = try Board([
      ".dueregardignore": "*.txt\n/b/x.md\n", "b/.dueregardignore": "!keep.txt\n# no\n",
      "b/x.md": "", "b/c/x.md": "", "b/keep.txt": "", "b/drop.txt": "",
    ])
    #expect(
      try board.shown("b") == [
        "read\tb/c/x.md", "ignored\tb/drop.txt", "read\tb/keep.txt", "ignored\tb/x.md",
      ]
    )
    #expect(try board.shown("b", "--no-ignore").allSatisfy { $0.hasPrefix("read") })
  }
}
