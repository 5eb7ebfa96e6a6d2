/// Gives numbers that no comment, change or mark of a document has yet.
struct IDSupply {
  private let used: Set<Int>
  private var last: Int

  /// Begins after the largest number in use.
  init(after used: Set<Int>) {
    self.used = used
    // Some programs draw numbers at random; after the largest of those there may be no room.
    last = max(0, used.filter { $0 < 2_000_000_000 }.max() ?? 0)
  }

  /// The next number, always above 0.
  mutating func next() -> Int {
    repeat { last += 1 } while used.contains(last)
    return last
  }
}
