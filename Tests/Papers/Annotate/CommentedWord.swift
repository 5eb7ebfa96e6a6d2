import TestSupport

@testable import Papers

/// A Word file with comments put in, and what became of its parts.
struct CommentedWord {
  let paper: Paper
  let copy: [UInt8]

  /// Puts comment after comment on the words given; nil is the whole paper.
  init(_ bytes: [UInt8], on words: [String?]) throws(PaperError) {
    paper = try PaperReader.read(bytes, name: "paper.docx")
    let read = paper
    let remarks = words.enumerated().map { number, words in
      Remark(at: words.flatMap { Self.place(of: $0, in: read) }, ["Remark \(number + 1)"])
    }
    copy = try paper.commented(remarks, in: bytes)
  }

  init(body: String, on words: String?...) throws(PaperError) {
    try self.init(WordBuilder(body: body).bytes, on: words)
  }

  /// Where words stand first.
  static func place(of words: String, in paper: Paper) -> Place? {
    let sought = Array(words.unicodeScalars)
    for (index, block) in paper.blocks.enumerated() {
      let text = Array(paper.string(block.text).unicodeScalars)
      guard text.count >= sought.count, !sought.isEmpty else { continue }
      for from in 0...text.count - sought.count
      where text[from..<from + sought.count].elementsEqual(sought) {
        return Place(block: index, from: from, to: from + sought.count)
      }
    }
    return nil
  }

  /// The bytes of a part of the copy; nil if it has none of the name.
  func bytes(of name: String) throws(PaperError) -> [UInt8]? {
    var container = try Container(copy, limits: Limits())
    return try container.part(name)?.bytes
  }

  /// A part of the copy as text.
  func part(_ name: String) throws(PaperError) -> String {
    String(decoding: try bytes(of: name) ?? [], as: UTF8.self)
  }

  /// What stands in the body of the copy, markers as `⟦1` and `1⟧`.
  func body(in name: String = "word/document.xml") throws(PaperError) -> String {
    let text = try part(name)
    guard let start = text.range(of: "<w:body>"), let end = text.range(of: "</w:body>") else {
      return text
    }
    var body = String(text[start.upperBound..<end.lowerBound])
    for id in 1...20 {
      body.replace("<w:commentRangeStart w:id=\"\(id)\"/>", with: "⟦\(id)")
      let reference = "<w:r><w:commentReference w:id=\"\(id)\"/></w:r>"
      body.replace("<w:commentRangeEnd w:id=\"\(id)\"/>" + reference, with: "\(id)⟧")
    }
    return body
  }

  /// The copy, read again.
  func again() throws(PaperError) -> Paper {
    try PaperReader.read(copy, name: "paper.docx")
  }
}

extension String {
  /// The first place of a text.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    firstRange(of: text)
  }
}
