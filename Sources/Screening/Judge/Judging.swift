import Rulebook

/// Comes from truths to outcomes (`rule-language.md`, 7.6).
extension Evaluation {
  /// What a rule of the rulebook says of the paper; the rules it asks about are judged before it.
  mutating func judgement(ofRule number: Int) -> Judgement {
    let order = book.ruleOrder.order(of: number) { [judgements] in judgements[$0] != nil }
    for rule in order { judgements[rule] = judgedAlone(book.rules[rule]) }
    return judgements[number] ?? Self.overLimit(isToEach: false)
  }

  /// Each rule has its own steps, whatever rules it asks about.
  private mutating func judgedAlone(_ rule: PreparedRule) -> Judgement {
    let outer = (steps, isSpent, depth)
    begin(steps: 0, isSpent: occurrences.isOverLimit, depth: 0)
    var made = isSpent ? Self.overLimit(isToEach: false) : judge(rule)
    if isSpent {
      made = Self.overLimit(isToEach: made.isToEach)
      made.force = InForce(rule.rule, on: day)
    }
    begin(steps: outer.0, isSpent: outer.1, depth: outer.2)
    return made
  }

  private static func overLimit(isToEach: Bool) -> Judgement {
    var made = Judgement(
      outcome: .cannotTell,
      reason: Reason(.overLimit, "the paper is too large for this rule"),
      possible: .all
    )
    made.isOverLimit = true
    made.isToEach = isToEach
    return made
  }

  private mutating func judge(_ rule: PreparedRule) -> Judgement {
    let force = InForce(rule.rule, on: day)
    var made: Judgement
    switch force {
    case .yes, .unknown: made = judgeInForce(rule, isUnknown: force == .unknown)
    case .notYet(let from, let isComing):
      let coming = isComing ? judgeInForce(rule, isUnknown: false).outcome : nil
      let reason =
        isComing
        ? Reason(.coming, "the rule is in force from \(from)")
        : Reason(.notInForce, "the rule is in force from \(from) only")
      made = Judgement(outcome: .notApplicable, reason: reason, possible: .notApplicable)
      made.coming = coming
    case .ended(let until):
      made = Judgement(
        outcome: .notApplicable,
        reason: Reason(.notInForce, "the rule was in force until \(until)"),
        possible: .notApplicable
      )
    case .retired(let day, let other):
      let replaced = other.map { ", replaced by \($0)" } ?? ""
      made = Judgement(
        outcome: .notApplicable,
        reason: Reason(.retired, "the rule was retired on \(day)\(replaced)"),
        possible: .notApplicable
      )
    }
    made.force = force
    if case .toEach = rule.applies { made.isToEach = true }
    return made
  }

  private mutating func judgeInForce(_ rule: PreparedRule, isUnknown: Bool) -> Judgement {
    switch rule.applies {
    case .always: return judgeWhole(rule, applies: nil, isForceUnknown: isUnknown)
    case .when(let check):
      if isGated, cannotApply(check) {
        return Judgement(
          outcome: .notApplicable,
          reason: Self.doesNotApply,
          possible: .notApplicable
        )
      }
      return judgeWhole(rule, applies: check, isForceUnknown: isUnknown)
    case .toEach(let unit, let condition):
      return judgeEach(rule, unit, condition, isForceUnknown: isUnknown)
    }
  }

  static let doesNotApply = Reason(.doesNotApply, "the rule does not concern this paper")

  private mutating func judgeWhole(
    _ rule: PreparedRule,
    applies: Check?,
    isForceUnknown: Bool
  ) -> Judgement {
    let truth = applies.map { self.truth($0, at: nil) } ?? .yes
    let judged = judge(rule, at: nil, applies: truth, applies, isForceUnknown: isForceUnknown)
    var made = Judgement(
      outcome: judged.outcome,
      reason: judged.reason,
      evidence: judged.evidence,
      possible: Self.possible(judged.outcome, mayNotApply: judged.mayNotApply)
    )
    made.doubt = judged.doubt
    return made
  }

  private static func possible(_ outcome: Outcome, mayNotApply: Bool) -> Outcomes {
    switch outcome {
    case .met: mayNotApply ? [.met, .notApplicable] : .met
    case .notMet: .notMet
    case .notApplicable: .notApplicable
    case .cannotTell: .all
    }
  }

  private mutating func judgeEach(
    _ rule: PreparedRule,
    _ unit: UnitCheck,
    _ condition: Check?,
    isForceUnknown: Bool
  ) -> Judgement {
    let selection = selectAll(unit, at: nil)
    var places: [Judgement.Place] = []
    for (place, isSure) in selection.parts {
      let own = condition.map { truth($0, at: place) } ?? .yes
      guard own != .no else { continue }
      var judged = judge(
        rule,
        at: place,
        applies: isSure ? own : .unknown,
        condition,
        isForceUnknown: isForceUnknown
      )
      // Places of one section often show the same words: these are kept once.
      if let last = places.last?.judged.evidence, last == judged.evidence {
        judged.evidence = last
      }
      places.append(Judgement.Place(place: place, judged: judged))
      if isSpent { break }
    }
    let more = selection.mayBeMore ? reason(forMore: selection) : nil
    return Self.judgement(of: places, more: more)
  }

  /// The outcome of a rule by those of its places.
  private static func judgement(of places: [Judgement.Place], more: Reason?) -> Judgement {
    let outcome: Outcome
    if places.contains(where: { $0.judged.outcome == .notMet }) {
      outcome = .notMet
    } else if more != nil || places.contains(where: { $0.judged.outcome == .cannotTell }) {
      outcome = .cannotTell
    } else {
      outcome = places.isEmpty ? .notApplicable : .met
    }
    let chosen = places.filter { $0.judged.outcome == outcome }
    let mayNotApply = places.allSatisfy { $0.judged.mayNotApply }
    var made = Judgement(
      outcome: outcome,
      possible: possible(outcome, mayNotApply: mayNotApply)
    )
    var shown: [[Spot]] = []
    for place in chosen where place.judged.evidence != shown.last {
      shown.append(place.judged.evidence)
    }
    made.evidence = Array(shown.joined()).inOrder
    made.places = outcome == .notApplicable ? [] : places
    made.more = more
    switch outcome {
    case .met, .notMet: break
    case .notApplicable:
      made.reason = Reason(.nothingToCheck, "there is nothing in the paper to apply the rule to")
    case .cannotTell: made.reason = chosen.first?.judged.reason ?? more
    }
    return made
  }

  /// The outcome at the paper or one place, step by step as 7.6 has them.
  private mutating func judge(
    _ rule: PreparedRule,
    at place: PartPlace?,
    applies: Truth,
    _ appliesCheck: Check?,
    isForceUnknown: Bool
  ) -> Judged {
    guard applies != .no else {
      return Judged(outcome: .notApplicable, reason: Self.doesNotApply)
    }
    let mayNotApply = applies == .unknown || isForceUnknown
    let expectation = truth(rule.expectation, at: place)
    var judged = Judged(outcome: .met)
    judged.mayNotApply = mayNotApply
    if expectation != .yes {
      let doubts = rule.doubts.map { truth($0.check, at: place) }
      if let declared = doubts.firstIndex(of: .yes) {
        judged.outcome = .cannotTell
        judged.doubt = declared
        judged.reason = Reason(
          .declared,
          rule.doubts[declared].because.map(Self.sentence)
            ?? "the rule says that it cannot tell here"
        )
      } else if mayNotApply {
        judged.outcome = .cannotTell
        judged.reason = reason(
          isForceUnknown ? nil : appliesCheck,
          isForceUnknown: isForceUnknown,
          at: place
        )
      } else if let unknown = doubts.firstIndex(of: .unknown) {
        judged.outcome = .cannotTell
        judged.reason = reason(rule.doubts[unknown].check, isForceUnknown: false, at: place)
      } else if expectation == .no {
        judged.outcome = .notMet
      } else {
        judged.outcome = .cannotTell
        judged.reason = reason(rule.expectation, isForceUnknown: false, at: place)
      }
    }
    let source = judged.doubt.map { rule.doubts[$0].check } ?? rule.expectation
    judged.evidence = evidence(source, at: place).inOrder
    if judged.evidence.isEmpty, let place { judged.evidence = [paper.mark(of: place)] }
    return judged
  }

  /// A rule's own words as the text of a reason: without the full stop.
  private static func sentence(_ because: String) -> String {
    because.hasSuffix(".") ? String(because.dropLast()) : because
  }
}
