import SourceText

/// Markdown in which every rule of a table has the three dashes a cell that md4c asks for.
///
/// GFM is content with one. The text that md4c names is found again in the file by `place`.
struct WidenedRules {
  private(set) var bytes: [UInt8] = []
  /// Where dashes were put in, in `bytes`, and how many have been up to there.
  private var additions: [(at: Int, total: Int)] = []

  /// Widens the rules of `text` from `start` on.
  init(_ text: [UInt8], from start: Int) {
    var widened = Array(text[..<min(start, text.count)])
    widened.reserveCapacity(text.count + 64)
    var line = widened.count
    var isAfterBar = false
    while line < text.count {
      let end = text[line...].firstIndex(of: 0x0A) ?? text.count
      let content = TextRange(line, end)
      if isAfterBar, Self.isShortRule(text, content) {
        append(text, content, to: &widened)
      } else {
        widened += text[content.indices]
      }
      isAfterBar = text[content.indices].contains(UInt8(ascii: "|"))
      if end < text.count { widened.append(0x0A) }
      line = end + 1
    }
    bytes = widened
  }

  /// The offset in the file of an offset in the widened text.
  func place(_ offset: Int) -> Int {
    var low = 0
    var high = additions.count
    while low < high {
      let middle = (low + high) / 2
      if additions[middle].at <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    // Within dashes that were put in, the place is where they begin.
    let (at, total) = additions[low - 1]
    let before = low > 1 ? additions[low - 2].total : 0
    return max(offset - total, at - before)
  }

  /// Whether a line is a rule with bars, in which some cell has fewer than three dashes.
  private static func isShortRule(_ text: [UInt8], _ line: TextRange) -> Bool {
    var dashes = 0
    var hasBar = false
    var isShort = false
    for at in line.indices {
      switch text[at] {
      case UInt8(ascii: "-"):
        dashes += 1
        continue
      case UInt8(ascii: "|"): hasBar = true
      case UInt8(ascii: ":"), UInt8(ascii: ">"), 0x20, 0x09, 0x0D: break
      default: return false
      }
      isShort = isShort || (1...2).contains(dashes)
      dashes = 0
    }
    return hasBar && (isShort || (1...2).contains(dashes))
  }

  private mutating func append(_ text: [UInt8], _ line: TextRange, to widened: inout [UInt8]) {
    var dashes = 0
    func isEnd(_ at: Int) -> Bool { at >= line.upper || text[at] != UInt8(ascii: "-") }
    for at in line.indices {
      widened.append(text[at])
      dashes = text[at] == UInt8(ascii: "-") ? dashes + 1 : 0
      guard (1...2).contains(dashes), isEnd(at + 1) else { continue }
      let count = 3 - dashes
      additions.append((widened.count, (additions.last?.total ?? 0) + count))
      widened.append(contentsOf: repeatElement(UInt8(ascii: "-"), count: count))
    }
  }
}
