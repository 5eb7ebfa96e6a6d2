import Papers
import TestSupport
import Testing

struct `Reading what stands beside the body` {
  private func box(_ content: String) -> String {
    """
    <w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A box"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>\
    <w:txbxContent>\(content)</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
    """
  }

  @Test func `puts boxes and descriptions after the paragraph they are anchored in`() throws {
    let body =
      "<w:p>\(run("before"))\(box(paragraph("boxed")))\(run(" after"))</w:p>" + paragraph("next")
    #expect(try lines(body) == ["before after", "text-box boxed", "alt-text A box", "next"])
  }

  @Test func `orders notes by their first reference and knows separators by type`() throws {
    var builder = WordBuilder(
      body: """
        <w:p>\(run("a"))<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="0"/></w:r></w:p>
        """
    )
    let notes = """
      <w:footnote w:id="0">\(paragraph("zero"))</w:footnote><w:footnote w:id="1">\(paragraph("one"))</w:footnote>\
      <w:footnote w:id="2">\(paragraph("two"))</w:footnote>\
      <w:footnote w:id="3" w:type="separator">\(paragraph("line"))</w:footnote>
      """
    builder.add("notes.xml", kind: "footnotes", root: "footnotes", content: notes, id: "rId1")
    let paper = try builder.paper()
    #expect(
      WordBuilder.lines(of: paper)
        == ["a", "footnote one", "footnote zero", "footnote two +not-shown"]
    )
    #expect(paper.blocks.map(\.reference) == [nil, 0, 0, nil])
  }

  @Test func `reads comments with their threads`() throws {
    var builder = WordBuilder(
      body: "<w:p><w:commentRangeStart w:id=\"4\"/>\(run("a"))<w:commentRangeEnd w:id=\"4\"/></w:p>"
    )
    let comments = """
      <w:comment w:id="4" w:author="A"><w:p w14:paraId="11111111">\(run("why"))</w:p></w:comment>\
      <w:comment w:id="5" w:author="B"><w:p w14:paraId="22222222">\(run("because"))</w:p></w:comment>
      """
    builder.add("c.xml", kind: "comments", root: "comments", content: comments, id: "rId1")
    builder.add(
      "e.xml",
      kind: "commentsExtended",
      text: """
        <w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">\
        <w15:commentEx w15:paraId="11111111" w15:done="1"/>\
        <w15:commentEx w15:paraId="22222222" w15:paraIdParent="11111111" w15:done="0"/></w15:commentsEx>
        """,
      id: "rId2"
    )
    let paper = try builder.paper()
    #expect(WordBuilder.lines(of: paper) == ["a", "comment why", "comment because"])
    #expect(paper.comments.map(\.text) == ["why", "because"])
    #expect(paper.comments.map(\.isResolved) == [true, false])
    #expect(paper.comments.map(\.replyTo) == [nil, "4"])
    #expect(paper.comments.map(\.anchor) == [0, nil])
  }

  @Test func `shows only the headers that a page shows`() throws {
    var builder = WordBuilder(
      body: paragraph("a") + """
        <w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="first" r:id="rId2"/>\
        <w:footerReference w:type="default" r:id="rId3"/></w:sectPr>
        """
    )
    builder.add("h1.xml", kind: "header", root: "hdr", content: paragraph("every page"), id: "rId1")
    builder.add("h2.xml", kind: "header", root: "hdr", content: paragraph("first page"), id: "rId2")
    let mark =
      "<w:p><w:r><w:pict><v:shape><v:textpath string=\"DRAFT\"/></v:shape></w:pict></w:r></w:p>"
    builder.add("f.xml", kind: "footer", root: "ftr", content: mark, id: "rId3")
    let paper = try builder.paper()
    #expect(
      WordBuilder.lines(of: paper)
        == ["a", "header every page", "header first page +not-shown", "watermark DRAFT"]
    )
    #expect(paper.notices.map(\.code) == [.watermark])
  }

  @Test func `reads charts and diagrams in their place`() throws {
    let chart = "<a:graphic><a:graphicData><c:chart r:id=\"rId1\"/></a:graphicData></a:graphic>"
    let diagram =
      "<a:graphic><a:graphicData><dgm:relIds r:dm=\"rId2\"/></a:graphicData></a:graphic>"
    let lost = "<a:graphic><a:graphicData><c:chart r:id=\"rId9\"/></a:graphicData></a:graphic>"
    var builder = WordBuilder(
      body: "<w:p>\(run("a"))<w:r><w:drawing>\(chart)\(diagram)\(lost)</w:drawing></w:r></w:p>"
    )
    builder.add(
      "chart.xml",
      kind: "chart",
      text: """
        <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:ser><c:tx><c:v>Waits</c:v></c:tx>\
        <c:cat><c:strLit><c:pt idx="0"><c:v>Q1</c:v></c:pt><c:pt idx="2"><c:v>Q3</c:v></c:pt></c:strLit></c:cat>\
        <c:val><c:numLit><c:formatCode>0.0%</c:formatCode><c:pt idx="0"><c:v>0.98765</c:v></c:pt>\
        <c:pt idx="2"><c:v>-0.5</c:v></c:pt></c:numLit></c:val></c:ser></c:chartSpace>
        """,
      id: "rId1"
    )
    builder.add(
      "data.xml",
      kind: "diagramData",
      text: """
        <d:dataModel xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><d:ptLst>\
        <d:pt modelId="0" type="doc"/><d:pt modelId="1"><d:t><a:p><a:r><a:t>child</a:t></a:r></a:p></d:t></d:pt>\
        <d:pt modelId="2"><d:t><a:p><a:r><a:t>parent</a:t></a:r></a:p></d:t></d:pt></d:ptLst><d:cxnLst>\
        <d:cxn srcId="0" destId="2" srcOrd="0"/><d:cxn srcId="2" destId="1" srcOrd="0"/></d:cxnLst></d:dataModel>
        """,
      id: "rId2"
    )
    let paper = try builder.paper()
    #expect(
      WordBuilder.lines(of: paper) == [
        "a", "chart Waits: Q1 98.8%; Q3 -50.0%", "diagram item 1 parent", "diagram item 2 child",
      ]
    )
    #expect(paper.unread.map(\.kind) == [.chart])
  }

  @Test func `reads a Word file inside the file, and reports what it cannot read`() throws {
    var builder = WordBuilder(
      body: paragraph("a") + "<w:altChunk r:id=\"rId1\"/>" + paragraph("b")
        + "<w:altChunk r:id=\"rId2\"/>"
    )
    builder.add("odd.rtf", kind: "aFChunk", text: "{\\rtf1 x}", id: "rId1")
    let paper = try builder.paper()
    #expect(WordBuilder.lines(of: paper) == ["a", "b"])
    #expect(paper.unread.map(\.reason) == ["rtf", "part-missing"])
    #expect(paper.unread.map(\.mayContainHeadings) == [true, true])
  }

  @Test func `reads pages and plain text inside the file in their place`() throws {
    var builder = WordBuilder(
      body: paragraph("a") + "<w:altChunk r:id=\"rId1\"/>" + paragraph("b")
        + "<w:altChunk r:id=\"rId2\"/>"
    )
    let page = """
      <html><body><h1>Inside</h1><table><tr><td>x</td><td>y</td></tr></table>\
      <img src="i" alt="chart"/></body></html>
      """
    builder.add("page.html", kind: "aFChunk", text: page, id: "rId1")
    builder.add("note.txt", kind: "aFChunk", text: "Plain words.", id: "rId2")
    let paper = try builder.paper()
    #expect(
      Outline.lines(paper) == [
        "paragraph: a", "heading 1: Inside", "paragraph [0,0]: x", "paragraph [0,1]: y",
        "paragraph alt-text: chart", "paragraph: b", "paragraph: Plain words.",
      ]
    )
    #expect(paper.unread.map(\.kind) == [.picture])
    #expect(paper.sections.map(\.title) == ["Inside"])
  }

  @Test func `reads on where another part is broken`() throws {
    var builder = WordBuilder(body: paragraph("a"))
    builder.add("styles.xml", kind: "styles", text: "<w:styles", id: "rId1")
    let paper = try builder.paper()
    #expect(WordBuilder.lines(of: paper) == ["a"])
    #expect(paper.unread.map(\.mayContainHeadings) == [true])
    #expect(paper.notices.map(\.code) == [.partUnreadable])
  }

  @Test func `counts pages by stored breaks, one at most for a row`() throws {
    let stored = "<w:r><w:lastRenderedPageBreak/></w:r>"
    let cell = "<w:tc><w:p>\(stored)\(run("c"))</w:p></w:tc>"
    let body =
      paragraph("a") + "<w:p>\(stored)\(run("b"))</w:p><w:tbl><w:tr>\(cell)\(cell)</w:tr></w:tbl>"
    #expect(try WordBuilder(body: body).paper().blocks.map { $0.page?.number } == [1, 2, 3, 3])
  }
}
