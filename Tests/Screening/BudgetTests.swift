import Screening
import Testing

@Suite struct `A rule that is too much work` {
  private let rules = """
    pack p version "1"
    rule heavy "Heavy" expect the paper mentions pattern /((a{50}){50}){50}/
    rule light "Light" expect the paper mentions "a"
    rule asking "Asking" expect rule heavy is met
    rule each "Each" applies to each sentence expect it mentions pattern /((a{50}){50}){50}/
    """

  @Test func `cannot tell, and leaves the others alone`() throws {
    let results = try TestPaper.evaluate(rules, "a a a. b.")
    #expect(results.map(\.outcome) == [.cannotTell, .met, .cannotTell, .cannotTell])
    #expect(results[0].reason == "the paper is too large for this rule")
    #expect(results[0].nearMisses.isEmpty)
  }

  @Test func `has a review with a reason`() throws {
    let screener = try Screener([Screener.Rules(TestPaper.rules(rules))])
    let review = try screener.screen(
      TestPaper.read("a a a. b."),
      path: "p.paper",
      explaining: ["p/heavy"]
    )
    let heavy = try #require(review.results.first { $0.rule == "p/heavy" })
    #expect(heavy.reason?.code == .overLimit)
    #expect(review.explanations.map(\.places.count) == [0])
    #expect(review.totals.cannotTell == 3)
  }
}
