/// The root element of XML text, found before the text is parsed.
struct XMLRoot {
  /// Without prefix.
  let name: String
  let namespace: String?

  /// Looks past declarations, comments and the document type for the first tag of UTF-8 text.
  init?(_ text: [UInt8]) {
    var cursor = RootCursor(text)
    guard let tag = cursor.firstTag() else { return nil }
    let parts = tag.name.split(separator: ":", omittingEmptySubsequences: false)
    let prefix = parts.count == 2 ? String(parts[0]) : nil
    name = String(parts.last ?? "")
    let declaration = prefix.map { "xmlns:\($0)" } ?? "xmlns"
    namespace = tag.attributes.first { $0.name == declaration }?.value
  }
}

/// Walks over the beginning of XML text.
private struct RootCursor {
  private let text: [UInt8]
  private var index = 0

  init(_ text: [UInt8]) { self.text = text }

  struct Tag {
    let name: String
    var attributes: [(name: String, value: String)] = []
  }

  mutating func firstTag() -> Tag? {
    while let open = text[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      if begins("?") {
        pass("?>")
      } else if begins("!--") {
        pass("-->")
      } else if begins("!") {
        pass(">")
      } else {
        return tag()
      }
    }
    return nil
  }

  private mutating func tag() -> Tag? {
    var tag = Tag(name: word())
    guard !tag.name.isEmpty else { return nil }
    while tag.attributes.count < Limits.attributes {
      let name = word()
      guard !name.isEmpty, index < text.count, text[index] == UInt8(ascii: "=") else { break }
      index += 1
      guard index < text.count,
        text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "'"),
        let end = text[(index + 1)...].firstIndex(of: text[index])
      else { break }
      tag.attributes.append((name, String(decoding: text[index + 1..<end], as: UTF8.self)))
      index = end + 1
    }
    return tag
  }

  /// The letters up to white space, `=`, `>` or `/`, and the white space round them.
  private mutating func word() -> String {
    skipSpace()
    let start = index
    while index < text.count, !isSpace(text[index]), text[index] != UInt8(ascii: "="),
      text[index] != UInt8(ascii: ">"), text[index] != UInt8(ascii: "/")
    {
      index += 1
    }
    let word = String(decoding: text[start..<index], as: UTF8.self)
    skipSpace()
    return word
  }

  private mutating func skipSpace() {
    while index < text.count, isSpace(text[index]) { index += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func begins(_ prefix: String) -> Bool { text[index...].starts(with: prefix.utf8) }

  private mutating func pass(_ end: String) {
    let wanted = Array(end.utf8)
    while index < text.count, !text[index...].starts(with: wanted) { index += 1 }
    index = min(text.count, index + wanted.count)
  }
}
