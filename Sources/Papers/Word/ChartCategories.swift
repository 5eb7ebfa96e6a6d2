/// The categories of a chart's series by index; of several levels, from the outermost in.
struct ChartCategories {
  /// The levels as the file has them, the innermost first.
  private var levels: [[(index: Int, words: String)]] = []

  /// A level of several begins.
  mutating func beginLevel() {
    if levels.count < Self.mostLevels { levels.append([]) }
  }

  /// Adds the words that the innermost open level has at an index.
  mutating func add(_ words: String, at index: Int) {
    if levels.isEmpty { levels.append([]) }
    levels[levels.count - 1].append((index, words))
  }

  /// Brings each level in order, once all are read.
  mutating func close() {
    for level in levels.indices {
      levels[level].sort { $0.index < $1.index }
    }
  }

  /// The words at an index; nil if there are none.
  ///
  /// A word of an outer level holds until the next one of its level.
  func words(at index: Int) -> String? {
    var words: [String] = []
    for (number, level) in levels.enumerated().reversed() {
      guard let found = Self.last(in: level, upTo: index), number > 0 || found.index == index
      else { continue }
      words.append(found.words)
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static func last(
    in level: [(index: Int, words: String)],
    upTo index: Int
  ) -> (index: Int, words: String)? {
    var low = 0
    var high = level.count
    while low < high {
      let middle = (low + high) / 2
      if level[middle].index <= index { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? level[low - 1] : nil
  }

  /// No program writes more; the words of further ones go with the last.
  private static let mostLevels = 32
}
