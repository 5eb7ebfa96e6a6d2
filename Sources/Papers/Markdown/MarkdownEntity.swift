import SourceText

/// Resolves the entities of Markdown: `&amp;`, `&#8211;`, `&#x2013;`.
enum MarkdownEntity {
  /// The character that an entity stands for; nil where its name is not known.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let name = bytes.dropFirst().dropLast()
    guard name.first == UInt8(ascii: "#") else {
      switch String(decoding: name, as: UTF8.self) {
      case "amp": return utf8("&")
      case "lt": return utf8("<")
      case "gt": return utf8(">")
      case "quot": return utf8("\"")
      case "apos": return utf8("'")
      case let name: return XMLEntities.scalar(named: name).map(utf8)
      }
    }
    let digits = String(decoding: name.dropFirst(), as: UTF8.self)
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value != 0, let scalar = Unicode.Scalar(value) else {
      return utf8("\u{FFFD}")
    }
    return utf8(scalar)
  }

  /// A text with its entities resolved, and whether it had any.
  static func resolved(_ bytes: [UInt8], in range: TextRange) -> [UInt8]? {
    guard bytes[range.indices].contains(UInt8(ascii: "&")) else { return nil }
    var text: [UInt8] = []
    var at = range.lower
    while at < range.upper {
      if bytes[at] == UInt8(ascii: "&"),
        let end = bytes[at..<min(range.upper, at + 40)].firstIndex(of: UInt8(ascii: ";")),
        end > at + 1, let scalar = resolved(bytes[at...end])
      {
        text += scalar
        at = end + 1
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    return text
  }

  private static func utf8(_ scalar: Unicode.Scalar) -> [UInt8] {
    var bytes: [UInt8] = []
    UTF8Scalar.append(scalar, to: &bytes)
    return bytes
  }
}
