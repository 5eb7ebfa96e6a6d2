import SourceText

/// A part as it is stored, and the UTF-8 in which its offsets count.
struct PartText {
  let name: String
  let stored: [UInt8]
  /// What the parser reads: without a mark, and without a declared encoding.
  let text: [UInt8]
  private let encoding: TextEncoding

  init(_ stored: [UInt8], name: String) throws(PaperError) {
    let guarded = try XMLGuard(stored, name: name)
    self.name = name
    self.stored = stored
    text = guarded.bytes
    encoding = guarded.encoding
  }

  /// What goes into the parser.
  var part: XMLPart { XMLPart(name: name, bytes: stored) }

  /// The part with edits of its text made, in the encoding it has; nil if one does not fit.
  ///
  /// Taking the edits back must give the stored bytes again, else the answer is nil too.
  func applying(_ splices: [Splice]) -> [UInt8]? {
    guard let moved = inStored(splices), let made = moved.applied(to: stored),
      moved.undone.applied(to: made) == stored
    else { return nil }
    return made
  }

  /// The edits as edits of the stored bytes.
  private func inStored(_ splices: [Splice]) -> [Splice]? {
    var moved: [Splice] = []
    var place = 0
    var width = 0
    guard let mark = markLength else { return nil }
    for splice in splices {
      width += storedLength(of: text[place..<splice.offset])
      place = splice.offset
      moved.append(
        Splice(
          at: mark + width,
          removing: encoded(splice.removed),
          inserting: encoded(splice.inserted)
        )
      )
    }
    return moved
  }

  /// How many bytes stand before the text; nil if the two do not agree.
  private var markLength: Int? {
    let length = stored.count - storedLength(of: text[...])
    return (0...4).contains(length) ? length : nil
  }

  private func storedLength(of bytes: ArraySlice<UInt8>) -> Int {
    switch encoding {
    case .utf8: return bytes.count
    case .utf16LittleEndian, .utf16BigEndian:
      // Four bytes of UTF-8 are two units, all others one.
      return bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 4 : 2) }
    case .utf32LittleEndian, .utf32BigEndian:
      return bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 4) }
    case .windows1252, .latin9:
      return bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
  }

  private func encoded(_ bytes: [UInt8]) -> [UInt8] {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    switch encoding {
    case .utf8: return bytes
    case .utf16LittleEndian:
      return scalars.flatMap { $0.utf16.flatMap { Self.number(UInt32($0), 2) } }
    case .utf16BigEndian:
      return scalars.flatMap { $0.utf16.flatMap { Self.number(UInt32($0), 2).reversed() } }
    case .utf32LittleEndian: return scalars.flatMap { Self.number($0.value, 4) }
    case .utf32BigEndian: return scalars.flatMap { Self.number($0.value, 4).reversed() }
    case .windows1252, .latin9:
      // What we insert is ASCII but for attributes of a run that is cut.
      return scalars.flatMap { $0.isASCII ? [UInt8($0.value)] : Array("&#\($0.value);".utf8) }
    }
  }

  private static func number(_ value: UInt32, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
