import Rulebook
import SourceText

/// Finds all phrases of all rules in one pass over the words of a paper.
///
/// It is a tree of phrases over numbered words. A paper's word may be several numbers at once
/// (`Inequalities` is `inequalities`, `inequalit*` and exact `Inequalities`), so instead of one state
/// with a way back, as Aho and Corasick have it, the few branches that are open are kept; most words
/// open none.
struct PhraseAutomaton: Sendable {
  private struct Edge: Hashable {
    let node: Int
    let symbol: Vocabulary.Symbol
  }

  private let keys: Vocabulary
  private let forms: Vocabulary
  /// Of each symbol the node of the phrases that begin with it.
  private let beginnings: [Int?]
  private let edges: [Edge: Int]
  /// The phrase that ends at each node of the tree.
  private let endings: [Int?]
  /// How many words each phrase has.
  let lengths: [Int]

  /// One phrase as it is compared.
  struct Entry: Hashable, Sendable {
    struct Word: Hashable, Sendable {
      let letters: [UInt8]
      let isBeginning: Bool
    }

    let words: [Word]
    let isExact: Bool

    init(_ text: String, isExact: Bool) {
      words = PhraseWords(text).words.map {
        Word(letters: isExact ? $0.form : $0.key, isBeginning: $0.isBeginning)
      }
      self.isExact = isExact
    }
  }

  init(_ phrases: [Entry]) {
    var symbols: [Symbol: Int] = [:]
    var edges: [Edge: Int] = [:]
    var endings: [Int?] = [nil]
    for (number, phrase) in phrases.enumerated() {
      var node = 0
      for word in phrase.words {
        let symbol = Symbol(
          letters: word.letters,
          isExact: phrase.isExact,
          isBeginning: word.isBeginning
        )
        let known = symbols[symbol] ?? symbols.count
        symbols[symbol] = known
        let edge = Edge(node: node, symbol: known)
        if let next = edges[edge] {
          node = next
        } else {
          edges[edge] = endings.count
          node = endings.count
          endings.append(nil)
        }
      }
      if node != 0 { endings[node] = number }
    }
    beginnings = (0..<symbols.count).map { edges[Edge(node: 0, symbol: $0)] }
    self.edges = edges
    self.endings = endings
    lengths = phrases.map(\.words.count)
    let listed = symbols.map { ($0.key, $0.value) }
    keys = Vocabulary(
      listed.filter { !$0.0.isExact }.map { ($0.0.letters, $0.0.isBeginning, $0.1) }
    )
    forms = Vocabulary(
      listed.filter { $0.0.isExact }.map { ($0.0.letters, $0.0.isBeginning, $0.1) }
    )
  }

  private struct Symbol: Hashable {
    let letters: [UInt8]
    let isExact: Bool
    let isBeginning: Bool
  }

  /// The first words of each phrase's occurrences, by phrase; nil where there are more than can be
  /// kept.
  func occurrences(in paper: SeenPaper) -> [[Int32]]? {
    var found = [[Int32]](repeating: [], count: lengths.count)
    var left = ScreeningLimits.occurrences
    var open: [Int] = []
    var next: [Int] = []
    var symbols: [Vocabulary.Symbol] = []
    var letters: [UInt8] = []
    for sentence in paper.sentences {
      open.removeAll(keepingCapacity: true)
      for word in sentence.words {
        guard left >= 0 else { return nil }
        symbols.removeAll(keepingCapacity: true)
        let range = paper.words[word]
        if !keys.look(up: range, of: paper.text, inLowerCase: true, into: &symbols) {
          letters.removeAll(keepingCapacity: true)
          Folding.appendKey(of: paper.text, in: range, to: &letters)
          keys.look(up: letters, into: &symbols)
        }
        if !forms.look(up: range, of: paper.text, inLowerCase: false, into: &symbols) {
          letters.removeAll(keepingCapacity: true)
          Folding.appendForm(of: paper.text, in: range, to: &letters)
          forms.look(up: letters, into: &symbols)
        }
        next.removeAll(keepingCapacity: true)
        for symbol in symbols {
          reach(beginnings[symbol], at: word, &next, &found, &left)
          for node in open {
            reach(edges[Edge(node: node, symbol: symbol)], at: word, &next, &found, &left)
          }
        }
        swap(&open, &next)
      }
    }
    return left >= 0 ? found : nil
  }

  private func reach(
    _ node: Int?,
    at word: Int,
    _ open: inout [Int],
    _ found: inout [[Int32]],
    _ left: inout Int
  ) {
    guard let node else { return }
    open.append(node)
    guard let phrase = endings[node], left >= 0 else { return }
    left -= 1
    found[phrase].append(Int32(word + 1 - lengths[phrase]))
  }
}
