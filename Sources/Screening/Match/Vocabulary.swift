import SourceText

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
  /// Of each byte the node of the words that begin with it; 0 where none does.
  private var beginnings = [Int](repeating: 0, count: 256)

  /// Numbers are those that `symbols` gives to the words and beginnings.
  init(_ symbols: [(word: [UInt8], isBeginning: Bool, symbol: Symbol)]) {
    let sorted = symbols.sorted { $0.word.lexicographicallyPrecedes($1.word) }
    fill(0, depth: 0, sorted[...])
    for edge in nodes[0].firstEdge..<nodes[0].firstEdge + nodes[0].edgeCount {
      beginnings[Int(bytes[edge])] = targets[edge]
    }
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
    var node = 0
    for byte in word {
      guard let next = node == 0 ? first(byte) : target(of: node, byte) else { return }
      node = next
      if let beginning = nodes[node].beginning { found.append(beginning) }
    }
    if let whole = nodes[node].whole { found.append(whole) }
  }

  /// The same for a word as it stands in a text, in lower case or as written; false where the way
  /// leads to a byte that folding may change, so that the folded word has to be looked up.
  func look(
    up range: TextRange,
    of text: [UInt8],
    inLowerCase: Bool,
    into found: inout [Symbol]
  ) -> Bool {
    let known = found.count
    var node = 0
    for index in range.indices {
      var byte = text[index]
      guard byte > 0x20, byte < 0x80, byte != UInt8(ascii: "'") else {
        found.removeLast(found.count - known)
        return false
      }
      if inLowerCase, byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { byte |= 0x20 }
      guard let next = node == 0 ? first(byte) : target(of: node, byte) else { return true }
      node = next
      if let beginning = nodes[node].beginning { found.append(beginning) }
    }
    if let whole = nodes[node].whole { found.append(whole) }
    return true
  }

  private func first(_ byte: UInt8) -> Int? {
    beginnings[Int(byte)] > 0 ? beginnings[Int(byte)] : nil
  }

  private func target(of node: Int, _ byte: UInt8) -> Int? {
    var low = nodes[node].firstEdge
    var high = low + nodes[node].edgeCount
    while low < high {
      let middle = (low + high) / 2
      if bytes[middle] == byte { return targets[middle] }
      if bytes[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
