import Foundation
import TestSupport
import Testing

/// Papers of many kinds and house styles, screened with the themes of the standard pack.
struct `Screening papers of many kinds` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Screened")

  private static let themes = [
    "acc-*", "act-*", "core-*", "cov-*", "data-*", "duty-*", "eng-*", "lead-*", "stale-*",
    "stat-*", "std-*", "type-*",
  ]

  @Test func `flags what was accepted and nothing else`() throws {
    let flags = try flags()
    expectSnapshot(flags.joined(separator: "\n") + "\n", named: "screened.txt")
  }

  @Test func `leaves papers in peace that are not about a gap in care`() throws {
    let flagged = Set(try flags().map { $0.prefix { $0 != ":" } })
    #expect(!flagged.isEmpty)
    for name in [
      "board-assurance-framework.txt", "chief-executive.md", "cyber.md", "estates-strategy.md",
      "minutes.txt", "people-strategy.md", "safe-staffing.txt", "safeguarding.txt",
    ] {
      let path = Self.folder.appending(path: name).path
      #expect(FileManager.default.fileExists(atPath: path) && !flagged.contains(name[...]))
    }
  }

  /// The lines of the findings, each with the name of its paper.
  private func flags() throws -> [String] {
    let home = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
      try home.write(name, Array(try Data(contentsOf: Self.folder.appending(path: name))))
    }
    let selected = Self.themes.flatMap { ["--select", $0] }
    let answer = try Program(in: home)
      .run(
        ["check", ".", "--as-of", "paper", "--format", "concise", "--max-shown", "0"] + selected
      )
    return answer.output.split(separator: "\n").map(String.init)
  }
}
