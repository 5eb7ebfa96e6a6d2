import TestSupport

/// Writes one and the same text as different Word files: in one run a paragraph, or cut into runs
/// and wrapped at random.
struct RewrittenWord {
  /// The body of a paper in whose paragraphs each text is one run.
  let plain: String
  /// The same, cut and wrapped; its final view is the same.
  let rewritten: String

  init(_ seed: UInt64) {
    var random = Seeded(seed)
    let paragraphs = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      Self.text(&random)
    }
    let isTable = Bool.random(using: &random)
    plain = Self.body(paragraphs.map { Self.run($0) }, isTable: isTable)
    var wrapping = Wrapping(random: random)
    rewritten = Self.body(paragraphs.map { wrapping.cut($0) }, isTable: isTable) {
      wrapping.wrapBlock($0)
    }
  }

  private static func body(
    _ contents: [String],
    isTable: Bool,
    wrap: (String) -> String = { $0 }
  ) -> String {
    let all = contents.map { wrap("<w:p>\($0)</w:p>") }
    guard isTable, all.count > 2 else { return all.joined() }
    let cells = all.prefix(2).map { wrap("<w:tc>\($0)</w:tc>") }.joined()
    let table = wrap("<w:tbl>" + wrap("<w:tr>\(cells)</w:tr>") + "</w:tbl>")
    return table + all.dropFirst(2).joined()
  }

  private static func text(_ random: inout Seeded) -> String {
    let words = [
      "The", "board", "is asked to", "note", "£1.2m", "e.g.", "ward 4.", "Équité", "1.", "a)",
      "Lead:", "☒ Yes", "☐ No", "x&amp;y", "naïve", "Ω", "12 March 2026", "—", " ", "\u{A0}", "😀",
      "?",
    ]
    // A paragraph of spaces alone is left out, but not one that also holds what was deleted.
    let first = words.dropLast(5).randomElement(using: &random) ?? ""
    return (0..<Int.random(in: 0...11, using: &random)).reduce(into: first) { text, _ in
      text += " " + (words.randomElement(using: &random) ?? "")
    }
  }

  fileprivate static func run(_ text: String) -> String {
    "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }
}

/// Cuts runs and wraps them.
private struct Wrapping {
  private var random: Seeded
  private var marks = 0

  init(random: Seeded) {
    self.random = random
  }

  /// The text as runs of any length, each wrapped in up to three layers.
  mutating func cut(_ text: String) -> String {
    var rest = text.unicodeScalars.map { String($0) }
    // An entity is one piece.
    while let start = rest.firstIndex(of: "&"), let end = rest[start...].firstIndex(of: ";") {
      rest.replaceSubrange(start...end, with: [rest[start...end].joined()])
    }
    var content = ""
    while !rest.isEmpty {
      let count = min(rest.count, Int.random(in: 1...9, using: &random))
      var piece = RewrittenWord.run(rest.prefix(count).joined())
      rest.removeFirst(count)
      for _ in 0..<Int.random(in: 0...3, using: &random) { piece = wrap(piece) }
      content += piece + between()
    }
    return content
  }

  private mutating func wrap(_ piece: String) -> String {
    marks += 1
    let by = "w:id=\"\(marks)\" w:author=\"A\" w:date=\"2026-01-01T00:00:00Z\""
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return "<w:sdt><w:sdtPr/><w:sdtContent>\(piece)</w:sdtContent></w:sdt>"
    case 1: return "<w:ins \(by)>\(piece)</w:ins>"
    case 2: return "<w:moveTo \(by)>\(piece)</w:moveTo>"
    case 3: return "<w:smartTag w:element=\"x\">\(piece)</w:smartTag>"
    case 4: return "<w:customXml w:element=\"x\">\(piece)</w:customXml>"
    case 5: return "<w:fldSimple w:instr=\" QUOTE x \">\(piece)</w:fldSimple>"
    case 6:
      return
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> QUOTE x </w:instrText>"
        + "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(piece)"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    case 7: return "<w:hyperlink w:anchor=\"x\">\(piece)</w:hyperlink>"
    case 8:
      return "<mc:AlternateContent><mc:Choice Requires=\"w14\">\(piece)</mc:Choice>"
        + "<mc:Fallback>\(RewrittenWord.run("other"))</mc:Fallback></mc:AlternateContent>"
    case _: return "<w:bdo w:val=\"ltr\">\(piece)</w:bdo>"
    }
  }

  /// Wraps a paragraph, a cell, a row or a table in up to three layers.
  mutating func wrapBlock(_ block: String) -> String {
    var block = block
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: block = "<w:sdt><w:sdtPr/><w:sdtContent>\(block)</w:sdtContent></w:sdt>"
      case 1: block = "<w:customXml w:element=\"x\">\(block)</w:customXml>"
      case 2:
        block =
          "<mc:AlternateContent><mc:Choice Requires=\"w14\">\(block)</mc:Choice>"
          + "<mc:Fallback/></mc:AlternateContent>"
      case _: block = "<w:unheardOf>\(block)</w:unheardOf>"
      }
    }
    return block
  }

  /// What shows nothing in the final view.
  private mutating func between() -> String {
    marks += 1
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return "<w:proofErr w:type=\"spellStart\"/>"
    case 1: return "<w:bookmarkStart w:id=\"\(marks)\" w:name=\"b\(marks)\"/>"
    case 2: return "<w:del w:id=\"\(marks)\"><w:r><w:delText>gone</w:delText></w:r></w:del>"
    case 3: return "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>"
    case 4: return "<w:moveFrom w:id=\"\(marks)\">\(RewrittenWord.run("went"))</w:moveFrom>"
    case _: return ""
    }
  }
}
