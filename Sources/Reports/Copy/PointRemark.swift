import Rulebook
import Screening

/// The comment on one rule that is not met.
struct PointRemark {
  /// At least one, in reading order.
  let results: [Result]
  let rule: RuleSummary?
  let shownName: String

  // Invariant: a comment names no more sections than this; the page quotes every place.
  private static let mostSections = 20

  var paragraphs: [String] {
    guard let first = results.first else { return [] }
    let ending = "If this does not apply, reply here with the reason."
    return [
      Self.head(of: first), why, first.advice.map { "What you could do: \($0)" },
      nearest(first.nearMisses), furtherPlaces, "Rule \(shownName). \(ending)",
    ].compactMap(\.self)
  }

  /// What is missing, and how much it matters.
  static func head(of result: Result) -> String {
    "Not found (\(result.severity.rawValue)): \(result.message ?? result.title)"
  }

  private var why: String? {
    guard let cite = rule?.cites.first else { return nil }
    return "Why: " + [cite.title, cite.at].compactMap(\.self).joined(separator: ", ")
  }

  /// The words that almost counted, if the review may show them.
  private func nearest(_ misses: [NearMiss]) -> String? {
    var seen: Set<String> = []
    let told = misses.compactMap { near in
      near.words.map { "“\($0)”, \(Self.reason(for: near))" }
    }.filter { seen.insert($0).inserted }
    return told.isEmpty ? nil : "Nearest words: " + told.joined(separator: "; ")
  }

  private static func reason(for near: NearMiss) -> String {
    switch near.kind {
    case .negated:
      near.because.isEmpty ? "but they are denied" : "but “\(near.because)” denies them"
    case .tooFar: "but too far away: \(near.because)"
    case .excepted:
      near.because.isEmpty ? "but part of an exception" : "but “\(near.because)” is an exception"
    case .outside: "but not where they were looked for"
    }
  }

  /// The sections of the places after the first, each once.
  private var furtherPlaces: String? {
    var seen: Set<String> = []
    let sections = results.dropFirst().compactMap { $0.place?.sections.last }
      .map { [$0.label, $0.title].compactMap(\.self).joined(separator: " ") }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
    guard !sections.isEmpty else { return nil }
    let left = sections.count - Self.mostSections
    let rest = left > 0 ? "; and \(left) more" : ""
    return "Also at: " + sections.prefix(Self.mostSections).joined(separator: "; ") + rest
  }
}
