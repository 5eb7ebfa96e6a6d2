/// Walks over the tags in a stretch of well-formed XML, by their bytes.
struct RawTags: Sequence, IteratorProtocol {
  enum Kind { case start, end, empty, other }

  struct Tag {
    let kind: Kind
    /// From `<` to one past `>`.
    let range: Range<Int>
    let prefix: Range<Int>
    let local: Range<Int>
  }

  private let bytes: [UInt8]
  private let end: Int
  private var from: Int

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    from = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Tag? {
    guard let open = bytes[from..<end].firstIndex(of: UInt8(ascii: "<")), open + 1 < end,
      let close = closing(from: open + 1)
    else { return nil }
    from = close + 1
    let second = bytes[open + 1]
    if second == UInt8(ascii: "!") || second == UInt8(ascii: "?") {
      return Tag(kind: .other, range: open..<close + 1, prefix: open..<open, local: open..<open)
    }
    let isEnd = second == UInt8(ascii: "/")
    let start = isEnd ? open + 2 : open + 1
    let stop = bytes[start...close].firstIndex { Self.endsName($0) } ?? close
    let colon = bytes[start..<stop].firstIndex(of: UInt8(ascii: ":"))
    let isEmpty = !isEnd && bytes[close - 1] == UInt8(ascii: "/")
    return Tag(
      kind: isEnd ? .end : isEmpty ? .empty : .start,
      range: open..<close + 1,
      prefix: start..<(colon ?? start),
      local: (colon.map { $0 + 1 } ?? start)..<stop
    )
  }

  /// The `>` that ends a tag, which may stand inside quotes before.
  private func closing(from start: Int) -> Int? {
    var quote: UInt8 = 0
    for index in start..<end {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
    }
    return nil
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}
