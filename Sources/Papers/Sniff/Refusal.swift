/// Knows the kinds of file that are refused by their first bytes (`papers.md`, section 4).
enum Refusal {
  /// Why a file that begins so is refused before anything else is looked at, or nil.
  static func of(_ bytes: [UInt8], name: String) -> PaperError? {
    if bytes.isEmpty { return .empty }
    if bytes.starts(with: compoundMark) { return ofCompoundFile(bytes) }
    if name.utf8.starts(with: "~$".utf8) { return .lockFile }
    if bytes.starts(with: "%PDF-".utf8) { return .pdf }
    if bytes.starts(with: "{\\rtf".utf8) { return .rtf }
    return nil
  }

  private static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private static func ofCompoundFile(_ bytes: [UInt8]) -> PaperError {
    let names = CompoundDirectory.names(of: bytes)
    if names.contains("EncryptedPackage") {
      return names.contains { $0.hasPrefix("DRM") } ? .rightsProtected : .passwordProtected
    }
    if names.contains("WordDocument") { return .oldWord }
    if names.contains("Workbook") || names.contains("Book") { return .spreadsheet }
    if names.contains("PowerPoint Document") { return .presentation }
    return .unknownFormat
  }
}

/// The names in the directory of a compound file ([MS-CFB]).
private enum CompoundDirectory {
  static func names(of bytes: [UInt8]) -> [String] {
    let fields = ByteFields(bytes)
    guard let shift = fields.u16(30), shift == 9 || shift == 12,
      var sector = fields.u32(48)
    else { return [] }
    let size = 1 << shift
    var names: [String] = []
    // Each sector is visited at most once, so a chain that bites its tail ends.
    for _ in 0..<bytes.count / size + 1 {
      let start = (sector + 1) * size
      guard start + size <= bytes.count else { break }
      for entry in stride(from: start, to: start + size, by: 128) {
        if let name = name(at: entry, in: fields) { names.append(name) }
      }
      guard let next = next(after: sector, size: size, in: fields) else { break }
      sector = next
    }
    return names
  }

  private static func name(at entry: Int, in fields: ByteFields) -> String? {
    guard let length = fields.u16(entry + 64), (4...64).contains(length) else { return nil }
    let units = stride(from: 0, to: length - 2, by: 2).compactMap { offset in
      fields.u16(entry + offset).map { UInt16($0) }
    }
    // Names of streams that a program owns begin with a control character.
    return String(decoding: units.drop { $0 < 0x20 }, as: UTF16.self)
  }

  /// The sector after `sector` in its chain.
  ///
  /// The first 109 sectors of the table stand in the header.
  private static func next(after sector: Int, size: Int, in fields: ByteFields) -> Int? {
    let perSector = size / 4
    let (table, place) = sector.quotientAndRemainder(dividingBy: perSector)
    guard table < 109, let home = fields.u32(76 + table * 4), home < 0xFFFF_FFFA,
      let next = fields.u32((home + 1) * size + place * 4), next < 0xFFFF_FFFA
    else { return nil }
    return next
  }
}
