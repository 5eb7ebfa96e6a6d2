import Screening

/// The rules that do not concern a paper, by the reason why.
struct NotRelevantList {
  let paper: ReviewedPaper

  func write(_ html: inout HTMLWriter) {
    let count = paper.notRelevant.count
    guard count > 0 else { return }
    html.heading(.notRelevant)
    html.line(.notRelevant, "\(Wording.count(count, "rule")); nothing is asked of the paper here.")
    let groups = Dictionary(grouping: paper.notRelevant) { $0.first.reason?.code }
    for code in Reason.Code.allCases {
      guard let rules = groups[code] else { continue }
      html.element(.h3, Self.title(code))
      html.element(.ul) { html in
        for rule in rules { html.element(.li, [.outside], rule.title + Self.remark(rule)) }
      }
    }
    if let rules = groups[nil] {
      html.element(.ul) { html in
        for rule in rules { html.element(.li, [.outside], rule.title) }
      }
    }
  }

  private static func title(_ code: Reason.Code) -> String {
    switch code {
    case .doesNotApply: "The rule does not concern this paper"
    case .nothingToCheck: "There is nothing in the paper to apply the rule to"
    case .notInForce: "Not in force on the day of the paper"
    case .coming: "Not in force yet"
    case .retired: "No longer in force"
    case .unread, .missingField, .noSection, .declared, .noDate, .unclearValue, .depends,
      .overLimit:
      "Other reasons"
    }
  }

  /// What the heading does not say: the days, and what a rule will say once it is in force.
  private static func remark(_ rule: ReviewedRule) -> String {
    let result = rule.first
    guard let reason = result.reason else { return "" }
    switch reason.code {
    case .doesNotApply, .nothingToCheck: return ""
    case .coming:
      guard let coming = result.coming else { return ": \(reason.text)" }
      let outcome = Self.words(coming.outcome)
      return ": in force from \(Wording.date(coming.from)); for this paper it would be: \(outcome)"
    case .notInForce, .retired, .unread, .missingField, .noSection, .declared, .noDate,
      .unclearValue, .depends, .overLimit:
      return ": \(reason.text)"
    }
  }

  private static func words(_ outcome: Outcome) -> String {
    switch outcome {
    case .met: Verdict.covered.words
    case .notMet: Verdict.point.words
    case .notApplicable: Verdict.notRelevant.words
    case .cannotTell: Verdict.question.words
    }
  }
}
