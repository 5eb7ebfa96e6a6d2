import Rulebook

/// Makes the trees that explain rules, in the words that a review may hold.
struct Explainer {
  private var evaluation: Evaluation
  private var passages: PassageMaker

  private static let mostPlaces = 20
  private static let mostEvidence = 20

  /// Explains the rules of one rulebook that are wanted, in the order written.
  static func explanations(
    _ evaluation: Evaluation,
    passages: inout PassageMaker,
    rules wanted: Set<String>
  ) -> [RuleExplanation] {
    guard !wanted.isEmpty else { return [] }
    var explainer = Explainer(evaluation: evaluation, passages: passages)
    let book = evaluation.book
    var explanations: [RuleExplanation] = []
    for number in book.rules.indices {
      let id = "\(book.packName)/\(book.rules[number].rule.name.text)"
      guard wanted.contains(id) else { continue }
      explanations.append(explainer.explanation(ofRule: number, id: id))
    }
    passages = explainer.passages
    return explanations
  }

  private init(evaluation: Evaluation, passages: PassageMaker) {
    self.evaluation = evaluation
    self.passages = passages
  }

  private mutating func explanation(ofRule number: Int, id: String) -> RuleExplanation {
    let judgement = evaluation.judgement(ofRule: number)
    let rule = evaluation.book.rules[number]
    var unit: String?
    if case .toEach(let each, _) = rule.applies { unit = Formatter.text(of: each.source) }
    var places: [RuleExplanation.Place] = []
    var others: [Outcome: Int] = [:]
    if judgement.isOverLimit {
      places = []
    } else if unit == nil {
      places = [
        place(rule, judgement.outcome, judgement.reason, at: nil)
      ]
    } else {
      let shown = Self.shown(of: judgement)
      for (index, entry) in judgement.places.enumerated() {
        let (outcome, reason) = (entry.judged.outcome, entry.judged.reason)
        if shown.contains(index) {
          places.append(place(rule, outcome, reason, at: entry.place))
        } else {
          others[outcome, default: 0] += 1
        }
      }
    }
    return RuleExplanation(
      rule: id,
      outcome: judgement.outcome,
      reason: judgement.reason,
      unit: unit,
      places: places,
      otherPlaces: others,
      more: judgement.more
    )
  }

  /// The places that are explained: those that have the rule's outcome before all others.
  private static func shown(of judgement: Judgement) -> Set<Int> {
    let all = judgement.places.indices
    let deciding = all.filter { judgement.places[$0].judged.outcome == judgement.outcome }
    let rest = all.filter { judgement.places[$0].judged.outcome != judgement.outcome }
    return Set((deciding + rest).prefix(mostPlaces))
  }

  private mutating func place(
    _ rule: PreparedRule,
    _ outcome: Outcome,
    _ reason: Reason?,
    at place: PartPlace?
  ) -> RuleExplanation.Place {
    evaluation.begin(steps: 0, isSpent: false, depth: 0)
    let isOpen = outcome == .notMet || outcome == .cannotTell
    let near = isOpen ? evaluation.nearMisses(rule.expectation, at: [place]) : []
    return RuleExplanation.Place(
      mark: place.flatMap { passages.words(evaluation.paper.mark(of: $0)) },
      outcome: outcome,
      reason: reason,
      applies: rule.appliesCondition.map { explanation($0, at: place) },
      expects: explanation(rule.expectation, at: place),
      doubts: rule.doubts.map { explanation($0.check, at: place) },
      nearMisses: near.compactMap { $0.shown(by: &passages) }
    )
  }

  // MARK: - Conditions

  private mutating func explanation(_ check: Check, at place: PartPlace?) -> Explanation {
    evaluation.depth += 1
    defer { evaluation.depth -= 1 }
    let isTooDeep = evaluation.depth >= Evaluation.deepest
    let looksItself = parts(of: check).isEmpty
    let shown = looksItself ? Set(evaluation.evidence(check, at: place)).sorted() : []
    return Explanation(
      text: Formatter.text(of: check.source),
      value: evaluation.truth(check, at: place),
      found: looksItself && Self.finds(check) ? shown.count : nil,
      evidence: shown.prefix(Self.mostEvidence).compactMap { passages.words($0) },
      place: whereLooked(check, at: place),
      parts: isTooDeep ? [] : parts(of: check).map { explanation($0, at: place) }
    )
  }

  private func parts(of check: Check) -> [Check] {
    switch check.kind {
    case .all(let parts), .any(let parts), .counted(_, let parts): parts
    case .not(let inside): [inside]
    case .named(let number): [evaluation.book.conditions[number]]
    case .rule, .field, .every, .some, .no, .scope, .scopeNot: []
    }
  }

  /// Whether a condition looks for something that can be shown.
  private static func finds(_ check: Check) -> Bool {
    switch check.kind {
    case .scope(_, .hasWords), .scopeNot(_, .hasWords): false
    case .field, .every, .some, .no, .scope, .scopeNot: true
    case .all, .any, .not, .counted, .named, .rule: false
    }
  }

  private mutating func whereLooked(_ check: Check, at place: PartPlace?) -> Explanation.Place? {
    switch check.kind {
    case .scope(let scope, _), .scopeNot(let scope, _):
      let meaning = evaluation.meaning(of: scope, at: place)
      return Explanation.Place(
        scope: evaluation.words(for: scope.source, at: place),
        words: meaning.region.allWords.total,
        unread: evaluation.unread(in: meaning.region),
        absence: meaning.absence.map { Evaluation.reason($0).text }
      )
    case .every(let unit, _), .some(let unit, _), .no(let unit, _):
      let selection = evaluation.selectAll(unit, at: place)
      return Explanation.Place(
        scope: "the paper",
        words: evaluation.paper.whole.words.total,
        unread: evaluation.paper.unreadCount,
        absence: selection.absence.map { Evaluation.reason($0).text }
      )
    case .field(let number, _):
      let name = evaluation.book.fields[number].name
      return Explanation.Place(
        scope: "the field \(name)",
        words: evaluation.fields[number].map {
          evaluation.paper.blocks[evaluation.paper.fields[$0].block].words.count
        } ?? 0,
        unread: 0,
        absence: evaluation.fields[number] == nil
          ? Evaluation.reason(Meaning.Absence.field(name)).text : nil
      )
    case .all, .any, .not, .counted, .rule, .named: return nil
    }
  }
}
