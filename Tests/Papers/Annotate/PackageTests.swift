import TestSupport
import Testing

@testable import Papers

/// A run without properties.
private func plain(_ text: String) -> String {
  "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}

private let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

struct `Putting comments into the package` {
  private let body = "<w:p>\(plain("some words"))</w:p>"

  /// A file of these members.
  private func file(_ members: [(String, [UInt8])]) -> [UInt8] {
    Zip.archive(members.map { (Array($0.0.utf8), $0.1) })
  }

  private func file(_ members: (String, String)...) -> [UInt8] {
    file(members.map { ($0.0, Array($0.1.utf8)) })
  }

  private func types(_ main: String, prefix: String = "") -> String {
    let name = prefix.isEmpty ? "" : prefix + ":"
    let space = "xmlns\(prefix.isEmpty ? "" : ":" + prefix)="
    return "<\(name)Types \(space)\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<\(name)Override PartName=\"/\(main)\" ContentType=\"application/"
      + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></\(name)Types>"
  }

  private func links(_ kind: String, _ target: String, base: String = office) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "<Relationship Id=\"rId2\" Type=\"\(base)/\(kind)\" Target=\"\(target)\"/></Relationships>"
  }

  @Test func `adds a part, its link and its type`() throws {
    let bytes = WordBuilder(body: body).bytes
    let word = try CommentedWord(bytes, on: ["words"])
    let records = ZipRecords(word.copy)
    #expect(
      records.names == [
        "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels",
        "word/comments.xml",
      ]
    )
    #expect(
      try word.part("word/comments.xml") == """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:comments xmlns:w="\(transitional)"><w:comment w:id="1" w:author="DueRegard" \
        w:initials="DR"><w:p><w:r><w:t xml:space="preserve">Remark 1</w:t></w:r></w:p></w:comment>\
        </w:comments>
        """
    )
    #expect(
      try word.part("word/_rels/document.xml.rels").contains(
        "<Relationship Id=\"rId1\" Type=\"\(office)/comments\" Target=\"comments.xml\"/>"
      )
    )
    #expect(
      try word.part("[Content_Types].xml").hasSuffix(
        "<Override PartName=\"/word/comments.xml\" ContentType=\"application/"
          + "vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/></Types>"
      )
    )
  }

  @Test func `copies all other members as they are packed`() throws {
    var builder = WordBuilder(body: body, styles: "<w:style/>", numbering: "<w:num/>")
    builder.parts.append(("word/media/picture.bin", "\u{1}\u{2}"))
    let bytes = builder.bytes
    let (old, new) = (ZipRecords(bytes), ZipRecords(try CommentedWord(bytes, on: ["words"]).copy))
    let changed = ["[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"]
    for name in old.names where !changed.contains(name) {
      #expect(old.records[name] == new.records[name], "\(name)")
      #expect(old.entries[name] == new.entries[name], "\(name)")
    }
    for name in changed { #expect(old.records[name] != new.records[name], "\(name)") }
    #expect(new.names == old.names + ["word/comments.xml"])
    #expect(new.order == old.order + ["word/comments.xml"])
  }

  @Test func `gives the same bytes each time`() throws {
    let bytes = WordBuilder(body: body).bytes
    #expect(
      try CommentedWord(bytes, on: ["words", nil]).copy
        == CommentedWord(bytes, on: ["words", nil]).copy
    )
  }

  @Test func `gives the file itself where there is nothing to say`() throws {
    let bytes = WordBuilder(body: body).bytes
    #expect(try CommentedWord(bytes, on: []).copy == bytes)
  }

  @Test func `keeps bytes before the first member and after the end`() throws {
    let bytes = WordBuilder(body: body).bytes
    let word = try CommentedWord(bytes + Array("trailing".utf8), on: ["words"])
    #expect(word.copy.suffix(8).elementsEqual("trailing".utf8))
    #expect(try word.again().comments.count == 1)
  }

  @Test(arguments: [
    "<w:comments xmlns:w=\"\(transitional)\">%</w:comments>",
    "<c:comments xmlns:c=\"\(transitional)\">%</c:comments>",
    "<comments xmlns=\"\(transitional)\" xmlns:w=\"\(transitional)\">%</comments><!-- </ -->",
  ])
  func `keeps the comments that are there`(_ part: String) throws {
    let marker = "<w:commentRangeStart w:id=\"40\"/>"
    var builder = WordBuilder(body: "<w:p>\(marker)\(plain("some words"))</w:p>")
    let old =
      "<x:comment xmlns:x=\"\(transitional)\" x:id=\"41\" x:author=\"A\"><x:p><x:r><x:t>"
      + "old</x:t></x:r></x:p></x:comment>"
    let text = part.replacing("%", with: old)
    builder.add("notes.xml", kind: "comments", text: text, id: "rId1")
    let word = try CommentedWord(builder.bytes, on: ["words"])
    let comments = try word.again().comments
    #expect(comments.map(\.id) == ["41", "42"])
    #expect(comments.map(\.text) == ["old", "Remark 1"])
    #expect(comments.map(\.author) == ["A", "DueRegard"])
    #expect(ZipRecords(word.copy).names == ZipRecords(builder.bytes).names)
    let ending = try #require(part.split(separator: "%").last)
    #expect(try word.part("word/notes.xml").hasSuffix("</w:comment>" + ending))
  }

  @Test func `fills a comments part that is empty`() throws {
    var builder = WordBuilder(body: body)
    let empty = "<w:comments xmlns:w=\"\(transitional)\" />"
    builder.add("comments.xml", kind: "comments", text: empty, id: "rId1")
    #expect(try CommentedWord(builder.bytes, on: ["words"]).again().comments.count == 1)
  }

  @Test func `makes the part that a link leads to in vain`() throws {
    let bytes = file(
      ("[Content_Types].xml", types("word/document.xml")),
      ("_rels/.rels", links("officeDocument", "word/document.xml")),
      (
        "word/document.xml",
        "<w:document xmlns:w=\"\(transitional)\"><w:body>\(body)</w:body></w:document>"
      ),
      ("word/_rels/document.xml.rels", links("comments", "lost.xml"))
    )
    let word = try CommentedWord(bytes, on: ["words"])
    #expect(try word.again().comments.count == 1)
    #expect(try word.part("[Content_Types].xml").contains("/word/lost.xml"))
    #expect(!ZipRecords(word.copy).names.contains("word/comments.xml"))
  }

  @Test func `refuses a paper whose own comments cannot be read`() throws {
    var builder = WordBuilder(body: body)
    builder.add("comments.xml", kind: "comments", text: "<broken", id: "rId1")
    #expect(throws: PaperError.self) { try CommentedWord(builder.bytes, on: ["words"]) }
    var other = WordBuilder(body: body)
    other.add("comments.xml", kind: "comments", text: "<other/>", id: "rId1")
    #expect(throws: PaperError.self) { try CommentedWord(other.bytes, on: ["words"]) }
  }

  @Test func `finds its way among odd names and prefixes`() throws {
    let main =
      "<d:document xmlns:d=\"\(transitional)\" xmlns:w=\"urn:other\"><d:body><d:p><d:r>"
      + "<d:t>some words</d:t></d:r></d:p></d:body></d:document>"
    let bytes = file(
      ("[Content_Types].xml", types("My%20Folder/Main.xml", prefix: "t")),
      ("_rels/.rels", links("officeDocument", "/My%2520Folder/Main.xml")),
      ("My%20Folder/Main.xml", main),
      ("My%20Folder/comments.xml", "<x/>")
    )
    let word = try CommentedWord(bytes, on: ["words"])
    #expect(try word.again().comments.map(\.anchor) == [0])
    #expect(ZipRecords(word.copy).names.last == "My%20Folder/comments2.xml")
    let part = try word.part("My%20Folder/Main.xml")
    let own = "xmlns:w=\"\(transitional)\""
    #expect(
      part.contains(
        "<d:t xml:space=\"preserve\">some </d:t></d:r><w:commentRangeStart \(own) w:id=\"1\"/><d:r>"
      )
    )
    #expect(part.contains("<w:r \(own)><w:commentReference w:id=\"1\"/></w:r>"))
  }

  @Test func `writes strict files strictly`() throws {
    let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    let base = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    let bytes = file(
      ("[Content_Types].xml", types("word/document.xml")),
      ("_rels/.rels", links("officeDocument", "word/document.xml", base: base)),
      (
        "word/document.xml",
        "<w:document xmlns:w=\"\(strict)\"><w:body>\(body)</w:body></w:document>"
      )
    )
    let word = try CommentedWord(bytes, on: ["words"])
    #expect(try word.again().comments.count == 1)
    #expect(try word.part("word/comments.xml").contains("xmlns:w=\"\(strict)\""))
    #expect(try word.part("word/_rels/document.xml.rels").contains("\(base)/comments"))
    #expect(try word.again().isStrict)
  }

  @Test(arguments: ["utf-8 with a mark", "utf-16le", "utf-16be", "utf-32le", "windows-1252"])
  func `keeps the encoding of the main part`(_ encoding: String) throws {
    let name =
      encoding.hasPrefix("utf-8") ? "utf-8" : encoding.hasPrefix("utf") ? "utf-16" : encoding
    let text =
      "<?xml version=\"1.0\" encoding=\"\(name)\"?><w:document xmlns:w=\"\(transitional)\">"
      + "<w:body><w:p><w:r><w:t>Ça naïve \(encoding == "windows-1252" ? "" : "😀 ")words end"
      + "</w:t></w:r></w:p></w:body></w:document>"
    func encoded(_ text: String) -> [UInt8] {
      switch encoding {
      case "utf-16le":
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      case "utf-16be": text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
      case "utf-32le":
        [0xFF, 0xFE, 0, 0]
          + text.unicodeScalars.flatMap { scalar in
            (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
          }
      case "windows-1252": text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      default: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      }
    }
    let bytes = file([
      ("[Content_Types].xml", Array(types("word/document.xml").utf8)),
      ("_rels/.rels", Array(links("officeDocument", "word/document.xml").utf8)),
      ("word/document.xml", encoded(text)),
    ])
    let word = try CommentedWord(bytes, on: ["words"])
    let expected = text.replacing("<w:t>", with: "<w:t xml:space=\"preserve\">").replacing(
      "words",
      with: "</w:t></w:r><w:commentRangeStart w:id=\"1\"/><w:r><w:t xml:space=\"preserve\">words"
        + "</w:t></w:r><w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>"
        + "<w:r><w:t xml:space=\"preserve\">"
    )
    #expect(try word.bytes(of: "word/document.xml") == encoded(expected))
  }

  @Test func `writes no more than 500 comments, the last for the rest`() throws {
    let bytes = WordBuilder(body: body).bytes
    let word = try CommentedWord(bytes, on: Array(repeating: "words", count: 502))
    let comments = try word.again().comments
    #expect(comments.count == 500)
    #expect(comments.last?.text == "3 more remarks.")
  }

  @Test func `refuses a paper with as many comments as Word takes`() throws {
    let ranges = (0..<32_767).map { "<w:commentRangeStart w:id=\"\($0)\"/>" }.joined()
    #expect(throws: PaperError.self) {
      try CommentedWord(body: "<w:p>\(ranges)\(plain("words"))</w:p>", on: "words")
    }
  }

  @Test func `finds free numbers beside the largest there are`() throws {
    let marks = [2_147_483_647, 1_999_999_999, 2_000_000_000].map {
      "<w:bookmarkStart w:id=\"\($0)\" w:name=\"b\"/>"
    }
    let word = try CommentedWord(body: "<w:p>\(marks.joined())\(plain("words"))</w:p>", on: "words")
    #expect(try word.again().comments.map(\.id) == ["2000000001"])
  }

  @Test func `makes text harmless`() throws {
    let builder = WordBuilder(body: body)
    let paper = try builder.paper()
    let text = "a<b>&amp;\u{0}\u{FFFE}\n\t]]>\u{1F600}"
    let copy = try paper.commented([Remark(at: nil, [text])], in: builder.bytes)
    let comments = try PaperReader.read(copy, name: "x.docx").comments
    #expect(comments.map(\.text) == ["a<b>&amp;\u{FFFD}\u{FFFD}  ]]>\u{1F600}"])
  }

  @Test func `refuses bytes that are not the paper's`() throws {
    let paper = try WordBuilder(body: body).paper()
    let other = WordBuilder(body: "<w:p>\(plain("other"))</w:p>").bytes
    #expect(throws: PaperError.self) { try paper.commented([Remark(at: nil, ["x"])], in: other) }
  }
}

struct `Checking a commented copy` {
  private let builder = WordBuilder(body: "<w:p>\(plain("some words"))</w:p>")

  /// What the check says of another file in place of the copy.
  private func fault(_ change: (inout WordBuilder) -> Void) throws -> String? {
    var other = builder
    change(&other)
    do throws(PaperError) {
      let paper = try builder.paper()
      try CopyCheck.check(
        other.bytes,
        of: paper,
        from: builder.bytes,
        [],
        limits: Limits(),
        budget: .unlimited
      )
      return nil
    } catch { return error.message }
  }

  @Test func `lets the same paper through`() throws { #expect(try fault { _ in } == nil) }

  @Test func `sees a word, a paragraph and a part that differ`() throws {
    func change(_ from: String, _ to: String) throws -> String? {
      try fault { $0.parts[2].text.replace(from, with: to) }
    }
    #expect(try change("some", "same")?.contains("a paragraph is not the same") == true)
    #expect(try change("</w:body>", "<w:p><w:r><w:t>x</w:t></w:r></w:p></w:body>") != nil)
    #expect(try change("<w:p>", "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>") != nil)
    #expect(try change("</w:document>", "")?.contains("cannot be read again") == true)
  }

  @Test func `sees a comment without markers`() throws {
    let paper = try builder.paper()
    let anchor = Anchor(start: Anchor.Edge(offset: 0), end: Anchor.Edge(offset: 0), block: nil)
    #expect(throws: PaperError.self) {
      try CopyCheck.check(
        builder.bytes,
        of: paper,
        from: builder.bytes,
        [PlacedRemark(id: 1, anchor: anchor, paragraphs: ["x"])],
        limits: Limits(),
        budget: .unlimited
      )
    }
  }
}
