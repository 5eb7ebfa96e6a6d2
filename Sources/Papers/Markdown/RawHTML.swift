import SourceText

/// The text of raw HTML, and what its tags say.
struct RawHTML {
  enum Part {
    case text(TextRange)
    case lineBreak(TextRange)
    /// Where struck text begins and ends.
    case struck(Bool)
    /// A picture and its description; nil where none is given.
    case image(description: TextRange?)
    /// A tag that says nothing that is kept.
    case tag
  }

  private(set) var parts: [Part] = []

  /// Reads the bytes of a range; comments, scripts and styles are nothing.
  init(_ bytes: [UInt8], in range: TextRange) {
    var at = range.lower
    var start = at
    while at < range.upper {
      guard bytes[at] == UInt8(ascii: "<"), at + 1 < range.upper, Self.beginsTag(bytes[at + 1])
      else {
        at += 1
        continue
      }
      if start < at { parts.append(.text(TextRange(start, at))) }
      at = readTag(bytes, at, range.upper)
      start = at
    }
    if start < range.upper { parts.append(.text(TextRange(start, range.upper))) }
  }

  private static func beginsTag(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
      || byte == UInt8(ascii: "?")
  }

  /// Reads one tag or comment, and gives the place after it.
  private mutating func readTag(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    if Self.begins(bytes, "<!--", at: start, end) {
      return Self.find(bytes, "-->", from: start + 4, end) ?? end
    }
    guard let close = Self.tagEnd(bytes, from: start + 1, end) else { return end }
    let isEnd = bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = start + (isEnd ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < close, Self.isName(bytes[nameEnd]) { nameEnd += 1 }
    let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self).lowercased()
    switch name {
    case "br": parts.append(.lineBreak(TextRange(start, close)))
    case "del", "s", "strike": parts.append(.struck(!isEnd))
    case "img": parts.append(.image(description: Self.alt(bytes, TextRange(nameEnd, close))))
    case "script", "style":
      parts.append(.tag)
      if !isEnd, let next = Self.find(bytes, "</\(name)", from: close, end) {
        return next - name.utf8.count - 2
      }
    case "p", "div", "li", "tr", "td", "th", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5",
      "h6",
      "summary", "details", "dt", "dd", "section", "blockquote", "hr", "pre":
      parts += [.tag, .lineBreak(TextRange(start, close))]
    default: parts.append(.tag)
    }
    return close
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-")
  }

  /// The place after the `>` that ends a tag; one in quotation marks ends none.
  private static func tagEnd(_ bytes: [UInt8], from start: Int, _ end: Int) -> Int? {
    var quote: UInt8?
    for at in start..<end {
      let byte = bytes[at]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return at + 1
      }
    }
    return nil
  }

  private static func begins(_ bytes: [UInt8], _ text: String, at start: Int, _ end: Int) -> Bool {
    guard start + text.utf8.count <= end else { return false }
    return zip(text.utf8, bytes[start...]).allSatisfy { sign, byte in
      sign == byte || (byte | 0x20 == sign && (0x61...0x7A).contains(sign))
    }
  }

  /// The place after the next `text`.
  private static func find(_ bytes: [UInt8], _ text: String, from start: Int, _ end: Int) -> Int? {
    var at = start
    while at < end {
      if begins(bytes, text, at: at, end) { return at + text.utf8.count }
      at += 1
    }
    return nil
  }

  /// The value of `alt` in a tag.
  private static func alt(_ bytes: [UInt8], _ range: TextRange) -> TextRange? {
    guard var at = find(bytes, "alt=", from: range.lower, range.upper), at < range.upper else {
      return nil
    }
    let quote = bytes[at]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    at += 1
    let start = at
    while at < range.upper, bytes[at] != quote { at += 1 }
    return TextRange(start, at)
  }
}
