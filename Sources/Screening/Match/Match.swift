/// A run of words of one block that a finder denotes; half-open, in the numbers of the paper's words.
struct Match: Hashable, Comparable {
  let start: Int
  let end: Int
  /// Whether it is a match whatever could not be read.
  let isSure: Bool

  var run: Range<Int> { start..<end }

  /// In the order of the paper; of equal runs the sure one first.
  static func < (left: Match, right: Match) -> Bool {
    if left.start != right.start { return left.start < right.start }
    if left.end != right.end { return left.end < right.end }
    return left.isSure && !right.isSure
  }
}

/// The matches of a finder in one paper, in order, each run once.
struct Matches {
  private(set) var items: [Match]
  /// Words of the longest.
  private(set) var longest: Int
  /// Whether there were more than can be kept, so that nothing can be told from them.
  var isOverLimit = false

  static let none = Matches(sorted: [])
  static let overLimit = Matches(overLimit: true)

  private init(overLimit: Bool) {
    items = []
    longest = 0
    isOverLimit = overLimit
  }

  /// Takes matches that are in order and distinct.
  init(sorted items: [Match]) {
    self.items = items
    longest = items.reduce(0) { max($0, $1.end - $1.start) }
  }

  /// Puts matches in order; of equal runs the sure one stays.
  init(_ unsorted: consuming [Match]) {
    unsorted.sort()
    var items: [Match] = []
    items.reserveCapacity(unsorted.count)
    for match in unsorted where items.last.map({ $0.run != match.run }) ?? true {
      items.append(match)
    }
    self.init(sorted: items)
  }

  /// The index of the first match that begins at `word` or later.
  func firstIndex(from word: Int) -> Int {
    var low = 0
    var high = items.count
    while low < high {
      let middle = (low + high) / 2
      if items[middle].start < word { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The matches that lie wholly in the given words.
  func inside(_ words: Range<Int>) -> some Sequence<Match> {
    items[firstIndex(from: words.lowerBound)...].lazy
      .prefix { $0.start < words.upperBound }
      .filter { $0.end <= words.upperBound }
  }

  /// Whether one of them, or a sure one, lies wholly in the given words.
  func isAny(inside words: Range<Int>, isSure: Bool = false) -> Bool {
    var index = firstIndex(from: words.lowerBound)
    while index < items.count, items[index].start < words.upperBound {
      if items[index].end <= words.upperBound, !isSure || items[index].isSure { return true }
      index += 1
    }
    return false
  }
}
