import TestSupport
import Testing

@testable import Papers

/// A run without properties.
private func plain(_ text: String) -> String {
  "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}

struct `Finding the nearest place in the body` {
  private let box = """
    <w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A box"/><a:graphic><a:graphicData>\
    <wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>boxed words</w:t></w:r></w:p></w:txbxContent>\
    </wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
    """

  @Test(arguments: ["boxed", "A box"])
  func `holds a comment on a box at the run of its drawing`(_ words: String) throws {
    let body = "<w:p>\(plain("a"))\(box)\(plain("b"))</w:p>"
    #expect(
      try CommentedWord(body: body, on: words).body()
        == "<w:p>\(plain("a"))⟦1\(box)1⟧\(plain("b"))</w:p>"
    )
  }

  @Test func `holds a comment on a note at its reference`() throws {
    let reference = "<w:r><w:footnoteReference w:id=\"4\"/></w:r>"
    var builder = WordBuilder(body: "<w:p>\(plain("a"))\(reference)\(plain("b"))</w:p>")
    let note = "<w:footnote w:id=\"4\"><w:p>\(plain("in the note"))</w:p></w:footnote>"
    builder.add("n.xml", kind: "footnotes", root: "footnotes", content: note, id: "rId1")
    #expect(
      try CommentedWord(builder.bytes, on: ["note"]).body()
        == "<w:p>\(plain("a"))⟦5\(reference)5⟧\(plain("b"))</w:p>"
    )
  }

  @Test func `holds a comment on a header at the first paragraph`() throws {
    var builder = WordBuilder(
      body: "<w:p/><w:p>\(plain("a"))</w:p><w:p>\(plain("b"))</w:p><w:sectPr>"
        + "<w:headerReference w:type=\"default\" r:id=\"rId1\"/></w:sectPr>"
    )
    let header = "<w:p>\(plain("on top"))</w:p>"
    builder.add("h.xml", kind: "header", root: "hdr", content: header, id: "rId1")
    let body = try CommentedWord(builder.bytes, on: ["top"]).body()
    #expect(body.hasPrefix("<w:p/><w:p>⟦1\(plain("a"))1⟧</w:p>"))
  }

  @Test func `holds a comment on the whole paper at the first words`() throws {
    let boxed = "<w:p>\(box)</w:p><w:p>\(plain("a"))</w:p>"
    #expect(
      try CommentedWord(body: boxed, on: nil).body()
        == "<w:p>\(box)</w:p><w:p>⟦1\(plain("a"))1⟧</w:p>"
    )
    let body =
      "<w:p><w:pPr><w:jc/></w:pPr></w:p><w:tbl><w:tr><w:tc><w:p>\(plain("a"))</w:p>"
      + "</w:tc></w:tr></w:tbl>"
    #expect(try CommentedWord(body: body, on: nil).body().contains("<w:tc><w:p>⟦1"))
  }

  @Test func `leaves a control round paragraphs alone that takes plain text only`() throws {
    let control =
      "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:p>\(plain("typed"))</w:p>"
      + "</w:sdtContent></w:sdt>"
    let body = "<w:p>\(plain("Label"))</w:p>\(control)<w:p>\(plain("next"))</w:p>"
    let marked = try CommentedWord(body: body, on: "typed").body()
    #expect(marked == "<w:p>⟦1\(plain("Label"))1⟧</w:p>\(control)<w:p>\(plain("next"))</w:p>")
  }

  @Test func `leaves alternate content round paragraphs alone`() throws {
    let either =
      "<mc:AlternateContent><mc:Choice Requires=\"w14\"><w:p>\(plain("one"))</w:p>"
      + "</mc:Choice><mc:Fallback><w:p>\(plain("other"))</w:p></mc:Fallback></mc:AlternateContent>"
    let marked = try CommentedWord(body: either + "<w:p>\(plain("next"))</w:p>", on: "one").body()
    #expect(marked == either + "<w:p>⟦1\(plain("next"))1⟧</w:p>")
  }

  @Test func `begins in the first and ends in the last of joined paragraphs`() throws {
    let mark = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"
    let body = "<w:p>\(mark)\(plain("one "))</w:p><w:p>\(plain("two"))</w:p>"
    #expect(
      try CommentedWord(body: body, on: "one two").body()
        == "<w:p>\(mark)⟦2\(plain("one "))</w:p><w:p>\(plain("two"))2⟧</w:p>"
    )
  }

  @Test(arguments: [("<w:p/>", "<w:p>⟦11⟧</w:p>"), ("<w:p></w:p>", "<w:p>⟦11⟧</w:p>")])
  func `stands in an empty paragraph where there is no other`(_ from: String, _ to: String) throws {
    #expect(try CommentedWord(body: from, on: nil).body() == to)
    #expect(
      try CommentedWord(body: "<w:p><w:pPr><w:jc/></w:pPr></w:p>", on: nil).body()
        == "<w:p><w:pPr><w:jc/></w:pPr>⟦11⟧</w:p>"
    )
  }

  @Test func `adds an empty paragraph where every other lets no marker in`() throws {
    let control =
      "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:p>\(plain("typed"))</w:p>"
      + "</w:sdtContent></w:sdt>"
    let section = "<w:sectPr><w:type w:val=\"continuous\"/></w:sectPr>"
    #expect(
      try CommentedWord(body: control + section, on: "typed", nil).body()
        == control + "<w:p>⟦11⟧⟦22⟧</w:p>" + section
    )
    #expect(try CommentedWord(body: "", on: nil).body() == "<w:p>⟦11⟧</w:p>")
  }

  @Test func `takes a place that is no place for the whole paper`() throws {
    let builder = WordBuilder(body: "<w:p>\(plain("a b"))</w:p>")
    let paper = try builder.paper()
    for place in [Place(block: 9, from: 0, to: 1), Place(block: 0, from: 7, to: 9)] {
      let copy = try paper.commented([Remark(at: place, ["x"])], in: builder.bytes)
      let again = try PaperReader.read(copy, name: "paper.docx")
      #expect(again.comments.map(\.anchor) == [0])
    }
  }
}
