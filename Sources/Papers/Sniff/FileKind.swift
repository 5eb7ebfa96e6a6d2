/// How a file is to be opened, known by its first bytes (`papers.md`, section 4).
enum FileKind {
  case container, xml, text, markdown

  /// The kind of a file, by its content; the name decides only where the content says text.
  static func sniff(_ source: PaperSource) throws(PaperError) -> FileKind {
    let bytes = source.bytes
    if let refusal = Refusal.of(bytes, name: source.name) { throw refusal }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
      return .container
    }
    let name = source.name.lowercased()
    let isMarkdown = name.hasSuffix(".md") || name.hasSuffix(".markdown")
    let start = beginning(of: bytes)
    let isXML =
      isMarkdown || name.hasSuffix(".txt")
      ? start.starts(with: "<?xml".utf8) : beginsXML(start)
    return isXML ? .xml : isMarkdown ? .markdown : .text
  }

  /// The first characters after a mark and white space, zero bytes left out.
  private static func beginning(of bytes: [UInt8]) -> [UInt8] {
    var start = bytes.prefix(4_096)[...]
    let marks: [[UInt8]] = [
      [0xEF, 0xBB, 0xBF], [0, 0, 0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0xFF, 0xFE], [0xFE, 0xFF],
    ]
    let mark = marks.first { bytes.starts(with: $0) }
    start = start.dropFirst(mark?.count ?? 0)
    // Without a mark only `3C 00 3F 00` and `00 3C 00 3F` are known to be UTF-16.
    let isWide =
      mark.map { $0 != marks[0] }
      ?? (start.starts(with: [0x3C, 0, 0x3F, 0]) || start.starts(with: [0, 0x3C, 0, 0x3F]))
    let plain = isWide ? start.filter { $0 != 0 } : Array(start)
    return Array(plain.drop { $0 == 0x20 || (0x09...0x0D).contains($0) })
  }

  private static func beginsXML(_ start: [UInt8]) -> Bool {
    if start.starts(with: "<?xml".utf8) || start.starts(with: "<!--".utf8) { return true }
    if String(decoding: start.prefix(9), as: UTF8.self).uppercased() == "<!DOCTYPE" { return true }
    guard start.count > 1, start[0] == UInt8(ascii: "<") else { return false }
    let isName = (start[1] | 0x20) >= 0x61 && (start[1] | 0x20) <= 0x7A || start[1] == 0x5F
    return (isName || start[1] >= 0x80) && start.contains(UInt8(ascii: ">"))
  }
}
