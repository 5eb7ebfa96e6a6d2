import Rulebook
import SourceText
import Testing

@Suite struct `The hash of a rule` {
  private static let text = """
    pack travel version "1"
    source plan "The plan"
    term bus means "bus", coach
    term coach means "coach"
    term tram means "tram"
    field mode labelled "mode"
    parameter few is 3 between 1 and 5
    rule H-1 "First" cites plan severity major
      applies when the field mode is filled
      expect the paper mentions bus at least few times
      say "Mention the bus."
    rule H-2 "Second"
      expect the paper affirms tram
    rule H-3 "Third"
      expect rule H-2 is met
    """

  private func hashes(_ text: String) throws -> [String] {
    let reading = PackReader.analyse([SourceFile(name: "a.rules", text: text)], isFolder: true)
    let rulebook = try #require(reading.rulebook)
    let hashes = RuleHash(rulebook)
    return rulebook.rules.map { hashes.hash(of: $0).hexadecimal }
  }

  @Test(arguments: [
    ("\"bus\", coach", "\"bus\",\n  # a note\n  coach"), ("severity major", "severity minor"),
    ("say \"Mention the bus.\"", "say \"Name the bus.\" example met \"bus\""),
    ("the paper mentions bus at", "(the paper mentions (bus) at"), ("\"First\"", "\"The first\""),
  ]) func `stays when wording, layout, severity or examples change`(
    _ old: String,
    _ new: String
  ) throws {
    let bracket =
      new.hasPrefix("(") ? Self.text.replacing("few times", with: "few times)") : Self.text
    let changed = bracket.replacing(old, with: new)
    #expect(changed != Self.text)
    #expect(try hashes(changed) == hashes(Self.text))
  }

  @Test(arguments: [
    ("means \"coach\"", "means \"charabanc\"", [0]), ("is 3", "is 4", [0]),
    ("means \"tram\"", "means \"tramway\"", [1, 2]), ("labelled \"mode\"", "labelled \"way\"", [0]),
    ("affirms tram", "mentions tram", [1, 2]), ("is met", "is not met", [2]),
    ("term tram", "cue before \"short of\"\nterm tram", [1, 2]),
  ]) func `changes with what the rule reaches, and no other does`(
    _ old: String,
    _ new: String,
    _ changed: [Int]
  ) throws {
    let before = try hashes(Self.text)
    let after = try hashes(Self.text.replacing(old, with: new))
    #expect(before.indices.filter { before[$0] != after[$0] } == changed)
  }

  @Test func `of a pack does not depend on the split into files`() throws {
    let parts = Self.text.split(separator: "rule H-2", maxSplits: 1)
    let second = SourceFile(name: "b.rules", text: "rule H-2" + parts[1])
    let first = SourceFile(name: "a.rules", text: String(parts[0]) + "# a comment\n")
    let whole = SourceFile(name: "c.rules", text: Self.text)
    let split = try #require(PackReader.analyse([second, first], isFolder: true).rulebook)
    let one = try #require(PackReader.analyse([whole], isFolder: true).rulebook)
    #expect(PackHash.hash(of: split) == PackHash.hash(of: one))
  }
}
