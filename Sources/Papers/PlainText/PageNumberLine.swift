import SourceText

/// A line that says which page it stands on: `Page 3 of 12` at either end, `3 of 12`, or `3`.
struct PageNumberLine {
  let number: Int
  /// Whether it says `Page`.
  let isNamed: Bool

  init?(_ bytes: [UInt8], in range: TextRange) {
    guard (1...160).contains(range.count) else { return nil }
    var words: [TextRange] = []
    WordBoundary.cut(bytes, in: range, into: &words)
    let keys = words.map { word in
      var key: [UInt8] = []
      Folding.appendKey(of: bytes, in: word, to: &key)
      return String(decoding: key, as: UTF8.self)
    }
    if let place = keys.firstIndex(of: "page") {
      guard let number = Self.number(after: place, in: keys) else { return nil }
      self.number = number
      isNamed = true
    } else {
      guard let number = Self.bareNumber(keys) else { return nil }
      self.number = number
      isNamed = false
    }
  }

  /// The number after `page`, where nothing follows it, or the words begin the line with a total.
  private static func number(after place: Int, in keys: [String]) -> Int? {
    guard place + 1 < keys.count else { return nil }
    let hasTotal = isTotal(keys, at: place + 2)
    let end = place + (hasTotal ? 4 : 2)
    // A sentence may begin with `Page 3`, but not with `Page 3 of 12`.
    guard end == keys.count || (place == 0 && hasTotal) else { return nil }
    return value(keys[place + 1].split(separator: "/").first)
  }

  /// `3 of 12`, `3`, `- 3 -`.
  private static func bareNumber(_ keys: [String]) -> Int? {
    guard keys.count == 1 || (keys.count == 3 && isTotal(keys, at: 1)) else { return nil }
    return value(keys[0].split(separator: "-").first)
  }

  private static func isTotal(_ keys: [String], at index: Int) -> Bool {
    index + 1 < keys.count && keys[index] == "of" && Int(keys[index + 1]) != nil
  }

  private static func value(_ text: Substring?) -> Int? {
    text.flatMap { Int($0) }.flatMap { (1..<100_000).contains($0) ? $0 : nil }
  }
}
