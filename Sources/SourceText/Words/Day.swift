/// A day of the Gregorian calendar that exists.
public struct Day: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// Makes the day, or nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `yyyy-mm-dd`, and nothing else.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    var figures: [Int] = []
    for index in [0, 1, 2, 3, 5, 6, 8, 9] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { return nil }
      figures.append(Int(bytes[index] - UInt8(ascii: "0")))
    }
    self.init(
      year: figures[0] * 1000 + figures[1] * 100 + figures[2] * 10 + figures[3],
      month: figures[4] * 10 + figures[5],
      day: figures[6] * 10 + figures[7]
    )
  }

  /// How many days the month has.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days since 1 March of the year 0, to count with.
  public var number: Int {
    // Years that begin in March put the leap day last.
    let shifted = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400
      + (months * 153 + 2) / 5 + day - 1
  }

  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// `yyyy-mm-dd`.
  public var description: String {
    let four = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    return "\(four)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
