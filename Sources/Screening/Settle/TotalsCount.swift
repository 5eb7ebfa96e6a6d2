import Rulebook

extension Totals {
  /// Counts rules by the worst outcome of their results: not met, cannot tell, waived, met, not
  /// applicable.
  package init(_ results: [Result]) {
    self.init()
    self.results = results.count
    var worst: [String: (rank: Int, severity: Severity)] = [:]
    for result in results {
      let rank = Self.rank(result)
      if worst[result.rule].map({ $0.rank < rank }) ?? true {
        worst[result.rule] = (rank, result.severity)
      }
    }
    rules = worst.count
    for (rank, severity) in worst.values {
      switch rank {
      case 4:
        notMet += 1
        bySeverity[severity] += 1
      case 3: cannotTell += 1
      case 2: waived += 1
      case 1: met += 1
      default: notApplicable += 1
      }
    }
  }

  private static func rank(_ result: Result) -> Int {
    switch result.outcome {
    case .notMet: result.isWaived ? 2 : 4
    case .cannotTell: 3
    case .met: 1
    case .notApplicable: 0
    }
  }
}
