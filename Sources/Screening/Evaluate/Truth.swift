import Rulebook

/// The three values of a condition, the least first.
package enum Truth: Int, Hashable, Comparable, Sendable, Codable {
  case no, unknown, yes

  package static func < (left: Truth, right: Truth) -> Bool { left.rawValue < right.rawValue }

  init(_ isTrue: Bool) {
    self = isTrue ? .yes : .no
  }

  /// Yes and no change places.
  var opposite: Truth {
    switch self {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }
}

/// What is asked of a count, with its number worked out.
struct CountTest: Hashable, Sendable {
  let kind: Count.Kind
  let number: Int

  /// At least one.
  static let once = CountTest(kind: .atLeast, number: 1)
}

/// How many there are: at least `low`, at most `high`; nil is no limit.
struct Interval: Hashable {
  var low: Int
  var high: Int?

  /// Whether the count passes (`rule-language.md`, 7.3).
  func passes(_ test: CountTest) -> Truth {
    let number = test.number
    switch test.kind {
    case .atLeast:
      if low >= number { return .yes }
      return high.map { $0 < number } == true ? .no : .unknown
    case .atMost:
      if low > number { return .no }
      return high.map { $0 <= number } == true ? .yes : .unknown
    case .exactly:
      if low > number || high.map({ $0 < number }) == true { return .no }
      return low == number && high == number ? .yes : .unknown
    }
  }
}
