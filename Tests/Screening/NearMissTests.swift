import Screening
import Testing

@Suite struct `Near misses` {
  private func misses(_ expectation: String, _ paper: String, _ definitions: String = "") throws
    -> [String]
  {
    let results = try TestPaper.evaluate(
      "\(definitions)\nrule R \"R\"\n  \(expectation)",
      paper
    )
    return results[0].nearMisses.map { "\($0.kind.rawValue): \($0.text) (\($0.because))" }
  }

  @Test func `name the cue of a pair`() throws {
    #expect(
      try misses(
        "expect the paper affirms \"split\" near \"ward\" within 3 words",
        "A split by ward is not available."
      ) == ["negated: split by ward (is not)"]
    )
  }

  @Test func `give the closest pair before and behind`() throws {
    #expect(
      try misses(
        "expect the paper mentions \"split\" near \"ward\" within 1 words",
        "Ward one two three split one two ward."
      ) == [
        "too-far: split (2 words from \"ward\", limit 1)"
      ]
    )
    #expect(
      try misses(
        "expect the paper mentions \"split\" then \"ward\" within 1 words",
        "Ward one two split."
      ) == []
    )
  }

  @Test func `come from statements in the order of the text, three at most`() throws {
    #expect(
      try misses(
        "expect the z mentions \"a\" or (the z mentions t and not (the z mentions \"b\"))",
        "A b c, c a, a.\n# Plan\nc d",
        "zone z means section titled \"plan\"\nterm t means \"c\" except \"c d\""
      ) == [
        "outside: A ()", "outside: a ()", "outside: a ()",
      ]
    )
  }

  @Test func `are none of what must be absent`() throws {
    #expect(try misses("expect some table mentions \"a\"", "a") == [])
    #expect(try misses("expect the paper does not mention \"a\"", "a") == [])
  }
}
