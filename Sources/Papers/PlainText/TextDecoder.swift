import SourceText

/// The text of a file in UTF-8, and how it was found (`papers.md`, section 16.1).
package struct DecodedText: Sendable {
  /// Without the byte-order mark.
  package let bytes: [UInt8]
  package let encoding: TextEncoding
  /// Whether it is Windows-1252 for want of anything else.
  package let isGuessed: Bool
  /// How many characters could not be read and are U+FFFD.
  package let badCharacters: Int

  /// The notices that the decoding gives, for the part with that number.
  package func notices(part: Int) -> [Notice] {
    var notices: [Notice] = []
    if badCharacters > 0 {
      notices.append(Notice(.badCharacters, part: part, count: badCharacters))
    }
    if isGuessed { notices.append(Notice(.encodingGuessed, part: part)) }
    return notices
  }
}

/// Turns the bytes of a text file into UTF-8, whatever they are written in.
package struct TextDecoder {
  private let bytes: [UInt8]
  private var out: [UInt8] = []
  private var bad = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The text of a file; throws where the bytes are no text.
  package static func decode(_ bytes: [UInt8]) throws(PaperError) -> DecodedText {
    var decoder = TextDecoder(bytes)
    let text = decoder.text()
    let isWide = text.encoding != .utf8 && text.encoding != .windows1252
    if !isWide, bytes.prefix(64).contains(0) { throw .unknownFormat }
    if holdsControls(text.bytes) { throw .notText }
    return text
  }

  private mutating func text() -> DecodedText {
    if let (encoding, length) = mark {
      read(encoding, from: length)
      return DecodedText(bytes: out, encoding: encoding, isGuessed: false, badCharacters: bad)
    }
    if let encoding = wideEncoding {
      read(encoding, from: 0)
      return DecodedText(bytes: out, encoding: encoding, isGuessed: false, badCharacters: bad)
    }
    if Self.isUTF8(bytes) {
      return DecodedText(bytes: bytes, encoding: .utf8, isGuessed: false, badCharacters: 0)
    }
    read(.windows1252, from: 0)
    return DecodedText(bytes: out, encoding: .windows1252, isGuessed: true, badCharacters: bad)
  }

  // MARK: - Which encoding

  /// The encoding that a byte-order mark names, and the length of the mark.
  private var mark: (TextEncoding, Int)? {
    // The marks of UTF-32 and UTF-16 begin alike.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LittleEndian, 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// UTF-32 or UTF-16 by the places of zero bytes.
  private var wideEncoding: TextEncoding? {
    let count = min(bytes.count, 4096) / 4
    guard count > 0 else { return nil }
    var zeros = [0, 0, 0, 0]
    for index in 0..<count * 4 where bytes[index] == 0 { zeros[index % 4] += 1 }
    let isMost = zeros.map { $0 * 10 >= count * 9 }
    let isFew = zeros.map { $0 * 20 <= count }
    if isMost[2], isMost[3], zeros[1] * 2 >= count, isFew[0] { return .utf32LittleEndian }
    if isMost[0], isMost[1], zeros[2] * 2 >= count, isFew[3] { return .utf32BigEndian }
    let even = zeros[0] + zeros[2]
    let odd = zeros[1] + zeros[3]
    if odd * 10 > count * 2 * 3, even * 20 <= count * 2 { return .utf16LittleEndian }
    if even * 10 > count * 2 * 3, odd * 20 <= count * 2 { return .utf16BigEndian }
    return nil
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at += 1
      } else {
        let length = UTF8Scalar.decode(bytes, at: at).length
        guard length > 1 else { return false }
        at += length
      }
    }
    return true
  }

  /// More than one per cent of the first 20,000 characters are controls.
  private static func holdsControls(_ text: [UInt8]) -> Bool {
    var characters = 0
    var controls = 0
    for byte in text where byte & 0xC0 != 0x80 {
      characters += 1
      if byte < 0x20 ? !(0x09...0x0D).contains(byte) : byte == 0x7F { controls += 1 }
      if characters == 20_000 { break }
    }
    return controls * 100 > characters
  }

  // MARK: - Reading

  private mutating func read(_ encoding: TextEncoding, from start: Int) {
    out.reserveCapacity(bytes.count)
    switch encoding {
    case .utf8: readUTF8(from: start)
    case .utf16LittleEndian: readUTF16(from: start, high: 1)
    case .utf16BigEndian: readUTF16(from: start, high: 0)
    case .utf32LittleEndian: readUTF32(from: start, shifts: [0, 8, 16, 24])
    case .utf32BigEndian: readUTF32(from: start, shifts: [24, 16, 8, 0])
    case .windows1252, .latin9: readWindows(from: start)
    }
  }

  private mutating func appendBad() {
    bad += 1
    out.append(contentsOf: [0xEF, 0xBF, 0xBD])
  }

  private mutating func readUTF8(from start: Int) {
    var at = start
    while at < bytes.count {
      let length = UTF8Scalar.decode(bytes, at: at).length
      if bytes[at] < 0x80 || length > 1 {
        out.append(contentsOf: bytes[at..<at + length])
      } else {
        appendBad()
      }
      at += length
    }
  }

  private mutating func readUTF16(from start: Int, high: Int) {
    var at = start
    while at + 1 < bytes.count {
      let unit = UInt32(bytes[at + high]) << 8 | UInt32(bytes[at + 1 - high])
      at += 2
      if unit & 0xFC00 == 0xD800, at + 1 < bytes.count {
        let next = UInt32(bytes[at + high]) << 8 | UInt32(bytes[at + 1 - high])
        if next & 0xFC00 == 0xDC00 {
          at += 2
          append(0x1_0000 + (unit & 0x3FF) << 10 + (next & 0x3FF))
          continue
        }
      }
      append(unit)
    }
    if at < bytes.count { appendBad() }
  }

  private mutating func readUTF32(from start: Int, shifts: [UInt32]) {
    var at = start
    while at + 3 < bytes.count {
      append((0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[at + $1]) << shifts[$1] })
      at += 4
    }
    if at < bytes.count { appendBad() }
  }

  private mutating func append(_ value: UInt32) {
    if let scalar = Unicode.Scalar(value) {
      UTF8Scalar.append(scalar, to: &out)
    } else {
      appendBad()
    }
  }

  private mutating func readWindows(from start: Int) {
    for byte in bytes[start...] {
      switch byte {
      case 0x80...0x9F:
        let value = Self.windows[Int(byte) - 0x80]
        if value == 0 { appendBad() } else { append(value) }
      default: append(UInt32(byte))
      }
    }
  }

  /// Windows-1252 from 80 to 9F; zero where it names no character.
  private static let windows: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
