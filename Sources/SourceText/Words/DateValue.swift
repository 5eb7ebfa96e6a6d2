/// Reads dates in the forms of `rule-language.md`, 6.4.
package enum DateValue {
  /// The date that begins at `index` of `words`, the forms of the words of one sentence, and how many
  /// of them it takes; nil if none begins there.
  package static func read(
    _ words: some RandomAccessCollection<[UInt8]>,
    at index: Int
  ) -> (span: DaySpan, count: Int)? {
    guard let word = words.dropFirst(index).first, let first = word.first,
      isDigit(first) || beginsMonth(word)
    else { return nil }
    let ahead = Array(words.dropFirst(index).prefix(4))
    if isDigit(first) {
      return written(ahead) ?? figures(word).map { ($0, 1) }
    }
    return monthFirst(ahead) ?? joinedMonth(word).map { ($0, 1) }
  }

  /// Whether a word begins with the three letters of a month, which few words do.
  private static func beginsMonth(_ word: [UInt8]) -> Bool {
    guard word.count > 2 else { return false }
    let letters = word.prefix(3).map { $0 | 0x20 }
    return monthNames.contains { $0.starts(with: letters) }
  }

  // MARK: - Words

  /// `31 January 2026`, `31st of January 2026`.
  private static func written(_ words: [[UInt8]]) -> (span: DaySpan, count: Int)? {
    guard let day = dayNumber(words[0]) else { return nil }
    var at = 1
    if at < words.count, words[at] == Array("of".utf8) { at += 1 }
    guard at + 1 < words.count, let month = month(words[at]), let year = year(words[at + 1]),
      let date = Day(year: year, month: month, day: day)
    else { return nil }
    return (DaySpan(date, date), at + 2)
  }

  /// `January 31 2026`, `January 2026`.
  private static func monthFirst(_ words: [[UInt8]]) -> (span: DaySpan, count: Int)? {
    guard words.count > 1, let month = month(words[0]) else { return nil }
    if words.count > 2, let day = dayNumber(words[1]), let year = year(words[2]) {
      guard let date = Day(year: year, month: month, day: day) else { return nil }
      return (DaySpan(date, date), 3)
    }
    return year(words[1]).flatMap { wholeMonth(month, $0) }.map { ($0, 2) }
  }

  /// `Jan-26`, `Jan-2026`.
  private static func joinedMonth(_ word: [UInt8]) -> DaySpan? {
    let parts = word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, let month = month(Array(parts[0])) else { return nil }
    guard let year = year(Array(parts[1])) ?? shortYear(parts[1]) else { return nil }
    return wholeMonth(month, year)
  }

  private static func wholeMonth(_ month: Int, _ year: Int) -> DaySpan? {
    guard let first = Day(year: year, month: month, day: 1),
      let last = Day(year: year, month: month, day: Day.days(inMonth: month, of: year))
    else { return nil }
    return DaySpan(first, last)
  }

  // MARK: - Figures

  /// `31/01/2026`, `2026-01-31`, `2025/26`.
  private static func figures(_ word: [UInt8]) -> DaySpan? {
    for separator in [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-")] {
      let parts = word.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count > 1 else { continue }
      guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return nil }
      if parts.count == 3 { return day(parts, separator) }
      if parts.count == 2, separator != UInt8(ascii: ".") { return financialYear(parts) }
      return nil
    }
    return nil
  }

  private static func day(_ parts: [ArraySlice<UInt8>], _ separator: UInt8) -> DaySpan? {
    let date: Day?
    if parts[0].count == 4 {
      guard separator == UInt8(ascii: "-"), parts[1].count == 2, parts[2].count == 2,
        let year = year(Array(parts[0]))
      else { return nil }
      date = Day(year: year, month: number(parts[1]), day: number(parts[2]))
    } else {
      guard parts[0].count <= 2, parts[1].count <= 2,
        let year = year(Array(parts[2])) ?? shortYear(parts[2])
      else { return nil }
      date = Day(year: year, month: number(parts[1]), day: number(parts[0]))
    }
    return date.map { DaySpan($0, $0) }
  }

  private static func financialYear(_ parts: [ArraySlice<UInt8>]) -> DaySpan? {
    guard let start = year(Array(parts[0])) else { return nil }
    let next = parts[1].count == 4 ? number(parts[1]) : parts[1].count == 2 ? number(parts[1]) : -1
    guard next == (parts[1].count == 4 ? start + 1 : (start + 1) % 100),
      let first = Day(year: start, month: 4, day: 1),
      let last = Day(year: start + 1, month: 3, day: 31)
    else { return nil }
    return DaySpan(first, last)
  }

  // MARK: - Words and figures

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func number(_ digits: some Collection<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Four figures, 1900 to 2099.
  private static func year(_ word: [UInt8]) -> Int? {
    guard word.count == 4, word.allSatisfy(isDigit) else { return nil }
    let year = number(word)
    return (1900...2099).contains(year) ? year : nil
  }

  /// Two figures: 00 to 69 are 20xx, 70 to 99 are 19xx.
  private static func shortYear(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count == 2, word.allSatisfy(isDigit) else { return nil }
    let year = number(word)
    return year < 70 ? 2000 + year : 1900 + year
  }

  /// `31`, `31st`.
  private static func dayNumber(_ word: [UInt8]) -> Int? {
    let digits = word.prefix(while: isDigit)
    guard (1...2).contains(digits.count) else { return nil }
    let ending = word.dropFirst(digits.count).map { $0 | 0x20 }
    guard ending.isEmpty || ["st", "nd", "rd", "th"].contains(where: { ending == Array($0.utf8) })
    else { return nil }
    return number(digits)
  }

  /// The number of a month by its English name, its first three letters, or `Sept`.
  package static func month(_ word: [UInt8]) -> Int? {
    guard (3...9).contains(word.count) else { return nil }
    let folded = word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    for (index, name) in monthNames.enumerated()
    where folded == name || folded == Array(name.prefix(3)) {
      return index + 1
    }
    return folded == Array("sept".utf8) ? 9 : nil
  }

  private static let monthNames: [[UInt8]] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { Array($0.utf8) }
}
