import Screening
import SourceText

/// The report for a terminal (`reviews.md`, section 11).
package struct FullReport: Report {
  private let header: RunHeader
  private let style: ReportStyle
  private let layout: TextLayout
  private let paint: Paint
  private var papers = 0
  private var reviews = 0
  private var dates: Set<Day?> = []
  /// The first point that was shown, to say how to learn more.
  private var firstRule: String?

  package var holdsCounts: Bool { true }

  package init(_ header: RunHeader, _ style: ReportStyle) {
    self.header = header
    self.style = style
    layout = TextLayout(width: style.width)
    paint = Paint(isOn: style.hasColour)
  }

  package mutating func add(_ entry: RunEntry) -> [UInt8] {
    var lines = papers == 0 ? [] : [""]
    papers += 1
    lines.append(paint.title(SafeText.line(entry.path)))
    switch entry {
    case .review(let review):
      reviews += 1
      dates.insert(review.asOf.date)
      lines += style.isExplaining ? explanations(of: review) : self.lines(for: review)
    case .unreviewed(let paper):
      lines += indented("could not be read: \(paper.message)")
      if let help = paper.help { lines += indented("help: \(help)") }
    }
    return Self.bytes(lines)
  }

  package func end(_ end: RunEnd) -> [UInt8] {
    if style.isExplaining {
      return Self.bytes((papers > 0 ? [""] : []) + [end.counts.line])
    }
    var lines: [String] = []
    if reviews > 1 {
      lines.append("")
      lines.append("\(Wording.count(reviews, "paper")) together: \(Wording.outcomes(end.totals))")
    } else if papers > 1 || reviews == 0 && papers > 0 {
      lines.append("")
    }
    if let firstRule, !style.isQuiet {
      let command = "dueregard rules explain \(firstRule)\(style.packOptions)"
      lines += layout.lines(SafeText.line("\"\(command)\" tells you more."))
    }
    if reviews > 0 { lines += layout.lines(packs) }
    lines.append(end.counts.line)
    return Self.bytes(lines)
  }

  // MARK: - One paper

  private func explanations(of review: Review) -> [String] {
    let tree = ConditionTree(layout, paint, header)
    return review.explanations.flatMap { [""] + tree.lines(for: $0) }
  }

  private mutating func lines(for review: Review) -> [String] {
    var lines = indented(Self.about(review.paper)) + [""]
    let points = points(of: review)
    let shown = style.maxShown > 0 ? Array(points.prefix(style.maxShown)) : points
    firstRule = firstRule ?? shown.first?.shownName
    if points.isEmpty, review.totals.notMet == 0 {
      lines += indented(Wording.nothingToChange(review.totals)) + [""]
    }
    for point in shown { lines += point.lines(layout, paint) + [""] }
    if points.count > shown.count {
      lines += ["and \(Wording.number(points.count - shown.count)) more not shown", ""]
    }
    let open = questions(of: review)
    if !open.isEmpty { lines += [Wording.person] + open + [""] }
    return lines + [Wording.sentence(Wording.outcomes(review.totals))]
  }

  /// Title, pages if known, and how much of it was read.
  private static func about(_ paper: PaperSummary) -> String {
    let pages = paper.counts.pages.map { Wording.count($0, "page") }
    let unread = Wording.unread(kinds: paper.unread.map(\.kind))
    let read = unread.isEmpty ? "read in full" : "not read: \(unread)"
    return [paper.title, pages, read].compactMap(\.self).joined(separator: ", ")
  }

  /// One block for each rule, the heaviest first, then as one reads.
  private func points(of review: Review) -> [PointBlock] {
    let found = review.results.filter { $0.isShown(hidingWaived: style.hidesWaived) }
      .sorted { $0.comesBefore($1) }
    var order: [String] = []
    var byRule: [String: [Result]] = [:]
    for result in found {
      if byRule[result.rule] == nil { order.append(result.rule) }
      byRule[result.rule, default: []].append(result)
    }
    return order.map { id in
      PointBlock(
        results: byRule[id] ?? [],
        rule: header.rule(id),
        shownName: header.shownName(of: id)
      )
    }
  }

  /// One line for each rule whose worst outcome is that it cannot tell.
  private func questions(of review: Review) -> [String] {
    let notMet = Set(review.results.filter { $0.outcome == .notMet && !$0.isWaived }.map(\.rule))
    var asked: Set<String> = []
    return review.results.filter { $0.outcome == .cannotTell && !notMet.contains($0.rule) }
      .sorted { $0.comesBefore($1) }
      .filter { asked.insert($0.rule).inserted }
      .flatMap { result in
        let reason = result.reason?.text ?? result.title
        return indented("\(header.shownName(of: result.rule)): \(reason)")
      }
  }

  private func indented(_ text: String) -> [String] {
    layout.lines(SafeText.line(text), after: "  ", then: 4)
  }

  // MARK: - The end

  private var packs: String {
    let names = header.packs.map { "\($0.name) \($0.version) (\($0.hash.prefix(8)))" }
    let word = names.count == 1 ? "Pack" : "Packs"
    return SafeText.line("\(word) \(Wording.list(names))\(asOf).")
  }

  private var asOf: String {
    guard dates.count == 1, let date = dates.first else { return ", as of each paper's date" }
    return date.map { ", as of \($0)" } ?? ", without a date"
  }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    Array(lines.map { $0 + "\n" }.joined().utf8)
  }
}
