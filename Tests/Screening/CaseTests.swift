import FoundationEssentials
import Papers
import Reports
import Rulebook
import Screening
import SourceText
import TestSupport
import Testing

/// From the bytes of a paper and of a pack to what is said: a folder of `Tests/Cases` each.
struct `Screening the cases` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Cases")

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()

  @Test(arguments: names)
  func `gives the accepted answer`(name: String) throws {
    let home = Self.folder.appending(path: name)
    let files = try FileManager.default.contentsOfDirectory(atPath: home.path)
    let paperName = try #require(files.first { $0.hasPrefix("paper.") })
    let rules = [UInt8](try Data(contentsOf: home.appending(path: "pack.rules")))
    let reading = PackReader.read([SourceFile(name: "pack.rules", bytes: rules)], isFolder: true)
    let rulebook = try #require(reading.rulebook)
    let bytes = [UInt8](try Data(contentsOf: home.appending(path: paperName)))
    let paper = try PaperReader.read(bytes, name: paperName)
    let evaluation = Screener([Screener.Rules(rulebook)]).evaluate(paper)
    let lines = evaluation.results.flatMap { result in
      ["\(result.rule): \(result.outcome.rawValue) \(result.evidence)"]
        + result.places.map { "  \($0.outcome.rawValue): \($0.place)" }
        + result.nearMisses.map { "  near (\($0.kind.rawValue), \($0.because)): \($0.text)" }
    }
    let accepted = home.appending(path: "review.txt")
    let text = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(text.utf8).write(to: accepted)
    }
    #expect(String(decoding: try Data(contentsOf: accepted), as: UTF8.self) == text)
  }

  @Test func `finds the cases`() {
    #expect(!Self.names.isEmpty)
  }
}
