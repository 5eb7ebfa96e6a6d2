import Papers
import SourceText
import TestSupport
import Testing

@Suite struct `Keeping hostile papers within bounds` {
  private let spent = Budget(seconds: 2) { true }

  private func refusal(_ read: () throws(PaperError) -> Paper) -> PaperError? {
    do throws(PaperError) {
      _ = try read()
      return nil
    } catch { return error }
  }

  @Test func `asks whether the time is up while it builds`() {
    var maker = PaperMaker()
    for _ in 0..<10 { maker.paragraph("words") }
    let source = PaperSource(name: "paper", bytes: [])
    #expect(
      refusal { () throws(PaperError) in
        try PaperBuilder.build(maker.draft, from: source, view: .final, budget: spent)
      } == .tooSlow(seconds: 2)
    )
  }

  /// Reading asks so often; what asks after it is the builder.
  @Test(arguments: ["paper.docx", "paper.txt", "paper.md"])
  func `asks after reading as well`(name: String) throws {
    let word = WordBuilder(body: paragraph("words")).bytes
    let bytes = name.hasSuffix("docx") ? word : Array("words".utf8)
    let asked = Counter()
    _ = try PaperReader.read(
      bytes,
      name: name,
      budget: Budget(seconds: 2) {
        asked.add()
        return false
      }
    )
    let whole = asked.count
    let again = Counter()
    let last = Budget(seconds: 2) {
      again.add()
      return again.count == whole
    }
    #expect(
      refusal { () throws(PaperError) in
        try PaperReader.read(bytes, name: name, budget: last)
      } == .tooSlow(seconds: 2)
    )
  }

  @Test func `refuses labels that add up to more text than a paper may have`() {
    let label = String(repeating: "x", count: 1_000)
    let numbering = """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="\(label)"/></w:lvl></w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """
    let item = paragraph("a", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
    let builder = WordBuilder(
      body: String(repeating: item, count: 50),
      numbering: numbering
    )
    var limits = Limits()
    limits.textSize = 20_000
    #expect(
      refusal { () throws(PaperError) in
        try PaperReader.read(builder.bytes, name: "paper.docx", limits: limits)
      }?.code == "too-large"
    )
  }

  @Test func `refuses titles and links that are repeated too often`() {
    let title = String(repeating: "word ", count: 200)
    var limits = Limits()
    limits.repeatedSize = 10_000
    let headed =
      paragraph(title, "<w:outlineLvl w:val=\"0\"/>")
      + String(repeating: paragraph("a"), count: 20)
    let place = "https://a.example/" + String(repeating: "x", count: 1_000)
    let linked = (0..<20).map { _ in
      "<w:p><w:hyperlink w:anchor=\"\(place)\">\(run("a"))</w:hyperlink></w:p>"
    }.joined()
    for body in [headed, linked] {
      #expect(
        refusal { () throws(PaperError) in
          try PaperReader.read(WordBuilder(body: body).bytes, name: "paper.docx", limits: limits)
        }?.code == "too-large"
      )
    }
  }

  @Test func `reads a file that is put in many times only as long as there is room`() throws {
    var builder = WordBuilder(body: String(repeating: "<w:altChunk r:id=\"rId1\"/>", count: 5))
    let words = String(repeating: "w", count: 1_000)
    let chunk = WordBuilder(body: paragraph(words)).bytes
    builder.add("in.docx", kind: "aFChunk", bytes: chunk, id: "rId1")
    var limits = Limits()
    limits.textSize = 2_500
    let paper = try PaperReader.read(builder.bytes, name: "paper.docx", limits: limits)
    #expect(paper.blocks.count == 2)
    #expect(paper.unread.map(\.reason) == ["too-large", "too-large", "too-large"])
  }

  @Test func `reads no part for which there is no room, and reads on`() throws {
    var builder = WordBuilder(
      body: paragraph("a") + paragraph("b")
        + "<w:sectPr><w:headerReference r:id=\"rId1\"/></w:sectPr>"
    )
    let chart = "<w:p><w:r><w:drawing><c:chart r:id=\"x\"/></w:drawing></w:r></w:p>"
    builder.add("h.xml", kind: "header", root: "hdr", content: chart + chart, id: "rId1")
    var limits = Limits()
    limits.blockCount = 2
    let paper = try PaperReader.read(builder.bytes, name: "paper.docx", limits: limits)
    #expect(WordBuilder.lines(of: paper) == ["a", "b"])
    #expect(paper.unread.map(\.reason) == ["too-complex"])
  }

  @Test func `refuses cells in cells that are repeated without end`() {
    let cell =
      "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"1024\">"
    let end = "</table:table-cell></table:table-row></table:table>"
    let text = """
      <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>\
      \(String(repeating: cell, count: 4))<text:p>x</text:p>\(String(repeating: end, count: 4))\
      </office:text></office:body></office:document>
      """
    #expect(
      refusal { () throws(PaperError) in
        try PaperReader.read(Array(text.utf8), name: "paper.fodt")
      }?.code == "too-complex"
    )
  }

  @Test func `counts one change for a row that is said to be changed many times`() throws {
    let marks = String(repeating: "<w:ins w:id=\"1\"/>", count: 100)
    let row = "<w:tr><w:trPr>\(marks)</w:trPr><w:tc>\(paragraph("a"))</w:tc></w:tr>"
    #expect(try WordBuilder(body: "<w:tbl>\(row)</w:tbl>").paper().changes.count == 1)
  }
}
