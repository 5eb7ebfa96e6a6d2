/// What has become of the entries of a baseline, and what is new, review by review.
package struct BaselineTally: Sendable {
  /// How many findings of one rule there are.
  package struct Count: Hashable, Sendable {
    /// Listed and still there.
    package var known = 0
    /// Listed, and no longer there.
    package var fixed = 0
    /// There, and not listed.
    package var new = 0
    /// Listed, and not looked at: the paper or the rule was left out, or the rule cannot tell.
    package var open = 0
  }

  private let baseline: Baseline
  private let byPath: [String: [Baseline.Entry]]
  private var fixed: Set<Baseline.Entry> = []
  private var known: Set<Baseline.Entry> = []
  private var new: [String: Int] = [:]

  package init(_ baseline: Baseline) {
    self.baseline = baseline
    byPath = Dictionary(grouping: baseline.entries, by: \.path)
  }

  /// Takes in the review of a paper.
  package mutating func add(_ review: Review) {
    let listed = byPath[review.paper.path] ?? []
    let results = Dictionary(grouping: review.results, by: \.rule)
    for entry in listed {
      let own = results[entry.rule] ?? []
      if own.contains(where: { $0.outcome == .notMet && $0.fingerprint == entry.fingerprint }) {
        known.insert(entry)
      } else if !own.isEmpty, !own.contains(where: { $0.outcome == .cannotTell }) {
        fixed.insert(entry)
      }
    }
    for finding in review.findings where !baseline.contains(finding) {
      new[finding.rule, default: 0] += 1
    }
  }

  /// The findings of each rule, by its id.
  package var counts: [String: Count] {
    var counts: [String: Count] = [:]
    for entry in baseline.entries {
      if known.contains(entry) {
        counts[entry.rule, default: Count()].known += 1
      } else if fixed.contains(entry) {
        counts[entry.rule, default: Count()].fixed += 1
      } else {
        counts[entry.rule, default: Count()].open += 1
      }
    }
    for (rule, number) in new { counts[rule, default: Count()].new += number }
    return counts
  }

  /// The findings of all rules together.
  package var sum: Count {
    counts.values.reduce(into: Count()) { sum, count in
      sum.known += count.known
      sum.fixed += count.fixed
      sum.new += count.new
      sum.open += count.open
    }
  }

  /// The baseline without what is fixed.
  package var pruned: Baseline {
    Baseline(packs: baseline.packs, baseline.entries.filter { !fixed.contains($0) })
  }
}
