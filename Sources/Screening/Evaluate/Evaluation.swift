import Rulebook
import SourceText

/// What is known of a named condition: of one that speaks of the place a rule is applied to, at the
/// last place only.
struct NamedAnswers {
  private let speaksOfPlace: Bool
  private var place: PartPlace?
  private var truth: Truth?
  private var evidence: [Spot]?

  init(speaksOfPlace: Bool) {
    self.speaksOfPlace = speaksOfPlace
  }

  func truth(at place: PartPlace?) -> Truth? { isKnown(at: place) ? truth : nil }

  func evidence(at place: PartPlace?) -> [Spot]? { isKnown(at: place) ? evidence : nil }

  mutating func keep(_ truth: Truth, at place: PartPlace?) {
    move(to: place)
    self.truth = truth
  }

  mutating func keep(_ evidence: [Spot], at place: PartPlace?) {
    move(to: place)
    self.evidence = evidence
  }

  private func isKnown(at place: PartPlace?) -> Bool { !speaksOfPlace || place == self.place }

  private mutating func move(to place: PartPlace?) {
    guard !isKnown(at: place) else { return }
    self.place = place
    truth = nil
    evidence = nil
  }
}

/// One rulebook on one paper: what its finders find, its conditions are and its rules say, each
/// worked out once.
struct Evaluation {
  let paper: SeenPaper
  let book: PreparedRulebook
  let occurrences: Occurrences
  private(set) var paperDate: Day?
  /// The day by which rules and waivers are in force.
  let judgingDate: Day?
  /// Whether rules that cannot apply for want of a word are passed over.
  let isGated: Bool

  private(set) var negation: Negation
  private var leafMatches: [Matches?]
  private var termMatches: [Matches?]
  private var affirmedLeaves: [Matches?]
  /// By `key`.
  private var finderMatches: [Matches?]
  private(set) var fields: [Int?] = []
  var selections: [Selection?]
  var zones: [Meaning?]
  var headings: [HeadingKey: TableHeadings] = [:]
  var lastHeadings: (key: HeadingKey?, found: TableHeadings) = (nil, TableHeadings())
  /// What is known of each condition of the rulebook.
  var named: [NamedAnswers]
  var judgements: [Judgement?]
  /// Rules being judged, so that a ring could never go on for ever.
  var depth = 0
  private(set) var steps = 0
  /// Whether a bound was met since this was last looked at.
  var isSpent = false

  /// Four ways in which a finder is asked.
  private static func key(_ finder: Int, isAffirmed: Bool, all: Bool) -> Int {
    finder * 4 + (isAffirmed ? 2 : 0) + (all ? 1 : 0)
  }

  init(
    _ paper: SeenPaper,
    _ book: PreparedRulebook,
    occurrences: Occurrences,
    asOf: Day?,
    isGated: Bool
  ) {
    self.paper = paper
    self.book = book
    self.occurrences = occurrences
    self.isGated = isGated
    negation = Negation(paper, cues: book.cues, occurrences: occurrences)
    leafMatches = [Matches?](repeating: nil, count: book.leaves.count)
    affirmedLeaves = leafMatches
    termMatches = [Matches?](repeating: nil, count: book.terms.count)
    finderMatches = [Matches?](repeating: nil, count: 4 * book.finders.count)
    selections = [Selection?](repeating: nil, count: book.unitCount)
    zones = [Meaning?](repeating: nil, count: book.zones.count)
    named = book.speakingConditions.map { NamedAnswers(speaksOfPlace: $0) }
    judgements = [Judgement?](repeating: nil, count: book.rules.count)
    judgingDate = asOf
    findFields()
    paperDate = PaperDay.find(in: self, asOf: asOf)
  }

  /// The day by which rules are in force: the as-of date, else the paper date.
  var day: Day? { judgingDate ?? paperDate }

  /// Counts work; says whether there may be more.
  mutating func step(_ count: Int = 1) {
    steps &+= count
    if steps > ScreeningLimits.steps { isSpent = true }
  }

  /// Begins to count anew, or goes on where it was left.
  mutating func begin(steps: Int, isSpent: Bool, depth: Int) {
    self.steps = steps
    self.isSpent = isSpent
    self.depth = depth
  }

  // MARK: - Fields

  /// Which of the paper's fields each declared field is (`rule-language.md`, 6.7).
  private mutating func findFields() {
    for field in book.fields {
      fields.append(
        find(field) { [paper] in paper.fields[$0].label }
          ?? find(field) { [paper] in paper.fields[$0].alias }
      )
    }
  }

  private mutating func find(_ field: PreparedField, label: (Int) -> Range<Int>?) -> Int? {
    let exceptions = field.exceptions.map { matches(leaf: $0) }
    for phrase in field.labels {
      let found = matches(leaf: phrase)
      for number in paper.fields.indices {
        guard let words = label(number), found.isAny(inside: words),
          !exceptions.contains(where: { $0.isAny(inside: words) })
        else { continue }
        return number
      }
    }
    return nil
  }

  // MARK: - Finders

  /// The matches of a leaf, those in labels too.
  mutating func matches(leaf number: Int) -> Matches {
    if let known = leafMatches[number] { return known }
    let found: Matches
    switch book.leaves[number] {
    case .phrase(let phrase): found = occurrences.matches(ofPhrase: phrase)
    case .pattern(let pattern): found = occurrences.patterns[pattern]
    case .term(let term): found = matches(ofTerm: term)
    case .amount(let test): found = matches(of: test)
    }
    leafMatches[number] = found
    return found
  }

  /// What an exception takes away of a term: the matches of its phrases inside one of its
  /// exceptions, each with that exception.
  mutating func excepted(_ term: PreparedTerm) -> [(match: Match, exception: Match)] {
    let phrases = AnyOf.matches(term.phrases.map { matches(leaf: $0) })
    let exceptions = AnyOf.matches(term.exceptions.map { matches(leaf: $0) })
    return phrases.items.compactMap { match in
      var index = exceptions.firstIndex(from: match.start + 1) - 1
      while index >= 0 {
        let exception = exceptions.items[index]
        guard exception.start + exceptions.longest >= match.end else { return nil }
        if exception.start <= match.start, match.end <= exception.end { return (match, exception) }
        index -= 1
      }
      return nil
    }
  }

  /// The matches of a term, those in labels too; of terms within terms the inner ones first.
  mutating func matches(ofTerm number: Int) -> Matches {
    let order = book.termOrder.order(of: number) { [termMatches] in termMatches[$0] != nil }
    for term in order { termMatches[term] = worked(book.terms[term]) }
    return termMatches[number] ?? .none
  }

  private mutating func worked(_ term: PreparedTerm) -> Matches {
    let phrases = AnyOf.matches(term.phrases.map { matches(leaf: $0) })
    guard !term.exceptions.isEmpty, !phrases.items.isEmpty else { return phrases }
    let exceptions = AnyOf.matches(term.exceptions.map { matches(leaf: $0) })
    if exceptions.isOverLimit { return .overLimit }
    var kept: [Match] = []
    var index = 0
    var reach = 0
    for match in phrases.items {
      while index < exceptions.items.count, exceptions.items[index].start <= match.start {
        reach = max(reach, exceptions.items[index].end)
        index += 1
      }
      if match.end > reach { kept.append(match) }
    }
    return Matches(sorted: kept)
  }

  private func matches(of test: AmountTest) -> Matches {
    var found: [Match] = []
    for value in occurrences.values {
      let truth: Truth
      switch (test, value.kind) {
      case (.number(let limits), .number(let number)): truth = Truth(limits.allow(number))
      case (.percentage(let limits), .percentage(let number)): truth = Truth(limits.allow(number))
      case (.date(let limits), .date(let span)): truth = limits.allow(span, paperDate: paperDate)
      case _: truth = .no
      }
      guard truth != .no else { continue }
      found.append(
        Match(
          start: value.words.lowerBound,
          end: value.words.upperBound,
          isSure: truth == .yes
        )
      )
    }
    return found.count > ScreeningLimits.matches ? .overLimit : Matches(sorted: found)
  }

  /// How deep the parts of a condition may lie within one another.
  static let deepest = 200

  /// The matches of a leaf in the paper; of what is affirmed those that no cue governs.
  private mutating func matches(leaf number: Int, isAffirmed: Bool) -> Matches {
    if isAffirmed, let known = affirmedLeaves[number] { return known }
    let all = matches(leaf: number)
    guard !all.isOverLimit else { return all }
    let own = all.items[..<all.firstIndex(from: paper.labelStart)]
    let kept = isAffirmed ? own.filter { negation.cue(governing: $0.run) == nil } : Array(own)
    let found = Matches(sorted: kept)
    if isAffirmed { affirmedLeaves[number] = found }
    return found
  }

  /// The matches of a finder; without `all`, of near and then only the shortest at each end.
  mutating func matches(_ number: Int, isAffirmed: Bool, all: Bool = false) -> Matches {
    let key = Self.key(number, isAffirmed: isAffirmed, all: all)
    if let known = finderMatches[key] { return known }
    let found: Matches
    switch book.finders[number] {
    case .leaf(let leaf): found = matches(leaf: leaf, isAffirmed: isAffirmed)
    case .anyOf(let parts):
      found = AnyOf.matches(parts.map { matches($0, isAffirmed: isAffirmed, all: all) })
    case .near(let left, let right, let limit):
      found = Near.hulls(
        matches(left, isAffirmed: isAffirmed, all: true),
        matches(right, isAffirmed: isAffirmed, all: true),
        within: limit,
        all: all,
        in: paper
      )
    case .then(let left, let right, let limit):
      found = Then.hulls(
        matches(left, isAffirmed: isAffirmed, all: true),
        matches(right, isAffirmed: isAffirmed, all: true),
        within: limit,
        all: all,
        in: paper
      )
    case .without(let left, let right, let limit):
      found = Without.matches(
        matches(left, isAffirmed: isAffirmed, all: true),
        matches(right, isAffirmed: false, all: true),
        within: limit,
        in: paper
      )
    case .same(let part, let left, let right):
      found = SameScope.matches(
        part,
        matches(left, isAffirmed: isAffirmed, all: true),
        as: matches(right, isAffirmed: isAffirmed, all: true),
        in: paper
      )
    }
    finderMatches[key] = found
    return found
  }
}
