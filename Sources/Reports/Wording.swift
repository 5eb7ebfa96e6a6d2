import Papers
import Rulebook
import Screening

/// The words in which people are told numbers and outcomes, one place for all reports.
package enum Wording {
  /// A number with commas between thousands.
  package static func number(_ value: Int) -> String {
    var digits = Array(String(value.magnitude))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return (value < 0 ? "-" : "") + String(digits)
  }

  /// A number and its noun, in the plural where there is not one.
  package static func count(_ value: Int, _ noun: String) -> String {
    "\(number(value)) \(noun)\(value == 1 ? "" : "s")"
  }

  /// Items parted by commas, the last by "and".
  package static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A kind of unread region and how many there are.
  static func unread(_ kind: Unread.Kind, count: Int) -> String {
    let noun =
      switch kind {
      case .picture: "picture"
      case .scanned: "scanned page"
      case .chart: "chart"
      case .diagram: "diagram"
      case .embedded: "embedded file"
      case .ink: "handwritten note"
      case .control: "control"
      case .part: "damaged part"
      case .altChunk: "document inside the paper"
      case .subDocument: "part in another file"
      }
    guard count != 1 else { return "1 \(noun)" }
    return switch kind {
    case .altChunk: "\(number(count)) documents inside the paper"
    case .subDocument: "\(number(count)) parts in other files"
    case .picture, .scanned, .chart, .diagram, .embedded, .ink, .control, .part:
      self.count(count, noun)
    }
  }

  /// The counts of outcomes, as they end a review.
  static func outcomes(_ totals: Totals) -> String {
    let severities = Severity.allCases.reversed().compactMap { severity in
      let count = totals.bySeverity[severity]
      return count > 0 ? "\(number(count)) \(severity.rawValue)" : nil
    }
    let parts = severities.isEmpty ? "" : " (\(severities.joined(separator: ", ")))"
    return """
      covered \(number(totals.met)), not found \(number(totals.notMet))\(parts), \
      set aside \(number(totals.waived)), needs a person \(number(totals.cannotTell)), \
      not relevant \(number(totals.notApplicable)).
      """
  }

  /// The line that says that a paper needs no change.
  static func nothingToChange(_ totals: Totals) -> String {
    if totals.met + totals.waived + totals.cannotTell == 0 {
      return "Nothing to change: no rule concerns this paper."
    }
    if totals.waived + totals.cannotTell == 0 {
      return totals.met == 1
        ? "Nothing to change: the 1 relevant point is covered."
        : "Nothing to change: all \(number(totals.met)) relevant points are covered."
    }
    var parts = ["\(count(totals.met, "point")) \(totals.met == 1 ? "is" : "are") covered"]
    if totals.waived > 0 {
      parts.append("\(number(totals.waived)) \(totals.waived == 1 ? "is" : "are") set aside")
    }
    if totals.cannotTell > 0 {
      let verb = totals.cannotTell == 1 ? "needs" : "need"
      parts.append("\(number(totals.cannotTell)) \(verb) a person to check")
    }
    return "Nothing to change: \(parts.joined(separator: ", "))."
  }

  /// Why words that almost counted did not.
  static func reason(for near: NearMiss) -> String {
    switch near.kind {
    case .negated:
      near.because.isEmpty ? "near, but denied" : "near, but \"\(near.because)\" denies it"
    case .tooFar: "near, but too far away: \(near.because)"
    case .excepted:
      near.because.isEmpty
        ? "near, but part of an exception" : "near, but \"\(near.because)\" is an exception"
    case .outside: "near, but not where it was looked for"
    }
  }

  /// An outcome as the rule language spells it.
  static func outcome(_ name: String) -> String {
    name.split(separator: "-").joined(separator: " ")
  }

  /// The words that an example marks, or that a rule gives as evidence, as they follow an outcome.
  static func marked(_ words: [String]?) -> String {
    guard let words else { return "" }
    if words.isEmpty { return ", nothing marked" }
    return ", " + words.map { "[[\($0)]]" }.joined(separator: " ")
  }

  /// The text with a capital at its beginning.
  static func sentence(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
