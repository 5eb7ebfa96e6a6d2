/// Shows diagnostics as people read them in a terminal (`rule-language.md`, 8.1).
///
/// Plain text, without colour: message, place, the line with a mark under it, notes and help.
public struct DiagnosticText: Sendable {
  private let files: [SourceFile]
  private let lines: [LineTable]
  private let width: Int

  /// Prepares to show diagnostics about `files`; lines longer than `width` are cut round the mark.
  public init(_ files: [SourceFile], width: Int = 120) {
    self.files = files
    lines = files.map { LineTable($0.bytes) }
    self.width = max(40, width)
  }

  /// One diagnostic, with its notes and its help, each line ended.
  public func text(of diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity.rawValue
    var text = "\(severity)[\(diagnostic.code)]: \(Self.harmless(diagnostic.message))\n"
    var file = diagnostic.place.file
    guard let position = position(of: diagnostic.place) else { return text }
    let margin =
      ([diagnostic.place] + diagnostic.notes.map(\.place))
      .compactMap { self.position(of: $0).map { String($0.line).count } }.max() ?? 1
    let gutter = String(repeating: " ", count: margin + 2)
    text += "\(gutter.dropLast())--> \(arrow(diagnostic.place, position))\n"
    text += "\(gutter)|\n"
    text += snippet(diagnostic.place, mark: "^", label: "", margin)
    for note in diagnostic.notes {
      guard let position = self.position(of: note.place) else { continue }
      if note.place.file != file {
        text += "\(gutter.dropLast())::: \(arrow(note.place, position))\n"
        file = note.place.file
      }
      text += snippet(note.place, mark: "-", label: Self.harmless(note.text), margin)
    }
    if let help = diagnostic.help { text += "\(gutter)= help: \(Self.harmless(help))\n" }
    return text
  }

  private func arrow(_ place: Diagnostic.Place, _ position: Position) -> String {
    "\(Self.harmless(files[place.file].name)):\(position.line):\(position.column)"
  }

  private func position(of place: Diagnostic.Place) -> Position? {
    guard files.indices.contains(place.file) else { return nil }
    let bytes = files[place.file].bytes
    return lines[place.file].position(of: min(place.range.lower, bytes.count), in: bytes)
  }

  /// The line of `place` with marks under what is meant.
  private func snippet(
    _ place: Diagnostic.Place,
    mark: Character,
    label: String,
    _ margin: Int
  ) -> String {
    let bytes = files[place.file].bytes
    let table = lines[place.file]
    let number = table.line(at: min(place.range.lower, bytes.count))
    let lineStart = table.start(ofLine: number)
    let from = min(max(place.range.lower, lineStart), bytes.count)
    // No more of a long line is decoded than can be shown: a character takes four bytes at most.
    let start = boundary(max(lineStart, from - 4 * width), in: bytes, downTo: lineStart)
    let rest = bytes[from..<min(bytes.count, from + 8 * width)]
    let lineEnd = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
    let end = boundary(lineEnd, in: bytes, downTo: from)
    let upTo = min(max(place.range.upper, from), end)
    let shown = Self.scalars(bytes[start..<end])
    let column = Self.scalars(bytes[start..<from]).count
    let length = max(1, Self.scalars(bytes[from..<upTo]).count)
    let (line, indent, marks) = cut(shown, column, length, room: width - margin - 4)
    let head = String(repeating: " ", count: margin + 2 - String(number).count) + String(number)
    var under = String(repeating: " ", count: margin + 2) + "| "
    under += String(repeating: " ", count: indent) + String(repeating: mark, count: marks)
    if !label.isEmpty { under += " \(label)" }
    return "\(head)| \(line)\n\(under)\n"
  }

  /// The start of the character at `offset`.
  private func boundary(_ offset: Int, in bytes: [UInt8], downTo limit: Int) -> Int {
    var offset = offset
    while offset > limit, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// A line cut to `room` round `length` characters from `column` on.
  private func cut(
    _ line: [Unicode.Scalar],
    _ column: Int,
    _ length: Int,
    room: Int
  ) -> (line: String, indent: Int, marks: Int) {
    guard line.count > room else { return (Self.string(line[...]), column, length) }
    let body = room - 2
    let wanted = column - max(0, body - length) / 2
    let first = max(0, min(wanted, line.count - body))
    let last = min(line.count, first + body)
    let before = first > 0 ? "…" : ""
    let after = last < line.count ? "…" : ""
    let indent = max(0, column - first) + (first > 0 ? 1 : 0)
    return (
      before + Self.string(line[first..<last]) + after, indent,
      max(1, min(length, last - column))
    )
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    harmless(String(String.UnicodeScalarView(scalars)))
  }

  /// The text on one line that moves no cursor: controls and marks of direction are replaced.
  private static func harmless(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control: shown.append(scalar == "\t" ? " " : "\u{FFFD}")
      case .format, .lineSeparator, .paragraphSeparator: shown.append("\u{FFFD}")
      case _: shown.append(scalar)
      }
    }
    return String(shown)
  }
}
