package import Papers
import Rulebook
package import SourceText

/// Why a condition is what it is: for people and tools; it decides nothing (`rule-language.md`,
/// 7.10).
package struct Explanation: Hashable, Sendable {
  /// Where words were looked for.
  package struct Place: Hashable, Sendable {
    /// The scope in words.
    package let scope: String
    package let words: Int
    /// Unread blocks, cells and fields in it.
    package let unread: Int
    /// Why the scope speaks of nothing.
    package let absence: String?
  }

  /// In canonical form.
  package let text: String
  package let value: Truth
  package let evidence: [String]
  package let place: Place?
  package let parts: [Explanation]
}

/// The conditions of one rule, explained for one paper.
package struct RuleExplanation: Hashable, Sendable {
  package let rule: String
  package let outcome: Outcome
  package let reason: Reason?
  /// The text of the place it is about; nil for the whole paper.
  package let place: String?
  package let applies: Explanation?
  package let expects: Explanation
  package let doubts: [Explanation]
}

extension Screener {
  /// Explains what the named rules say of a paper, all of them where none is named; a rule that
  /// applies to each part once for each place.
  package func explain(_ paper: Paper, rules names: Set<String> = [], asOf: Day? = nil)
    -> [RuleExplanation]
  {
    var explained: [RuleExplanation] = []
    for var evaluation in evaluations(paper, asOf: asOf) {
      for (number, rule) in evaluation.book.rules.enumerated()
      where names.isEmpty || names.contains(rule.rule.name.text) {
        explained += evaluation.explain(rule: number)
      }
    }
    return explained
  }
}

extension Evaluation {
  fileprivate mutating func explain(rule number: Int) -> [RuleExplanation] {
    let judgement = judgement(ofRule: number)
    let rule = book.rules[number]
    guard !judgement.places.isEmpty else {
      return [explain(rule, judgement.outcome, judgement.reason, at: nil)]
    }
    return judgement.places.map {
      explain(rule, $0.judged.outcome, $0.judged.reason, at: $0.place)
    }
  }

  private mutating func explain(
    _ rule: PreparedRule,
    _ outcome: Outcome,
    _ reason: Reason?,
    at place: PartPlace?
  ) -> RuleExplanation {
    let applies: Check?
    switch rule.applies {
    case .always: applies = nil
    case .when(let check): applies = check
    case .toEach(_, let condition): applies = place == nil ? nil : condition
    }
    return RuleExplanation(
      rule: rule.rule.name.text,
      outcome: outcome,
      reason: reason,
      place: place.map { paper.text(of: paper.mark(of: $0)) },
      applies: applies.map { explanation($0, at: place) },
      expects: explanation(rule.expectation, at: place),
      doubts: rule.doubts.map { explanation($0.check, at: place) }
    )
  }

  private mutating func explanation(_ check: Check, at place: PartPlace?) -> Explanation {
    depth += 1
    defer { depth -= 1 }
    let isTooDeep = depth >= Self.deepest
    return Explanation(
      text: Formatter.text(of: check.source),
      value: truth(check, at: place),
      evidence: Set(evidence(check, at: place)).sorted().map { paper.text(of: $0) },
      place: whereLooked(check, at: place),
      parts: isTooDeep ? [] : parts(of: check).map { explanation($0, at: place) }
    )
  }

  private func parts(of check: Check) -> [Check] {
    switch check.kind {
    case .all(let parts), .any(let parts), .counted(_, let parts): parts
    case .not(let inside): [inside]
    case .named(let number): [book.conditions[number]]
    case .rule, .field, .every, .some, .no, .scope, .scopeNot: []
    }
  }

  private mutating func whereLooked(_ check: Check, at place: PartPlace?) -> Explanation.Place? {
    switch check.kind {
    case .scope(let scope, _), .scopeNot(let scope, _):
      let meaning = meaning(of: scope, at: place)
      return Explanation.Place(
        scope: Formatter.text(of: scope.source),
        words: meaning.region.allWords.total,
        unread: unread(in: meaning.region),
        absence: meaning.absence.map { Self.reason($0).text }
      )
    case .every(let unit, _), .some(let unit, _), .no(let unit, _):
      let selection = selectAll(unit, at: place)
      return Explanation.Place(
        scope: "the paper",
        words: paper.whole.words.total,
        unread: paper.unreadCount,
        absence: selection.absence.map { Self.reason($0).text }
      )
    case .all, .any, .not, .counted, .rule, .field, .named: return nil
    }
  }
}
