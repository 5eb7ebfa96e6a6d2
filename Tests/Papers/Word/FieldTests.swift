import Papers
import TestSupport
import Testing

private func mark(_ type: String, _ form: String = "") -> String {
  "<w:r><w:fldChar w:fldCharType=\"\(type)\">\(form)</w:fldChar></w:r>"
}

private func code(_ text: String) -> String {
  "<w:r><w:instrText xml:space=\"preserve\">\(text)</w:instrText></w:r>"
}

private func field(_ instruction: String, _ result: String) -> String {
  mark("begin") + code(instruction) + mark("separate") + result + mark("end")
}

struct `Following fields` {
  @Test func `shows results and no codes, also of fields in fields`() throws {
    let inner = field(" SEQ x ", run("7"))
    let body =
      mark("begin") + code(" IF ") + inner + code(" = 1 ") + mark("separate")
      + run("result ") + field(" REF y ", run("inner")) + mark("end")
    #expect(try lines("<w:p>\(run("A "))\(body)\(run(" Z"))</w:p>") == ["A result inner Z"])
  }

  @Test func `goes on over paragraphs and flags the contents list`() throws {
    let body = """
      <w:p>\(mark("begin"))\(code("TOC \\o"))\(mark("separate"))\(run("One"))</w:p><w:p>\(run("Two"))\
      \(mark("end"))</w:p>\(paragraph("Three"))
      """
    #expect(try lines(body) == ["One +generated", "Two +generated", "Three"])
  }

  @Test func `lets a field that never ends swallow nothing`() throws {
    let paper = try WordBuilder(
      body: "<w:p>\(mark("begin"))\(run("kept"))</w:p>" + paragraph("also kept")
    ).paper()
    #expect(WordBuilder.lines(of: paper) == ["kept", "also kept"])
    #expect(paper.notices.map(\.code) == [.fieldUnclosed])
  }

  @Test func `computes legacy forms`() throws {
    let box = mark(
      "begin",
      "<w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData>"
    )
    let list = mark(
      "begin",
      "<w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Red\"/><w:listEntry w:val=\"Green\"/></w:ddList></w:ffData>"
    )
    let body =
      box + code(" FORMCHECKBOX ") + mark("separate") + mark("end") + run(" ") + list
      + code(" FORMDROPDOWN ") + mark("end")
    #expect(try lines("<w:p>\(body)</w:p>") == ["☒ Green"])
    let stored = list + code(" FORMDROPDOWN ") + mark("separate") + mark("end")
    #expect(try lines("<w:p>\(stored)</w:p>") == ["Green"])
  }

  @Test func `counts automatic numbers`() throws {
    let number = mark("begin") + code(" AUTONUM ") + mark("end")
    let body = "<w:p>\(number)\(run("one"))</w:p><w:p>\(number)\(run("two"))</w:p>"
    #expect(try lines(body) == ["[1.] one", "[2.] two"])
  }

  @Test func `takes a link from a field or an element`() throws {
    let linked = field(" HYPERLINK \"https://a.example/\" \\l \"x\" ", run("one"))
    let named = "<w:hyperlink w:anchor=\"top\">\(run("two"))</w:hyperlink>"
    let dangling = "<w:hyperlink r:id=\"nowhere\">\(run("three"))</w:hyperlink>"
    let paper = try WordBuilder(body: "<w:p>\(linked)\(named)\(dangling)</w:p>").paper()
    #expect(WordBuilder.lines(of: paper) == ["onetwothree"])
    #expect(paper.names.links == ["https://a.example/#x", "#top"])
  }

  @Test func `reads the children of a simple field, and instructions outside fields`() throws {
    let body = "<w:fldSimple w:instr=\" PAGE \">\(run("4"))</w:fldSimple>" + code(" stray")
    let paper = try WordBuilder(body: "<w:p>\(body)</w:p>").paper()
    #expect(WordBuilder.lines(of: paper) == ["4 stray"])
    #expect(paper.spans.first?.flags == .volatile)
  }

  @Test func `says where a reference is broken`() throws {
    let body = field(" REF z ", run("Error! Reference source not found."))
    #expect(
      try WordBuilder(body: "<w:p>\(body)</w:p>").paper().notices.map(\.code) == [.brokenReference]
    )
  }
}

struct `Reading content controls` {
  private func control(_ properties: String, _ content: String) -> String {
    "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
  }

  @Test func `shows a check box by its state`() throws {
    let ticked = "<w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox>"
    let body = "<w:p>\(control(ticked, run("☐")))\(control("<w14:checkbox/>", run("☐")))</w:p>"
    let paper = try WordBuilder(body: body).paper()
    #expect(WordBuilder.lines(of: paper) == ["☒☐"])
    #expect(paper.notices.map(\.code) == [.checkboxDiffers])
  }

  @Test func `takes a prompt for no answer`() throws {
    let body = control("<w:alias w:val=\"Owner\"/><w:showingPlcHdr/>", paragraph("Click here"))
    #expect(try lines(body) == [" +placeholder"])
  }

  @Test func `wraps rows and cells`() throws {
    let cell = control("", "<w:tc>\(paragraph("x"))</w:tc>")
    let paper = try WordBuilder(body: "<w:tbl>\(control("", "<w:tr>\(cell)</w:tr>"))</w:tbl>")
      .paper()
    #expect(paper.tables.map(\.rows) == [1])
    #expect(paper.blocks.first?.cell == 0)
  }
}
