import Foundation
import Reports
import Testing
import TestSupport

struct `Choosing by settings` {
  private func board(_ settings: String, _ files: [String: String] = [:]) throws -> SmallBoard {
    let board = try SmallBoard(["a.md": SmallBoard.poor].merging(files) { $1 })
    try board.board.folder.write("dueregard.yaml", settings)
    return board
  }

  /// A paper checked with the settings alone, which name the pack.
  private func check(
    _ settings: String,
    _ arguments: String...,
    environment: [String: String] = [:]
  ) throws -> Program.Answer {
    let board = try board("version: 1\npacks: [./p]\n" + settings)
    return try board.board.program.run(["check", "a.md"] + arguments, environment: environment)
  }

  @Test func `takes packs, thresholds and formats from the file`() throws {
    let answer = try check("fail-on: critical\noutput: { format: csv }\n")
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(answer.output.contains("small/r-one"))
    #expect(try check("fail-on: minor\n").code == 1)
    #expect(try check("skip:\n  - { rule: r-one, because: \"It is known to all.\" }\n").code == 0)
  }

  @Test func `takes the strongest of option, environment, file and nothing`() throws {
    let variable = ["DUEREGARD_FAIL_ON": "never"]
    #expect(try check("").code == 1)
    #expect(try check("fail-on: critical\n").code == 0)
    #expect(try check("fail-on: minor\n", environment: variable).code == 0)
    #expect(try check("", "--fail-on", "major", environment: variable).code == 1)
    #expect(try check("fail-on: critical\n", environment: ["DUEREGARD_FAIL_ON": ""]).code == 0)
  }

  @Test func `finds the file in a folder above`() throws {
    let board = try board(
      "version: 1\npacks: [./p]\npapers: { include: [\"b/**\"] }\n",
      ["b/c.md": SmallBoard.good, "b/x/d.md": SmallBoard.good, "e/f.md": SmallBoard.good]
    )
    let below = Program(in: board.board.folder, below: "b")
    let answer = try below.run("check", ".")
    #expect(answer.lastLine == "Read 2 of 2 papers; could not read 0; skipped 0.")
    let other = try Program(in: board.board.folder, below: "e").run("check", ".")
    #expect(other.code == 2)
    #expect(other.errors.contains("1 not in --include"))
    try board.board.folder.write("b/.git/config", "")
    #expect(try below.run("check", ".").output.contains("nhs-health-inequalities") == false)
    #expect(try below.run("config", "show", "--origin").output.contains("dueregard.yaml") == false)
  }

  @Test func `reads no file where that is wanted`() throws {
    let board = try board(
      "version: 1\npacks: [./none]\n",
      ["other.yaml": "version: 1\nstrict: true\n"]
    )
    #expect(try board.board.program.run("config", "show").code == 2)
    for (arguments, environment) in [
      (["--no-settings"], [:]), ([], ["DUEREGARD_NO_SETTINGS": "yes"]),
    ] {
      let answer = try board.board.program.run(
        ["config", "show", "--origin"] + arguments,
        environment: environment
      )
      #expect(!answer.output.contains("yaml"), "\(answer.errors)")
    }
    for (arguments, environment) in [
      (["--settings", "other.yaml"], [:]), ([], ["DUEREGARD_SETTINGS": "other.yaml"]),
    ] {
      let answer = try board.board.program.run(
        ["config", "show", "--origin"] + arguments,
        environment: environment
      )
      #expect(answer.output.contains("other.yaml:2"), "\(answer.errors)")
    }
    let missing = try board.check("a.md", "--settings", "x.yaml")
    #expect(missing.code == 2)
    #expect(missing.firstError == "error: there is no settings file called \"x.yaml\"")
    let both = try board.check("a.md", "--settings", "other.yaml", "--no-settings")
    #expect(both.firstError == "error: --settings and --no-settings contradict each other")
  }

  @Test func `says all that is wrong with the file, and where`() throws {
    let board = try board(
      """
      version: 1
      fail_on: major
      privacy: { excerpt: none, part: secret }
      limits:
        file: big
        jobs: 0
      packs: nhs
      papers: [a]
      skip:
        - { rule: r-one, because: "short" }
      strict: maybe
      baseline:
      as-of: 2026-02-31
      nothing: {}
      output:
        color: autp
      """
    )
    let answer = try board.check("a.md")
    #expect(answer.code == 2)
    #expect(answer.output == "")
    expectSnapshot(answer.errors, named: "settings-errors.txt")
  }

  @Test(arguments: [
    ("version: 1\nstrict: true\nfail-on: major\nstrict: false\n", "4:1: \"strict\" is given twice"),
    ("strict: true\n", "1:1: \"version\" is missing"),
    ("version: 1\npapers.hidden: true\n", "2:1: \"papers.hidden\" is not a setting"),
    ("version: 2\n", "1:10: \"2\" is not a version of settings"),
    ("version: 1\nfail-on: [\n", "3:1: this is not YAML: did not find expected node content"),
    ("- a\n", "1:1: settings are written as \"key: value\""), ("", "1:1: \"version\" is missing"),
    (
      "version: 1\nprivacy:\n  parts: public\n",
      "3:3: \"privacy.parts\" is not a setting; did you mean \"part\"?"
    ),
  ])
  func `says where the file is wrong`(text: String, message: String) throws {
    let answer = try board(text).check("a.md")
    #expect(answer.code == 2)
    #expect(answer.firstError == "error: dueregard.yaml:\(message)")
  }

  @Test func `takes a file of any bytes without harm`() throws {
    let board = try board("")
    for bytes: [UInt8] in [
      [0xFF, 0xFE], [0], Array("a: &a [*a]\n".utf8),
      Array(String(repeating: "[", count: 50_000).utf8),
      Array(String(repeating: "- ", count: 40_000).utf8),
      Array(String(repeating: "? ", count: 40_000).utf8),
      Array((0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined().utf8),
      Array("version: 1\n? [a]\n: b\n".utf8), Array("version: !!binary x\n".utf8),
    ] {
      try board.board.folder.write("dueregard.yaml", bytes)
      let answer = try board.check("a.md")
      #expect(answer.code == 2)
      #expect(answer.firstError.hasPrefix("error: dueregard.yaml:"), "\(answer.errors)")
    }
  }

  @Test func `refuses a file that is far too long`() throws {
    let board = try board(String(repeating: "#", count: 100_001))
    let answer = try board.check("a.md")
    #expect(answer.code == 2)
    #expect(answer.firstError.hasPrefix("error: cannot read \"dueregard.yaml\": "))
  }

  @Test func `warns of variables that are none`() throws {
    let answer = try check(
      "",
      environment: ["DUEREGARD_FAILON": "major", "DUEREGARD_X": "", "DUEREGARD_STORE": "s"]
    )
    #expect(
      answer.errors
        == "warning: DUEREGARD_FAILON is not used; did you mean DUEREGARD_FAIL_ON?\n"
    )
  }

  @Test func `says which variable has a wrong value`() throws {
    for (name, value) in [
      ("DUEREGARD_FAIL_ON", "grave"), ("DUEREGARD_STRICT", "perhaps"), ("DUEREGARD_JOBS", "0"),
      ("DUEREGARD_MAX_SIZE", "5"), ("DUEREGARD_AS_OF", "2026-02-30"),
      ("DUEREGARD_MASK", "nhs"), ("DUEREGARD_SELECT", "no-such-rule"),
    ] {
      let answer = try check("", environment: [name: value])
      #expect(answer.code == 2, "\(name)")
      #expect(answer.firstError.contains(name), "\(answer.firstError)")
    }
  }

  @Test func `says in which line a name stands that means nothing`() throws {
    for (settings, start) in [
      ("skip: [{ rule: r-none, because: \"It is known to all.\" }]\n", "dueregard.yaml:3: "),
      ("parameters: { most: 3 }\n", "dueregard.yaml:3: "),
      ("waivers: { files: [none.waivers] }\n", "dueregard.yaml:3: "),
    ] {
      let answer = try check(settings)
      #expect(answer.code == 2)
      #expect(answer.firstError.hasPrefix("error: \(start)"), "\(answer.firstError)")
    }
  }

  @Test func `says in which line a baseline is named that is not there`() throws {
    let answer = try check("baseline: b.json\n")
    #expect(answer.code == 2)
    #expect(answer.firstError.hasPrefix("error: dueregard.yaml:"), "\(answer.firstError)")
    #expect(answer.firstError.hasSuffix(#"there is no baseline called "b.json""#))
  }

  @Test func `refuses what is not part of this version`() throws {
    let answer = try check("metadata: { fields: { committee: [\"Meeting\"] } }\n")
    #expect(answer.code == 2)
    #expect(answer.firstError.hasSuffix("is not part of this version"), "\(answer.firstError)")
  }

  @Test func `takes waivers from beside the file`() throws {
    let waiver = """
      waiver w
        of r-one
        for all papers
        owner "O"
        approved by "B" on 2020-01-01
        until 2099-01-01
        because "It is so."

      """
    let board = try board("version: 1\npacks: [./p]\n", ["board.waivers": waiver])
    let json = try board.board.program.run("check", "a.md", "-f", "json")
    #expect(json.output.contains("\"name\": \"w\""), "\(json.errors)")
    #expect(json.code == 0)
    try board.board.folder.write(
      "dueregard.yaml",
      "version: 1\npacks: [./p]\nwaivers: { longest: 366 }\n"
    )
    let ended = try board.board.program.run("check", "a.md")
    #expect(ended.code == 1)
    #expect(ended.firstError.contains("ends after 366"), "\(ended.errors)")
  }

  @Test func `names the file, its hash and its reasons in JSON`() throws {
    let settings =
      "skip:\n  - { rule: r-one, because: \"It is known to all.\" }\nparameters: { fewest: 3 }\n"
    let answer = try check(settings, "-f", "json")
    let value = try #require(JSONReader.read(Array(answer.output.utf8)))
    let schema = try #require(JSONSchema(try SharedSchemas.review()))
    #expect(schema.faults(in: value) == [])
    #expect(value["settings"]?["file"] == .string("dueregard.yaml"))
    #expect(value["settings"]?["sha256"]?.string?.utf8.count == 64)
    #expect(value["judging"]?["skip"]?[0]?["because"] == .string("It is known to all."))
    #expect(value["judging"]?["parameters"]?[0]?["from"] == .string("settings"))
  }

  @Test func `shows where each setting comes from`() throws {
    let board = try board(
      "version: 1\npacks: [./p]\n\n\n\nfail-on: minor\noutput:\n  format: full\n"
    )
    let answer = try board.board.program.run(
      ["config", "show", "--origin", "--excerpts", "none", "-j", "2"],
      environment: ["NO_COLOR": "1", "DUEREGARD_MAX_SHOWN": "7"]
    )
    #expect(answer.code == 0, "\(answer.errors)")
    expectSnapshot(answer.output, named: "config-show.txt")
    let json = try board.board.program.run("config", "show", "-f", "json", "-j", "2")
    let value = try #require(JSONReader.read(Array(json.output.utf8)))
    let settings = try #require(value["settings"]?.items)
    let failOn = settings.first { $0["name"] == .string("fail-on") }
    #expect(failOn?["value"] == .string("minor"))
    #expect(failOn?["origin"] == .string("dueregard.yaml:6"))
  }

  @Test func `begins a file that it can read`() throws {
    let board = try Board()
    let answer = try board.program.run("config", "init")
    #expect(answer.output == "dueregard.yaml\n")
    let text = try board.folder.read("dueregard.yaml")
    #expect(try board.program.run("config", "show").code == 0)
    let again = try board.program.run("config", "init")
    #expect(again.code == 2)
    #expect(try board.folder.read("dueregard.yaml") == text)
    // Without its number signs every key is one, and every setting that can stand there is there.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("# ") && (line.contains(":") || line.hasPrefix("#   - "))
        && !line.hasSuffix(".")
        ? String(line.dropFirst(2)) : String(line)
    }
    try board.folder.write("dueregard.yaml", lines.joined(separator: "\n"))
    let shown = try board.program.run("config", "show", "--origin")
    #expect(shown.code == 0, "\(shown.errors)")
    let standard = shown.output.split(separator: "\n").filter { $0.contains("  default") }
    #expect(
      Set(standard.compactMap { $0.split(separator: " ").first }) == [
        "base", "quiet", "select", "verbose",
      ]
    )
  }
}

/// The schema beside the tests of reports.
enum SharedSchemas {
  static func review() throws -> [UInt8] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Reports/Schemas/dueregard-review-1.schema.json")
    return [UInt8](try Data(contentsOf: file))
  }
}
