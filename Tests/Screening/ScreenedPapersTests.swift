import DueRegard
import Foundation
import Papers
import Rulebook
import Screening
import SourceText
import TestSupport
import Testing

/// The papers of `Tests/Screened`, of many kinds and house styles, screened with every shipped pack.
@Suite struct `A paper of Tests/Screened` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Screened")

  static var names: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { !$0.hasPrefix(".") && $0 != "README.md" }.sorted()
  }

  private static let screener = Screener(
    ShippedRules.packs.compactMap { PackReader.read($0.files, isFolder: true).rulebook }
      .map { Screener.Rules($0) }
  )

  @Test func `is one of ten or more`() {
    #expect(Self.names.count >= 10)
  }

  @Test(
    arguments: [
      "board-assurance-framework.txt", "chief-executive.md", "cyber.md", "estates-strategy.md",
      "minutes.txt", "people-strategy.md", "safe-staffing.txt", "safeguarding.txt",
    ]
  ) func `is left in peace by the standard pack where it is not about a gap in care`(
    _ name: String
  ) throws {
    let flags = try Self.review(of: name).results.filter { result in
      result.outcome == .notMet && result.rule.hasPrefix("\(ShippedRules.standard)/")
    }
    #expect(flags.map(\.rule) == [])
  }

  @Test(arguments: names) func `gets the flags that were read and accepted`(
    _ name: String
  ) throws {
    expectSnapshot(Self.text(of: try Self.review(of: name)), named: "screened/\(name).txt")
  }

  private static func review(of name: String) throws -> Review {
    let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
    let paper = try PaperReader.read(bytes, name: name)
    return screener.screen(paper, path: name, source: bytes)
  }

  /// What was not found and what a person needs to look at, a result in a few lines.
  private static func text(of review: Review) -> String {
    var lines = ["\(review.paper.path) as of \(review.asOf.date.map { "\($0)" } ?? "no date")"]
    for result in review.results where [.notMet, .cannotTell].contains(result.outcome) {
      lines.append("\(result.severity.rawValue) \(result.rule) \(result.outcome.rawValue)")
      if let message = result.message { lines.append("  \(message)") }
      if let place = result.target.place?.text { lines.append("  at: \(place)") }
      for one in result.evidence where one.side == .expects {
        lines.append("  found: \(one.words ?? "")")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
