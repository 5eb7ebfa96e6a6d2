import SourceText

/// Reads what stands in a run, as long as it is properties, text and tabs.
struct RunContent {
  struct Child {
    let range: Range<Int>
    let characters: [Int]
    let isText: Bool
    let preserve: Int?
  }

  private(set) var words: [UInt8] = []
  private(set) var children: [Child] = []
  private(set) var properties = RunProperties()
  private let part: [UInt8]
  private let prefix: ArraySlice<UInt8>

  init(_ part: [UInt8], prefix: ArraySlice<UInt8>) {
    self.part = part
    self.prefix = prefix
  }

  /// Reads up to the end of the run; false where something else stands in it.
  mutating func read(_ tags: inout RawTags) -> Bool {
    while let tag = tags.next() {
      guard part[tag.prefix] == prefix else { return false }
      if tag.kind == .end { return part[tag.local].elementsEqual("r".utf8) }
      let name = part[tag.local]
      if name.elementsEqual("rPr".utf8), children.isEmpty, properties.isEmpty {
        guard let read = RunProperties(part, tag, &tags) else { return false }
        properties = read
      } else if name.elementsEqual("t".utf8) {
        guard readText(tag, &tags) else { return false }
      } else if name.elementsEqual("tab".utf8) {
        guard readTab(tag, &tags) else { return false }
      } else {
        return false
      }
    }
    return false
  }

  private mutating func readTab(_ tag: RawTags.Tag, _ tags: inout RawTags) -> Bool {
    var end = tag.range.upperBound
    if tag.kind != .empty {
      guard let next = tags.next(), next.kind == .end else { return false }
      end = next.range.upperBound
    }
    words.append(0x09)
    let range = tag.range.lowerBound..<end
    children.append(
      Child(range: range, characters: [range.lowerBound], isText: false, preserve: nil)
    )
    return true
  }

  private mutating func readText(_ tag: RawTags.Tag, _ tags: inout RawTags) -> Bool {
    let attributes = part[tag.local.upperBound..<tag.range.upperBound].filter { $0 > 0x20 }
    let isKept =
      attributes.starts(with: "xml:space=\"preserve\"".utf8)
      || attributes.starts(with: "xml:space='preserve'".utf8)
    // Anything else in the tag would be lost on the pieces.
    let ending = isKept ? attributes.dropFirst(20) : attributes[...]
    guard ending.elementsEqual(">".utf8) || ending.elementsEqual("/>".utf8) else { return false }
    if tag.kind == .empty { return true }
    guard let end = tags.next(), end.kind == .end else { return false }
    let content = tag.range.upperBound..<end.range.lowerBound
    let start = words.count
    guard let characters = characters(in: content) else { return false }
    let own = words[start...]
    // Spaces that Word drops would come back if the pieces said that theirs count.
    if !isKept, own.first == 0x20 || own.last == 0x20 { return false }
    children.append(
      Child(
        range: tag.range.lowerBound..<end.range.upperBound,
        characters: characters,
        isText: true,
        preserve: isKept ? nil : tag.local.upperBound
      )
    )
    return true
  }

  /// Appends the characters of a text and gives the offset of each; nil for one that is not plain.
  private mutating func characters(in range: Range<Int>) -> [Int]? {
    var offsets: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      offsets.append(index)
      if part[index] == UInt8(ascii: "&") {
        guard let end = part[index..<range.upperBound].firstIndex(of: UInt8(ascii: ";")),
          let scalar = Self.scalar(part[index + 1..<end])
        else { return nil }
        UTF8Scalar.append(scalar.value < 0x20 ? " " : scalar, to: &words)
        index = end + 1
      } else {
        let (scalar, length) = UTF8Scalar.decode(part, at: index)
        // XML 1.0, 2.11: a carriage return and a line feed are one line end.
        let isPair = scalar == "\r" && index + 1 < range.upperBound && part[index + 1] == 0x0A
        UTF8Scalar.append(scalar.value < 0x20 ? " " : scalar, to: &words)
        index += isPair ? 2 : length
      }
    }
    return offsets
  }

  /// The character that a reference such as `amp` or `#x41` names.
  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let text = String(decoding: name, as: UTF8.self)
    switch text {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      if text.hasPrefix("#x") {
        return UInt32(text.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      }
      return text.hasPrefix("#") ? UInt32(text.dropFirst()).flatMap(Unicode.Scalar.init) : nil
    }
  }
}
