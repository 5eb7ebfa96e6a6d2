/// Sets findings of a review aside: by waivers, and as known to a baseline (`reviews.md`,
/// section 5). A review never changes otherwise once it is made.
extension Review {
  /// The review with waivers and baseline set against it, and its totals anew.
  ///
  /// A waiver may call the paper by its path from the base folder, which the review has, or by its
  /// file name.
  package func settled(by waivers: WaiverSet, baseline: Baseline = .none) -> Review {
    let name = paper.path.split(separator: "/").last.map(String.init) ?? paper.path
    var counter = WaiverUseCounter(waivers, on: asOf.date, names: [name, paper.path])
    var settled = self
    for number in settled.results.indices where settled.results[number].outcome == .notMet {
      let result = settled.results[number]
      let rule = result.rule.split(separator: "/").last.map(String.init) ?? result.rule
      let waiver = counter.waiver(rule: rule, fingerprint: result.fingerprint)
      settled.results[number].waiver = waiver?.record(rule: result.rule)
      settled.results[number].isKnown = baseline.contains(result, of: paper.path)
    }
    settled.waivers = counter.states { rule in
      results.lazy.map(\.rule).first { $0.hasSuffix("/\(rule)") } ?? rule
    }
    settled.totals = Totals(settled.results)
    return settled
  }
}

/// What was already not met on the day it was recorded (`reviews.md`, section 5).
package struct Baseline: Hashable, Sendable {
  /// One finding.
  package struct Entry: Hashable, Sendable, Comparable {
    package let path: String
    package let rule: String
    package let fingerprint: String

    package init(path: String, rule: String, fingerprint: String) {
      self.path = path
      self.rule = rule
      self.fingerprint = fingerprint
    }

    package static func < (left: Entry, right: Entry) -> Bool {
      (left.path, left.rule, left.fingerprint) < (right.path, right.rule, right.fingerprint)
    }
  }

  private let entries: Set<Entry>

  package init(_ entries: [Entry]) {
    self.entries = Set(entries)
  }

  /// A baseline that knows nothing.
  package static let none = Baseline([])

  func contains(_ result: Result, of path: String) -> Bool {
    entries.contains(Entry(path: path, rule: result.rule, fingerprint: result.fingerprint))
  }
}
