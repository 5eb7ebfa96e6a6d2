import Foundation
import Papers
import Rulebook
import Screening
import SourceText
import Testing

/// Reads `Tests/Cases`: from the bytes of a paper to a whole review.
@Suite struct `A folder of Tests/Cases` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Cases")

  private static var names: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test func `is there`() {
    #expect(!Self.names.isEmpty)
  }

  @Test(arguments: names) func `gives its review`(_ name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let paperName = try #require(files.first { $0.hasPrefix("paper.") })
    let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(paperName)))
    let rules = try String(contentsOf: folder.appendingPathComponent("pack.rules"), encoding: .utf8)
    let paper = try PaperReader.read(bytes, name: paperName)
    let review = try Screener([Screener.Rules(TestPaper.rules(rules))])
      .screen(paper, path: paperName, source: bytes)
    let text = Self.text(of: review)
    let accepted = folder.appendingPathComponent("review.txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try text.write(to: accepted, atomically: true, encoding: .utf8)
    }
    #expect(try text == String(contentsOf: accepted, encoding: .utf8))
  }

  /// A review in a few lines a result, made to be read in a difference.
  private static func text(of review: Review) -> String {
    var lines = ["\(review.paper.path) as of \(review.asOf.date.map { "\($0)" } ?? "no date")"]
    for result in review.results {
      lines.append("\(result.rule) \(result.outcome.rawValue) \(result.fingerprint)")
      if let reason = result.reason {
        lines.append("  reason \(reason.code.rawValue): \(reason.text)")
      }
      if let message = result.message { lines.append("  message \(message)") }
      lines.append("  target \(result.target.kind.rawValue) \(place(result.target.place))")
      for one in result.evidence {
        lines.append("  \(one.side.rawValue) \(one.finder): \(one.words ?? "") \(place(one.place))")
      }
      for near in result.nearMisses {
        lines.append("  near \(near.kind.rawValue): \(near.words ?? "") (\(near.because))")
      }
      for one in result.searched {
        lines.append("  searched \(one.scope), \(one.words) words, for \(one.finder)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func place(_ passage: Passage?) -> String {
    guard let passage else { return "" }
    let lines = passage.lines.map { " line \($0.line)" } ?? ""
    return "[block \(passage.block), \(passage.from)-\(passage.to)\(lines)]"
  }
}
