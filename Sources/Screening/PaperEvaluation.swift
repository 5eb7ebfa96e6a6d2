package import Papers
import Rulebook
package import SourceText

/// What the rules say of one paper, in the words of `rule-language.md`, 14.4.
package struct PaperEvaluation: Hashable, Sendable {
  /// The paper date of 6.5.
  package let date: Day?
  /// Unread blocks, cells and fields.
  package let unread: Int
  /// One for each rule, in the order written.
  package let results: [RuleEvaluation]
  package let waivers: [WaiverUse]
}

extension Screener {
  /// What every rule says of a paper, with the waivers set against it.
  package func evaluate(
    _ paper: Paper,
    asOf: Day? = nil,
    waivers: WaiverSet = .none,
    paperName: String? = nil
  ) -> PaperEvaluation {
    var evaluations = evaluations(paper, asOf: asOf)
    let date = evaluations.first?.paperDate
    var waiverUses = WaiverUseCounter(
      waivers,
      on: asOf ?? date,
      names: [paperName ?? paper.name]
    )
    var fingerprints = FingerprintCounter()
    var results: [RuleEvaluation] = []
    for number in evaluations.indices {
      for rule in evaluations[number].book.rules.indices
      where !skipped[number].contains(evaluations[number].book.rules[rule].rule.name.text) {
        results.append(
          evaluations[number].result(ofRule: rule, &fingerprints, &waiverUses)
        )
      }
    }
    return PaperEvaluation(
      date: date,
      unread: evaluations.first?.paper.unreadCount ?? 0,
      results: results,
      waivers: waiverUses.states { $0 }
    )
  }
}

extension Evaluation {
  /// What a rule says, with fingerprints and waivers.
  fileprivate mutating func result(
    ofRule number: Int,
    _ fingerprints: inout FingerprintCounter,
    _ waivers: inout WaiverUseCounter
  ) -> RuleEvaluation {
    let judgement = judgement(ofRule: number)
    let rule = book.rules[number].rule
    let name = rule.name.text
    var findings: [String?] = []
    let places = judgement.places.map { entry in
      var fingerprint: String?
      var waiver: String?
      if entry.judged.outcome == .notMet {
        let own = Fingerprint(
          rule: name,
          outcome: .notMet,
          evidence: entry.judged.evidence,
          place: entry.place,
          in: paper
        )
        let distinct = fingerprints.distinct(own)
        waiver = waivers.waiver(rule: name, fingerprint: distinct)?.waiver.name.text
        findings.append(waiver)
        fingerprint = distinct
      }
      return RuleEvaluation.PlaceEvaluation(
        place: paper.text(of: paper.mark(of: entry.place)),
        outcome: entry.judged.outcome,
        evidence: entry.judged.evidence.map { paper.text(of: $0) },
        fingerprint: fingerprint,
        waiver: waiver
      )
    }
    var fingerprint: String?
    var waiver: String?
    if judgement.outcome == .notMet, !judgement.isToEach {
      let own = Fingerprint(
        rule: name,
        outcome: .notMet,
        evidence: judgement.evidence,
        place: nil,
        in: paper
      )
      let distinct = fingerprints.distinct(own)
      waiver = waivers.waiver(rule: name, fingerprint: distinct)?.waiver.name.text
      findings.append(waiver)
      fingerprint = distinct
    }
    var coming: Result.Coming?
    if case .notYet(let from, true) = judgement.force, let outcome = judgement.coming {
      coming = Result.Coming(from: from, outcome: outcome)
    }
    return RuleEvaluation(
      rule: name,
      title: rule.title,
      severity: rule.severity,
      theme: rule.theme?.text,
      outcome: judgement.outcome,
      isWaived: !findings.isEmpty && findings.allSatisfy { $0 != nil },
      waiver: waiver,
      reason: reasonText(of: judgement),
      evidence: judgement.evidence.map { paper.text(of: $0) },
      places: places,
      nearMisses: nearMisses(ofRule: number, judgement).map {
        RuleEvaluation.NearWords(kind: $0.kind, text: paper.text(of: $0.spot), because: $0.because)
      },
      fingerprint: fingerprint,
      coming: coming
    )
  }

  private func reasonText(of judgement: Judgement) -> String {
    if let reason = judgement.reason { return reason.text }
    let places = judgement.places.count
    if judgement.isToEach { return "\(places) looked at" }
    let count = judgement.evidence.count
    return count == 0 ? "nothing found" : "\(count) found"
  }

  /// The near misses of a rule that is not met or cannot tell.
  mutating func nearMisses(ofRule number: Int, _ judgement: Judgement) -> [NearSpot] {
    guard judgement.outcome == .notMet || judgement.outcome == .cannotTell,
      !judgement.isOverLimit
    else { return [] }
    let places: [PartPlace?] =
      judgement.isToEach
      ? judgement.places.filter { $0.judged.outcome == judgement.outcome }.map(\.place) : [nil]
    return nearMisses(book.rules[number].expectation, at: places)
  }
}
