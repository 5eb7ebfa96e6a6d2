package import Screening

/// What became of one paper.
package enum RunEntry: Sendable {
  case review(Review)
  case unreviewed(Unreviewed)

  /// The path as output shows it.
  package var path: String {
    switch self {
    case .review(let review): review.paper.path
    case .unreviewed(let paper): paper.path
    }
  }
}

/// What a run came to, once all papers have had their turn.
package struct RunEnd: Sendable {
  package var counts = PaperCounts()
  /// The sum over all reviews.
  package var totals = Totals()
  package var unreviewed: [Unreviewed] = []
  package var skipped: [Skipped] = []
  package var waivers: [WaiverUse] = []
  /// 0, 1 or 3.
  package var exit = 0

  package init() {}

  /// Counts one paper.
  package mutating func add(_ entry: RunEntry) {
    switch entry {
    case .review(let review):
      counts.add(review)
      totals.add(review.totals)
    case .unreviewed(let paper):
      counts.add(paper)
      unreviewed.append(paper)
    }
  }

  /// Counts a file that was passed over.
  package mutating func add(_ skipped: Skipped) {
    counts.add(skipped)
    self.skipped.append(skipped)
  }
}
