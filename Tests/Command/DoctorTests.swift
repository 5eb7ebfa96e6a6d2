import Foundation
import Reports
import Testing
import TestSupport

struct `Asking the doctor` {
  @Test func `finds everything right in a new installation`() throws {
    let answer = try Board().program.run("doctor")
    #expect(answer.code == 0, "\(answer.output)")
    #expect(answer.errors == "")
    let lines = answer.output.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("dueregard 1.0.0, rule language 1, for ") == true)
    #expect(lines.count { $0.hasSuffix(" right") } == 4)
    #expect(lines.contains { $0.contains("  self-test: a built-in Word paper gives its expected") })
    #expect(lines.contains { $0.hasPrefix("  packs: nhs-health-inequalities ") })
  }

  @Test func `says what is wrong, and what to do`() throws {
    let board = try Board([
      "dueregard.yaml": "version: 1\nfail_on: major\n", "p/a.rules": "nonsense",
    ])
    let answer = try board.program.run("doctor", "--pack", "./p")
    #expect(answer.code == 2)
    #expect(
      answer.output.contains(
        "    wrong: dueregard.yaml:2:1: \"fail_on\" is not a setting; did you mean \"fail-on\"?\n"
      )
    )
    #expect(answer.output.contains("    wrong: the rules of a pack hold mistakes\n    help: "))
    let json = try board.program.run("doctor", "--format", "json")
    #expect(json.code == 2)
    let value = try #require(JSONReader.read(Array(json.output.utf8)))
    #expect(value["schema"] == .string("dueregard-doctor/1"))
    #expect(
      value["checks"]?.items?.map { $0["ok"] } == [
        .bool(true), .bool(true), .bool(false), .bool(true),
      ]
    )
    #expect(value["packs"]?[0]?["name"] == .string("nhs-health-inequalities"))
  }
}

struct `Completing in a shell` {
  @Test(arguments: ["bash", "zsh", "fish"])
  func `writes a script with the values of options`(shell: String) throws {
    let answer = try Board().program.run("--generate-completion-script", shell)
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(answer.output.contains("checkstyle"))
    #expect(answer.output.contains("fail-on"))
    #expect(answer.output.contains("doctor"))
  }

  @Test func `writes a script that bash reads, and that completes`() throws {
    let board = try Board()
    let script = try board.program.run("--generate-completion-script", "bash")
    try board.folder.write("completion.bash", script.output)
    let shell = Process()
    let output = Pipe()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.arguments = [
      "-O", "extglob", "-c",
      """
      source completion.bash
      COMP_WORDS=(dueregard check --fail-on "")
      COMP_CWORD=3
      COMP_LINE="dueregard check --fail-on "
      COMP_POINT=${#COMP_LINE}
      _dueregard dueregard "" --fail-on
      printf '%s\\n' "${COMPREPLY[@]}"
      """,
    ]
    shell.currentDirectoryURL = board.folder.url
    shell.standardOutput = output
    try shell.run()
    shell.waitUntilExit()
    let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(words.split(separator: "\n") == ["critical", "major", "minor", "advice", "never"])
  }
}
