/// What kind of file some bytes are, by their content (`papers.md`, section 4).
enum FileKind {
  case container
  case flatOPC, wordML2003, flatODF
  /// Any other XML: the root decides which.
  case markup
  case text, markdown

  /// Looks at the first bytes; the name decides only between plain text, Markdown and, for these,
  /// XML.
  static func sniff(_ bytes: [UInt8], name: String) throws(PaperError) -> FileKind {
    if let refusal = Refusal.of(bytes, name: name) { throw refusal }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      return .container
    }
    let lowered = name.lowercased()
    let isMarkdown = lowered.hasSuffix(".md") || lowered.hasSuffix(".markdown")
    let isNamedText = isMarkdown || lowered.hasSuffix(".txt")
    guard XMLBeginning.isXML(bytes, onlyDeclared: isNamedText) else {
      return isMarkdown ? .markdown : .text
    }
    guard let root = XMLRoot(try XMLGuard(bytes, name: name).bytes) else { return .markup }
    switch (root.name, root.namespace) {
    case ("package", "http://schemas.microsoft.com/office/2006/xmlPackage"): return .flatOPC
    case ("wordDocument", "http://schemas.microsoft.com/office/word/2003/wordml"):
      return .wordML2003
    case ("document", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"): return .flatODF
    case (_, _): return .markup
    }
  }
}

/// Knows XML by its first bytes, in the encodings that need no mark.
enum XMLBeginning {
  /// Whether the bytes begin like XML; with `onlyDeclared`, with an XML declaration.
  static func isXML(_ bytes: [UInt8], onlyDeclared: Bool) -> Bool {
    let declared = Array("<?xml".utf8)
    var units = Array(bytes.prefix(4_096))
    for mark: [UInt8] in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    where units.starts(with: mark) {
      units.removeFirst(mark.count)
      break
    }
    // UTF-16 of the Latin letters of a tag: every other byte is zero.
    if units.count > 3, units[1] == 0, units[3] == 0 || units[0] == 0 {
      units = units.filter { $0 != 0 }
    } else if units.count > 3, units[0] == 0, units[2] == 0 {
      units = units.filter { $0 != 0 }
    }
    let start = units.firstIndex { $0 != 0x20 && !(0x09...0x0D).contains($0) } ?? units.count
    let text = units[start...]
    if text.starts(with: declared) { return true }
    guard !onlyDeclared, text.first == UInt8(ascii: "<") else { return false }
    if text.starts(with: "<!DOCTYPE".utf8) || text.starts(with: "<!--".utf8) { return true }
    guard let next = text.dropFirst().first else { return false }
    return switch next {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...0xFF:
      text.contains(UInt8(ascii: ">")) || bytes.count > 4_096
    default: false
    }
  }
}
