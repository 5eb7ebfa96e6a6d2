/// Disjoint ranges of numbers in ascending order.
///
/// The first stands in the list itself: nearly all lists have one range, and making one of those
/// costs nothing.
struct RangeList: Hashable {
  /// Empty where the list is.
  private var head = 0..<0
  private var others: [Range<Int>] = []

  init() {}

  init(_ range: Range<Int>) {
    if !range.isEmpty { head = range }
  }

  /// The union of ranges in any order.
  init(union ranges: [Range<Int>]) {
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) { append(range) }
  }

  /// Adds a range that begins no earlier than the last one.
  mutating func append(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    guard !isEmpty else {
      head = range
      return
    }
    let last = others.last ?? head
    guard range.lowerBound <= last.upperBound else {
      others.append(range)
      return
    }
    let joined = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
    if others.isEmpty { head = joined } else { others[others.count - 1] = joined }
  }

  var isEmpty: Bool { head.isEmpty }

  /// How many numbers.
  var total: Int { reduce(0) { $0 + $1.count } }

  /// The range that holds `number`.
  private func range(holding number: Int) -> Range<Int>? {
    guard number >= head.upperBound else { return head.contains(number) ? head : nil }
    var low = 0
    var high = others.count
    while low < high {
      let middle = (low + high) / 2
      if others[middle].upperBound <= number { low = middle + 1 } else { high = middle }
    }
    guard low < others.count, others[low].contains(number) else { return nil }
    return others[low]
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
    for range in self {
      var start = range.lowerBound
      while index < other.count, other[index].upperBound <= start { index += 1 }
      var at = index
      while at < other.count, other[at].lowerBound < range.upperBound {
        left.append(start..<Swift.max(start, other[at].lowerBound))
        start = Swift.max(start, other[at].upperBound)
        at += 1
      }
      left.append(start..<Swift.max(start, range.upperBound))
    }
    return left
  }

  func union(_ other: RangeList) -> RangeList {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return RangeList(union: Array(self) + other)
  }
}

extension RangeList: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { isEmpty ? 0 : others.count + 1 }

  subscript(_ index: Int) -> Range<Int> { index == 0 ? head : others[index - 1] }
}
