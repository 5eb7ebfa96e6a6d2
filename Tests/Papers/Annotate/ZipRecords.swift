/// The members of a ZIP archive as they are packed, found without the program's own code.
struct ZipRecords {
  /// Names in the order of the directory.
  private(set) var names: [String] = []
  /// From each local header to the end of its data, by name.
  private(set) var records: [String: [UInt8]] = [:]
  /// Each entry of the directory without the place of its member, by name.
  private(set) var entries: [String: [UInt8]] = [:]
  /// Names in the order in which the members stand.
  private(set) var order: [String] = []

  init(_ bytes: [UInt8]) {
    func number(_ at: Int, _ length: Int) -> Int {
      (0..<length).reversed().reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
    }
    guard
      let end = bytes.indices.last(where: { bytes[$0...].starts(with: [0x50, 0x4B, 5, 6]) })
    else { return }
    var at = number(end + 16, 4)
    var starts: [(place: Int, name: String)] = []
    for _ in 0..<number(end + 10, 2) {
      let length = 46 + number(at + 28, 2) + number(at + 30, 2) + number(at + 32, 2)
      let name = String(decoding: bytes[at + 46..<at + 46 + number(at + 28, 2)], as: UTF8.self)
      let place = number(at + 42, 4)
      let data = place + 30 + number(place + 26, 2) + number(place + 28, 2)
      names.append(name)
      records[name] = Array(bytes[place..<data + number(at + 20, 4)])
      entries[name] = Array(bytes[at..<at + 42]) + bytes[at + 46..<at + length]
      starts.append((place, name))
      at += length
    }
    order = starts.sorted { $0.place < $1.place }.map(\.name)
  }
}
