/// What rules speak of, as words to find rules by that may say something about one another.
struct Topics {
  private let terms: [String: Rulebook::Term]
  private var wordsOfTerms: [String: Set<String>] = [:]

  /// A term with more words is known by its name only.
  private static let wordLimit = 200

  init(terms: [String: Rulebook::Term]) {
    self.terms = terms
  }

  mutating func topics(of statement: Statement) -> [String] {
    switch statement {
    case .finds(let finder, _, let scope, _):
      let place = ConditionLayout.text(scope)
      return words(of: finder).map { "\(place) \($0)" }
    case .words(let scope, _): return ["words \(ConditionLayout.text(scope))"]
    case .parts(let unit, let scope, _):
      return ["\(unit.part.rawValue) \(ConditionLayout.text(scope))"]
    case .field(let name, _): return ["field \(name)"]
    case .rule(let name, _): return ["rule \(name)"]
    case .other(let condition): return [ConditionLayout.layout(condition).flat]
    }
  }

  private mutating func words(of finder: Finder) -> Set<String> {
    var collector = PhraseCollector()
    collector.walk(finder)
    var words = Self.words(of: collector.phrases)
    for name in Self.terms(in: collector.phrases) { words.formUnion(self.words(ofTerm: name)) }
    return words
  }

  private mutating func words(ofTerm name: String) -> Set<String> {
    if let known = wordsOfTerms[name] { return known }
    var words: Set<String> = []
    var seen: Set<String> = [name]
    var queue = [name]
    while let next = queue.popLast(), words.count <= Self.wordLimit {
      let phrases = terms[next]?.phrases ?? []
      words.formUnion(Self.words(of: phrases))
      for inner in Self.terms(in: phrases) where seen.insert(inner).inserted { queue.append(inner) }
    }
    if words.count > Self.wordLimit { words = [] }
    words.insert("term \(name)")
    wordsOfTerms[name] = words
    return words
  }

  private static func words(of phrases: [Phrase]) -> Set<String> {
    var words: Set<String> = []
    for phrase in phrases {
      switch phrase.kind {
      case .words(let text, _):
        for word in PhraseWords(text).words {
          words.insert(String(decoding: word.key, as: UTF8.self))
        }
      case .pattern(let pattern, _): words.insert(pattern.text)
      case .term: break
      }
    }
    return words
  }

  private static func terms(in phrases: [Phrase]) -> [String] {
    phrases.compactMap { phrase in
      if case .term(let name) = phrase.kind { name.text } else { nil }
    }
  }
}

/// Gathers the phrases of finders.
private struct PhraseCollector: TreeVisitor {
  private(set) var phrases: [Phrase] = []

  mutating func visit(_ phrase: Phrase) {
    phrases.append(phrase)
  }
}
