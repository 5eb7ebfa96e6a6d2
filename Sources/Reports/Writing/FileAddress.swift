/// The address by which machine formats name a file.
enum FileAddress {
  /// Relative for a path below the base folder, `file://` for a whole path; of each part every byte
  /// but unreserved ones is escaped.
  static func uri(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      .map { escaped(String($0)) }
    return (path.hasPrefix("/") ? "file://" : "") + parts.joined(separator: "/")
  }

  private static func escaped(_ part: String) -> String {
    var made: [UInt8] = []
    for byte in part.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        made.append(byte)
      default:
        made += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: made, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}
