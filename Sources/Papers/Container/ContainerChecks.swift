/// One entry of a ZIP directory.
struct ContainerEntry {
  /// As it stands in the archive, with `\` read as `/`.
  let name: [UInt8]
  let packedSize: Int
  let size: Int
  /// Where its local header stands.
  let header: Int
  /// Where the directory speaks of it.
  let record: Range<Int>
  fileprivate let method: Int
  fileprivate let flags: Int

  /// Refuses an entry that unpacks to more than the limits allow.
  func checkSize(limits: Limits) throws(PaperError) {
    if size > limits.partSize { throw .tooLarge("a part of \(Self.amount(size))") }
    if size > limits.ratioFloor, size / limits.ratio > packedSize {
      throw .tooLarge("\(Self.amount(packedSize)) that unpack to \(Self.amount(size))")
    }
  }

  private static func amount(_ size: Int) -> String {
    size < 1_000_000 ? "\((size + 999) / 1_000) KB" : "\((size + 500_000) / 1_000_000) MB"
  }
}

/// What libzip does not check: one walk over a ZIP archive's directory before it sees the bytes.
struct ContainerChecks {
  private(set) var entries: [ContainerEntry] = []
  private(set) var hasTrailingBytes = false
  private(set) var directory = 0..<0
  /// The end record with its remark, and what follows it.
  private(set) var endRecord = 0..<0
  private let bytes: [UInt8]
  private let fields: ByteFields
  private var expectedCount = 0

  /// Walks over the archive and refuses what is broken, hidden or could be read in two ways.
  static func check(_ bytes: [UInt8], limits: Limits) throws(PaperError) -> ContainerChecks {
    var checks = ContainerChecks(bytes)
    try checks.findDirectory()
    try checks.readDirectory(limits: limits)
    let ranges = try checks.checkHeaders()
    try checks.checkRanges(ranges)
    try checks.checkNames()
    try checks.checkSizes(limits: limits)
    return checks
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    fields = ByteFields(bytes)
  }

  private mutating func findDirectory() throws(PaperError) {
    let lowest = max(0, bytes.count - 22 - 65_536)
    var end = bytes.count - 22
    while end >= lowest, fields.u32(end) != 0x0605_4B50 { end -= 1 }
    guard end >= lowest, end >= 0, var count = fields.u16(end + 10),
      var size = fields.u32(end + 12), var start = fields.u32(end + 16),
      let comment = fields.u16(end + 20)
    else { throw .damaged(Self.noEnd) }
    guard end + 22 + comment <= bytes.count else { throw .damaged(Self.noEnd) }
    hasTrailingBytes = end + 22 + comment < bytes.count
    endRecord = end..<bytes.count
    var limit = end
    if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
      let locator = end - 20
      if fields.u32(locator) == 0x0706_4B50 {
        guard let record = fields.u64(locator + 8), fields.u32(record) == 0x0606_4B50,
          let wideCount = fields.u64(record + 32), let wideSize = fields.u64(record + 40),
          let wideStart = fields.u64(record + 48), record + 56 <= locator
        else { throw .damaged(Self.noDirectory) }
        (count, size, start, limit) = (wideCount, wideSize, wideStart, record)
      } else if size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
        throw .damaged(Self.noDirectory)
      }
    }
    guard start + size <= limit else { throw .damaged(Self.noDirectory) }
    directory = start..<start + size
    expectedCount = count
    try refuseEnd(in: directory.upperBound..<end)
  }

  /// Another end record in a place that belongs to no entry would be another archive.
  private func refuseEnd(in gap: Range<Int>) throws(PaperError) {
    for at in gap where bytes[at] == 0x50 && fields.u32(at) == 0x0605_4B50 {
      throw .ambiguous(Self.twoEnds)
    }
  }

  private mutating func readDirectory(limits: Limits) throws(PaperError) {
    var at = directory.lowerBound
    while at < directory.upperBound, fields.u32(at) == 0x0201_4B50 {
      guard let flags = fields.u16(at + 8), let method = fields.u16(at + 10),
        var packed = fields.u32(at + 20), var size = fields.u32(at + 24),
        let nameLength = fields.u16(at + 28), let extraLength = fields.u16(at + 30),
        let commentLength = fields.u16(at + 32), var header = fields.u32(at + 42),
        at + 46 + nameLength + extraLength + commentLength <= directory.upperBound
      else { throw .damaged(Self.noDirectory) }
      let name = bytes[at + 46..<at + 46 + nameLength]
      let extra = at + 46 + nameLength..<at + 46 + nameLength + extraLength
      widen(&size, &packed, &header, from: extra)
      entries.append(
        ContainerEntry(
          name: name.map { $0 == 0x5C ? 0x2F : $0 },
          packedSize: packed,
          size: size,
          header: header,
          record: at..<at + 46 + nameLength + extraLength + commentLength,
          method: method,
          flags: flags
        )
      )
      if entries.count > limits.memberCount {
        throw .tooLarge("more than \(limits.memberCount) members")
      }
      at += 46 + nameLength + extraLength + commentLength
    }
    guard entries.count == expectedCount, at == directory.upperBound else {
      throw .damaged(Self.wrongCount)
    }
  }

  /// Takes the numbers that are all ones from the zip64 record.
  private func widen(
    _ size: inout Int,
    _ packed: inout Int,
    _ header: inout Int,
    from extra: Range<Int>
  ) {
    var at = extra.lowerBound
    while at + 4 <= extra.upperBound, let tag = fields.u16(at), let length = fields.u16(at + 2) {
      if tag == 1 {
        var place = at + 4
        func take(_ value: inout Int) {
          guard value == 0xFFFF_FFFF, place + 8 <= extra.upperBound else { return }
          value = fields.u64(place) ?? value
          place += 8
        }
        take(&size)
        take(&packed)
        take(&header)
      }
      at += 4 + length
    }
  }

  private func checkHeaders() throws(PaperError) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(entries.count)
    for entry in entries {
      let at = entry.header
      guard fields.u32(at) == 0x0403_4B50, let flags = fields.u16(at + 6),
        let packed = fields.u32(at + 18), let size = fields.u32(at + 22),
        let nameLength = fields.u16(at + 26), let extraLength = fields.u16(at + 28),
        at + 30 + nameLength + extraLength <= bytes.count
      else { throw .damaged(Self.noHeader) }
      let name = bytes[at + 30..<at + 30 + nameLength].map { $0 == 0x5C ? 0x2F : $0 }
      guard name == entry.name else { throw .ambiguous(Self.twoNames) }
      let isWide = packed == 0xFFFF_FFFF || size == 0xFFFF_FFFF
      if flags & 8 == 0, !isWide {
        guard packed == entry.packedSize, size == entry.size else { throw .damaged(Self.twoSizes) }
      }
      guard entry.method == 0 || entry.method == 8 else { throw .damaged(Self.oddMethod) }
      guard entry.flags & 1 == 0 else { throw .passwordProtected }
      let start = at + 30 + nameLength + extraLength
      ranges.append(at..<start + entry.packedSize)
    }
    return ranges
  }

  private func checkRanges(_ ranges: [Range<Int>]) throws(PaperError) {
    var end = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard range.lowerBound >= end, range.upperBound <= directory.lowerBound else {
        throw .ambiguous(Self.overlap)
      }
      try refuseEnd(in: end..<range.lowerBound)
      end = range.upperBound
    }
    try refuseEnd(in: end..<directory.lowerBound)
  }

  private func checkNames() throws(PaperError) {
    var seen: Set<[UInt8]> = []
    for entry in entries {
      let folded = entry.name.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
      guard seen.insert(folded).inserted else { throw .ambiguous(Self.sameName) }
      if Self.isPiece(folded) { throw .ambiguous(Self.pieces) }
    }
  }

  /// Whether the name is one of the pieces of a part, such as `name/[0].piece`.
  private static func isPiece(_ name: [UInt8]) -> Bool {
    guard name.count > ".piece".utf8.count, name.suffix(6).elementsEqual(".piece".utf8),
      let slash = name.lastIndex(of: 0x2F)
    else { return false }
    return name[(slash + 1)...].first == UInt8(ascii: "[")
  }

  private func checkSizes(limits: Limits) throws(PaperError) {
    for entry in entries where Self.isRead(entry.name) {
      try entry.checkSize(limits: limits)
    }
  }

  /// Whether a member may be unpacked at all: pictures, fonts and embedded files never are.
  private static func isRead(_ name: [UInt8]) -> Bool {
    let endings = [".xml", ".rels", ".xhtml", ".html", ".htm", ".txt", ".docx"]
    let folded = name.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    return endings.contains {
      folded.count >= $0.utf8.count
        && folded.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  private static let noEnd = "the end of the file is missing"
  private static let noDirectory = "its list of contents is broken"
  private static let wrongCount = "its list of contents is not complete"
  private static let noHeader = "a part is not where it should be"
  private static let twoNames = "a part has two names"
  private static let twoSizes = "a part has two sizes"
  private static let oddMethod = "a part is packed in an unknown way"
  private static let overlap = "two parts share the same bytes"
  private static let sameName = "two parts have the same name"
  private static let pieces = "a part is cut into pieces"
  private static let twoEnds = "it has two ends"
}
