import Papers
import SourceText
import TestSupport
import Testing

struct `Parsing a part safely` {
  private func main(_ text: String) -> [UInt8] {
    var builder = WordBuilder(body: "")
    builder.parts[2].text = text
    return builder.bytes
  }

  private let open =
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
  private let close = "</w:body></w:document>"

  private func refusal(_ text: String) -> PaperError? {
    do throws(PaperError) {
      _ = try PaperReader.read(main(text), name: "paper.docx")
      return nil
    } catch { return error }
  }

  @Test func `says where the XML is wrong`() {
    let error = refusal(open + "\n<w:p></w:q>" + close)
    #expect(error?.code == "not-well-formed")
    #expect(error?.message.contains("word/document.xml at line 2") == true)
  }

  @Test func `refuses a document type before anything is declared`() {
    #expect(refusal("<!DOCTYPE w [<!ENTITY a \"b\">]>" + open + close)?.code == "doctype")
    #expect(refusal("<!DOCTYPE w SYSTEM \"file:///etc/passwd\">" + open + close)?.code == "doctype")
  }

  @Test func `refuses entities that nobody declared`() {
    #expect(refusal(open + "&nbsp;" + close)?.code == "not-well-formed")
  }

  @Test func `refuses elements nested too deep`() {
    let deep = String(repeating: "<w:p>", count: 300) + String(repeating: "</w:p>", count: 300)
    #expect(refusal(open + deep + close)?.code == "too-deep")
    let shallow = String(repeating: "<w:p>", count: 254) + String(repeating: "</w:p>", count: 254)
    #expect(refusal(open + shallow + close) == nil)
  }

  @Test func `refuses tags of too many attributes and namespaces`() {
    let many = (0..<5_000).map { " a\($0)=\"\"" }.joined()
    #expect(refusal(open + "<w:p\(many)/>" + close)?.code == "too-complex")
    let spaces = (0..<600).map { " xmlns:a\($0)=\"u\($0)\"" }.joined()
    #expect(refusal(open + "<w:p\(spaces)/>" + close)?.code == "too-complex")
  }

  @Test func `knows encodings by name`() throws {
    #expect(
      refusal("<?xml version=\"1.0\" encoding=\"EBCDIC-X\"?>" + open + close)
        == .encoding(name: "EBCDIC-X", part: "word/document.xml")
    )
    #expect(
      refusal("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + open + close)?.code
        == "not-well-formed"
    )
  }

  @Test func `stops when the time is up`() {
    let body = String(repeating: "<w:p/>", count: 5_000)
    #expect(throws: PaperError.tooSlow(seconds: 3)) {
      try PaperReader.read(
        main(open + body + close),
        name: "paper.docx",
        budget: Budget(seconds: 3) { true }
      )
    }
  }

  @Test func `knows names by namespace, whatever the prefix`() throws {
    let text = """
      <document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>a&amp;b</t></r></p></body></document>
      """
    let paper = try PaperReader.read(main(text), name: "paper.docx")
    #expect(WordBuilder.lines(of: paper) == ["a&b"])
    #expect(paper.isStrict)
  }

  @Test func `gives the bytes that each block was read from`() throws {
    let text =
      open + "<w:p><w:r><w:t>é</w:t></w:r></w:p><w:p  ><w:r><w:t>b</w:t></w:r></w:p >" + close
    let paper = try PaperReader.read(main(text), name: "paper.docx")
    let bytes = Array(text.utf8)
    let sources = paper.blocks.compactMap(\.source).map {
      String(decoding: bytes[$0.indices], as: UTF8.self)
    }
    #expect(
      sources == [
        "<w:p><w:r><w:t>é</w:t></w:r></w:p>", "<w:p  ><w:r><w:t>b</w:t></w:r></w:p >",
      ]
    )
  }
}
