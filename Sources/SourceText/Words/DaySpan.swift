/// A day, or all days from one to another, both included.
package struct DaySpan: Hashable, Sendable {
  package let first: Day
  package let last: Day

  package init(_ first: Day, _ last: Day) {
    self.first = first
    self.last = last
  }

  /// Whether it has begun by `day` and its last month lies at most so many calendar months before.
  package func isNoOlder(thanMonths months: Int, at day: Day) -> Bool {
    guard first <= day else { return false }
    return (day.year - last.year) * 12 + day.month - last.month <= months
  }
}
