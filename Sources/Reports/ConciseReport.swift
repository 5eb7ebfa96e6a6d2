import Rulebook
import Screening

/// One line a result (`reviews.md`, section 11).
package struct ConciseReport: Report {
  private let header: RunHeader
  private let style: ReportStyle
  package let holdsCounts: Bool

  package init(_ header: RunHeader, _ style: ReportStyle, holdsCounts: Bool = true) {
    self.header = header
    self.style = style
    self.holdsCounts = holdsCounts
  }

  package func add(_ entry: RunEntry) -> [UInt8] {
    let lines =
      switch entry {
      case .review(let review): lines(for: review)
      case .unreviewed(let paper): ["\(paper.path):paper: unread \(paper.code): \(paper.message)"]
      }
    return Array(lines.map { SafeText.line($0) + "\n" }.joined().utf8)
  }

  package func end(_ end: RunEnd) -> [UInt8] {
    let counts = holdsCounts ? "\(end.counts.line)\n" : ""
    return Array("\(Wording.sentence(Wording.outcomes(end.totals)))\n\(counts)".utf8)
  }

  private func lines(for review: Review) -> [String] {
    let found = review.results.filter { $0.isShown(hidingWaived: style.hidesWaived) }
      .sorted { $0.comesBefore($1) }
    let open = review.results.filter { $0.outcome == .cannotTell }.sorted { $0.comesBefore($1) }
    let lines =
      found.map { line(for: $0, in: review, $0.severity.rawValue, $0.sentence) }
      + open.map { line(for: $0, in: review, "person", $0.reason?.text ?? $0.title) }
    guard style.maxShown > 0, lines.count > style.maxShown else { return lines }
    let left = Wording.number(lines.count - style.maxShown)
    return lines.prefix(style.maxShown) + ["\(review.paper.path): and \(left) more not shown"]
  }

  private func line(
    for result: Result,
    in review: Review,
    _ what: String,
    _ sentence: String
  ) -> String {
    let place = result.place.map { Self.position(of: $0) } ?? "paper"
    let rule = header.shownName(of: result.rule)
    return "\(review.paper.path):\(place): \(what) \(rule): \(sentence)"
  }

  /// Line and column of text and XML; of Word papers the block.
  private static func position(of place: Passage) -> String {
    place.lines.map { "\($0.line):\($0.column)" } ?? "b\(place.block)"
  }
}

extension Result {
  /// Whether it is a point to look at.
  func isShown(hidingWaived: Bool) -> Bool {
    outcome == .notMet && !isWaived && !(isKnown && hidingWaived)
  }

  /// The order for people: the heaviest first, then as one reads, the whole paper last.
  func comesBefore(_ other: Result) -> Bool {
    if severity != other.severity { return severity > other.severity }
    return readingOrder.lexicographicallyPrecedes(other.readingOrder)
  }

  /// Where it stands among the results of a paper; the whole paper stands last.
  var readingOrder: [Int] {
    place.map { [$0.block, $0.from] } ?? [.max, .max]
  }
}
