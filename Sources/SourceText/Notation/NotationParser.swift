/// Parses the mini-markup of examples and cases (`rule-language.md`, 9.1).
package struct NotationParser {
  private let lines: [NotationLine]
  private var index = 0
  private var blocks: [NotationBlock] = []

  private init(_ text: [UInt8]) {
    lines = NotationLine.lines(of: text)
  }

  /// The tree of `text`, or the first thing in it that does not fit.
  package static func parse(_ text: [UInt8]) throws(NotationError) -> Notation {
    var parser = NotationParser(text)
    while parser.index < parser.lines.count { try parser.block() }
    return Notation(blocks: parser.blocks)
  }

  private mutating func block() throws(NotationError) {
    let line = lines[index]
    switch Kind(line) {
    case .empty:
      index += 1
    case .heading(let level):
      index += 1
      blocks.append(.heading(level: level, try NotationText(joining: [line.dropping(level)])))
    case .item:
      index += 1
      blocks.append(.item(try NotationText(joining: [line.dropping(1)])))
    case .footnote:
      index += 1
      blocks.append(.footnote(try NotationText(joining: [line.dropping(1)])))
    case .row:
      blocks.append(.table(try NotationTable(rows: takeRows(), caption: nil)))
    case .caption:
      try caption(line)
    case .field:
      index += 1
      blocks.append(.field(try NotationField(line)))
    case .braces:
      index += 1
      blocks.append(try Self.unreadable(line))
    case .paragraph:
      try paragraph()
    }
  }

  /// What a line begins.
  private enum Kind {
    case empty, item, footnote, row, caption, field, braces, paragraph
    case heading(Int)

    init(_ line: NotationLine) {
      let bytes = line.bytes
      guard let first = bytes.first, let last = bytes.last else {
        self = .empty
        return
      }
      let hashes = bytes.prefix { $0 == UInt8(ascii: "#") }.count
      if (1...6).contains(hashes), bytes.count > hashes, bytes[hashes] == 0x20 {
        self = .heading(hashes)
      } else if line.begins(with: "- ") || line.begins(with: "* ") {
        self = .item
      } else if line.begins(with: "^ ") {
        self = .footnote
      } else if first == UInt8(ascii: "|") {
        self = .row
      } else if line.begins(with: "Table:") {
        self = .caption
      } else if first == UInt8(ascii: "@") {
        self = .field
      } else if first == UInt8(ascii: "{"), last == UInt8(ascii: "}") {
        self = .braces
      } else {
        self = .paragraph
      }
    }

    var isParagraph: Bool {
      if case .paragraph = self { true } else { false }
    }
  }

  private mutating func paragraph() throws(NotationError) {
    var joined: [NotationLine] = []
    while index < lines.count, Kind(lines[index]).isParagraph {
      let line = lines[index]
      if line.bytes.first == UInt8(ascii: "\\"), !line.begins(with: "\\["),
        !line.begins(with: "\\]")
      {
        joined.append(line.dropping(1))
      } else {
        try Self.refuseUnreadable(in: line)
        joined.append(line)
      }
      index += 1
    }
    blocks.append(.paragraph(try NotationText(joining: joined)))
  }

  private mutating func caption(_ line: NotationLine) throws(NotationError) {
    index += 1
    while index < lines.count, lines[index].bytes.isEmpty { index += 1 }
    let rows = takeRows()
    guard !rows.isEmpty else { throw NotationError(.noTable, at: line) }
    let text = try NotationText(joining: [line.dropping("Table:".utf8.count)])
    blocks.append(.table(try NotationTable(rows: rows, caption: text)))
  }

  private mutating func takeRows() -> [NotationLine] {
    var rows: [NotationLine] = []
    while index < lines.count, lines[index].bytes.first == UInt8(ascii: "|") {
      rows.append(lines[index])
      index += 1
    }
    return rows
  }

  private static func unreadable(_ line: NotationLine) throws(NotationError) -> NotationBlock {
    if line.bytes == unreadableMark { return .unreadable(isOpen: false) }
    if line.bytes == unreadablePart { return .unreadable(isOpen: true) }
    throw NotationError(.unknownBraces, at: line)
  }

  static let unreadableMark = Array("{unreadable}".utf8)
  private static let unreadablePart = Array("{unreadable part}".utf8)

  /// Refuses `{unreadable}` amid other text.
  static func refuseUnreadable(in line: NotationLine) throws(NotationError) {
    let text = String(decoding: line.bytes, as: UTF8.self)
    for mark in [unreadableMark, unreadablePart] {
      var start = text.utf8.startIndex
      while let at = text.utf8[start...].firstIndex(of: UInt8(ascii: "{")) {
        if text.utf8[at...].starts(with: mark) { throw NotationError(.amidText, at: line) }
        start = text.utf8.index(after: at)
      }
    }
  }
}

extension NotationError.Message {
  fileprivate static let noTable = Self(text: "a caption stands above no table")
  fileprivate static let unknownBraces = Self(
    text: "only {unreadable} and {unreadable part} may stand in braces on a line"
  )
  fileprivate static let amidText = Self(
    text: "{unreadable} must stand alone on its line, in its cell or as the value of a field"
  )
}
