import Rulebook

/// Words that a finder would find, for skeletons of examples.
struct Samples {
  private let terms: [String: Term]

  init(_ rulebook: Rulebook) {
    var terms: [String: Term] = [:]
    for term in rulebook.terms { terms[term.name.text] = term }
    self.terms = terms
  }

  /// The simplest words that the finder stands for; what cannot be told is `…`.
  func words(of finder: Finder) -> String {
    switch finder.kind {
    case .phrase(let phrase): words(of: phrase)
    case .amount(let amount):
      switch amount.kind {
      case .number: "12"
      case .percentage: "12%"
      case .date: "1 April 2026"
      }
    case .anyOf(let parts): parts.first.map { words(of: $0) } ?? Self.untold
    case .near(let left, let right, _), .then(let left, let right, _),
      .same(_, let left, let right):
      "\(words(of: left)) \(words(of: right))"
    case .without(let left, _, _): words(of: left)
    }
  }

  /// The words of a phrase, endings left open.
  func words(of phrase: Phrase) -> String { words(of: phrase, depth: 0) }

  /// The words of both, and between them as many as said.
  func words(of left: Finder, apart gap: Int, from right: Finder) -> String {
    let between =
      gap > 12 ? "(\(gap) words)" : Array(repeating: "word", count: gap).joined(separator: " ")
    return [words(of: left), between, words(of: right)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private func words(of phrase: Phrase, depth: Int) -> String {
    switch phrase.kind {
    case .words(let text, _): return text.filter { $0 != "*" }
    case .pattern: return Self.untold
    case .term(let name):
      guard depth < Self.deepest, let first = terms[name.text]?.phrases.first else {
        return Self.untold
      }
      return words(of: first, depth: depth + 1)
    }
  }

  private static let untold = "…"
  private static let deepest = 64
}
