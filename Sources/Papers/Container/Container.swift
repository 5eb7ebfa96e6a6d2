/// The members of a ZIP container, or the parts of a Flat OPC file, by name.
struct Container: ~Copyable {
  /// What is odd about the container itself.
  private(set) var notices: [Notice.Code] = []
  /// Of a Flat OPC file, whose parts say themselves what they are.
  let flatTypes: ContentTypes?
  private let archive: ZipArchive?
  private let entries: [ContainerEntry]
  private let flatParts: [XMLPart]
  private let byName: [String: Int]
  private let limits: Limits
  private var unpackedSize = 0

  /// Opens a ZIP archive once it has been checked.
  init(_ bytes: [UInt8], limits: Limits) throws(PaperError) {
    let checks = try ContainerChecks.check(bytes, limits: limits)
    var byName: [String: Int] = [:]
    var notices: [Notice.Code] = checks.hasTrailingBytes ? [.trailingBytes] : []
    for (index, entry) in checks.entries.enumerated() {
      guard Self.isPlain(entry.name) else {
        notices.append(.oddName)
        continue
      }
      byName[Self.key(String(decoding: entry.name, as: UTF8.self))] = index
    }
    let archive = ZipArchive(bytes)
    guard archive.isOpen(with: checks.entries.count) else {
      throw .damaged("its list of contents is broken")
    }
    self.archive = consume archive
    entries = checks.entries
    flatParts = []
    flatTypes = nil
    self.byName = byName
    self.limits = limits
    self.notices = notices
  }

  /// Takes the parts of a Flat OPC file.
  init(flat parts: [XMLPart], types: ContentTypes, limits: Limits) {
    archive = nil
    flatTypes = types
    entries = []
    flatParts = parts
    var byName: [String: Int] = [:]
    for (index, part) in parts.enumerated() { byName[Self.key(part.name)] = index }
    self.byName = byName
    self.limits = limits
  }

  /// Whether there is a part of that name, in whatever letters.
  func has(_ name: String) -> Bool {
    byName[Self.key(name)] != nil
  }

  /// The name as the container spells it.
  func spelling(of name: String) -> String {
    guard let index = byName[Self.key(name)] else { return name }
    return archive == nil
      ? flatParts[index].name : String(decoding: entries[index].name, as: UTF8.self)
  }

  /// Unpacks a part; nil if there is none of that name.
  mutating func part(_ name: String) throws(PaperError) -> XMLPart? {
    guard let index = byName[Self.key(name)] else { return nil }
    if !flatParts.isEmpty { return flatParts[index] }
    let entry = entries[index]
    try entry.checkSize(limits: limits)
    guard unpackedSize + entry.size <= limits.totalSize else {
      throw .tooLarge("parts of more than \(limits.totalSize / 1_000_000) MB together")
    }
    unpackedSize += entry.size
    guard let bytes = try archive?.unpack(index, size: entry.size) else { return nil }
    return XMLPart(name: spelling(of: name), bytes: bytes)
  }

  /// Part names are the same in capital and small letters (ECMA-376, part 2).
  private static func key(_ name: String) -> String {
    let bytes = name.utf8.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a name leads nowhere but into the container.
  private static func isPlain(_ name: [UInt8]) -> Bool {
    if name.isEmpty || name[0] == 0x2F || name.contains(0) { return false }
    if name.count > 1, name[1] == UInt8(ascii: ":") { return false }
    return !name.split(separator: 0x2F).contains { $0.elementsEqual("..".utf8) }
  }
}
