import Papers
import Rulebook
import Screening
import SourceText
import Testing

@Suite struct `A review` {
  private func review(
    _ rules: String,
    _ text: String,
    name: String = "paper.md",
    excerpts: ExcerptPolicy = .full,
    asOf: String? = nil
  ) throws -> Review {
    let paper = try PaperReader.read(Array(text.utf8), name: name)
    return try Screener([Screener.Rules(TestPaper.rules(rules))]).screen(
      paper,
      path: "board/\(name)",
      asOf: asOf.flatMap { Day(iso: $0) },
      excerpts: excerpts,
      source: Array(text.utf8)
    )
  }

  private let pack = "pack p version \"1\"\n"

  @Test func `has the fingerprints that the specification works out`() throws {
    let whole = try review(
      pack + "rule data-split-deprivation \"T\"\n  expect the paper mentions \"deprivation\"",
      "Nothing here.\n"
    )
    #expect(whole.results.map(\.fingerprint) == ["9d59a10adf090536"])
    let place = try review(
      pack
        + """
        rule act-owner-date-route "T"
          applies to each sentence mentioning "improve access"
          expect it mentions "by June"
        """,
      "# Next steps\n\nThe team will work with community partners to improve access.\n"
    )
    #expect(place.results.map(\.fingerprint) == ["909082500eb115a6"])
    let again = try review(
      pack
        + """
        rule act-owner-date-route "T"
          applies to each sentence mentioning "improve access"
          expect it mentions "by June"
        """,
      """
      # Next steps

      The team will work with community partners to improve access. Something else stands between.

      The team will work with community partners to improve access!
      """
    )
    #expect(again.results.map(\.fingerprint) == ["909082500eb115a6", "909082500eb115a6-2"])
  }

  @Test func `says where the words stand`() throws {
    let found = try review(
      pack + "rule r \"T\"\n  expect the paper mentions \"waiting list\"",
      "# Performance\n\nThe long waiting list fell. It was raining.\n"
    )
    let result = try #require(found.results.first)
    let place = try #require(result.evidence.first?.place)
    #expect(result.evidence.first?.finder == "\"waiting list\"")
    #expect(place.sections.map(\.title) == ["Performance"])
    #expect((place.from, place.to) == (9, 21))
    #expect(place.lines == Passage.Lines(line: 3, column: 10, endLine: 3, endColumn: 22))
    #expect(place.text == "The long waiting list fell.")
    #expect(place.marked == [Passage.Mark(from: 9, to: 21)])
  }

  @Test func `quotes no more than it may`() throws {
    let text = "One two three four five six seven eight nine ten beds a b c d e f g h i j.\n"
    let rules = pack + "rule r \"T\"\n  expect the paper mentions \"beds\""
    let short = try review(rules, text, name: "paper.txt", excerpts: .short)
    #expect(
      short.results.first?.place?.text
        == "…three four five six seven eight nine ten beds a b c d e f g h…"
    )
    let none = try review(rules, text, name: "paper.txt", excerpts: .none)
    #expect(none.results.first?.place?.text == nil)
    #expect(none.results.first?.evidence.first?.words == nil)
    #expect(none.results.first?.fingerprint == short.results.first?.fingerprint)
  }

  @Test func `quotes sixty words of a long sentence, and those found among them`() throws {
    let text =
      (0..<200).map { "w\($0)" }.joined(separator: " ") + " beds "
      + (0..<200).map { "v\($0)" }.joined(separator: " ") + ".\n"
    let found = try review(
      pack + "rule r \"T\"\n  expect the paper mentions \"beds\"",
      text,
      name: "paper.txt"
    )
    let place = try #require(found.results.first?.place)
    let excerpt = try #require(place.text)
    #expect(excerpt.hasPrefix("…w192 w193"))
    #expect(excerpt.hasSuffix("v50…"))
    let mark = try #require(place.marked.first)
    #expect(String(Array(excerpt)[mark.from..<mark.to]) == "beds")
  }

  @Test(arguments: [
    ("Patient 943 476 5919 beds", "Patient [NHS number] beds"),
    ("Patient 943 476 5918 beds", "Patient 943 476 5918 beds"),
    ("Call 020 7946 0958 for beds", "Call [telephone number] for beds"),
    ("Call (0113) 496 0000 for beds", "Call [telephone number] for beds"),
    ("Call +44 (0)20 7946 0958 for beds", "Call [telephone number] for beds"),
    ("Ask jo.bloggs@nhs.net for beds", "Ask [email address] for beds"),
    ("In 2025/26 there were 0123 beds", "In 2025/26 there were 0123 beds"),
  ])
  func `masks what names a person`(_ text: String, _ shown: String) throws {
    let found = try review(
      pack + "rule r \"T\"\n  expect the paper mentions \"beds\"",
      text + ".\n",
      name: "paper.txt"
    )
    let place = try #require(found.results.first?.place)
    #expect(place.text == shown + ".")
    let mark = try #require(place.marked.first)
    #expect(String(Array(shown + ".")[mark.from..<mark.to]) == "beds")
  }

  @Test(arguments: [
    ("Patient 943 476 5919 beds", "476", "[NHS number]"),
    ("Call 020 7946 0958 now", "7946", "[telephone number]"),
    ("Beds 943 476 5918 now", "476", "476"),
  ])
  func `shows no part of what names a person`(
    _ text: String,
    _ word: String,
    _ shown: String
  ) throws {
    let found = try review(
      pack + "rule r \"T\"\n  expect the paper mentions \"\(word)\"",
      text + ".\n",
      name: "paper.txt"
    )
    #expect(found.results.first?.evidence.first?.words == shown)
  }

  @Test(arguments: 3...14)
  func `cuts no excerpt inside what names a person`(_ distance: Int) throws {
    let between = String(repeating: "x ", count: distance)
    for text in ["943 476 5919 \(between)beds.", "Beds \(between)943 476 5919 now."] {
      let found = try review(
        pack + "rule r \"T\"\n  expect the paper mentions \"beds\"",
        text + "\n",
        name: "paper.txt",
        excerpts: .short
      )
      let excerpt = try #require(found.results.first?.place?.text)
      #expect(!excerpt.contains { $0.isNumber }, "\(excerpt)")
    }
  }

  @Test func `gives each place a result, and one more where there may be more`() throws {
    let rules = try TestPaper.rules(
      pack
        + "rule r \"T\"\n  say \"Say it.\"\n  applies to each sentence mentioning \"x\"\n  expect it mentions \"y\""
    )
    let paper = try TestPaper.read("X y. X z.\n\n{unreadable}")
    let review = Screener([Screener.Rules(rules)]).screen(paper, path: "a.paper")
    #expect(review.results.map(\.outcome) == [.met, .notMet, .cannotTell])
    #expect(review.results.map(\.target.kind) == [.sentence, .sentence, .paper])
    #expect(review.results.map(\.message) == [nil, "Say it.", nil])
    #expect(review.results[2].reason?.code == .unread)
    #expect(review.results[1].searched.map(\.finder) == ["\"y\""])
    #expect(review.totals.notMet == 1)
    #expect(review.totals.rules == 1)
  }

  @Test(arguments: [
    ("2026-06-01", "\"PAPER*\"", 1, WaiverState.used), ("2027-06-01", "\"paper.md\"", 0, .expired),
    ("2026-06-01", "\"board/paper.md\"", 1, .used), ("2026-06-01", "\"board/\"", 0, .unused),
    ("2025-06-01", "\"paper.md\"", 0, .notYet),
  ])
  func `sets findings aside by waivers that hold`(
    _ day: String,
    _ papers: String,
    _ waived: Int,
    _ state: WaiverState
  ) throws {
    let waivers = try TestPaper.rules(
      """
      waiver W of r
        for papers \(papers)
        owner "O"
        approved by "S" on 2026-01-01
        until 2026-12-31
        because "B."
      """,
      name: "a.waivers"
    )
    let review = try review(
      pack + "rule r \"T\"\n  expect the paper mentions \"x\"",
      "Nothing.\n",
      asOf: day
    ).settled(by: WaiverSet([waivers]))
    #expect(review.totals.waived == waived)
    #expect(review.waivers.map(\.state) == [state])
    #expect(review.results.first?.isWaived == (waived == 1))
  }

  @Test func `ends a waiver at the longest time that settings allow`() throws {
    let waivers = try TestPaper.rules(
      """
      waiver W of r
        for all papers
        owner "O"
        approved by "S" on 2026-01-01
        until 2030-12-31
        because "B."
      """,
      name: "a.waivers"
    )
    let rules = pack + "rule r \"T\"\n  expect the paper mentions \"x\""
    for (day, state) in [("2027-01-02", WaiverState.used), ("2027-01-03", .expired)] {
      let review = try review(rules, "Nothing.\n", asOf: day)
        .settled(by: WaiverSet([waivers], longest: 366))
      #expect(review.waivers.map(\.state) == [state])
    }
  }

  @Test func `counts no label that somebody typed`() throws {
    let found = try review(
      pack
        + "rule r \"T\"\n  expect the paper mentions \"2\" or the paper mentions \"equality\" at most 0 times",
      "2. Equality\n\nText of the paper is here and goes on.\n",
      name: "paper.txt"
    )
    #expect(found.results.first?.outcome == .notMet)
  }
}
