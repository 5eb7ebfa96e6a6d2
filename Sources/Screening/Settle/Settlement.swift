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
    }
    settled = settled.known(to: baseline)
    settled.waivers = counter.states { rule in
      results.lazy.map(\.rule).first { $0.hasSuffix("/\(rule)") } ?? rule
    }
    settled.totals = Totals(settled.results)
    return settled
  }

  /// The review with what a baseline lists marked as known.
  package func known(to baseline: Baseline) -> Review {
    var marked = self
    for number in marked.results.indices where marked.results[number].outcome == .notMet {
      marked.results[number].isKnown = baseline.contains(marked.results[number], of: paper.path)
    }
    return marked
  }
}
