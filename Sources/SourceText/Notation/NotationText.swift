/// A text of the mini-markup without its marks, and what they stood round.
package struct NotationText: Hashable, Sendable {
  package let text: [UInt8]
  /// Ranges of `text` that `[[` and `]]` stood round.
  package let marks: [TextRange]

  /// The marked texts as evidence shows them.
  package var markedTexts: [String] {
    marks.map { Whitespace.shown(text, $0) }
  }

  /// Takes the marks out of lines that are joined by spaces.
  ///
  /// A mark must stand round whole words; where `mayBeWordless`, as in a cell, it may stand round all
  /// of a text without words.
  init(
    joining lines: [NotationLine],
    mayBeWordless: Bool = false
  ) throws(NotationError) {
    var text: [UInt8] = []
    var marks: [TextRange] = []
    var open: (at: Int, line: NotationLine)?
    for line in lines {
      if !text.isEmpty { text.append(0x20) }
      var index = 0
      while index < line.bytes.count {
        let byte = line.bytes[index]
        let next = index + 1 < line.bytes.count ? line.bytes[index + 1] : 0
        switch (byte, next) {
        case (UInt8(ascii: "\\"), UInt8(ascii: "[")), (UInt8(ascii: "\\"), UInt8(ascii: "]")):
          text.append(next)
          index += 2
        case (UInt8(ascii: "["), UInt8(ascii: "[")):
          guard open == nil else { throw NotationError(.insideAnother, at: line) }
          open = (text.count, line)
          index += 2
        case (UInt8(ascii: "]"), UInt8(ascii: "]")):
          guard let start = open else { throw NotationError(.neverOpened, at: line) }
          marks.append(TextRange(start.at, text.count))
          open = nil
          index += 2
        default:
          text.append(byte)
          index += 1
        }
      }
    }
    if let open { throw NotationError(.neverClosed, at: open.line) }
    self.text = text
    self.marks = marks
    try checkMarks(mayBeWordless: mayBeWordless, in: lines)
  }

  private func checkMarks(
    mayBeWordless: Bool,
    in lines: [NotationLine]
  ) throws(NotationError) {
    guard !marks.isEmpty else { return }
    let words = WordBoundary.words(of: text)
    for mark in marks {
      let isCut = words.contains { word in
        (word.lower < mark.lower && mark.lower < word.upper)
          || (word.lower < mark.upper && mark.upper < word.upper)
      }
      let line = line(at: mark.lower, of: lines)
      if isCut { throw NotationError(.insideWord, at: line) }
      guard !words.contains(where: mark.contains) else { continue }
      let whole = Whitespace.trim(text, TextRange(0, text.count))
      guard mayBeWordless, words.isEmpty, mark.contains(whole), !whole.isEmpty else {
        throw NotationError(.marksNoWords, at: line)
      }
    }
  }

  /// The line that the byte at `offset` of the joined text came from, marks left aside.
  private func line(at offset: Int, of lines: [NotationLine]) -> NotationLine {
    var end = 0
    for line in lines {
      end += line.bytes.count + 1
      if offset < end { return line }
    }
    return lines[lines.count - 1]
  }
}

extension NotationError.Message {
  fileprivate static let neverClosed = Self(text: "\"[[\" is never closed")
  fileprivate static let neverOpened = Self(text: "\"]]\" was never opened")
  fileprivate static let insideAnother = Self(text: "\"[[\" stands inside another")
  fileprivate static let insideWord = Self(text: "\"[[\" or \"]]\" stands inside a word")
  fileprivate static let marksNoWords = Self(text: "\"[[\" and \"]]\" stand round no word")
}
