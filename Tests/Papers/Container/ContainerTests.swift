import Papers
import TestSupport
import Testing

struct `Checking a container` {
  private let whole = WordBuilder(body: paragraph("a")).bytes

  private func code(_ bytes: [UInt8], name: String = "paper.docx") -> String? {
    do throws(PaperError) {
      _ = try PaperReader.read(bytes, name: name)
      return nil
    } catch { return error.code }
  }

  private func changed(_ at: (Int) -> Int, to value: UInt8) -> [UInt8] {
    var bytes = whole
    bytes[at(bytes.count)] = value
    return bytes
  }

  /// Where `signature` stands first.
  private func place(_ signature: [UInt8]) -> Int {
    whole.indices.first { whole[$0...].starts(with: signature) } ?? 0
  }

  @Test func `lets a sound one through`() { #expect(code(whole) == nil) }

  @Test func `refuses one that breaks off`() {
    #expect(code(Array(whole.dropLast(30))) == "damaged")
  }

  @Test func `refuses a wrong count`() { #expect(code(changed({ $0 - 12 }, to: 9)) == "damaged") }

  @Test func `refuses an odd method`() {
    let at = place([0x50, 0x4B, 1, 2])
    #expect(code(changed({ _ in at + 10 }, to: 12)) == "damaged")
  }

  @Test func `refuses an encrypted member`() {
    let at = place([0x50, 0x4B, 1, 2])
    #expect(code(changed({ _ in at + 8 }, to: 1)) == "password-protected")
  }

  @Test func `refuses two names for one member`() {
    #expect(code(changed({ _ in 31 }, to: 0x58)) == "ambiguous")
  }

  @Test func `refuses a wrong checksum`() {
    let at = place(Array("<w:t xml".utf8))
    #expect(code(changed({ _ in at + 30 }, to: 0x62)) == "damaged")
  }

  @Test func `refuses members that share bytes`() {
    var bytes = whole
    let first = place([0x50, 0x4B, 1, 2])
    let second = bytes.indices.first {
      $0 > first && bytes[$0...].starts(with: [0x50, 0x4B, 1, 2])
    }
    if let second { for index in 42..<46 { bytes[second + index] = bytes[first + index] } }
    #expect(["ambiguous", "damaged"].contains(code(bytes)))
  }

  @Test(arguments: ["WORD/document.xml", "word\\document.xml", "x/[0].piece"])
  func `refuses names that mean the same part, and pieces`(name: String) {
    var builder = WordBuilder(body: paragraph("a"))
    builder.parts.append((name, "<x/>"))
    #expect(code(builder.bytes) == "ambiguous")
  }

  @Test func `passes over a name that leads outside`() throws {
    var builder = WordBuilder(body: paragraph("a"))
    builder.parts.append(("../evil.xml", "<x/>"))
    #expect(try builder.paper().notices.map(\.code) == [.oddName])
  }

  @Test func `allows bytes after the end, but no second end`() throws {
    let paper = try PaperReader.read(whole + [1, 2, 3], name: "paper.docx")
    #expect(paper.notices.map(\.code) == [.trailingBytes])
  }

  @Test func `refuses a member that unpacks to too much`() throws {
    var limits = Limits()
    limits.partSize = 100
    #expect(throws: PaperError.tooLarge("a part of 1 KB")) {
      try PaperReader.read(whole, name: "paper.docx", limits: limits)
    }
  }

  @Test func `refuses two main parts, a lost one, and none`() {
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    func with(_ targets: String...) -> String? {
      var builder = WordBuilder(body: paragraph("a"))
      let links = targets.enumerated().map {
        "<Relationship Id=\"r\($0)\" Type=\"\(type)\" Target=\"\($1)\"/>"
      }
      builder.parts[1].text =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + links.joined() + "</Relationships>"
      return code(builder.bytes)
    }
    #expect(with("word/document.xml", "/word/DOCUMENT.xml") == nil)
    #expect(with("word/document.xml", "word/other.xml") == "ambiguous")
    #expect(with("word/other.xml") == "damaged")
    #expect(with() == "damaged")
    #expect(code(Zip.archive([(Array("a.txt".utf8), [])])) == "no-document")
  }

  @Test(arguments: [
    ("", "empty"), ("%PDF-1.7", "pdf"), ("{\\rtf1", "rtf"), ("PK\u{3}\u{4}", "damaged"),
  ])
  func `knows what it does not read`(text: String, expected: String) {
    #expect(code(Array(text.utf8)) == expected)
  }

  @Test func `knows a lock file by its name`() {
    #expect(code([1], name: "~$aper.docx") == "lock-file")
  }

  @Test func `gives the same answer twice whatever the damage`() throws {
    for seed in Draws.seeds(200) {
      var generator = Seeded(seed)
      var bytes = whole
      for _ in 0...Int.random(in: 0..<8, using: &generator) {
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[at] = UInt8.random(in: 0...255, using: &generator)
      }
      #expect(outcome(bytes) == outcome(bytes), "seed \(seed)")
    }
  }

  /// The same for damage inside the main part, whose checksum then holds.
  @Test func `gives the same answer twice whatever the XML`() throws {
    let table = "<w:tbl><w:tr><w:tc>\(paragraph("x"))</w:tc></w:tr></w:tbl>"
    let field =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    let body = Array((table + "<w:p>\(field)\(run("y"))</w:p>" + table).utf8)
    for seed in Draws.seeds(200) {
      var generator = Seeded(seed)
      var changed = body
      let from = Int.random(in: 0..<changed.count, using: &generator)
      let length = Int.random(in: 0..<min(40, changed.count - from), using: &generator)
      let piece = changed[from..<from + length]
      if Bool.random(using: &generator) { changed.removeSubrange(from..<from + length) }
      changed.insert(contentsOf: piece, at: Int.random(in: 0...changed.count, using: &generator))
      let bytes = WordBuilder(body: String(decoding: changed, as: UTF8.self)).bytes
      #expect(outcome(bytes) == outcome(bytes), "seed \(seed)")
    }
  }

  private func outcome(_ bytes: [UInt8]) -> [String] {
    do throws(PaperError) {
      return WordBuilder.lines(of: try PaperReader.read(bytes, name: "paper.docx"))
    } catch { return [error.code, error.message] }
  }
}
