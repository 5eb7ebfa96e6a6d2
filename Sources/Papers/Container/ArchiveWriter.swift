/// Writes a ZIP archive anew with members replaced and added; every other member is copied as it is
/// packed, header and all (`papers.md`, section 22).
struct ArchiveWriter {
  /// A member that is new or takes the place of the one of its name.
  struct Member {
    let name: [UInt8]
    let bytes: [UInt8]
  }

  private let archive: [UInt8]
  private let checks: ContainerChecks
  private var written: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// The archive with `members` in it: those it has in their old places, new ones last.
  static func write(
    _ members: [Member],
    into archive: [UInt8],
    limits: Limits
  ) throws(PaperError) -> [UInt8] {
    let packed = try ArchivePacker.pack(members)
    var writer = try ArchiveWriter(archive, limits: limits)
    writer.join(try ArchiveWriter(packed, limits: limits))
    return writer.finished()
  }

  private init(_ archive: [UInt8], limits: Limits) throws(PaperError) {
    self.archive = archive
    checks = try ContainerChecks.check(archive, limits: limits)
  }

  private mutating func join(_ new: ArchiveWriter) {
    var replaced: [[UInt8]: Int] = [:]
    for (index, entry) in new.checks.entries.enumerated() { replaced[entry.name] = index }
    let own = localRecords
    let others = new.localRecords
    written = Array(archive[..<(own.map(\.lowerBound).min() ?? checks.directory.lowerBound)])
    var places = [Int](repeating: 0, count: own.count)
    for index in own.indices.sorted(by: { own[$0].lowerBound < own[$1].lowerBound }) {
      places[index] = written.count
      if let other = replaced[checks.entries[index].name] {
        written += new.archive[others[other]]
      } else {
        written += archive[own[index]]
      }
    }
    for (index, entry) in checks.entries.enumerated() {
      if let other = replaced.removeValue(forKey: entry.name) {
        list(new.checks.entries[other].record, of: new.archive, at: places[index])
      } else {
        list(entry.record, of: archive, at: places[index])
      }
    }
    for (index, entry) in new.checks.entries.enumerated() where replaced[entry.name] != nil {
      list(entry.record, of: new.archive, at: written.count)
      written += new.archive[others[index]]
    }
  }

  /// From each entry's header up to the next, so that what follows its data goes with it.
  private var localRecords: [Range<Int>] {
    let starts = checks.entries.map(\.header).sorted()
    var next: [Int: Int] = [:]
    for (start, end) in zip(starts, starts.dropFirst() + [checks.directory.lowerBound]) {
      next[start] = end
    }
    return checks.entries.map { $0.header..<(next[$0.header] ?? $0.header) }
  }

  /// Adds an entry to the directory, as it stands but for the place of its member.
  private mutating func list(_ record: Range<Int>, of source: [UInt8], at place: Int) {
    var entry = Array(source[record])
    let fields = ByteFields(entry)
    if fields.u32(42) != 0xFFFF_FFFF {
      Self.put(place, 4, at: 42, in: &entry)
    } else if let wide = Self.widePlace(in: fields, count: entry.count) {
      Self.put(place, 8, at: wide, in: &entry)
    }
    directory += entry
    count += 1
  }

  /// Where the zip64 field of an entry tells the place of the member.
  private static func widePlace(in fields: ByteFields, count: Int) -> Int? {
    var at = 46 + (fields.u16(28) ?? 0)
    while at + 4 <= count, let tag = fields.u16(at), let length = fields.u16(at + 2) {
      if tag == 1 {
        let before = [24, 20].count { fields.u32($0) == 0xFFFF_FFFF }
        let place = at + 4 + before * 8
        return place + 8 <= count ? place : nil
      }
      at += 4 + length
    }
    return nil
  }

  private static func put(_ value: Int, _ length: Int, at place: Int, in bytes: inout [UInt8]) {
    for index in 0..<length {
      bytes[place + index] = UInt8(truncatingIfNeeded: value >> (8 * index))
    }
  }

  private func finished() -> [UInt8] {
    var end = Array(archive[checks.endRecord])
    Self.put(count, 2, at: 8, in: &end)
    Self.put(count, 2, at: 10, in: &end)
    Self.put(directory.count, 4, at: 12, in: &end)
    Self.put(written.count, 4, at: 16, in: &end)
    return written + directory + end
  }
}
