/// Phrases by their first word, so that each is compared only with those that could lie inside.
struct WordIndex {
  private var byKey: [[UInt8]: [Int]] = [:]
  private var beginnings: [[UInt8]: [Int]] = [:]

  /// With more candidates than this a phrase is left alone: to compare all with all takes too long.
  static let limit = 500

  init(_ phrases: [ExactWords]) {
    for (number, phrase) in phrases.enumerated() {
      guard let first = phrase.words.first else { continue }
      if first.isBeginning {
        beginnings[first.key, default: []].append(number)
      } else {
        byKey[first.key, default: []].append(number)
      }
    }
  }

  /// The phrases that begin with a word of `phrase`, or with what one of its words begins with, in
  /// their order; nil when they are too many.
  func candidates(in phrase: ExactWords) -> [Int]? {
    var found: Set<Int> = []
    for word in phrase.words {
      var groups = [byKey[word.key] ?? []]
      if !beginnings.isEmpty {
        for length in 0...min(word.key.count, 100) {
          groups.append(beginnings[Array(word.key.prefix(length))] ?? [])
        }
      }
      for group in groups {
        guard found.count + group.count <= Self.limit else { return nil }
        found.formUnion(group)
      }
    }
    return found.sorted()
  }
}
