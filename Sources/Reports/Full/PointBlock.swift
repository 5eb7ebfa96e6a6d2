import Rulebook
import Screening

/// One rule that is not met, with all the places where it is not.
struct PointBlock {
  /// At least one, in reading order.
  let results: [Result]
  let rule: RuleSummary?
  let shownName: String

  // Invariant: a screen shows no more places of a point than this; the machine formats show all.
  private static let mostPlaces = 5
  private static let mostQuotes = 3

  func lines(_ layout: TextLayout, _ paint: Paint) -> [String] {
    guard let first = results.first else { return [] }
    let severity = first.severity.rawValue
    var lines = layout.lines(
      SafeText.line(first.message ?? first.title),
      after: severity + "  ",
      then: severity.count + 2
    )
    lines[0] = paint.strong(severity) + lines[0].dropFirst(severity.count)
    lines += layout.lines("rule \(shownName)" + Self.whereabouts(of: first), after: "  ", then: 4)
    lines += quotes(of: first).flatMap { $0.lines(layout, paint) }
    lines += furtherPlaces(layout, paint)
    lines += remark(searched(first), layout)
    lines += remark(why, layout)
    lines += remark(first.advice.map { "help: \($0)" }, layout)
    return lines
  }

  /// The innermost section, as the reader knows it.
  private static func whereabouts(of result: Result) -> String {
    guard let place = result.place else { return ", in the whole paper" }
    guard let section = place.sections.last else { return "" }
    let name = [section.label, section.title].compactMap(\.self).joined(separator: " ")
    return name.isEmpty ? "" : SafeText.line(", section \(name)")
  }

  private func furtherPlaces(_ layout: TextLayout, _ paint: Paint) -> [String] {
    let further = results.dropFirst()
    let shown = further.prefix(Self.mostPlaces - 1).flatMap { result in
      layout.lines("also" + Self.whereabouts(of: result), after: "  ", then: 4)
        + quotes(of: result).prefix(1).flatMap { $0.lines(layout, paint) }
    }
    let left = further.count - (Self.mostPlaces - 1)
    return left > 0 ? shown + ["  and \(Wording.count(left, "more place"))"] : shown
  }

  private func remark(_ text: String?, _ layout: TextLayout) -> [String] {
    text.map { layout.lines(SafeText.line($0), after: "  ", then: 4) } ?? []
  }

  // MARK: - Words of the paper

  private func quotes(of result: Result) -> [Quote] {
    let applies = result.evidence.filter { $0.side == .applies }
    let expects = result.evidence.filter { $0.side == .expects }
    var quotes: [Quote] = []
    func add(_ quote: Quote?) {
      guard let quote else { return }
      if quotes.isEmpty || !quotes[quotes.count - 1].join(quote) { quotes.append(quote) }
    }
    for evidence in applies.prefix(expects.isEmpty ? Self.mostQuotes : 1) {
      add(Quote(evidence.place, "this made the rule apply"))
    }
    for evidence in expects.prefix(Self.mostQuotes) {
      add(Quote(evidence.place, "this is what was found"))
    }
    for near in result.nearMisses { add(Quote(near.place, Wording.reason(for: near))) }
    if quotes.isEmpty { add(Quote(result.target.place ?? result.place, "here")) }
    return quotes
  }

  // MARK: - What was looked for, and why

  private func searched(_ result: Result) -> String? {
    guard let first = result.searched.first else { return nil }
    let same = result.searched.filter { $0.scope == first.scope }
    let finders = same.map(\.finder).reduce(into: [String]()) { known, finder in
      if !known.contains(finder) { known.append(finder) }
    }
    let scope = first.scope == "the paper" ? "the whole paper" : first.scope
    let words = Wording.count(first.words, "word")
    return "looked for: \(Wording.list(finders)), in \(scope) (\(words))"
  }

  private var why: String? {
    guard let cite = rule?.cites.first else { return nil }
    return "why: " + [cite.title, cite.at].compactMap(\.self).joined(separator: ", ")
  }
}
