import SourceText

/// Finds phrases and exceptions of terms that change nothing, and terms that say the same
/// (W120 to W123).
struct DeadPhrases {
  private var terms: [String: Rulebook::Term] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ rulebook: Rulebook) {
    for term in rulebook.terms { terms[term.name.text] = term }
    for term in rulebook.terms {
      findIdle(among: term.phrases)
      findIdle(among: term.exceptions)
      findIdleExceptions(of: term)
      findTakenAway(in: term)
    }
    findSameTerms(rulebook.terms)
  }

  private mutating func report(
    _ message: Diagnostic.Message, at origin: Origin, help: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(message, .warning, at: origin.place, help: help, notes: notes))
  }

  // MARK: - W120

  /// Reports each phrase whose matches another phrase finds too.
  private mutating func findIdle(among phrases: [Phrase]) {
    let cut = phrases.map(CutPhrase.init)
    var index = PhraseIndex(cut)
    for (number, phrase) in phrases.enumerated() {
      if let earlier = index.equal(to: number) {
        let first = phrases[earlier]
        report(
          .addsNothing, at: phrase.origin, help: "take it out",
          notes: [.init(at: first.origin.place, "it is the same as this one")])
      } else if let wider = index.wider(than: number) {
        report(
          .addsNothing, at: phrase.origin, help: "take it out",
          notes: [.init(at: phrases[wider].origin.place, "this one is wider and finds it already")])
      }
    }
  }

  // MARK: - W121

  private mutating func findIdleExceptions(of term: Rulebook::Term) {
    guard let inside = words(ofPhrases: term) else { return }
    for exception in term.exceptions {
      guard let outer = CutPhrase(exception).words else { continue }
      if !inside.contains(where: { $0.canLie(inside: outer) }) {
        report(
          .excludesNothing, at: exception.origin,
          help: "an exception must hold words of a phrase of the term")
      }
    }
  }

  /// The words of all phrases of a term, those of the terms it names included; nil when one of them
  /// is a pattern, which may find anything.
  private func words(ofPhrases term: Rulebook::Term) -> [ExactWords]? {
    var found: [ExactWords] = []
    var seen: Set<String> = [term.name.text]
    var queue = term.phrases
    while let phrase = queue.popLast() {
      switch phrase.kind {
      case .words(let text, let exact):
        found.append(ExactWords(words: PhraseWords(text).words, exact: exact))
      case .pattern: return nil
      case .term(let name):
        guard seen.insert(name.text).inserted, let named = terms[name.text] else { continue }
        queue += named.phrases
      }
    }
    return found
  }

  // MARK: - W122

  private mutating func findSameTerms(_ terms: [Rulebook::Term]) {
    var first: [Set<Phrase>: [(exceptions: Set<Phrase>, name: Name)]] = [:]
    for term in terms {
      let phrases = Set(term.phrases)
      let exceptions = Set(term.exceptions)
      if let same = first[phrases]?.first(where: { $0.exceptions == exceptions }) {
        report(
          .sameTerms(same.name.text, term.name.text), at: term.name.origin,
          help: "keep one of them", notes: [.init(at: same.name.origin.place, "the first one")])
      } else {
        first[phrases, default: []].append((exceptions, term.name))
      }
    }
  }

  // MARK: - W123

  private mutating func findTakenAway(in term: Rulebook::Term) {
    for phrase in term.phrases {
      guard let words = CutPhrase(phrase).words else { continue }
      let exception = term.exceptions.first { exception in
        guard let outer = CutPhrase(exception).words else { return false }
        return outer.words.count == words.words.count && outer.finds(words)
      }
      if let exception {
        report(
          .neverMatches, at: phrase.origin, help: "take it out, or narrow the exception",
          notes: [.init(at: exception.origin.place, "this exception always takes it away")])
      }
    }
  }
}

/// A phrase cut into words, where it has any.
private struct CutPhrase {
  let phrase: Phrase
  let words: ExactWords?

  init(_ phrase: Phrase) {
    self.phrase = phrase
    words = ExactWords(phrase)
  }
}

/// Phrases by their first word, so that each is compared only with those that could find it.
private struct PhraseIndex {
  private let phrases: [CutPhrase]
  private var byKey: [[UInt8]: [Int]] = [:]
  private var beginnings: [[UInt8]: [Int]] = [:]
  private var firstOf: [Phrase: Int] = [:]
  private var firstOfWords: [ExactWords: Int] = [:]

  init(_ phrases: [CutPhrase]) {
    self.phrases = phrases
    for (number, cut) in phrases.enumerated() {
      firstOf[cut.phrase] = firstOf[cut.phrase] ?? number
      guard let words = cut.words, let first = words.words.first else { continue }
      firstOfWords[words] = firstOfWords[words] ?? number
      if first.isBeginning {
        beginnings[first.key, default: []].append(number)
      } else {
        byKey[first.key, default: []].append(number)
      }
    }
  }

  /// An earlier phrase that says the same.
  mutating func equal(to number: Int) -> Int? {
    let cut = phrases[number]
    if let words = cut.words {
      // Without `exact`, words that differ in case or marks only are the same.
      if let first = firstOfWords[words], first < number { return first }
      return wider(than: number).flatMap { other in
        guard other < number, let theirs = phrases[other].words else { return nil }
        return words.finds(theirs) ? other : nil
      }
    }
    guard let first = firstOf[cut.phrase], first < number else { return nil }
    return first
  }

  /// Another phrase whose matches lie in all of its matches.
  func wider(than number: Int) -> Int? {
    guard let words = phrases[number].words else { return nil }
    for word in words.words {
      var candidates = byKey[word.key] ?? []
      for length in 0...word.key.count {
        candidates += beginnings[Array(word.key.prefix(length))] ?? []
      }
      for candidate in candidates.sorted() where candidate != number {
        guard let other = phrases[candidate].words, other.finds(words) else { continue }
        // Of equals the later one is idle.
        if words.finds(other), candidate > number { continue }
        return candidate
      }
    }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static let addsNothing = Self(
    code: "W120", text: "this phrase adds nothing: another phrase of the term finds it already")

  fileprivate static let excludesNothing = Self(
    code: "W121", text: "this exception excludes nothing: no phrase of the term can lie inside it")

  fileprivate static func sameTerms(_ first: String, _ second: String) -> Self {
    Self(code: "W122", text: "terms \(first) and \(second) mean the same")
  }

  fileprivate static let neverMatches = Self(
    code: "W123", text: "this phrase can never match: an exception always takes it away")
}
