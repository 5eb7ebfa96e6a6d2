import SourceText

/// Makes a part safe to parse: UTF-8 whatever it was, within limits, without a declared encoding.
struct XMLGuard {
  /// UTF-8, without a mark; offsets count in it.
  let bytes: [UInt8]
  /// How the part was written.
  let encoding: TextEncoding

  /// Guards `part`; `name` is for messages.
  init(_ part: consuming [UInt8], name: String) throws(PaperError) {
    let (marked, mark) = Self.marked(part)
    if let found = marked ?? Self.patterned(part) {
      guard var text = Self.decode(part, from: mark, as: found) else {
        throw Self.malformed(name)
      }
      Self.blankDeclaration(of: &text)
      (bytes, encoding) = (text, found)
    } else {
      if mark > 0 { part.removeFirst(mark) }
      guard let declared = Self.declaration(in: part) else {
        (bytes, encoding) = (part, .utf8)
        try refuseLongTags(name)
        return
      }
      switch Self.known(String(decoding: part[declared], as: UTF8.self)) {
      case .plain:
        Self.blankDeclaration(of: &part)
        (bytes, encoding) = (part, .utf8)
      case .table(let table):
        if mark > 0 { throw Self.malformed(name) }
        guard var text = Self.decode(part, from: 0, as: table) else { throw Self.malformed(name) }
        Self.blankDeclaration(of: &text)
        (bytes, encoding) = (text, table)
      case .wide: throw Self.malformed(name)
      case .unknown:
        throw .encoding(name: String(decoding: part[declared], as: UTF8.self), part: name)
      }
    }
    try refuseLongTags(name)
  }

  private enum Declared {
    case plain, wide, unknown
    case table(TextEncoding)
  }

  private static func known(_ name: String) -> Declared {
    switch name.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii": .plain
    case "iso-8859-1", "latin1", "iso_8859-1", "windows-1252", "cp1252": .table(.windows1252)
    case "iso-8859-15", "latin-9", "latin9": .table(.latin9)
    case "utf-16", "utf-16le", "utf-16be", "utf-32", "utf-32le", "utf-32be", "ucs-2", "ucs-4",
      "iso-10646-ucs-2", "iso-10646-ucs-4":
      .wide
    default: .unknown
    }
  }

  /// What a byte-order mark says, and its length.
  private static func marked(_ bytes: [UInt8]) -> (TextEncoding?, Int) {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LittleEndian, 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (nil, 3) }
    return (nil, 0)
  }

  /// What the zero bytes round the first `<` say.
  private static func patterned(_ bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0x3C, 0, 0, 0]) { return .utf32LittleEndian }
    if bytes.starts(with: [0, 0, 0, 0x3C]) { return .utf32BigEndian }
    if bytes.starts(with: [0x3C, 0]) { return .utf16LittleEndian }
    if bytes.starts(with: [0, 0x3C]) { return .utf16BigEndian }
    return nil
  }

  /// Where the name of the encoding stands in the XML declaration, without its quotes.
  private static func declaration(in bytes: [UInt8]) -> Range<Int>? {
    guard bytes.starts(with: "<?xml".utf8),
      let end = bytes.prefix(512).firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let word = Array("encoding".utf8)
    var index = 5
    while index + word.count < end, !bytes[index..<index + word.count].elementsEqual(word) {
      index += 1
    }
    guard index + word.count < end,
      let open = bytes[index..<end].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let close = bytes[(open + 1)..<end].firstIndex(of: bytes[open])
    else { return nil }
    return open + 1..<close
  }

  /// Puts spaces in place of `encoding="…"`, so that offsets hold and the parser believes us.
  private static func blankDeclaration(of bytes: inout [UInt8]) {
    guard let name = declaration(in: bytes) else { return }
    var start = name.lowerBound - 1
    while start > 5,
      bytes[start] != UInt8(ascii: "e") || !bytes[start...].starts(with: "encoding".utf8)
    {
      start -= 1
    }
    for index in start...name.upperBound { bytes[index] = 0x20 }
  }

  /// Refuses a tag with more attributes than any program writes: libxml2 compares them in pairs.
  private func refuseLongTags(_ name: String) throws(PaperError) {
    // A shorter stretch has no room for so many attributes.
    let room = Limits.attributes * 4
    var open = 0
    for next in XMLScan.tags(of: bytes) {
      if next - open > room, countEquals(in: open..<next) > Limits.attributes {
        throw .tooComplex(Self.manyAttributes, part: name)
      }
      open = next
    }
    if bytes.count - open > room, countEquals(in: open..<bytes.count) > Limits.attributes {
      throw .tooComplex(Self.manyAttributes, part: name)
    }
  }

  /// How many `=` stand outside quotes in the tag that begins the range.
  private func countEquals(in range: Range<Int>) -> Int {
    var count = 0
    var quote: UInt8 = 0
    for index in range {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: "=") {
        count += 1
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    return count
  }

  private static func malformed(_ name: String) -> PaperError {
    .notWellFormed(part: name, line: 1, column: 1, offset: 0)
  }

  private static let manyAttributes = "a tag of more than 4,096 attributes"
}

/// Turns the other encodings into UTF-8; nil where the bytes do not fit.
extension XMLGuard {
  private static func decode(_ bytes: [UInt8], from start: Int, as encoding: TextEncoding)
    -> [UInt8]?
  {
    switch encoding {
    case .utf8: Array(bytes[start...])
    case .utf16LittleEndian: decode16(bytes, from: start, low: 0)
    case .utf16BigEndian: decode16(bytes, from: start, low: 1)
    case .utf32LittleEndian: decode32(bytes, from: start, isLittle: true)
    case .utf32BigEndian: decode32(bytes, from: start, isLittle: false)
    case .windows1252: decodeTable(bytes, CodePage.windows1252)
    case .latin9: decodeTable(bytes, CodePage.latin9)
    }
  }

  private static func decode16(_ bytes: [UInt8], from start: Int, low: Int) -> [UInt8]? {
    guard (bytes.count - start) % 2 == 0 else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count - start) / 2)
    var index = start
    func unit(_ at: Int) -> UInt32 {
      UInt32(bytes[at + low]) | UInt32(bytes[at + 1 - low]) << 8
    }
    while index < bytes.count {
      var value = unit(index)
      index += 2
      if value & 0xFC00 == 0xD800 {
        guard index < bytes.count, unit(index) & 0xFC00 == 0xDC00 else { return nil }
        value = 0x1_0000 + (value & 0x3FF) << 10 + unit(index) & 0x3FF
        index += 2
      }
      guard let scalar = Unicode.Scalar(value) else { return nil }
      UTF8Scalar.append(scalar, to: &text)
    }
    return text
  }

  private static func decode32(_ bytes: [UInt8], from start: Int, isLittle: Bool) -> [UInt8]? {
    guard (bytes.count - start) % 4 == 0 else { return nil }
    var text: [UInt8] = []
    for index in stride(from: start, to: bytes.count, by: 4) {
      let order = isLittle ? [3, 2, 1, 0] : [0, 1, 2, 3]
      let value = order.reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[index + $1]) }
      guard let scalar = Unicode.Scalar(value) else { return nil }
      UTF8Scalar.append(scalar, to: &text)
    }
    return text
  }

  private static func decodeTable(_ bytes: [UInt8], _ table: [UInt8: UInt32]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let value = table[byte] ?? UInt32(byte)
        UTF8Scalar.append(Unicode.Scalar(value) ?? "\u{FFFD}", to: &text)
      }
    }
    return text
  }
}

/// Where two encodings of one byte a character differ from ISO-8859-1.
private enum CodePage {
  static let windows1252: [UInt8: UInt32] = [
    0x80: 0x20AC, 0x81: 0xFFFD, 0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026,
    0x86: 0x2020, 0x87: 0x2021, 0x88: 0x02C6, 0x89: 0x2030, 0x8A: 0x0160, 0x8B: 0x2039,
    0x8C: 0x0152, 0x8D: 0xFFFD, 0x8E: 0x017D, 0x8F: 0xFFFD, 0x90: 0xFFFD, 0x91: 0x2018,
    0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014,
    0x98: 0x02DC, 0x99: 0x2122, 0x9A: 0x0161, 0x9B: 0x203A, 0x9C: 0x0153, 0x9D: 0xFFFD,
    0x9E: 0x017E, 0x9F: 0x0178,
  ]

  static let latin9: [UInt8: UInt32] = [
    0xA4: 0x20AC, 0xA6: 0x0160, 0xA8: 0x0161, 0xB4: 0x017D, 0xB8: 0x017E, 0xBC: 0x0152,
    0xBD: 0x0153, 0xBE: 0x0178,
  ]
}
