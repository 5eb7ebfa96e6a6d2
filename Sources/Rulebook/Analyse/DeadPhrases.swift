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
      findIdleExceptions(of: term)
      findTakenAway(in: term)
    }
    findSameTerms(rulebook.terms)
  }

  private mutating func report(
    _ message: Diagnostic.Message,
    at origin: Origin,
    help: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(message, .warning, at: origin.place, help: help, notes: notes))
  }

  // MARK: - W120

  /// Reports each phrase whose matches another phrase finds too.
  private mutating func findIdle(among phrases: [Phrase]) {
    let words = phrases.map { ExactWords($0) }
    let index = WordIndex(words.map { $0 ?? ExactWords(words: [], exact: false) })
    var first: [Phrase: Int] = [:]
    for (number, phrase) in phrases.enumerated() {
      if let own = words[number] {
        let candidates = index.candidates(in: own) ?? []
        let wider = candidates.first { other in
          guard other != number, let theirs = words[other], theirs.finds(own) else { return false }
          // Of equals the later one is idle.
          return !own.finds(theirs) || other < number
        }
        if let wider, let theirs = words[wider] {
          reportIdle(phrase, because: phrases[wider], isEqual: own.finds(theirs))
        }
      } else if let same = first[phrase] {
        reportIdle(phrase, because: phrases[same], isEqual: true)
      } else {
        first[phrase] = number
      }
    }
  }

  private mutating func reportIdle(_ phrase: Phrase, because other: Phrase, isEqual: Bool) {
    let note = isEqual ? "it says the same as this one" : "this one is wider and finds it already"
    report(
      .addsNothing,
      at: phrase.origin,
      help: "take it out",
      notes: [.init(at: other.origin.place, note)]
    )
  }

  // MARK: - W121

  private mutating func findIdleExceptions(of term: Rulebook::Term) {
    guard !term.exceptions.isEmpty, let inside = words(ofPhrases: term) else { return }
    let index = WordIndex(inside)
    for exception in term.exceptions {
      guard let outer = ExactWords(exception) else { continue }
      // What a word with * may stand for no index knows.
      let candidates =
        outer.words.contains(where: \.isBeginning)
        ? (inside.count <= WordIndex.limit ? Array(inside.indices) : nil)
        : index.candidates(in: outer)
      guard let candidates else { continue }
      if !candidates.contains(where: { inside[$0].canLie(inside: outer) }) {
        report(
          .excludesNothing,
          at: exception.origin,
          help: "an exception must hold words of a phrase of the term"
        )
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
          .sameTerms(same.name.text, term.name.text),
          at: term.name.origin,
          help: "keep one of them",
          notes: [.init(at: same.name.origin.place, "the first one")]
        )
      } else {
        first[phrases, default: []].append((exceptions, term.name))
      }
    }
  }

  // MARK: - W123

  private mutating func findTakenAway(in term: Rulebook::Term) {
    let exceptions = term.exceptions.map { ($0, ExactWords($0)) }
    let index = WordIndex(exceptions.map { $0.1 ?? ExactWords(words: [], exact: false) })
    for phrase in term.phrases {
      guard let words = ExactWords(phrase), let candidates = index.candidates(in: words) else {
        continue
      }
      let exception = candidates.first { number in
        guard let outer = exceptions[number].1 else { return false }
        return outer.words.count == words.words.count && outer.finds(words)
      }
      if let exception {
        report(
          .neverMatches,
          at: phrase.origin,
          help: "take it out, or narrow the exception",
          notes: [
            .init(at: exceptions[exception].0.origin.place, "this exception always takes it away")
          ]
        )
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let addsNothing = Self(
    code: "W120",
    text: "this phrase adds nothing: another phrase of the term finds it already"
  )

  fileprivate static let excludesNothing = Self(
    code: "W121",
    text: "this exception excludes nothing: no phrase of the term can lie inside it"
  )

  fileprivate static func sameTerms(_ first: String, _ second: String) -> Self {
    Self(code: "W122", text: "terms \(first) and \(second) mean the same")
  }

  fileprivate static let neverMatches = Self(
    code: "W123",
    text: "this phrase can never match: an exception always takes it away"
  )
}
