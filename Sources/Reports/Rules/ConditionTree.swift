import Screening

/// How a rule came to its outcome, as text for people: the tree of its conditions with yes, no or
/// unknown, the words found and the near misses (`rule-language.md`, 7.10).
struct ConditionTree {
  private let layout: TextLayout
  private let paint: Paint
  private let header: RunHeader

  private static let mostWords = 5
  /// Conditions deeper than this stand no further to the right.
  private static let deepestIndent = 12

  init(_ layout: TextLayout, _ paint: Paint, _ header: RunHeader) {
    self.layout = layout
    self.paint = paint
    self.header = header
  }

  /// The lines that explain one rule.
  func lines(for rule: RuleExplanation) -> [String] {
    let name = SafeText.line(header.shownName(of: rule.rule))
    var lines = ["  " + paint.strong(name) + "  " + Wording.outcome(rule.outcome.rawValue)]
    if let unit = rule.unit {
      lines += text("applies to each \(unit)", indent: 4)
      if rule.places.isEmpty { lines += reason(rule.reason, indent: 4) }
      for place in rule.places {
        let outcome = Wording.outcome(place.outcome.rawValue)
        lines += text("at \(place.mark.map { "\"\($0)\"" } ?? "a place"): \(outcome)", indent: 4)
        lines += self.lines(for: place, indent: 6)
      }
      lines += others(rule)
    } else if let place = rule.places.first {
      lines += self.lines(for: place, indent: 4)
    } else {
      lines += reason(rule.reason, indent: 4)
    }
    return lines
  }

  private func others(_ rule: RuleExplanation) -> [String] {
    var lines: [String] = []
    let counts = Outcome.allCases.compactMap { outcome in
      rule.otherPlaces[outcome].map {
        "\(Wording.number($0)) \(Wording.outcome(outcome.rawValue))"
      }
    }
    if !counts.isEmpty { lines += text("further places: \(Wording.list(counts))", indent: 4) }
    if let more = rule.more { lines += text("there may be more: \(more.text)", indent: 4) }
    return lines
  }

  private func lines(for place: RuleExplanation.Place, indent: Int) -> [String] {
    var lines = reason(place.reason, indent: indent)
    if let applies = place.applies {
      lines += text("applies when", indent: indent) + tree(applies, indent: indent + 2)
    }
    lines += text("expects", indent: indent) + tree(place.expects, indent: indent + 2)
    if !place.nearMisses.isEmpty { lines += text("near misses", indent: indent) }
    for near in place.nearMisses {
      let words = near.words.map { "\"\($0)\": " } ?? ""
      lines += text(
        "\(words)\(Wording.reason(for: near)); looked for \(near.finder)",
        indent: indent + 2
      )
    }
    for doubt in place.doubts {
      lines += text("cannot tell when", indent: indent) + tree(doubt, indent: indent + 2)
    }
    return lines
  }

  private func reason(_ reason: Reason?, indent: Int) -> [String] {
    reason.map { text("why: \($0.text)", indent: indent) } ?? []
  }

  /// A condition with its value before it, what was found under it, and then its parts.
  private func tree(_ condition: Explanation, indent: Int, depth: Int = 0) -> [String] {
    let value = Self.word(condition.value)
    let first = value + String(repeating: " ", count: 9 - value.count)
    let column = indent + 2 * min(depth, Self.deepestIndent)
    var lines = text(first + condition.text, indent: column, further: 9)
    // What its parts say again is cut to a line.
    if !condition.parts.isEmpty, lines.count > 1 { lines = [lines[0] + " …"] }
    if let found = found(condition) { lines += text(found, indent: column + 9) }
    for part in condition.parts { lines += tree(part, indent: indent, depth: depth + 1) }
    return lines
  }

  private static func word(_ value: Truth) -> String {
    switch value {
    case .yes: "yes"
    case .no: "no"
    case .unknown: "unknown"
    }
  }

  private func found(_ condition: Explanation) -> String? {
    guard let place = condition.place else { return nil }
    if let absence = place.absence { return absence }
    var text = condition.found.map(Self.found) ?? "looked at"
    text += " \(place.scope) (\(Wording.count(place.words, "word"))"
    if place.unread > 0 { text += ", \(Wording.count(place.unread, "part")) of it not read" }
    text += ")"
    let words = condition.evidence.prefix(Self.mostWords).map { "\"\($0)\"" }
    guard let count = condition.found, !words.isEmpty else { return text }
    let rest = count - words.count
    return text + ": " + words.joined(separator: ", ")
      + (rest > 0 ? " and \(Wording.number(rest)) more" : "")
  }

  private static func found(_ count: Int) -> String {
    count == 0 ? "nothing found in" : "\(Wording.number(count)) found in"
  }

  private func text(_ text: String, indent: Int, further: Int = 2) -> [String] {
    layout.lines(
      SafeText.line(text),
      after: String(repeating: " ", count: indent),
      then: indent + further
    )
  }
}
