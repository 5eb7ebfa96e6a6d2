/// Writes ZIP archives whose members are stored as they are.
package enum Zip {
  /// The archive of `members`, in order.
  package static func archive(_ members: [(name: [UInt8], bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in members {
      let start = archive.count
      let facts =
        number(checksum(bytes), 4) + number(bytes.count, 4) + number(bytes.count, 4)
        + number(name.count, 2) + number(0, 2)
      archive += number(0x0403_4B50, 4) + number(20, 2) + number(0, 2) + number(0, 2)
      archive += number(0, 2) + number(0x21, 2) + facts + name + bytes
      directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(0, 2)
      directory += number(0, 2) + number(0, 2) + number(0x21, 2) + facts
      directory += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(start, 4)
      directory += name
    }
    let start = archive.count
    archive += directory + number(0x0605_4B50, 4) + number(0, 4)
    archive += number(members.count, 2) + number(members.count, 2)
    return archive + number(directory.count, 4) + number(start, 4) + number(0, 2)
  }

  private static func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// CRC-32 (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var rest: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }
    return Int(~rest)
  }
}
