/// Little-endian numbers at given places of a file; nil beyond its end.
struct ByteFields {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func u16(_ at: Int) -> Int? { number(at, length: 2) }
  func u32(_ at: Int) -> Int? { number(at, length: 4) }
  /// Nil also for numbers that no file can be as long as.
  func u64(_ at: Int) -> Int? { number(at, length: 8) }

  private func number(_ at: Int, length: Int) -> Int? {
    guard at >= 0, at <= bytes.count - length else { return nil }
    var value: UInt64 = 0
    for index in (at..<at + length).reversed() { value = value << 8 | UInt64(bytes[index]) }
    return Int(exactly: value).flatMap { $0 < 1 << 48 ? $0 : nil }
  }
}
