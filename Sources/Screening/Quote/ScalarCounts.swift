import SourceText

/// Counts the Unicode scalars of any range of a text, however long, in a few steps.
struct ScalarCounts {
  private static let step = 512

  private let bytes: [UInt8]
  /// Scalars before each multiple of the step.
  private let before: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var before = [0]
    var count = 0
    var start = 0
    while start + Self.step <= bytes.count {
      count += UTF8Scalar.count(bytes, in: TextRange(start, start + Self.step))
      before.append(count)
      start += Self.step
    }
    self.before = before
  }

  /// How many scalars begin in a range.
  func count(from lower: Int, to upper: Int) -> Int {
    guard lower < upper else { return 0 }
    return count(to: upper) - count(to: lower)
  }

  private func count(to end: Int) -> Int {
    let end = min(max(0, end), bytes.count)
    let chunk = end / Self.step
    return before[chunk] + UTF8Scalar.count(bytes, in: TextRange(chunk * Self.step, end))
  }
}
