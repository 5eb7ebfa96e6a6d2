import Rulebook
import Screening
import SourceText
import TestSupport
import Testing

@Suite struct `Findings that are known or set aside` {
  private let rules = """
    pack p version "1"
    term t means "a", "b c" except "c a"
    rule whole "Whole" expect the paper mentions "d" near t within 2 words
    rule count "Count" expect the body affirms t at least 9 times
    rule sentence "Sentence" applies to each sentence mentioning t expect it affirms "b"
    rule paragraph "Paragraph" applies to each paragraph mentioning "c" expect it mentions "a"
    rule section "Section" applies to each section expect it mentions "d"
    rule cell "Cell" applies to each cell mentioning "b" expect it mentions "c"
    rule beside "Beside" applies to each item expect the same section mentions "d"
    """

  private func review(_ blocks: [String]) throws -> Review {
    try Screener([Screener.Rules(TestPaper.rules(rules))])
      .screen(TestPaper.read(blocks.joined(separator: "\n\n")), path: "board/p.paper")
  }

  /// The blocks with others between them that no rule looks for.
  private func moved(_ blocks: [String], _ random: inout RandomCase) -> [String] {
    var moved = blocks
    for _ in 0..<random.number(1...4) {
      let foreign = random.pick([
        "Zebras graze.", "Zebras graze here. They sleep there.", "| x | y |\n| 1 | 2 |",
        "^ Note.",
        "Table: x\n| zebra | yak |\n| 1 | |",
      ])
      moved.insert(foreign, at: random.number(0...moved.count))
    }
    return moved
  }

  @Test(arguments: Draws.seeds(50)) func `keep their fingerprints while other text moves`(
    _ seed: UInt64
  ) throws {
    var random = RandomCase(seed)
    let blocks = random.paper()
    let before = try review(blocks)
    let after = try review(moved(blocks, &random))
    #expect(before.findings == after.findings, "\(blocks)")
    let baseline = Baseline(before.findings)
    let known = after.settled(by: .none, baseline: baseline)
    #expect(known.results.allSatisfy { $0.isKnown == ($0.outcome == .notMet) })
    #expect(known.totals == after.totals)
  }

  @Test(arguments: Draws.seeds(50)) func `are known, fixed or new, each one of them once`(
    _ seed: UInt64
  ) throws {
    var random = RandomCase(seed)
    let (one, other) = try (review(random.paper()), review(random.paper()))
    let baseline = Baseline(one.findings)
    var tally = BaselineTally(baseline)
    tally.add(other)
    let sum = tally.sum
    #expect(sum.known + sum.fixed + sum.open == one.findings.count)
    #expect(sum.known + sum.new == other.findings.count)
    #expect(tally.pruned.entries.count == sum.known + sum.open)
    // What was pruned says the same of the paper.
    #expect(
      other.known(to: tally.pruned).results.map(\.isKnown)
        == other.known(to: baseline).results.map(\.isKnown)
    )
  }

  @Test func `are neither fixed nor known where nobody looked`() throws {
    let seen = try review(["a", "{unreadable}"])
    let whole = try review(["a", "x"])
    var tally = BaselineTally(Baseline(whole.findings))
    tally.add(seen)
    // What was not read may hold what the rules look for.
    #expect(tally.counts["p/whole"] == tally.counts["p/count"])
    #expect(tally.counts["p/whole"]?.open == 1)
    #expect(tally.counts["p/sentence"]?.known == 1)
    let untouched = BaselineTally(Baseline(whole.findings))
    #expect(untouched.sum.open == whole.findings.count)
  }

  @Test func `come in the order of bytes, each once`() {
    let entries = ["b", "a", "a", "é", "Z"].map {
      Baseline.Entry(path: $0, rule: "p/r", fingerprint: "1")
    }
    #expect(Baseline(entries).entries.map(\.path) == ["Z", "a", "b", "é"])
  }

  @Test func `have waivers that are warned of when they are unused, expired or too long`() throws {
    let waivers = try TestPaper.rules(
      """
      waiver used of whole for all papers owner "O" approved by "A" on 2026-01-01
        until 2026-12-31 because "Agreed."
      waiver unused of cell for papers "other.docx" owner "O" approved by "A" on 2026-01-01
        until 2026-03-01 because "Agreed."
      waiver expired of whole for all papers owner "O" approved by "A" on 2025-01-01
        until 2025-02-01 because "Agreed."
      waiver cut of whole for all papers owner "O" approved by "A" on 2025-01-01
        until 2026-12-31 because "Agreed."
      """,
      name: "w.waivers"
    )
    let screener = try Screener([Screener.Rules(TestPaper.rules(rules))])
    let review = try screener.screen(TestPaper.read("x"), path: "p", asOf: Day(iso: "2026-02-01"))
      .settled(by: WaiverSet([waivers], longest: 366))
    #expect(review.waivers.map(\.state) == [.used, .unused, .expired, .expired])
    let warnings = WaiverWarnings.warnings(of: waivers.waivers, review.waivers, longest: 366)
    #expect(warnings.map(\.code) == ["W170", "W171", "W173", "W171"])
    #expect(
      warnings[2].message == "the waiver \"cut\" runs for 729 days; it ends after 366"
    )
    #expect(
      WaiverWarnings.warnings(of: waivers.waivers, review.waivers, longest: nil).count == 3
    )
  }
}
