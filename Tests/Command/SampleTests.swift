import Foundation
import TestSupport
import Testing

/// The papers of `Samples`, reviewed with the standard pack and that on language.
struct `Reviewing the sample papers` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Samples")

  static let names = [
    "annual-plan-update.txt", "board-minutes.docx", "digital-front-door.docx",
    "elective-recovery.docx", "estates-maintenance.docx", "maternity-equity.xml",
    "smoking-cessation.md",
  ]

  private static let packs = [
    "--pack", "nhs-health-inequalities", "--pack", "nhs-inclusive-language",
  ]

  @Test(arguments: names)
  func `says what was accepted`(name: String) throws {
    let home = try TemporaryFolder()
    try home.write(name, Array(try Data(contentsOf: Self.folder.appending(path: name))))
    let answer = try Program(in: home).run(
      ["check", name] + Self.packs
        + ["--format", "full", "--max-shown", "0", "--excerpts", "full"]
    )
    #expect(answer.errors.isEmpty)
    expectSnapshot(answer.output, named: "sample-\(name).txt")
  }

  @Test func `makes the pages that the first page of the project names`() throws {
    let home = try TemporaryFolder()
    let copy = home.url.appending(path: "Samples")
    try FileManager.default.copyItem(at: Self.folder, to: copy)
    try home.write(".build/x", "")
    let answer = try Program(in: home).run("review", "Samples", "--folder", ".build/review", "-q")
    #expect(answer.code == 1)
    let readme = Self.folder.deletingLastPathComponent().appending(path: "README.md")
    let text = String(decoding: try Data(contentsOf: readme), as: UTF8.self)
    #expect(text.contains("```\n\(answer.output)```\n"), "\(answer.output)")
  }

  @Test func `knows every sample`() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { !$0.hasPrefix(".") && $0 != "README.md" }
    #expect(found.sorted() == Self.names)
  }

  @Test func `finds nothing missing in a paper that is not about patients`() throws {
    let home = try TemporaryFolder()
    let name = "estates-maintenance.docx"
    try home.write(name, Array(try Data(contentsOf: Self.folder.appending(path: name))))
    let answer = try Program(in: home).run("check", name)
    #expect(answer.code == 0)
    #expect(answer.output.contains("not found 0,"))
  }
}
