import Papers
import Rulebook
import Screening
import SourceText

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

  /// The kinds of unread regions, each with how many there are, in their order.
  static func unread(kinds: [String]) -> String {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for kind in kinds {
      if counts[kind] == nil { order.append(kind) }
      counts[kind, default: 0] += 1
    }
    return list(
      order.map { kind in
        let count = counts[kind] ?? 0
        return Unread.Kind(rawValue: kind).map { unread($0, count: count) } ?? "\(count) \(kind)"
      }
    )
  }

  // What people read for the outcomes (`reviews.md`, section 2).
  static let covered = "Covered"
  static let person = "A person needs to check"
  static let notRelevant = "Not relevant"
  static let setAside = "Set aside"
  static let known = "In the baseline"
  static let unread = "Could not be read"

  /// The innermost section of a place, as the reader knows it; nil where nothing is to be said.
  static func section(of place: Passage) -> String? {
    place.sections.last.flatMap { name(of: $0) }
  }

  /// A heading's number and words; nil where there are neither.
  static func name(of heading: Passage.Heading) -> String? {
    let name = [heading.label, heading.title].compactMap(\.self).joined(separator: " ")
    return name.isEmpty ? nil : name
  }

  /// A waiver's reason, and who decided it until when.
  static func waiver(_ waiver: WaiverRecord) -> String {
    """
    \(waiver.because) (waiver \(waiver.name), approved by \(waiver.approvedBy), \
    until \(waiver.until))
    """
  }

  /// The text with a full stop, unless it ends a sentence already.
  static func ended(_ text: String) -> String {
    text.unicodeScalars.last.map { ".!?…:".unicodeScalars.contains($0) } ?? true ? text : text + "."
  }

  /// The text, cut with a mark where it has more Unicode scalars than `most`.
  static func cut(_ text: String, to most: Int) -> String {
    guard text.utf8.count > most, text.unicodeScalars.count > most else { return text }
    return String(text.unicodeScalars.prefix(most - 1)) + "…"
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

  /// A day as people write it.
  static func date(_ day: Day) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// How many points there are to look at.
  static func points(_ count: Int) -> String { "\(self.count(count, "point")) to look at" }
}
