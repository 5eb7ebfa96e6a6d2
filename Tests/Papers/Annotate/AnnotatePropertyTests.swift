import TestSupport
import Testing

@testable import Papers

@Suite struct `Commenting on any paper` {
  @Test(arguments: Draws.seeds(100))
  func `changes nothing but to put comments in`(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let bytes = WordBuilder(body: RewrittenWord(seed).rewritten).bytes
    let paper = try PaperReader.read(bytes, name: "paper.docx")
    let remarks = remarks(on: paper, &random)
    let copy = try paper.commented(remarks, in: bytes)
    let again = try PaperReader.read(copy, name: "paper.docx")
    #expect(again.comments.map(\.text) == remarks.map { $0.paragraphs.joined(separator: "\n") })
    #expect(try joined(main(of: copy), again) == joined(main(of: bytes), again), "SEED=\(seed)")
    #expect(try paper.commented(remarks, in: bytes) == copy)
  }

  @Test(arguments: Draws.seeds(100))
  func `ends in a sound copy or a refusal when the main part is damaged`(_ seed: UInt64) throws {
    var random = Seeded(seed)
    var builder = WordBuilder(body: RewrittenWord(seed).rewritten)
    var text = Array(builder.parts[2].text.utf8)
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      // Whole elements change places, so that some of the damage can still be read.
      let tags = text.indices.filter { text[$0] == UInt8(ascii: "<") }
      let from = tags[Int.random(in: 2..<tags.count, using: &random)]
      let to = tags.first { $0 > from + Int.random(in: 0..<120, using: &random) } ?? text.count
      if Bool.random(using: &random) {
        text.insert(contentsOf: text[from..<to], at: from)
      } else {
        text.removeSubrange(from..<to)
      }
    }
    builder.parts[2].text = String(decoding: text, as: UTF8.self)
    let bytes = builder.bytes
    guard let paper = try? PaperReader.read(bytes, name: "paper.docx") else { return }
    do throws(PaperError) {
      let copy = try paper.commented(remarks(on: paper, &random), in: bytes)
      let again = try PaperReader.read(copy, name: "paper.docx")
      #expect(
        joined(try main(of: copy), again) == joined(try main(of: bytes), again),
        "SEED=\(seed)"
      )
    } catch {
      #expect(error.code == "copy-not-safe", "SEED=\(seed)")
    }
  }

  private func remarks(on paper: Paper, _ random: inout Seeded) -> [Remark] {
    (0..<Int.random(in: 1...6, using: &random)).map { number in
      guard !paper.blocks.isEmpty, Int.random(in: 0..<8, using: &random) > 0 else {
        return Remark(at: nil, ["Remark \(number)", "of two"])
      }
      let block = Int.random(in: paper.blocks.indices, using: &random)
      let count = paper.string(paper.blocks[block].text).unicodeScalars.count
      let from = Int.random(in: 0...count, using: &random)
      let to = Int.random(in: from...count, using: &random)
      return Remark(at: Place(block: block, from: from, to: to), ["Remark \(number)"])
    }
  }

  private func main(of bytes: [UInt8]) throws(PaperError) -> [UInt8] {
    var container = try Container(bytes, limits: Limits())
    return try container.part("word/document.xml")?.bytes ?? []
  }

  /// The part without the markers of our comments and without empty paragraphs, of which one is ours
  /// where no other takes a comment, and with runs that follow each other as one.
  private func joined(_ text: [UInt8], _ paper: Paper) -> [UInt8] {
    var text = text
    for id in paper.comments.filter({ $0.author == "DueRegard" }).map(\.id) {
      text.remove("<w:r><w:commentReference w:id=\"\(id)\"/></w:r>")
      text.remove("<w:commentRangeEnd w:id=\"\(id)\"/>")
      text.remove("<w:commentRangeStart w:id=\"\(id)\"/>")
    }
    text.remove("<w:p></w:p>")
    text.remove("</w:t></w:r><w:r><w:t xml:space=\"preserve\">")
    return text
  }
}

extension [UInt8] {
  /// Takes every occurrence of a text out.
  fileprivate mutating func remove(_ text: String) {
    let sought = Array(text.utf8)
    var kept: [UInt8] = []
    kept.reserveCapacity(count)
    var index = 0
    while index < count {
      if self[index] == sought[0], self[index...].starts(with: sought) {
        index += sought.count
      } else {
        kept.append(self[index])
        index += 1
      }
    }
    self = kept
  }
}
