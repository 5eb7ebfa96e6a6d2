/// The document vocabularies that one reader reads by their mapping tables.
enum Vocabulary {
  case xhtml, docBook, jats, akomaNtoso, tei, unknown

  /// The format that the paper is of.
  var format: Format {
    switch self {
    case .xhtml: .xhtml
    case .docBook: .docbook
    case .jats: .jats
    case .akomaNtoso: .akomaNtoso
    case .tei: .tei
    case .unknown: .xml
    }
  }

  /// Decides by the root's namespace and name, and for names that two vocabularies share by the
  /// elements that only one of them has.
  init(root: XMLName, namespace: XMLNamespace, text: [UInt8]) {
    switch (root, namespace) {
    case (_, .xhtml), (.html, .none): self = .xhtml
    case (_, .docBook): self = .docBook
    case (.akomaNtoso, _): self = .akomaNtoso
    case (.tei, _), (_, .tei): self = .tei
    case (.article, .none), (.book, .none), (.bookPart, .none), (.chapter, .none),
      (.section, .none), (.part, .none), (.set, .none), (.appendix, .none), (.preface, .none):
      self = Self.ofSharedName(root, text)
    case (_, _): self = .unknown
    }
  }

  private static func ofSharedName(_ root: XMLName, _ text: [UInt8]) -> Vocabulary {
    let tags = TagSearch(text)
    let isPublishing = root == .article || root == .book || root == .bookPart
    if isPublishing, tags.has("front") || tags.has("sec") { return .jats }
    if tags.has("para") || tags.has("info") || tags.has("simpara") { return .docBook }
    return .unknown
  }

  /// What an element is for.
  func role(of tag: XMLTag, in context: MarkupContext) -> MarkupRole {
    switch self {
    case .xhtml: XHTML.role(of: tag, in: context)
    case .docBook: DocBook.role(of: tag, in: context)
    case .jats: JATS.role(of: tag, in: context)
    case .akomaNtoso: AkomaNtoso.role(of: tag, in: context)
    case .tei: TEI.role(of: tag, in: context)
    case .unknown: UnknownXML.role(of: tag, in: context)
    }
  }
}

/// Looks for start tags in text that is not parsed yet.
private struct TagSearch {
  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  func has(_ name: String) -> Bool {
    let wanted = [UInt8(ascii: "<")] + Array(name.utf8)
    var index = 0
    while index + wanted.count < text.count {
      if text[index] == wanted[0], text[index..<index + wanted.count].elementsEqual(wanted) {
        switch text[index + wanted.count] {
        case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "/"): return true
        default: break
        }
      }
      index += 1
    }
    return false
  }
}
