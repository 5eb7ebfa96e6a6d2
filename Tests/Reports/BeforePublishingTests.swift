import Testing
import TestSupport

struct `Looking at a file before it is published` {
  private func part(_ builder: WordBuilder) throws -> String {
    let text = try ReviewPages().text(of: builder.bytes, name: "paper.docx")
    let part = try #require(`Writing the page of a review`.part("before-you-publish", of: text))
    return `Writing the page of a review`.words(part)
  }

  @Test func `finds nothing where nothing is`() throws {
    let words = try part(WordBuilder(body: "<w:p><w:r><w:t>Text.</w:t></w:r></w:p>"))
    #expect(words.contains("Nothing to see to: there are no tracked changes, comments,"))
  }

  @Test func `counts tracked changes and hidden words`() throws {
    let run = "<w:r><w:t>Text</w:t></w:r>"
    let hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret</w:t></w:r></w:p>"
    let body =
      "<w:p><w:ins w:id=\"1\">\(run)</w:ins>\(run)<w:ins w:id=\"2\">\(run)</w:ins></w:p>\(hidden)"
    let words = try part(WordBuilder(body: body))
    #expect(words.contains("The paper holds tracked changes (2). They were read as if accepted."))
    #expect(words.contains("Some text is hidden. It was not read."))
    #expect(!words.contains("Secret"))
  }

  @Test func `shows a watermark, comments, and the names in the properties`() throws {
    let shape =
      "<w:p><w:r><w:pict><v:shape><v:textpath string=\"DRAFT\"/></v:shape></w:pict></w:r></w:p>"
    var builder = WordBuilder(
      body: "<w:p><w:r><w:t>Text.</w:t></w:r></w:p><w:sectPr><w:headerReference"
        + " w:type=\"default\" r:id=\"h\"/></w:sectPr>"
    )
    builder.add("header1.xml", kind: "header", root: "hdr", content: shape, id: "h")
    builder.add(
      "comments.xml",
      kind: "comments",
      root: "comments",
      content: "<w:comment w:id=\"0\"><w:p><w:r><w:t>Really?</w:t></w:r></w:p></w:comment>",
      id: "c"
    )
    builder.addProperties(["creator": "Head of Performance", "lastModifiedBy": "Secretary <b>"])
    let words = try part(builder)
    #expect(words.contains("The pages carry the watermark “DRAFT”. Take it away"))
    #expect(words.contains("The paper holds comments. Delete them,"))
    #expect(
      words.contains(
        "The properties of the file name the author (Head of Performance) and who saved it last"
          + " (Secretary &lt;b&gt;)."
      )
    )
    #expect(!words.contains("Really?"))
  }
}
