/// Makes a Word file of one text: the main part, and after each line `%% kind` another part.
package enum WordParts {
  /// The file; a kind that is not known is left out, and of two parts of one kind the second.
  package static func file(_ text: [UInt8]) -> [UInt8] {
    let pieces = pieces(of: text)
    var members = [
      member("[Content_Types].xml", Array(contentTypes.utf8)),
      member("_rels/.rels", relationships([("officeDocument", "word/document.xml")])),
      member("word/document.xml", Array(pieces[0].bytes)),
    ]
    var links: [(kind: String, target: String)] = []
    for piece in pieces.dropFirst() {
      guard let kind = kinds.first(where: { Array($0.utf8) == piece.kind }),
        !links.contains(where: { $0.kind == kind })
      else { continue }
      links.append((kind, kind + ".xml"))
      members.append(member("word/\(kind).xml", Array(piece.bytes)))
    }
    members.append(member("word/_rels/document.xml.rels", relationships(links)))
    return Zip.archive(members)
  }

  private static let kinds = [
    "styles", "numbering", "settings", "footnotes", "endnotes", "comments", "commentsExtended",
    "header", "footer", "chart", "diagramData", "aFChunk", "customXml",
  ]

  private static func pieces(
    of text: [UInt8]
  ) -> [(kind: [UInt8], bytes: ArraySlice<UInt8>)] {
    var pieces: [(kind: [UInt8], bytes: ArraySlice<UInt8>)] = [([], text[0..<0])]
    var start = 0
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: "%% ".utf8) {
        pieces.append((Array(line.dropFirst(3)), text[line.endIndex..<line.endIndex]))
        start = min(line.endIndex + 1, text.count)
      } else {
        pieces[pieces.count - 1].bytes = text[start..<line.endIndex]
      }
    }
    return pieces
  }

  private static func member(_ name: String, _ bytes: [UInt8]) -> (name: [UInt8], bytes: [UInt8]) {
    (Array(name.utf8), bytes)
  }

  /// Each has its kind as its id, so that a seed can name it.
  private static func relationships(_ links: [(kind: String, target: String)]) -> [UInt8] {
    let list = links.map { kind, target in
      "<Relationship Id=\"\(kind)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
    }
    let root = "http://schemas.openxmlformats.org/package/2006/relationships"
    return Array("<Relationships xmlns=\"\(root)\">\(list.joined())</Relationships>".utf8)
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static let contentTypes = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/word/document.xml" ContentType="application/\
    vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
    """
}
