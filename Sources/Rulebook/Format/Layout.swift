/// Text that may be broken over lines at some places, and how wide it is on one line
/// (`rule-language.md`, 10, rule 5).
struct Layout {
  private indirect enum Kind {
    case text(String)
    case row([Layout])
    /// Conditions joined by one word.
    case chain(String, [Layout])
    /// A list in brackets, or brackets, after `opening`.
    case group(opening: String, [Layout])
  }

  private let kind: Kind
  /// How many characters it takes on one line.
  let width: Int

  static func text(_ text: String) -> Layout {
    Layout(kind: .text(text), width: text.unicodeScalars.count)
  }

  static func row(_ parts: [Layout]) -> Layout {
    Layout(kind: .row(parts), width: parts.reduce(0) { $0 + $1.width })
  }

  static func chain(_ word: String, _ parts: [Layout]) -> Layout {
    let joints = (parts.count - 1) * (word.utf8.count + 2)
    return Layout(kind: .chain(word, parts), width: parts.reduce(joints) { $0 + $1.width })
  }

  static func group(_ opening: String, _ parts: [Layout]) -> Layout {
    let signs = opening.utf8.count + 2 + (parts.count - 1) * 2
    return Layout(
      kind: .group(opening: opening, parts),
      width: parts.reduce(signs) { $0 + $1.width }
    )
  }

  /// On one line, however long.
  var flat: String {
    var text = ""
    appendFlat(to: &text)
    return text
  }

  fileprivate func appendFlat(to text: inout String) {
    switch kind {
    case .text(let own): text += own
    case .row(let parts): for part in parts { part.appendFlat(to: &text) }
    case .chain(let word, let parts):
      for (index, part) in parts.enumerated() {
        if index > 0 { text += " \(word) " }
        part.appendFlat(to: &text)
      }
    case .group(let opening, let parts):
      text += opening + "("
      for (index, part) in parts.enumerated() {
        if index > 0 { text += ", " }
        part.appendFlat(to: &text)
      }
      text += ")"
    }
  }

  fileprivate func write(to lines: inout LineWriter, before trailing: Int) {
    if lines.fits(width + trailing) {
      lines.write(self)
      return
    }
    switch kind {
    case .text: lines.write(self)
    case .row(let parts):
      var rest = width
      for part in parts {
        rest -= part.width
        part.write(to: &lines, before: rest + trailing)
      }
    case .chain(let word, let parts):
      let indent = lines.indent + 2
      for (index, part) in parts.enumerated() {
        if index > 0 {
          lines.newLine(indent)
          lines.write(.text(word + " "))
        }
        part.write(to: &lines, before: index == parts.count - 1 ? trailing : 0)
      }
    case .group(let opening, let parts):
      let indent = lines.indent
      lines.write(.text(opening + "("))
      for (index, part) in parts.enumerated() {
        let isLast = index == parts.count - 1
        lines.newLine(indent + 2)
        part.write(to: &lines, before: isLast ? 0 : 1)
        if !isLast { lines.write(.text(",")) }
      }
      lines.newLine(indent)
      lines.write(.text(")"))
    }
  }
}

/// Writes lines of at most 100 characters, where what they hold can be broken.
struct LineWriter {
  private(set) var text: String
  private(set) var indent: Int
  private var column: Int

  /// Begins with a line that is indented by `indent`.
  init(indent: Int) {
    text = String(repeating: " ", count: indent)
    self.indent = indent
    column = indent
  }

  static let limit = 100

  func fits(_ width: Int) -> Bool { column + width <= Self.limit }

  mutating func newLine(_ indent: Int) {
    text += "\n" + String(repeating: " ", count: indent)
    self.indent = indent
    column = indent
  }

  /// Writes on this line, however long it gets.
  mutating func write(_ layout: Layout) {
    layout.appendFlat(to: &text)
    column += layout.width
  }

  /// Writes on this line what fits, and breaks what does not.
  mutating func lay(_ layout: Layout) {
    layout.write(to: &self, before: 0)
  }

  /// Writes `first` and `second` on one line, or each from a line of its own.
  mutating func lay(_ first: Layout, then second: Layout?, indent: Int) {
    guard let second else {
      lay(first)
      return
    }
    if fits(first.width + 1 + second.width) {
      write(first)
      write(.text(" "))
      write(second)
    } else {
      lay(first)
      newLine(indent)
      lay(second)
    }
  }

  /// Fills lines with texts parted by commas; lines after the first are indented by 4.
  mutating func fill(_ items: [String]) {
    for (index, item) in items.enumerated() {
      let part = Layout.text(index == items.count - 1 ? item : item + ",")
      if index > 0 {
        if fits(part.width + 1) { write(.text(" ")) } else { newLine(4) }
      }
      write(part)
    }
  }
}
