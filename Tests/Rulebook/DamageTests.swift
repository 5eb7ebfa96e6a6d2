import Rulebook
import SourceText
import TestSupport
import Testing

@Suite struct `Damaged rule files` {
  @Test(arguments: Draws.seeds(400)) func `give mistakes inside the file and never end the program`(
    _ seed: UInt64
  ) {
    var random = Seeded(seed)
    var bytes = Array(RandomRules.text(seed).utf8)
    for _ in 0..<Int.random(in: 1...8, using: &random) { damage(&bytes, &random) }
    for name in ["a.rules", "a.waivers"] {
      let file = SourceFile(name: name, bytes: bytes)
      let reading = PackReader.analyse([file], isFolder: false)
      let table = LineTable(bytes)
      let shown = DiagnosticText([file], width: 80)
      for diagnostic in reading.diagnostics {
        #expect(diagnostic.place.range.upper <= bytes.count)
        let position = table.position(of: diagnostic.place.range.lower, in: bytes)
        #expect(position.line <= table.count)
        #expect(!shown.text(of: diagnostic).isEmpty)
      }
      #expect((reading.rulebook == nil) == reading.diagnostics.contains { $0.severity == .error })
    }
  }

  @Test(arguments: Draws.seeds(200)) func `that lose a keyword have a mistake`(
    _ seed: UInt64
  ) throws {
    var random = Seeded(seed)
    var lines = RandomRules.text(seed).split(separator: "\n", omittingEmptySubsequences: false)
    let rules = lines.indices.filter { lines[$0].hasPrefix("rule ") }
    let line = try #require(rules.randomElement(using: &random))
    lines[line] = lines[line].dropFirst(5)
    let file = SourceFile(name: "a.rules", text: lines.joined(separator: "\n"))
    let reading = PackReader.analyse([file], isFolder: false)
    #expect(reading.rulebook == nil)
    #expect(!reading.diagnostics.isEmpty)
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout Seeded) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes.remove(at: place)
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + 40))
    case 2: bytes.insert(Array("()\",#/*“%@-\n".utf8).randomElement(using: &random) ?? 0, at: place)
    case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 60)], at: place)
    case _: bytes[place] = UInt8.random(in: 0...255, using: &random)
    }
  }

  @Test(arguments: [
    String(repeating: "(", count: 200_000), String(repeating: "not ", count: 100_000),
    String(repeating: "any of (", count: 50_000), "\"\"\"", "/", "\\", "“", "[[", "\u{0}",
    String(repeating: "\"", count: 9999), String(repeating: "rule ", count: 50_000),
  ]) func `of any shape are read to their end`(_ text: String) {
    for start in ["", "rule A \"A\" expect ", "term a means pattern /", "condition x means "] {
      let file = SourceFile(name: "a.rules", text: start + text)
      #expect(PackReader.analyse([file], isFolder: false).rulebook == nil || text == "\u{0}")
    }
  }

  @Test func `may hold very long rows and rings`() {
    let row = (0..<20_000).map { _ in "the paper mentions \"a\"" }.joined(separator: " and ")
    let terms = (0..<10_000).map { "term t\($0) means \"w\($0)\", t\($0 + 1)\n" }.joined()
    let text = "rule A \"A\" expect \(row)\n\(terms)term t10000 means t0\n"
    let reading = PackReader.analyse([SourceFile(name: "a.rules", text: text)], isFolder: false)
    #expect(reading.diagnostics.map(\.code) == ["E053"])
  }
}
