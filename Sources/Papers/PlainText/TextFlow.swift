import SourceText

/// The lines of a text without the furniture of its pages.
enum TextFlow {
  /// The lines that remain; where a page ends a blank line stands, unless a sentence goes on.
  static func joined(
    _ lines: [TextLine],
    without furniture: [Int: Story],
    in bytes: [UInt8]
  ) -> [TextLine] {
    guard !furniture.isEmpty || (lines.last?.page ?? 1) > 1 else { return lines }
    var flow: [TextLine] = []
    // Whether a page ended, or furniture stood, since the last line.
    var isBroken = false
    var lastText: Int?
    for (index, line) in lines.enumerated() {
      if furniture[index] != nil {
        isBroken = true
        continue
      }
      if line.isBlank {
        flow.append(line)
        continue
      }
      if let last = lastText, isBroken || flow[last].page != line.page {
        flow.removeLast(flow.count - last - 1)
        if !goesOn(flow[last], line, in: bytes) { flow.append(line.blank) }
      }
      isBroken = false
      flow.append(line)
      lastText = flow.count - 1
    }
    return flow
  }

  /// Whether a sentence goes on over the end of a page.
  private static func goesOn(_ line: TextLine, _ next: TextLine, in bytes: [UInt8]) -> Bool {
    guard !".!?:;".utf8.contains(bytes[line.content.upper - 1]) else { return false }
    return UTF8Scalar.decode(bytes, at: next.content.lower).scalar.properties.isLowercase
  }
}
