import Papers
import SourceText
import TestSupport
import Testing

@Suite struct `Decoding the bytes of a text` {
  private let text = "A plan – for €5m"

  private func utf16(_ text: String, big: Bool, mark: Bool) -> [UInt8] {
    var units = Array(text.utf16)
    if mark { units.insert(0xFEFF, at: 0) }
    return units.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return big ? pair : pair.reversed()
    }
  }

  private func utf32(_ text: String, big: Bool, mark: Bool) -> [UInt8] {
    var values = text.unicodeScalars.map(\.value)
    if mark { values.insert(0xFEFF, at: 0) }
    return values.flatMap { value in
      let four = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
      return big ? four : four.reversed()
    }
  }

  @Test func `reads every encoding with and without a mark`() throws {
    for mark in [true, false] {
      let forms: [([UInt8], TextEncoding)] = [
        (utf16(text, big: false, mark: mark), .utf16LittleEndian),
        (utf16(text, big: true, mark: mark), .utf16BigEndian),
        (utf32(text, big: false, mark: mark), .utf32LittleEndian),
        (utf32(text, big: true, mark: mark), .utf32BigEndian),
        ((mark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8), .utf8),
      ]
      for (bytes, encoding) in forms {
        let found = try TextDecoder.decode(bytes)
        #expect(found.encoding == encoding)
        #expect(String(decoding: found.bytes, as: UTF8.self) == text)
        #expect(found.notices(part: 0).isEmpty)
      }
    }
  }

  @Test func `reads Windows-1252 where nothing else fits, and says so`() throws {
    let found = try TextDecoder.decode(Array("Cost: ".utf8) + [0xA3, 0x35, 0x20, 0x96, 0x81])
    #expect(found.encoding == .windows1252)
    #expect(String(decoding: found.bytes, as: UTF8.self) == "Cost: £5 –\u{FFFD}")
    #expect(found.notices(part: 0).map(\.code) == [.badCharacters, .encodingGuessed])
  }

  @Test func `marks what is no character in an encoding that the file names`() throws {
    let lone = try TextDecoder.decode([0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x42, 0, 0x43])
    #expect(String(decoding: lone.bytes, as: UTF8.self) == "A\u{FFFD}B\u{FFFD}")
    let broken = try TextDecoder.decode([0xEF, 0xBB, 0xBF, 0x41, 0xFF, 0x42])
    #expect(String(decoding: broken.bytes, as: UTF8.self) == "A\u{FFFD}B")
    #expect(broken.badCharacters == 1)
  }

  @Test func `refuses bytes that are no text`() {
    #expect(throws: PaperError.unknownFormat) {
      try TextDecoder.decode([0x41, 0] + Array(repeating: 0x42, count: 20))
    }
    #expect(throws: PaperError.notText) {
      try TextDecoder.decode(Array(repeating: 0x41, count: 90) + [1, 2, 3])
    }
  }
}
