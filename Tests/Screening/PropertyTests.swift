import DueRegard
import Foundation
import Papers
import Rulebook
import Screening
import SourceText
import TestSupport
import Testing

/// The guarantees of `rule-language.md`, 7.11, on random rules and papers.
@Suite struct `Screening, whatever the rules and the paper,` {
  @Test(arguments: Draws.seeds(100)) func `settles nothing that reading more would unsettle`(
    _ seed: UInt64
  ) throws {
    var random = RandomCase(seed)
    let (definitions, _) = random.definitions()
    let (holed, whole) = papers(&random)
    let rules = definitions.joined(separator: "\n")
    let asOf = random.chance(40) ? "2026-03-01" : nil
    let before = try TestPaper.evaluate(rules, holed, asOf: asOf)
    let after = try TestPaper.evaluate(rules, whole, asOf: asOf)
    for (one, other) in zip(before, after) {
      #expect(
        Self.isStable(one.outcome, other.outcome),
        "\(one.rule) \(one.outcome), then \(other.outcome)\n\(rules)\n\n\(holed)\n\n\(whole)"
      )
    }
  }

  @Test(arguments: Draws.seeds(20))
  func `settles nothing of the packs' own examples that reading more would unsettle`(
    _ seed: UInt64
  ) throws {
    var random = RandomCase(seed)
    let shipped = Self.shipped[Int(seed) % Self.shipped.count]
    let blocks = random.pick(shipped.papers)
    // Neither a heading, nor a field, nor what is unread already.
    let plain = blocks.indices.filter { number in
      blocks[number].split(separator: "\n").allSatisfy { !"#@{".contains($0.first ?? "#") }
    }
    guard !plain.isEmpty else { return }
    var holed = blocks
    let hidden = random.pick(plain)
    holed[hidden] = random.chance(50) ? "{unreadable}" : "{unreadable part}"
    let (before, after) = try (
      shipped.screener.evaluate(TestPaper.read(holed.joined(separator: "\n\n"))).results,
      shipped.screener.evaluate(TestPaper.read(blocks.joined(separator: "\n\n"))).results
    )
    for (one, other) in zip(before, after) where !Self.isStable(one.outcome, other.outcome) {
      Issue.record("\(one.rule) \(one.outcome), then \(other.outcome)\n\(holed)\n\n\(blocks)")
    }
  }

  /// The shipped packs that read without a mistake, each with the papers of its examples, block by
  /// block.
  private static let shipped: [(screener: Screener, papers: [[String]])] =
    ShippedRules.packs.compactMap { pack in
      guard let rules = PackReader.read(pack.files, isFolder: true).rulebook else { return nil }
      let papers = rules.rules.flatMap(\.examples).map { example in
        example.text.text.replacing("[[", with: "").replacing("]]", with: "")
          .components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
          .split(separator: "").map { $0.joined(separator: "\n") }
      }
      return (Screener([Screener.Rules(rules)]), papers)
    }

  private static func isStable(_ one: Outcome, _ other: Outcome) -> Bool {
    switch one {
    case .cannotTell: true
    case .met: other == .met || other == .notApplicable
    case .notMet, .notApplicable: other == one
    }
  }

  /// A paper with a region that could not be read, and the same with what might stand there.
  private func papers(_ random: inout RandomCase) -> (String, String) {
    var holed = random.paper()
    if random.chance(30) {
      // What stays unread in both.
      let unread = random.pick(["{unreadable}", "{unreadable part}"])
      holed.insert(unread, at: random.number(0...holed.count))
    }
    let place = random.number(0...holed.count)
    let isOpen = random.chance(50)
    var hidden = random.blocks(3)
    if isOpen {
      for _ in 0..<random.number(0...2) {
        hidden.insert(random.heading(), at: random.number(0...hidden.count))
      }
      let text = holed.joined(separator: "\n")
      var labels = ["Else"]
      if !text.contains("@One:") { labels.append("One") }
      if !text.contains("@Two:"), !text.contains("@Other:") { labels.append("Two") }
      if !text.contains("@Date:") { labels.append("Date") }
      if random.chance(40) { hidden.append(random.field(labels)) }
    }
    var whole = holed
    whole.insert(contentsOf: hidden, at: place)
    holed.insert(isOpen ? "{unreadable part}" : "{unreadable}", at: place)
    return (holed.joined(separator: "\n\n"), whole.joined(separator: "\n\n"))
  }

  @Test(arguments: Draws.seeds(50)) func `is the same with and without gating`(
    _ seed: UInt64
  ) throws {
    var random = RandomCase(seed)
    let rules = random.definitions().definitions.joined(separator: "\n")
    let paper = random.paper().joined(separator: "\n\n")
    #expect(
      try TestPaper.evaluate(rules, paper) == TestPaper.evaluate(rules, paper, isGated: false)
    )
  }

  @Test(arguments: Draws.seeds(50))
  func `is the same in any order of definitions, clauses and files`(_ seed: UInt64) throws {
    var random = RandomCase(seed)
    let definitions = random.definitions().definitions
    let paper = try TestPaper.read(random.paper().joined(separator: "\n\n"))
    var files = [String](repeating: "", count: 3)
    for definition in random.shuffled(definitions) {
      // The clauses of a rule stand on lines of their own.
      let lines = definition.components(separatedBy: "\n  ")
      let clauses = random.shuffled(Array(lines.dropFirst()))
      files[random.number(0...2)] += ([lines[0]] + clauses).joined(separator: "\n  ") + "\n"
    }
    let reading = PackReader.read(
      files.enumerated().map { SourceFile(name: "\($0).rules", text: $1) },
      isFolder: false
    )
    let shuffled = try #require(reading.rulebook, "\(reading.diagnostics.map(\.message))")
    let one = try TestPaper.evaluate(definitions.joined(separator: "\n"), paper)
    let other = Screener([Screener.Rules(shuffled)]).evaluate(paper).results
    #expect(one.sorted { $0.rule < $1.rule } == other.sorted { $0.rule < $1.rule })
  }

  @Test(arguments: Draws.seeds(50)) func `adds up and makes the same review each time`(
    _ seed: UInt64
  ) throws {
    var random = RandomCase(seed)
    let text = random.definitions().definitions.joined(separator: "\n")
    let blocks = random.paper().joined(separator: "\n\n")
    let rules = try TestPaper.rules(text)
    let paper = try TestPaper.read(blocks)
    let screener = Screener([Screener.Rules(rules)])
    let review = screener.screen(paper, path: "board/test.paper")
    #expect(review == screener.screen(paper, path: "board/test.paper"))
    // What is read anew is the same too.
    let anew = try Screener([Screener.Rules(TestPaper.rules(text))])
    #expect(try review == anew.screen(TestPaper.read(blocks), path: "board/test.paper"))
    let totals = review.totals
    #expect(
      totals.met + totals.notMet + totals.waived + totals.cannotTell + totals.notApplicable
        == totals.rules
    )
    #expect(totals.rules == rules.rules.count)
    let quoted = screener.screen(paper, path: "board/test.paper", excerpts: .none)
    #expect(quoted.results.map(\.fingerprint) == review.results.map(\.fingerprint))
    for result in quoted.results {
      #expect(result.evidence.allSatisfy { $0.words == nil && $0.place?.text == nil })
    }
  }
}
