import Foundation
import Papers
import Reports
import SourceText
import TestSupport
import Testing

@Suite struct `Reading any paper` {
  @Test(arguments: Draws.seeds(200))
  func `does not depend on how its text is cut into runs and wrapped`(_ seed: UInt64) throws {
    let word = RewrittenWord(seed)
    let plain = try WordBuilder(body: word.plain).paper()
    let rewritten = try WordBuilder(body: word.rewritten).paper()
    #expect(PaperCheck.faults(in: rewritten) == [])
    #expect(shown(rewritten) == shown(plain), "\(word.rewritten)")
    #expect(rewritten.fieldLines == plain.fieldLines, "\(word.rewritten)")
    #expect(rewritten.sections.map(\.title) == plain.sections.map(\.title), "\(word.rewritten)")
  }

  /// Each block as the view shows it, with its sentences and words.
  private func shown(_ paper: Paper) -> [String] {
    zip(paper.blocks, paper.blockLines).map { block, line in
      let sentences = paper.sentences[block.sentences].map { paper.string($0.text) }
      let words = paper.words[block.words].map { paper.string($0) }
      return "\(line) \(sentences) \(words)"
    }
  }

  @Test(arguments: Draws.seeds(200))
  func `ends in a sound paper or a refusal when a container is damaged`(_ seed: UInt64) throws {
    var random = Seeded(seed)
    var bytes = WordBuilder(body: RewrittenWord(seed).rewritten).bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) { damage(&bytes, &random) }
    #expect(Fuzzed.container.faults(in: bytes) == [])
  }

  @Test(arguments: Draws.seeds(200))
  func `ends in a sound paper or a refusal when a part is damaged`(_ seed: UInt64) throws {
    var random = Seeded(seed)
    var builder = WordBuilder(body: RewrittenWord(seed).rewritten, styles: "<w:style/>")
    let part = Int.random(in: 0..<builder.parts.count, using: &random)
    var bytes = Array(builder.parts[part].text.utf8)
    for _ in 0..<Int.random(in: 1...3, using: &random) { damage(&bytes, &random) }
    builder.parts[part].text = String(decoding: bytes, as: UTF8.self)
    #expect(Fuzzed.container.faults(in: builder.bytes) == [])
  }

  @Test(arguments: Draws.seeds(200))
  func `ends in a sound paper or a refusal when a paper of any format is damaged`(
    _ seed: UInt64
  ) throws {
    var random = Seeded(seed)
    let url = try #require(FeatureCase.all(for: #filePath).randomElement(using: &random))
    var bytes = try FeatureCase(at: url).file.bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) { damage(&bytes, &random) }
    #expect(Fuzzed.paper.faults(in: bytes) == [], "\(url.lastPathComponent)")
  }

  @Test(arguments: Draws.seeds(200))
  func `ends in a sound paper or a refusal for any bytes in any encoding`(_ seed: UInt64) throws {
    var random = Seeded(seed)
    var scalars: [UInt32] = (0..<Int.random(in: 0...400, using: &random)).map { _ in
      switch Int.random(in: 0..<8, using: &random) {
      case 0:
        Array("\n\r\t\u{85}\u{2028}\u{C}".unicodeScalars).randomElement(using: &random)?.value ?? 10
      case 1: Array("|-=+#*>1.)a:_~`".unicodeScalars).randomElement(using: &random)?.value ?? 124
      case 2: UInt32.random(in: 0x80...0x2FFF, using: &random)
      case 3: UInt32.random(in: 0...0xD7FF, using: &random)
      case _: UInt32.random(in: 0x61...0x7A, using: &random)
      }
    }
    if Bool.random(using: &random) { scalars.insert(0xFEFF, at: 0) }
    let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    var bytes = encoded(text, &random)
    if Int.random(in: 0..<3, using: &random) == 0 { damage(&bytes, &random) }
    #expect(Fuzzed.text.faults(in: bytes) == [])
  }

  @Test(arguments: Draws.seeds(100))
  func `ends in a sound paper or a refusal for bytes of no kind`(_ seed: UInt64) {
    var random = Seeded(seed)
    let beginnings: [[UInt8]] = [
      [], Array("PK\u{3}\u{4}".utf8), Array("PK\u{5}\u{6}".utf8), Array("<?xml ".utf8),
      Array("<a ".utf8),
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0xFF, 0xFE], [0xFE, 0xFF, 0, 0x3C],
    ]
    let noise = (0..<Int.random(in: 0...600, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    let bytes = (beginnings.randomElement(using: &random) ?? []) + noise
    #expect(Fuzzed.paper.faults(in: bytes) == [])
  }

  private func encoded(_ text: String, _ random: inout Seeded) -> [UInt8] {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case 1: text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case 2:
      text.unicodeScalars.flatMap { scalar in
        (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
      }
    case 3: text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    case _: Array(text.utf8)
    }
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout Seeded) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...60, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.removeSubrange(place...)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 3: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 4: for index in place..<end { bytes[index] = UInt8.random(in: 0...255, using: &random) }
    case _: bytes[place] = UInt8.random(in: 0...255, using: &random)
    }
  }
}
