import Papers
import SourceText
import TestSupport
import Testing

struct `Reading document vocabularies` {
  private func read(_ text: String) throws -> Paper {
    try PaperReader.read(
      Array(text.utf8),
      name: "paper.xml"
    )
  }

  @Test func `reads XHTML`() throws {
    let paper = try read(
      """
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB"><head><title>Access</title>
      <meta name="DCTERMS.issued" content="2026-05-07"/><script>var a;</script></head><body>
      <h2>Access to care</h2><div>Loose <b>words</b><p>A&eacute;b <s>gone</s> and <ins>new</ins></p></div>
      <ol type="a" start="2"><li>first<ul><li>inner</li></ul></li><li value="7"><p>second</p><p>more</p></li></ol>
      <table><caption>Waits</caption><tr><th>Group</th><th>Weeks</th></tr>
      <tr><th rowspan="2">North</th><td>2</td></tr><tr><td>3</td></tr></table>
      <p><input type="radio" checked="checked"/> Yes <select><option>No</option><option selected="selected">Sure</option></select></p>
      <nav><h3>Menu</h3></nav><p hidden="hidden">secret</p><img src="x" alt=""/><img src="y" alt="A chart"/>
      <p>Note<a role="doc-noteref" href="#n1">1</a>.</p><aside role="doc-footnote" id="n1"><p>The note.</p></aside></body></html>
      """
    )
    #expect(paper.format == .xhtml)
    #expect(paper.language == "en-GB")
    #expect(
      Outline.lines(paper) == [
        "heading 2: Access to care", "paragraph: Loose words",
        "paragraph: Aéb and new {struck: gone}", "item 1 <b.>: first", "item 2 <•>: inner",
        "item 1 <g.>: second", "paragraph: more", "caption: Waits", "paragraph [0,0 head]: Group",
        "paragraph [0,1 head]: Weeks", "paragraph [1,0 2x1 head]: North", "paragraph [1,1]: 2",
        "paragraph [2,1]: 3", "paragraph: ☒ Yes Sure", "paragraph: Menu",
        "paragraph:  {hidden: secret}", "paragraph alt-text: A chart", "paragraph: Note.",
        "paragraph footnote: The note.",
      ]
    )
    #expect(paper.tables.map(\.headerColumns) == [1])
    #expect(paper.unread.map(\.description) == ["A chart"])
    #expect(paper.blocks.last?.reference == 17)
  }

  @Test func `reads DocBook with columns by name`() throws {
    let paper = try read(
      """
      <book xmlns="http://docbook.org/ns/docbook"><title>Year</title><chapter><title>One</title>
      <para>Before<itemizedlist><listitem><para>point</para></listitem></itemizedlist>after</para>
      <section><info><title>Inner</title></info><bridgehead>Bridge</bridgehead>
      <informaltable><tgroup cols="3"><colspec colname="a"/><colspec colname="b"/><colspec colname="c"/>
      <tbody><row><entry colname="a">x</entry><entry namest="b" nameend="c">y</entry></row></tbody></tgroup></informaltable>
      <note><title>Mind</title><para>this<footnote><para>Why</para></footnote></para></note></section></chapter></book>
      """
    )
    #expect(paper.format == .docbook)
    #expect(
      Outline.lines(paper) == [
        "title: Year", "heading 1: One", "paragraph: Before", "item 1 <•>: point",
        "paragraph: after", "heading 2: Inner", "heading 2: Bridge", "paragraph [0,0]: x",
        "paragraph [0,1 1x2]: y", "paragraph: Mind", "paragraph: this", "paragraph footnote: Why",
      ]
    )
  }

  @Test func `reads JATS with labels and dates in parts`() throws {
    let paper = try read(
      """
      <!DOCTYPE article SYSTEM "x.dtd"><article><front><journal-meta><p>journal</p></journal-meta><article-meta>
      <article-title>Gaps</article-title><pub-date><month>3</month><day>9</day><year>2025</year></pub-date></article-meta></front>
      <body><sec><label>2.</label><title>Results</title><list list-type="alpha-lower"><list-item><label>(x)</label><p>one</p></list-item>
      <list-item><p>two</p></list-item></list><p>See<xref ref-type="fn" rid="f">a</xref></p></sec></body>
      <back><fn-group><fn id="f"><label>a</label><p>Source.</p></fn></fn-group></back></article>
      """
    )
    #expect(paper.format == .jats)
    #expect(
      Outline.lines(paper) == [
        "title: Gaps", "heading 1 <2.>: Results", "item 1 <(x)>: one", "item 1 <b.>: two",
        "paragraph: See", "paragraph footnote: Source.",
      ]
    )
    #expect(paper.blocks.last?.reference == 4)
  }

  @Test func `reads Akoma Ntoso by its numbers`() throws {
    let paper = try read(
      """
      <akomaNtoso xmlns="urn:x"><act><body><chapter><num>I</num><heading>Scope</heading><section><num>1.</num>
      <subsection><num>(a)</num><content><p>A trust must act.<eol/>Soon.</p></content></subsection></section></chapter></body></act></akomaNtoso>
      """
    )
    #expect(paper.format == .akomaNtoso)
    #expect(
      Outline.lines(paper) == [
        "heading 1 <I>: Scope", "item 2 <1. (a)>: A trust must act.\nSoon.",
      ]
    )
  }

  @Test func `reads TEI with pages and corrections`() throws {
    let paper = try read(
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><pb n="4"/><div><head>Minutes</head>
      <p>The <choice><abbr>bd</abbr><expan>board</expan></choice> met<note place="end">Late</note>.</p>
      <table><head>Votes</head><row role="label"><cell>For</cell></row><row><cell>5</cell></row></table></div></body></text></TEI>
      """
    )
    #expect(paper.format == .tei)
    #expect(
      Outline.lines(paper) == [
        "heading 1: Minutes", "paragraph: The board met.", "caption: Votes",
        "paragraph [0,0 head]: For", "paragraph [1,0]: 5", "paragraph endnote: Late",
      ]
    )
    #expect(paper.blocks[1].page == PageNumber(4, isCertain: true))
    #expect(paper.tables.map(\.caption) == ["Votes"])
  }

  @Test func `reads XML of unknown kind by the elements that hold words`() throws {
    let paper = try read(
      "<a><meta x='1'/><h2>Top</h2><b><c>in</c> one <d>block</d></b><e><f>other</f></e></a>"
    )
    #expect(paper.format == .xml)
    #expect(
      Outline.lines(paper) == ["heading 2: Top", "paragraph: in one block", "paragraph: other"]
    )
    #expect(paper.notices.map(\.code) == [.unknownVocabulary])
  }
}
