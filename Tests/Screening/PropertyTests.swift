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
      let isStable =
        switch one.outcome {
        case .cannotTell: true
        case .met: other.outcome == .met || other.outcome == .notApplicable
        case .notMet, .notApplicable: other.outcome == one.outcome
        }
      #expect(
        isStable,
        "\(one.rule) \(one.outcome), then \(other.outcome)\n\(rules)\n\n\(holed)\n\n\(whole)"
      )
    }
  }

  /// A paper with a region that could not be read, and the same with what might stand there.
  private func papers(_ random: inout RandomCase) -> (String, String) {
    var holed = random.paper()
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

  @Test(arguments: Draws.seeds(50)) func `is the same in any order of definitions`(
    _ seed: UInt64
  ) throws {
    var random = RandomCase(seed)
    let definitions = random.definitions().definitions
    let paper = random.paper().joined(separator: "\n\n")
    let shuffled = random.shuffled(definitions).joined(separator: "\n")
    let one = try TestPaper.evaluate(definitions.joined(separator: "\n"), paper)
    let other = try TestPaper.evaluate(shuffled, paper)
    #expect(one.sorted { $0.rule < $1.rule } == other.sorted { $0.rule < $1.rule })
  }

  @Test(arguments: Draws.seeds(50)) func `adds up and makes the same review each time`(
    _ seed: UInt64
  ) throws {
    var random = RandomCase(seed)
    let rules = try TestPaper.rules(random.definitions().definitions.joined(separator: "\n"))
    let paper = try TestPaper.read(random.paper().joined(separator: "\n\n"))
    let screener = Screener([Screener.Rules(rules)])
    let review = screener.screen(paper, path: "board/test.paper")
    #expect(review == screener.screen(paper, path: "board/test.paper"))
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
