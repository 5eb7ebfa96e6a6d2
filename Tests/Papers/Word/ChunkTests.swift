import Papers
import TestSupport
import Testing

@Suite struct `Reading Word files in a Word file` {
  /// A file with a note, a comment, a header, and perhaps a file in it.
  private func inner(_ words: String, holding other: [UInt8]? = nil) -> [UInt8] {
    let body = """
      <w:p><w:commentRangeStart w:id="1"/>\(run(words))<w:r><w:footnoteReference w:id="1"/></w:r></w:p>\
      <w:altChunk r:id="rId9"/><w:sectPr><w:headerReference r:id="rId3"/></w:sectPr>
      """
    var builder = WordBuilder(body: body)
    builder.add(
      "notes.xml",
      kind: "footnotes",
      root: "footnotes",
      content: "<w:footnote w:id=\"1\">\(paragraph("note of \(words)"))</w:footnote>",
      id: "rId1"
    )
    builder.add(
      "comments.xml",
      kind: "comments",
      root: "comments",
      content: "<w:comment w:id=\"1\" w:author=\"A\">\(paragraph("why \(words)"))</w:comment>",
      id: "rId2"
    )
    builder.add(
      "header.xml",
      kind: "header",
      root: "hdr",
      content: paragraph("above"),
      id: "rId3"
    )
    if let other { builder.add("other.docx", kind: "aFChunk", bytes: other, id: "rId9") }
    return builder.bytes
  }

  private func outer(_ chunk: [UInt8], body: String) -> WordBuilder {
    var builder = WordBuilder(body: body)
    builder.add("in.docx", kind: "aFChunk", bytes: chunk, id: "rId1")
    builder.add(
      "notes.xml",
      kind: "footnotes",
      root: "footnotes",
      content: "<w:footnote w:id=\"1\">\(paragraph("note of the paper"))</w:footnote>",
      id: "rId2"
    )
    return builder
  }

  private let mark = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"

  @Test func `takes notes, comments and headers with them, and tells their ids apart`() throws {
    let body = "<w:p>\(run("paper"))\(mark)</w:p><w:altChunk r:id=\"rId1\"/>"
    let paper = try outer(inner("chunk"), body: body).paper()
    #expect(
      WordBuilder.lines(of: paper) == [
        "paper", "chunk", "footnote note of the paper", "footnote note of chunk",
        "header above +not-shown", "comment why chunk",
      ]
    )
    let stories = paper.blocks.map { $0.storyID.map { paper.names.stories[$0] } }
    #expect(
      stories == [
        nil, nil, "1", "word/in.docx!/1", "word/in.docx!/header.xml", "word/in.docx!/1",
      ]
    )
    #expect(paper.blocks.map { paper.names.parts[$0.part] }[1] == "word/in.docx!/word/document.xml")
    #expect(paper.blocks[3].reference == 1)
    #expect(paper.comments.map(\.anchor) == [1])
    #expect(PaperCheck.faults(in: paper) == [])
  }

  @Test func `stands in its cell, and is gone with a deleted row`() throws {
    let cell = "<w:tc>\(paragraph("c"))<w:altChunk r:id=\"rId1\"/></w:tc>"
    let rows = "<w:tr>\(cell)</w:tr><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>\(cell)</w:tr>"
    let paper = try outer(inner("chunk"), body: "<w:tbl>\(rows)</w:tbl>").paper()
    #expect(paper.blocks.prefix(4).map { paper.string($0.text) } == ["c", "chunk", "", ""])
    #expect(paper.blocks.prefix(4).map(\.cell) == [0, 0, nil, nil])
    #expect(PaperCheck.faults(in: paper) == [])
  }

  @Test func `is read to a depth of two`() throws {
    let third = inner("three")
    let second = inner("two", holding: third)
    let first = inner("one", holding: second)
    let paper = try outer(first, body: "<w:altChunk r:id=\"rId1\"/>").paper()
    let body = paper.blocks.filter { $0.story == .body }.map { paper.string($0.text) }
    #expect(body == ["one", "two"])
    #expect(paper.unread.map(\.reason) == ["too-deep"])
    #expect(
      paper.unread.map { $0.part.map { paper.names.parts[$0] } }
        == ["word/in.docx!/word/other.docx!/word/other.docx"]
    )
  }
}
