/// What is wrong in the mini-markup, at the first character of its line.
package struct NotationError: Error, Hashable, Sendable {
  package struct Message: Hashable, Sendable {
    let text: String
  }

  /// The offset in the text of the first character of the line at fault.
  package let offset: Int
  /// What is wrong, lower case, no full stop.
  package let message: String

  init(_ message: Message, at line: NotationLine) {
    offset = line.offset
    self.message = message.text
  }
}

/// One line of the mini-markup, trimmed.
struct NotationLine: Sendable {
  let bytes: [UInt8]
  /// Of its first character, in the whole text.
  let offset: Int

  /// The lines of a text.
  static func lines(of text: [UInt8]) -> [NotationLine] {
    var lines: [NotationLine] = []
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == 0x0A {
      let range = Whitespace.trim(text, TextRange(start, index))
      lines.append(NotationLine(bytes: Array(text[range.indices]), offset: range.lower))
      start = index + 1
    }
    return lines
  }

  func begins(with prefix: String) -> Bool {
    bytes.starts(with: prefix.utf8)
  }

  /// The line without its first `count` bytes, trimmed.
  func dropping(_ count: Int) -> NotationLine {
    let range = Whitespace.trim(bytes, TextRange(min(count, bytes.count), bytes.count))
    return NotationLine(bytes: Array(bytes[range.indices]), offset: offset)
  }
}
