/// The words of all phrases, as a tree of their bytes: one walk over a paper's word finds the words
/// it is and the beginnings (`inequalit*`) it has.
struct Vocabulary: Sendable {
  /// A word, or a beginning of words, by its number.
  typealias Symbol = Int

  private struct Node: Sendable {
    var firstEdge = 0
    var edgeCount = 0
    var whole: Symbol?
    var beginning: Symbol?
  }

  private var nodes: [Node] = [Node()]
  private var bytes: [UInt8] = []
  private var targets: [Int] = []

  /// Numbers are those that `symbols` gives to the words and beginnings.
  init(_ symbols: [(word: [UInt8], isBeginning: Bool, symbol: Symbol)]) {
    let sorted = symbols.sorted { $0.word.lexicographicallyPrecedes($1.word) }
    fill(0, depth: 0, sorted[...])
  }

  // Iterative by levels: a word is as long as its author likes.
  private mutating func fill(
    _ root: Int,
    depth: Int,
    _ all: ArraySlice<(word: [UInt8], isBeginning: Bool, symbol: Symbol)>
  ) {
    var waiting = [(node: root, depth: depth, words: all)]
    while let (node, depth, words) = waiting.popLast() {
      var rest = words
      while let entry = rest.first, entry.word.count == depth {
        if entry.isBeginning {
          nodes[node].beginning = entry.symbol
        } else {
          nodes[node].whole = entry.symbol
        }
        rest = rest.dropFirst()
      }
      nodes[node].firstEdge = bytes.count
      while let first = rest.first {
        let byte = first.word[depth]
        let group = rest.prefix { $0.word[depth] == byte }
        bytes.append(byte)
        targets.append(nodes.count)
        waiting.append((nodes.count, depth + 1, group))
        nodes.append(Node())
        nodes[node].edgeCount += 1
        rest = rest.dropFirst(group.count)
      }
    }
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// Appends the numbers of all that `word` is or begins with.
  func look(up word: [UInt8], into found: inout [Symbol]) {
    var node = nodes[0]
    for byte in word {
      guard let next = target(of: node, byte) else { return }
      node = nodes[next]
      if let beginning = node.beginning { found.append(beginning) }
    }
    if let whole = node.whole { found.append(whole) }
  }

  private func target(of node: Node, _ byte: UInt8) -> Int? {
    var low = node.firstEdge
    var high = low + node.edgeCount
    while low < high {
      let middle = (low + high) / 2
      if bytes[middle] == byte { return targets[middle] }
      if bytes[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
