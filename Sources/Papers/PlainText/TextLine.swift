import SourceText

/// One line of a text file.
struct TextLine {
  /// Without white space at its ends.
  let content: TextRange
  /// The first byte of the line.
  let start: Int
  /// How many columns of white space stand before the content.
  let indent: Int
  /// How many characters it has up to the end of the content.
  let length: Int
  /// Counted from 1.
  let page: Int

  var isBlank: Bool { content.isEmpty }

  /// The lines of a text; a form feed ends a line and a page.
  static func read(_ bytes: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    var page = 1
    var at = 0
    while at < bytes.count {
      guard let (length, endsPage) = lineEnd(bytes, at) else {
        at += 1
        continue
      }
      lines.append(TextLine(bytes, TextRange(start, at), page: page))
      at += length
      start = at
      if endsPage { page += 1 }
    }
    if start < bytes.count { lines.append(TextLine(bytes, TextRange(start, at), page: page)) }
    return lines
  }

  /// The length of the line end at an offset, and whether it ends the page.
  private static func lineEnd(_ bytes: [UInt8], _ at: Int) -> (length: Int, endsPage: Bool)? {
    switch bytes[at] {
    case 0x0A: (1, false)
    case 0x0D: (at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1, false)
    case 0x0C: (1, true)
    case 0xC2 where at + 1 < bytes.count && bytes[at + 1] == 0x85: (2, false)
    case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] == 0xA8:
      (3, false)
    default: nil
    }
  }

  /// A blank line where the line begins.
  var blank: TextLine { TextLine(blankAt: start, page: page) }

  private init(blankAt start: Int, page: Int) {
    content = TextRange(start, start)
    self.start = start
    indent = 0
    length = 0
    self.page = page
  }

  private init(_ bytes: [UInt8], _ range: TextRange, page: Int) {
    content = Whitespace.trim(bytes, range)
    start = range.lower
    self.page = page
    var indent = 0
    for at in range.lower..<content.lower {
      if bytes[at] == 0x09 {
        indent += 4 - indent % 4
      } else if bytes[at] & 0xC0 != 0x80 {
        indent += 1
      }
    }
    self.indent = indent
    length = indent + UTF8Scalar.count(bytes, in: content)
  }
}

/// How wide a text was typed.
enum TextWidth {
  /// The length that the lines stay under in 95 of 100 cases; those of drawn tables do not count.
  static func of(_ lines: [TextLine], in bytes: [UInt8]) -> Int {
    var counts = [Int](repeating: 0, count: 122)
    var total = 0
    for line in lines where !line.isBlank && !isDrawn(line, in: bytes) {
      counts[min(line.length, 121)] += 1
      total += 1
    }
    guard total > 0 else { return 121 }
    var seen = 0
    for (length, count) in counts.enumerated() {
      seen += count
      if seen * 100 >= total * 95 { return length }
    }
    return 121
  }

  private static func isDrawn(_ line: TextLine, in bytes: [UInt8]) -> Bool {
    let first = bytes[line.content.lower]
    return first == UInt8(ascii: "|") || RuledTable.isBorder(bytes, line.content)
  }
}
