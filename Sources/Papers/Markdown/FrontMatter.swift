import SourceText

/// The lines between `---` at the very start of a Markdown text.
struct FrontMatter {
  struct Entry {
    let key: String
    /// The lines of its value, without quotation marks.
    var value: [TextRange]
  }

  private(set) var entries: [Entry] = []
  /// Where the text after it begins.
  private(set) var end = 0

  /// Reads the front matter of a text; nil where it has none.
  init?(_ bytes: [UInt8]) {
    var lines = LineCursor(bytes: bytes)
    guard let first = lines.next(), Self.isFence(bytes, first, dots: false) else { return nil }
    while let line = lines.next() {
      if Self.isFence(bytes, line, dots: true) {
        end = lines.at
        if entries.isEmpty { return nil }
        return
      }
      guard read(bytes, line) else { return nil }
    }
    return nil
  }

  private static func isFence(_ bytes: [UInt8], _ line: TextRange, dots: Bool) -> Bool {
    let text = Whitespace.trim(bytes, line)
    guard text.count == 3, text.lower == line.lower else { return false }
    let sign = bytes[text.lower]
    return bytes[text.indices].allSatisfy { $0 == sign }
      && (sign == UInt8(ascii: "-") || (dots && sign == UInt8(ascii: ".")))
  }

  /// Reads one line; false where it is none of front matter.
  private mutating func read(_ bytes: [UInt8], _ line: TextRange) -> Bool {
    let text = Whitespace.trim(bytes, line)
    guard !text.isEmpty, bytes[text.lower] != UInt8(ascii: "#") else { return true }
    let isMore = text.lower > line.lower || bytes[text.lower] == UInt8(ascii: "-")
    if isMore {
      guard let last = entries.indices.last else { return false }
      let start = bytes[text.lower] == UInt8(ascii: "-") ? text.lower + 1 : text.lower
      append(Self.unquoted(bytes, TextRange(start, text.upper)), to: last)
      return true
    }
    let head = text.indices.prefix(80)
    guard let colon = head.first(where: { bytes[$0] == UInt8(ascii: ":") }), colon > text.lower,
      colon + 1 == text.upper || bytes[colon + 1] == 0x20 || bytes[colon + 1] == 0x09
    else { return false }
    let key = Whitespace.shown(bytes, TextRange(text.lower, colon))
    entries.append(Entry(key: key, value: []))
    append(Self.unquoted(bytes, TextRange(colon + 1, text.upper)), to: entries.count - 1)
    return true
  }

  private mutating func append(_ value: TextRange, to index: Int) {
    if !value.isEmpty { entries[index].value.append(value) }
  }

  private static func unquoted(_ bytes: [UInt8], _ range: TextRange) -> TextRange {
    let text = Whitespace.trim(bytes, range)
    guard text.count > 1 else { return text }
    let first = bytes[text.lower]
    guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'"), bytes[text.upper - 1] == first
    else { return text }
    return Whitespace.trim(bytes, TextRange(text.lower + 1, text.upper - 1))
  }
}

/// Walks over the lines of a text.
private struct LineCursor {
  let bytes: [UInt8]
  var at = 0

  /// The next line without its end.
  mutating func next() -> TextRange? {
    guard at < bytes.count else { return nil }
    let start = at
    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    let line = TextRange(start, at)
    if at < bytes.count {
      at += at + 1 < bytes.count && bytes[at] == 0x0D && bytes[at + 1] == 0x0A ? 2 : 1
    }
    return line
  }
}
