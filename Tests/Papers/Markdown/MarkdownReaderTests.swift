import Papers
import SourceText
import TestSupport
import Testing

@Suite struct `Reading Markdown` {
  private func paper(_ text: String) throws -> Paper {
    try MarkdownReader.read(
      PaperSource(name: "paper.md", bytes: Array(text.utf8)),
      view: .final,
      limits: Limits()
    )
  }

  private func lines(_ text: String) throws -> [String] {
    try paper(text).blockLines
  }

  @Test func `takes front matter as fields, title, date and language`() throws {
    let paper = try paper(
      "---\ntitle: \"Recovery plan\"\nmeeting-date: 26 November 2026\nlang: en-GB\nauthors:\n  - A. Singh\n  - B. Okafor\n---\nText."
    )
    #expect(
      paper.fieldLines == [
        "title = Recovery plan", "meeting-date = 26 November 2026", "lang = en-GB",
        "authors = A. Singh ⏎ B. Okafor",
      ]
    )
    #expect(paper.title == Title(text: "Recovery plan", from: .frontMatter))
    #expect(paper.date?.day.description == "2026-11-26")
    #expect(paper.date?.from == .frontMatter)
    #expect(paper.language == "en-GB")
    #expect(paper.blockLines == ["paragraph: Text."])
    #expect(paper.fields.allSatisfy { $0.from == .frontMatter && $0.blocks.isEmpty })
  }

  @Test func `takes a line of dashes without keys as a rule`() throws {
    #expect(try lines("---\n\nText.\n\n---\n") == ["paragraph: Text."])
    #expect(try lines("---\ntitle: never closed\n\nText.").contains("paragraph: Text."))
  }

  @Test func `reads headings of both kinds`() throws {
    #expect(
      try lines("# One #\n\nTwo\n===\n\n### 3.2 *Three*\n\n    # code\n") == [
        "heading 1 (markup): One", "heading 1 (markup): Two",
        "heading 3 <3.2> (markup): 3.2 Three", "paragraph: # code",
      ]
    )
  }

  @Test func `reads lists, numbered, nested and of tasks`() throws {
    #expect(
      try lines("3) a\n4) b\n   - c\n\n     more\n   * [x] d\n\n- [ ] e\n-\n- # f\n") == [
        "item 1 <3)>: a", "item 1 <4)>: b", "item 2 <•>: c", "paragraph: more",
        "item 2 <•>: ☒ d", "item 1 <•>: ☐ e", "item 1 <•>: ", "heading 1 <•> (markup): f",
      ]
    )
  }

  @Test func `joins soft breaks and keeps hard ones`() throws {
    #expect(
      try lines("one\ntwo  \nthree<br>four\\\nfive") == ["paragraph: one two⏎three⏎four⏎five"]
    )
  }

  @Test func `reads tables with their header rows`() throws {
    let paper = try paper("| a | **b** |\n|---|:-:|\n| c \\| d | `e` |\n| f |\n")
    #expect(
      paper.blockLines == [
        "paragraph [0,0 header]: a", "paragraph [0,1 header]: b", "paragraph [1,0]: c | d",
        "paragraph [1,1]: e", "paragraph [2,0]: f",
      ]
    )
    #expect(paper.tables.first?.headerRowsFrom == .marked)
    #expect(paper.cells.count == 6)
  }

  @Test func `reads a table without header words as a form`() throws {
    #expect(
      try paper(
        "| | | | |\n|---|---|---|---|\n| **Author:** | A. Singh | **Date:** | 3 May 2026 |\n"
      ).fieldLines
        == ["Author = A. Singh", "Date = 3 May 2026"]
    )
  }

  @Test func `flags struck text and keeps links`() throws {
    let paper = try paper("~~old~~ <del>older</del> [new](https://example.org/a?b=c)")
    #expect(paper.blockLines == ["paragraph:   new"])
    #expect(
      paper.spans.filter { $0.flags.contains(.struck) }.map { paper.string($0.text) } == [
        "old", "older",
      ]
    )
    #expect(paper.names.links == ["https://example.org/a?b=c"])
    #expect(paper.notices.isEmpty)
  }

  @Test func `drops tags and keeps their text`() throws {
    let paper = try paper(
      "A <b>bold</b> word.<!-- nothing -->\n\n<div>\n<p>One &amp; two</p>\n<script>no()</script>\n<p>three</p></div>\n\n<!-- nothing -->\n"
    )
    #expect(paper.blockLines == ["paragraph: A bold word.", "paragraph: One & two⏎three"])
    #expect(paper.notices.map(\.code) == [.rawHTML])
  }

  @Test func `resolves entities`() throws {
    #expect(
      try lines("Caf&eacute; &amp; &lt;shop&gt; &#8211; &#x2013; &nosuch; &#0;")
        == ["paragraph: Café & <shop> – – &nosuch; \u{FFFD}"]
    )
  }

  @Test func `keeps the description of a picture, which is unread`() throws {
    let paper = try paper("Waits ![Waits by *fifth*](w.png) fell.\n\n![](logo.png)\n")
    #expect(paper.blockLines == ["paragraph: Waits  fell.", "alt-text paragraph: Waits by fifth"])
    #expect(paper.unread.map(\.description) == ["Waits by fifth"])
    #expect(paper.unread.map(\.block) == [0])
    #expect(paper.notices.map(\.code) == [.picture])
  }

  @Test func `knows bold labels and boxes`() throws {
    let paper = try paper(
      "**Purpose:** ☐ Assurance ☒ Discussion\n\n- **Date:** 3 May 2026\n- Quality: good\n"
    )
    #expect(paper.fieldLines == ["Purpose = ☐ Assurance ☒ Discussion", "Date = 3 May 2026"])
  }

  @Test func `gives each block its lines and each span its bytes`() throws {
    let text = "# Plan\n\none *two*\nthree\n\n- item\n"
    let paper = try paper(text)
    let bytes = Array(text.utf8)
    #expect(
      paper.blocks.compactMap {
        $0.source.map { String(decoding: bytes[$0.indices], as: UTF8.self) }
      }
        == ["# Plan", "one *two*\nthree", "- item"]
    )
    for span in paper.spans where span.source.count == span.text.count {
      let source = String(decoding: bytes[span.source.indices], as: UTF8.self)
      #expect(paper.string(span.text) == source || source == "\n")
    }
  }
}
