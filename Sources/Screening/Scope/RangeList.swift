/// Disjoint ranges of numbers in ascending order.
struct RangeList: Hashable {
  private(set) var ranges: [Range<Int>] = []

  init() {}

  init(_ range: Range<Int>) {
    if !range.isEmpty { ranges = [range] }
  }

  /// The union of ranges in any order.
  init(union ranges: [Range<Int>]) {
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) { append(range) }
  }

  /// Adds a range that begins no earlier than the last one.
  mutating func append(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if let last = ranges.last, range.lowerBound <= last.upperBound {
      ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    } else {
      ranges.append(range)
    }
  }

  var isEmpty: Bool { ranges.isEmpty }

  /// How many numbers.
  var total: Int { ranges.reduce(0) { $0 + $1.count } }

  /// The range that holds `number`.
  private func range(holding number: Int) -> Range<Int>? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= number { low = middle + 1 } else { high = middle }
    }
    guard low < ranges.count, ranges[low].contains(number) else { return nil }
    return ranges[low]
  }

  func contains(_ number: Int) -> Bool { range(holding: number) != nil }

  /// Whether all of `other` lies inside; an empty range does where its bound does.
  func contains(_ other: Range<Int>) -> Bool {
    guard let range = range(holding: other.lowerBound) else { return false }
    return other.upperBound <= range.upperBound
  }

  /// What is not in `other`.
  func subtracting(_ other: RangeList) -> RangeList {
    guard !other.isEmpty else { return self }
    var left = RangeList()
    var index = 0
    for range in ranges {
      var start = range.lowerBound
      while index < other.ranges.count, other.ranges[index].upperBound <= start { index += 1 }
      var at = index
      while at < other.ranges.count, other.ranges[at].lowerBound < range.upperBound {
        left.append(start..<max(start, other.ranges[at].lowerBound))
        start = max(start, other.ranges[at].upperBound)
        at += 1
      }
      left.append(start..<max(start, range.upperBound))
    }
    return left
  }

  func union(_ other: RangeList) -> RangeList {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return RangeList(union: ranges + other.ranges)
  }
}
