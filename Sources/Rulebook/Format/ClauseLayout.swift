import SourceText

/// Lays out the clauses of rules that decide an outcome.
enum ClauseLayout {
  static func expect(_ condition: Condition) -> Layout {
    row("expect ", condition)
  }

  static func cannotTell(_ condition: Condition) -> Layout {
    row("cannot tell when ", condition)
  }

  /// Nil for a rule that applies always.
  static func applies(_ applicability: Applicability) -> Layout? {
    switch applicability {
    case .always: nil
    case .when(let condition): row("applies when ", condition)
    case .toEach(let unit, let condition):
      if let condition {
        .row([toEach(unit), .text(" "), row("where ", condition)])
      } else {
        toEach(unit)
      }
    }
  }

  static func toEach(_ unit: Unit) -> Layout {
    .row([
      .text("applies to each "), ConditionLayout.layout(Simplifier.simplified(unit)),
    ])
  }

  static func row(_ words: String, _ condition: Condition) -> Layout {
    .row([.text(words), ConditionLayout.layout(Simplifier.simplified(condition))])
  }

  static func effective(_ dates: EffectiveDates) -> Layout {
    effective(from: dates.from, until: dates.until, notice: dates.notice.map { String($0) })
  }

  static func effective(from: Day, until: Day?, notice: String?) -> Layout {
    var text = "effective from \(from)"
    if let until { text += " until \(until)" }
    if let notice { text += " notice \(notice) \(notice == "1" ? "day" : "days")" }
    return .text(text)
  }
}
