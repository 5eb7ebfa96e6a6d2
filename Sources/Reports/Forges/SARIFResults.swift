import Rulebook
import Screening

/// The results that a SARIF log holds: all of them, or the most severe and first where they are more
/// than GitHub takes.
struct SARIFResults: Sendable {
  /// A result and the number of its paper.
  struct Entry: Sendable {
    let result: Result
    let artifact: Int
    fileprivate let number: Int
  }

  private let most: Int
  private var entries: [Entry] = []
  private var count = 0

  init(most: Int) {
    self.most = most
  }

  mutating func add(_ result: Result, artifact: Int) {
    entries.append(Entry(result: result, artifact: artifact, number: count))
    count += 1
    // What cannot be among those that are kept need not be held until the end.
    if entries.count >= 2 * most { entries = kept.shown }
  }

  /// The results in their order, and how many are left out.
  var kept: (shown: [Entry], left: Int) {
    guard entries.count > most else { return (entries, count - entries.count) }
    let shown = entries.map { (rank: Self.rank($0.result), entry: $0) }
      .sorted { ($0.rank, $0.entry.number) < ($1.rank, $1.entry.number) }
      .prefix(most)
      .map(\.entry)
      .sorted { $0.number < $1.number }
    return (shown, count - shown.count)
  }

  /// The place in the order in which results are kept.
  private static func rank(_ result: Result) -> Int {
    switch result.outcome {
    case .notMet where result.isWaived || result.isKnown: 4
    case .notMet:
      switch result.severity {
      case .critical: 0
      case .major: 1
      case .minor: 2
      case .advice: 3
      }
    case .cannotTell: 5
    case .met: 6
    case .notApplicable: 7
    }
  }
}
