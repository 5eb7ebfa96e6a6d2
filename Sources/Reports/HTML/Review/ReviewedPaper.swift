import Screening

/// A review as people read it: every rule once, by the worst that it came to.
struct ReviewedPaper {
  let review: Review
  let header: RunHeader
  /// In the order of the paper.
  let points: [ReviewedRule]
  /// The heaviest first.
  let questions: [ReviewedRule]
  /// The heaviest first; also of rules that are points at other places.
  let setAside: [ReviewedRule]
  /// By theme, then in the order of the paper.
  let covered: [ReviewedRule]
  let notRelevant: [ReviewedRule]

  init(_ review: Review, _ header: RunHeader, rules: [String: RulePage]) {
    self.review = review
    self.header = header
    var order: [String] = []
    var byRule: [String: [Result]] = [:]
    for result in review.results {
      if byRule[result.rule] == nil { order.append(result.rule) }
      byRule[result.rule, default: []].append(result)
    }
    func made(_ id: String, _ verdict: Verdict) -> ReviewedRule? {
      ReviewedRule(
        verdict,
        of: byRule[id] ?? [],
        name: header.shownName(of: id),
        page: rules[id]
      )
    }
    let worst = order.compactMap { id in
      Verdict.allCases.lazy.compactMap { made(id, $0) }.first
    }
    func all(_ verdict: Verdict) -> [ReviewedRule] { worst.filter { $0.verdict == verdict } }
    points = all(.point).sorted { $0.first.standsBefore($1.first) }
    questions = all(.question).sorted { $0.first.comesBefore($1.first) }
    setAside = order.compactMap { made($0, .setAside) }.sorted { $0.first.comesBefore($1.first) }
    covered = all(.covered).sorted { $0.first.standsBefore($1.first) }
    notRelevant = all(.notRelevant)
  }

  var paper: PaperSummary { review.paper }
  var totals: Totals { review.totals }

  /// The paper's title, or the name of its file where it has none that may be shown.
  var title: String { paper.title ?? fileName }

  var fileName: String {
    paper.path.split(separator: "/").last.map(String.init) ?? paper.path
  }

  /// What the review comes to, as the title of the page begins.
  var outcome: String {
    points.isEmpty ? "Nothing to change" : Wording.points(points.count)
  }
}

extension Result {
  /// The order of the paper; the whole paper stands last.
  fileprivate func standsBefore(_ other: Result) -> Bool {
    readingOrder.lexicographicallyPrecedes(other.readingOrder)
  }
}
