/// The properties of a run that is cut, to be said again on each piece.
struct RunProperties {
  private var bytes: [UInt8] = []
  /// Where in `bytes` the numbers of tracked changes stand; a copy gets its own.
  private var numbers: [Range<Int>] = []

  init() {}

  /// Reads `w:rPr` from its start tag on; nil if a copy would not be safe.
  init?(_ part: [UInt8], _ start: RawTags.Tag, _ tags: inout RawTags) {
    var depth = start.kind == .empty ? 0 : 1
    var end = start.range.upperBound
    while depth > 0 {
      guard let tag = tags.next() else { return nil }
      switch tag.kind {
      case .start: depth += 1
      case .end: depth -= 1
      case .empty: break
      case .other: return nil
      }
      end = tag.range.upperBound
      guard tag.kind != .end, let number = Self.number(in: tag, part) else { continue }
      guard part[tag.local].elementsEqual("rPrChange".utf8) else { return nil }
      numbers.append(
        number.lowerBound - start.range.lowerBound..<number.upperBound - start.range.lowerBound
      )
    }
    bytes = Array(part[start.range.lowerBound..<end])
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// The properties once more, with fresh numbers.
  func copy(_ ids: inout IDSupply) -> [UInt8] {
    var copy: [UInt8] = []
    var from = 0
    for number in numbers {
      copy += bytes[from..<number.lowerBound]
      copy += "\(ids.next())".utf8
      from = number.upperBound
    }
    return copy + bytes[from...]
  }

  /// Where the value of a tag's attribute `id` stands, whatever its prefix.
  private static func number(in tag: RawTags.Tag, _ part: [UInt8]) -> Range<Int>? {
    var index = tag.local.upperBound
    while let equals = part[index..<tag.range.upperBound].firstIndex(of: UInt8(ascii: "=")) {
      guard
        let open = part[equals..<tag.range.upperBound].firstIndex(where: {
          $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
        }), let close = part[(open + 1)..<tag.range.upperBound].firstIndex(of: part[open])
      else { return nil }
      let name = part[index..<equals].filter { $0 > 0x20 }
      if name.elementsEqual("id".utf8) || name.suffix(3).elementsEqual(":id".utf8) {
        return open + 1..<close
      }
      index = close + 1
    }
    return nil
  }
}
