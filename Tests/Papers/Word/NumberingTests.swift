import Papers
import TestSupport
import Testing

private func level(_ index: Int, _ text: String, _ format: String = "decimal", _ more: String = "")
  -> String
{
  "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
}

private func numbering(_ levels: String..., lists: String = "") -> String {
  "<w:abstractNum w:abstractNumId=\"0\">\(levels.joined())</w:abstractNum>"
    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>" + lists
}

private func item(_ text: String, _ level: Int = 0, list: Int = 1) -> String {
  paragraph(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
}

struct `Counting lists` {
  @Test func `numbers levels and starts deeper ones anew`() throws {
    let list = numbering(level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter"))
    let body = item("a") + item("b", 1) + item("c", 2) + item("d", 1) + item("e") + item("f", 1)
    #expect(
      try lines(body, numbering: list) == [
        "item 1 [1.] a", "item 2 [1.1] b", "item 3 [(a)] c", "item 2 [1.2] d", "item 1 [2.] e",
        "item 2 [2.1] f",
      ]
    )
  }

  @Test func `counts a level that is skipped`() throws {
    let list = numbering(level(0, "%1."), level(1, "%1.%2"))
    #expect(
      try lines(item("a", 1) + item("b"), numbering: list) == ["item 2 [1.1] a", "item 1 [2.] b"]
    )
  }

  @Test func `shares counters and starts a list elsewhere only once`() throws {
    let other = """
      <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="8"/>\
      </w:lvlOverride></w:num>
      """
    let list = numbering(level(0, "%1."), lists: other)
    let body = item("a") + item("b") + item("c", list: 2) + item("d") + item("e", list: 2)
    #expect(
      try lines(body, numbering: list).map { $0.dropFirst(8).prefix(2) } == [
        "1.", "2.", "8.", "9.", "10",
      ]
    )
  }

  @Test(arguments: [
    ("upperRoman", "IV"), ("lowerLetter", "d"), ("decimalZero", "04"), ("ordinal", "4th"),
    ("cardinalText", "Four"), ("ordinalText", "Fourth"), ("none", ""), ("chicago", "4"),
  ])
  func `writes numbers in words and letters`(format: String, shown: String) throws {
    let list = numbering(
      level(0, "<%1".replacing("<", with: "&lt;") + ">", format, "<w:start w:val=\"4\"/>")
    )
    #expect(try lines(item("x"), numbering: list) == ["item 1 [<\(shown)>] x"])
  }

  @Test func `shows bullets as they look`() throws {
    let symbol = "<w:rPr><w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/></w:rPr>"
    let list = numbering(level(0, "\u{F0B7}", "bullet", symbol), level(1, "o", "bullet"))
    #expect(
      try lines(item("a") + item("b", 1), numbering: list) == ["item 1 [•] a", "item 2 [◦] b"]
    )
  }

  @Test func `takes list and level from the style`() throws {
    let list = numbering(level(0, "%1"), level(1, "%1.%2", "decimal", "<w:pStyle w:val=\"H\"/>"))
    let styles = """
      <w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/><w:pPr><w:numPr>\
      <w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      """
    #expect(
      try lines(paragraph("x", "<w:pStyle w:val=\"H\"/>"), styles: styles, numbering: list)
        == ["heading 2 [1.1] x"]
    )
  }

  @Test func `counts an empty paragraph and not a deleted one`() throws {
    let gone =
      "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:del w:id=\"1\">\(run("x"))</w:del></w:p>"
    let list = numbering(level(0, "%1."))
    #expect(
      try lines(item("a") + item("") + gone + item("b"), numbering: list)
        == ["item 1 [1.] a", "item 1 [2.] ", " +deleted", "item 1 [3.] b"]
    )
  }
}

struct `Knowing headings` {
  private let styles = """
    <w:style w:type="paragraph" w:styleId="A"><w:name w:val="Heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>\
    <w:style w:type="paragraph" w:styleId="B"><w:name w:val="Mine"/><w:basedOn w:val="A"/></w:style>\
    <w:style w:type="paragraph" w:styleId="C"><w:name w:val="Other"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>\
    <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
    """

  @Test func `by style, outline and id`() throws {
    let body =
      paragraph("based", "<w:pStyle w:val=\"B\"/>")
      + paragraph("outlined", "<w:pStyle w:val=\"C\"/>")
      + paragraph("direct", "<w:outlineLvl w:val=\"1\"/>")
      + paragraph("id", "<w:pStyle w:val=\"Heading4\"/>")
      + paragraph("none", "<w:pStyle w:val=\"A\"/><w:outlineLvl w:val=\"9\"/>")
      + paragraph("name", "<w:pStyle w:val=\"T\"/>")
    let paper = try WordBuilder(body: body, styles: styles).paper()
    #expect(
      WordBuilder.lines(of: paper) == [
        "heading 1 based", "heading 3 outlined", "heading 2 direct", "heading 4 id", "none",
        "title name",
      ]
    )
    #expect(
      paper.blocks.compactMap(\.headingFrom) == [.style, .styleOutline, .outline, .styleID]
    )
  }
}
