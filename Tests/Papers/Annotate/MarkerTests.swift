import TestSupport
import Testing

@testable import Papers

/// A run without properties.
private func plain(_ text: String) -> String {
  "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}

private func fieldMark(_ type: String) -> String {
  "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>"
}

struct `Placing the markers of a comment` {
  /// The content of one paragraph with a comment on words in it.
  private func marked(_ content: String, on words: String?...) throws -> String {
    let bytes = WordBuilder(body: "<w:p>\(content)</w:p>").bytes
    let body = try CommentedWord(bytes, on: words).body()
    return String(body.dropFirst("<w:p>".count).dropLast("</w:p>".count))
  }

  @Test func `cuts a run round the words`() throws {
    let start = "<w:r w:rsidR=\"0A\"><w:rPr><w:b/></w:rPr>"
    let again = "</w:t></w:r>"
    let text = "<w:t xml:space=\"preserve\">"
    #expect(
      try marked("\(start)<w:t>We will improve it.</w:t></w:r>", on: "will improve")
        == "\(start)\(text)We \(again)⟦1\(start)\(text)will improve\(again)1⟧"
        + "\(start)\(text) it.\(again)"
    )
  }

  @Test func `goes round whole runs where words end with them`() throws {
    let content = plain("We ") + "<w:proofErr w:type=\"x\"/>" + plain("will ") + plain("do.")
    #expect(
      try marked(content, on: "will do.")
        == plain("We ") + "<w:proofErr w:type=\"x\"/>⟦1" + plain("will ") + plain("do.") + "1⟧"
    )
  }

  @Test func `cuts beside tabs, references and characters of several bytes`() throws {
    let run = "<w:r><w:t>a</w:t><w:tab/><w:t xml:space='preserve'>b &amp;&#x41; é😀 c</w:t></w:r>"
    #expect(
      try marked(run, on: "b")
        == "<w:r><w:t>a</w:t><w:tab/></w:r>⟦1<w:r><w:t xml:space='preserve'>b</w:t></w:r>1⟧"
        + plain(" &amp;&#x41; é😀 c")
    )
    #expect(
      try marked(run, on: "&A é😀")
        == "<w:r><w:t>a</w:t><w:tab/><w:t xml:space='preserve'>b </w:t></w:r>⟦1"
        + plain("&amp;&#x41; é😀") + "1⟧" + plain(" c")
    )
  }

  @Test func `never cuts inside what a person sees as one character`() throws {
    let paper = try WordBuilder(body: "<w:p>\(plain("ab e\u{301}f g"))</w:p>").paper()
    let bytes = WordBuilder(body: "<w:p>\(plain("ab e\u{301}f g"))</w:p>").bytes
    let remark = Remark(at: Place(block: 0, from: 1, to: 4), ["x"])
    let copy = try paper.commented([remark], in: bytes)
    var container = try Container(copy, limits: Limits())
    let part = try container.part("word/document.xml")
    let main = String(decoding: try #require(part?.bytes), as: UTF8.self)
    #expect(main.contains("<w:t xml:space=\"preserve\">b e\u{301}</w:t></w:r><w:commentRangeEnd"))
  }

  @Test(arguments: [
    "<w:r><w:t>a b</w:t><w:br/><w:t>c</w:t></w:r>", "<w:r><w:t> a b </w:t></w:r>",
    "<w:r><w:lastRenderedPageBreak/><w:t>a b</w:t></w:r>",
    "<w:r><w:t xml:space=\"default\">a b</w:t></w:r>", "<w:r><w:t>a b<!-- --></w:t></w:r>",
    "<w:r><w:t><![CDATA[a b]]></w:t></w:r>",
    "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>a b</w:t></w:r>",
  ])
  func `widens to a run that is better left whole`(_ content: String) throws {
    #expect(try marked(content, on: "b") == "⟦1" + content + "1⟧")
  }

  @Test(arguments: [
    "<w:hyperlink w:anchor=\"x\">%</w:hyperlink>",
    "<w:fldSimple w:instr=\" QUOTE x \">%</w:fldSimple>",
    "<w:smartTag w:element=\"x\">%</w:smartTag>", "<w:customXml w:element=\"x\">%</w:customXml>",
    "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>%</w:sdtContent></w:sdt>",
    "<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>%</w:sdtContent></w:sdt>",
    "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/x\"/></w:sdtPr><w:sdtContent>%</w:sdtContent></w:sdt>",
    "<mc:AlternateContent><mc:Choice Requires=\"w14\">%</mc:Choice><mc:Fallback>\(plain("x"))"
      + "</mc:Fallback></mc:AlternateContent>",
    fieldMark("begin") + "<w:r><w:instrText> QUOTE </w:instrText></w:r>" + fieldMark("separate")
      + "%" + fieldMark("end"),
    "<w:hyperlink w:anchor=\"x\">" + fieldMark("begin") + fieldMark("separate") + "%"
      + "</w:hyperlink>" + fieldMark("end"),
    "<w:unheardOf>%</w:unheardOf>",
  ])
  func `goes round what lets no marker in`(_ wrapper: String) throws {
    let inner = wrapper.replacing("%", with: plain("some words here"))
    #expect(
      try marked(plain("a ") + inner + plain(" z"), on: "words")
        == plain("a ") + "⟦1" + inner + "1⟧" + plain(" z")
    )
  }

  @Test(arguments: [
    "<w:ins w:id=\"3\">%</w:ins>", "<w:moveTo w:id=\"3\">%</w:moveTo>",
    "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>%</w:sdtContent></w:sdt>",
    "<w:bdo w:val=\"ltr\">%</w:bdo>", "<w:dir w:val=\"ltr\">%</w:dir>",
  ])
  func `stands inside wrappers that let markers in`(_ wrapper: String) throws {
    let content = plain("a ") + wrapper.replacing("%", with: plain("in ") + plain("words"))
    let id = wrapper.contains("w:id") ? 4 : 1
    #expect(
      try marked(content, on: "words")
        == plain("a ")
        + wrapper.replacing("%", with: plain("in ") + "⟦\(id)" + plain("words") + "\(id)⟧")
    )
  }

  @Test func `stays outside deletions beside the words`() throws {
    let gone = "<w:del w:id=\"7\"><w:r><w:delText>gone</w:delText></w:r></w:del>"
    #expect(
      try marked(plain("a ") + gone + plain("words") + gone, on: "words")
        == plain("a ") + gone + "⟦8" + plain("words") + "8⟧" + gone
    )
  }

  @Test func `gives the change of format in a copy of properties a number of its own`() throws {
    func start(_ id: Int) -> String {
      "<w:r><w:rPr><w:b/><w:rPrChange w:author=\"A\" w:id=\"\(id)\"><w:rPr/></w:rPrChange></w:rPr>"
        + "<w:t xml:space=\"preserve\">"
    }
    #expect(
      try marked(start(5) + "a b</w:t></w:r>", on: "b")
        == start(5) + "a </w:t></w:r>⟦7" + start(6) + "b</w:t></w:r>7⟧"
    )
  }

  @Test func `lets comments cross, meet and share their words`() throws {
    #expect(
      try marked(plain("a b c"), on: "a b", "b c", "b")
        == "⟦1" + plain("a ") + "⟦2⟦3" + plain("b") + "1⟧3⟧" + plain(" c") + "2⟧"
    )
  }

  @Test func `spans a field that runs over paragraphs`() throws {
    let body =
      "<w:p>\(plain("a"))\(fieldMark("begin"))\(fieldMark("separate"))\(plain("one"))</w:p>"
      + "<w:p>\(plain("two"))</w:p><w:p>\(plain("three"))\(fieldMark("end"))\(plain("z"))</w:p>"
    let marked = try CommentedWord(body: body, on: "two").body()
    #expect(marked.contains(plain("a") + "⟦1" + fieldMark("begin")))
    #expect(marked.contains(fieldMark("end") + "1⟧" + plain("z")))
  }

  @Test func `takes a field that never ends for none`() throws {
    let open = fieldMark("begin") + fieldMark("separate")
    #expect(try marked(open + plain("words"), on: "words") == open + "⟦1" + plain("words") + "1⟧")
  }
}
