import Papers
import TestSupport
import Testing

/// The lines of a body.
func lines(
  _ body: String,
  styles: String? = nil,
  numbering: String? = nil,
  view: PaperView = .final
)
  throws -> [String]
{
  try WordBuilder(body: body, styles: styles, numbering: numbering).lines(view: view)
}

/// A paragraph with one run.
func paragraph(_ text: String, _ properties: String = "") -> String {
  "<w:p><w:pPr>\(properties)</w:pPr>\(run(text))</w:p>"
}

/// A run of text whose spaces count.
func run(_ text: String, _ properties: String = "") -> String {
  "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}

struct `Reading the text of a Word file` {
  @Test func `joins a word that is cut into runs`() throws {
    let body =
      "<w:p>\(run("in"))<w:proofErr w:type=\"x\"/>\(run("equa", "<w:b/>"))\(run("lity"))</w:p>"
    #expect(try lines(body) == ["inequality"])
  }

  @Test func `descends into wrappers of every kind and what nobody knows`() throws {
    let wrapped = ["customXml", "smartTag", "bdo", "dir", "sdt><w:sdtContent", "unheardOf"]
    let body = wrapped.map { name in
      let closing = name.split(separator: ">").reversed()
        .map { "</" + ($0.hasPrefix("<") ? $0.dropFirst() : "w:" + $0) + ">" }.joined()
      return "<w:\(name)>" + run(String(name.prefix(3))) + closing
    }.joined()
    #expect(try lines("<w:p>\(body)</w:p>") == ["cussmabdodirsdtunh"])
  }

  @Test func `writes tabs, breaks and hyphens as characters`() throws {
    let body = """
      <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t>\
      <w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:ptab/><w:br w:type="page"/>\
      <w:t>e</w:t></w:r></w:p>
      """
    #expect(try lines(body) == ["a⇥b⏎c\u{2011}d\u{AD}⇥e"])
  }

  @Test func `drops outer spaces that are not preserved and says where words met`() throws {
    let paper = try WordBuilder(
      body: "<w:p><w:r><w:t>one </w:t></w:r><w:r><w:t>two</w:t></w:r></w:p>"
    ).paper()
    #expect(WordBuilder.lines(of: paper) == ["onetwo"])
    #expect(paper.notices.map(\.code) == [.spacesDropped])
  }

  @Test func `shows the characters of symbol fonts`() throws {
    let body = """
      <w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>\(run(" o ü", "<w:rFonts w:ascii=\"Wingdings\"/>"))\
      <w:r><w:sym w:font="Nobody" w:char="F012"/></w:r></w:p>
      """
    let paper = try WordBuilder(body: body).paper()
    #expect(WordBuilder.lines(of: paper) == ["☑ ☐ ✓\u{FFFD}"])
    #expect(paper.notices.map(\.code) == [.unknownSymbol])
  }

  @Test func `reads one branch of alternate content`() throws {
    let known = "<mc:Choice Requires=\"wps\">\(run("new"))</mc:Choice>"
    let unknown = "<mc:Choice Requires=\"zz\" xmlns:zz=\"urn:zz\">\(run("odd"))</mc:Choice>"
    let fallback = "<mc:Fallback>\(run("old"))</mc:Fallback>"
    func wrap(_ branches: String) -> String {
      "<w:p><mc:AlternateContent>\(branches)</mc:AlternateContent></w:p>"
    }
    #expect(try lines(wrap(known + fallback)) == ["new"])
    #expect(try lines(wrap(unknown + fallback)) == ["old"])
    #expect(try lines(wrap(unknown + known)) == ["new"])
    #expect(try lines(wrap(unknown)) == [" +unselected"])
  }

  @Test func `passes over what may be ignored, but for what must be processed`() throws {
    let body = """
      <w:p xmlns:zz="urn:zz" mc:Ignorable="zz" mc:ProcessContent="zz:keep">\
      <zz:drop>\(run("a"))</zz:drop><zz:keep>\(run("b"))</zz:keep></w:p>
      """
    #expect(try lines(body) == ["b"])
  }

  @Test func `writes equations in one line`() throws {
    let body = """
      <w:p><m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>\
      <m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>
      """
    #expect(try lines(body) == ["a/bx^2 +maths"])
  }

  @Test func `toggles hidden text by style and lets the run decide`() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="P"><w:name w:val="P"/><w:rPr><w:vanish/></w:rPr></w:style>\
      <w:style w:type="character" w:styleId="C"><w:name w:val="C"/><w:rPr><w:vanish/></w:rPr></w:style>
      """
    let body = """
      <w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>\(run("hidden "))\(run("both ", "<w:rStyle w:val=\"C\"/>"))\
      \(run("shown", "<w:vanish w:val=\"0\"/>"))\(run("gone", "<w:rStyle w:val=\"C\"/><w:vanish/>"))</w:p>
      """
    #expect(try lines(body, styles: styles) == ["both shown"])
  }

  @Test func `keeps ruby and struck words beside the text`() throws {
    let body = """
      <w:p><w:r><w:ruby><w:rt>\(run("above"))</w:rt><w:rubyBase>\(run("base"))</w:rubyBase></w:ruby></w:r>\
      \(run(" out", "<w:strike/>"))</w:p>
      """
    #expect(try lines(body) == ["base"])
  }

  @Test func `joins a dropped capital to its word`() throws {
    let body = paragraph("W", "<w:framePr w:dropCap=\"drop\"/>") + paragraph("aits rose.")
    #expect(try lines(body) == ["Waits rose."])
  }

  @Test func `reads old properties in change records as history`() throws {
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style>"
    let old = "<w:pPrChange w:id=\"1\"><w:pPr><w:pStyle w:val=\"H\"/></w:pPr></w:pPrChange>"
    #expect(try lines(paragraph("plain", old), styles: styles) == ["plain"])
  }
}
