import Papers
import Rulebook
import SourceText

/// Makes the results of one rulebook on one paper (`reviews.md`, sections 1 to 4).
struct ResultMaker {
  private var evaluation: Evaluation
  private var passages: PassageMaker
  /// The name of the pack, which rules' ids begin with.
  private let pack: String
  private var fingerprints: FingerprintCounter
  private var results: [Result] = []

  /// Lists hold so many places a side.
  private static let mostEvidence = 20

  /// The results of all rules but the skipped ones, by rule, then in reading order.
  static func results(
    _ evaluation: Evaluation,
    passages: inout PassageMaker,
    skipping skipped: Set<String>,
    _ fingerprints: inout FingerprintCounter
  ) -> [Result] {
    var maker = ResultMaker(evaluation, passages, fingerprints)
    for (number, rule) in evaluation.book.rules.enumerated()
    where !skipped.contains(rule.rule.name.text) {
      maker.add(rule: number)
    }
    fingerprints = maker.fingerprints
    passages = maker.passages
    return maker.results
  }

  private init(
    _ evaluation: Evaluation,
    _ passages: PassageMaker,
    _ fingerprints: FingerprintCounter
  ) {
    self.evaluation = evaluation
    self.passages = passages
    self.fingerprints = fingerprints
    pack = evaluation.book.packName
  }

  private mutating func add(rule number: Int) {
    let judgement = evaluation.judgement(ofRule: number)
    let rule = evaluation.book.rules[number]
    let nearMisses = evaluation.nearMisses(ofRule: number, judgement)
    guard judgement.isToEach, !judgement.isOverLimit, judgement.coming == nil,
      !judgement.places.isEmpty || judgement.more != nil
    else {
      let judged = Judged(
        outcome: judgement.outcome,
        reason: judgement.reason,
        evidence: judgement.evidence,
        doubt: judgement.doubt
      )
      add(rule, judged, at: nil, judgement, nearMisses)
      return
    }
    for entry in judgement.places {
      let isShown = entry.judged.outcome == .notMet || entry.judged.outcome == .cannotTell
      add(
        rule,
        entry.judged,
        at: entry.place,
        judgement,
        isShown ? evaluation.nearMisses(rule.expectation, at: [entry.place]) : []
      )
    }
    if let more = judgement.more {
      add(rule, Judged(outcome: .cannotTell, reason: more), at: nil, judgement, [], isRest: true)
    }
  }

  private mutating func add(
    _ rule: PreparedRule,
    _ judged: Judged,
    at place: PartPlace?,
    _ judgement: Judgement,
    _ nearMisses: [NearSpot],
    isRest: Bool = false
  ) {
    // What is shown of one rule takes nothing from the budget of the next.
    evaluation.begin(steps: 0, isSpent: false, depth: 0)
    let name = rule.rule.name.text
    let isNotMet = judged.outcome == .notMet
    let mark = place.map { evaluation.paper.mark(of: $0) }
    let isSearched =
      (isNotMet || judged.outcome == .cannotTell) && !isRest
      && !judgement.isOverLimit
    let (evidence, found) =
      isRest || judgement.isOverLimit
      ? ([], Result.Found(applies: 0, expects: 0))
      : self.evidence(rule, judged, at: place, mark)
    let fingerprint = Fingerprint(
      rule: name,
      outcome: judged.outcome,
      evidence: judged.evidence,
      place: place,
      in: evaluation.paper
    )
    let target = Target(
      kind: place.map(Self.kind) ?? .paper,
      place: mark.flatMap { passages.passage($0) }
    )
    let first =
      evidence.first { $0.side == .expects }?.place ?? target.place
      ?? evidence.first { $0.side == .applies }?.place
    results.append(
      Result(
        rule: "\(pack)/\(name)",
        title: rule.rule.title,
        severity: rule.rule.severity,
        outcome: judged.outcome,
        coming: coming(judgement),
        target: target,
        place: first,
        message: isNotMet ? rule.rule.say : nil,
        advice: isNotMet ? rule.rule.advise : nil,
        reason: judged.reason,
        evidence: evidence,
        found: found,
        nearMisses: isSearched ? nearMisses.compactMap { $0.shown(by: &passages) } : [],
        searched: isSearched ? evaluation.searches(rule.expectation, at: place) : [],
        fingerprint: fingerprints.distinct(fingerprint)
      )
    )
  }

  private static func kind(_ place: PartPlace) -> Target.Kind {
    switch place.part {
    case .section: .section
    case .heading: .heading
    case .paragraph: .paragraph
    case .sentence: .sentence
    case .item: .item
    case .table: .table
    case .row: .row
    case .column: .column
    case .cell: .cell
    case .footnote: .footnote
    }
  }

  private func coming(_ judgement: Judgement) -> Result.Coming? {
    guard case .notYet(let from, true) = judgement.force else { return nil }
    return judgement.coming.map { Result.Coming(from: from, outcome: $0) }
  }

  // MARK: - Evidence

  private mutating func evidence(
    _ rule: PreparedRule,
    _ judged: Judged,
    at place: PartPlace?,
    _ mark: Spot?
  ) -> ([Evidence], Result.Found) {
    guard judged.outcome != .notApplicable else {
      return ([], Result.Found(applies: 0, expects: 0))
    }
    let applies = rule.appliesCondition
    var before: [Spot] = []
    var beforeFinders: [Spot: String] = [:]
    if let applies, evaluation.truth(applies, at: place) == .yes {
      before = evaluation.evidence(applies, at: place).inOrder
      beforeFinders =
        evaluation.finders(applies, at: place, of: before.prefix(Self.mostEvidence))
    }
    let source = judged.doubt.map { rule.doubts[$0].check } ?? rule.expectation
    // One more than is shown, as the mark may be among them.
    let listed = judged.evidence.prefix(Self.mostEvidence + 1)
    let finders = evaluation.finders(source, at: place, of: listed + (mark.map { [$0] } ?? []))
    // A place without evidence of its own stands for itself; it is the target, and no evidence.
    let shown = judged.evidence.filter { $0 != mark || finders[$0] != nil }
    let found = Result.Found(applies: before.count, expects: shown.count)
    let all =
      before.prefix(Self.mostEvidence).map { evidence($0, .applies, beforeFinders) }
      + shown.prefix(Self.mostEvidence).map { evidence($0, .expects, finders) }
    return (all, found)
  }

  private mutating func evidence(
    _ spot: Spot,
    _ side: Evidence.Side,
    _ finders: [Spot: String]
  ) -> Evidence {
    Evidence(
      side: side,
      finder: finders[spot] ?? "",
      words: passages.words(spot),
      place: passages.passage(spot)
    )
  }
}
