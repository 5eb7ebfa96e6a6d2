import Screening

/// How each point was found: by which rule, what was looked for and where, what would have met it.
struct PointTrail {
  let paper: ReviewedPaper

  private static let mostFindings = 20

  func write(_ html: inout HTMLWriter) {
    guard !paper.points.isEmpty else { return }
    html.heading(.trail)
    for point in paper.points { write(&html, point) }
  }

  private func write(_ html: inout HTMLWriter, _ point: ReviewedRule) {
    html.element(.h3, [.id(point.trail), .outside], point.title)
    html.element(.dl, [.style(.facts)]) { html in
      entry(&html, "Rule", point.id)
      if let page = point.page {
        entry(&html, "Hash of the rule", page.summary.hash)
        entry(&html, "What it looks for", page.lookedFor)
      }
      entries(&html, "What made it apply", Self.applied(point))
      entries(&html, "What was found", Self.found(point))
      entries(&html, "What was looked for in vain", Self.searched(point))
      entries(&html, "Where", Self.meanings(point))
      if let example = point.page?.exampleMet {
        entry(&html, "What would have met it", example.asRead.text)
      }
      entries(&html, "Also", Self.others(point))
      let findings = point.results.map(\.fingerprint)
      entry(
        &html,
        findings.count == 1 ? "Finding, for a waiver" : "Findings, for waivers",
        Self.cut(findings, most: Self.mostFindings).joined(separator: ", ")
      )
    }
    html.element(.p, [.style(.small)]) { html in
      html.element(.a, [.part(point.article)], "Back to the point")
    }
  }

  private func entry(_ html: inout HTMLWriter, _ name: String, _ text: String) {
    entries(&html, name, [text])
  }

  private func entries(_ html: inout HTMLWriter, _ name: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    html.element(.dt, name)
    for text in texts { html.element(.dd, [.outside], text) }
  }

  // MARK: - What is said

  private static func applied(_ point: ReviewedRule) -> [String] {
    words(point, .applies, count: point.results.reduce(0) { $0 + $1.found.applies })
  }

  private static func found(_ point: ReviewedRule) -> [String] {
    words(point, .expects, count: point.results.reduce(0) { $0 + $1.found.expects })
  }

  /// The words of one side, each once, and at how many places they stand.
  private static func words(_ point: ReviewedRule, _ side: Evidence.Side, count: Int) -> [String] {
    guard count > 0 else { return [] }
    var words: [String] = []
    for evidence in point.results.flatMap(\.evidence) where evidence.side == side {
      guard let own = evidence.words, !own.isEmpty else { continue }
      let quoted = "\u{201C}\(own)\u{201D}"
      if !words.contains(quoted) { words.append(quoted) }
    }
    let places = Wording.count(count, "place")
    return [words.isEmpty ? places : "\(cut(words, most: 5).joined(separator: ", ")), at \(places)"]
  }

  private static func searched(_ point: ReviewedRule) -> [String] {
    var texts: [String] = []
    for text in point.results.flatMap({ PointWords.lookedFor($0) }) where !texts.contains(text) {
      texts.append(text)
    }
    return cut(texts, most: 5)
  }

  /// What the names in what was looked for stand for.
  private static func meanings(_ point: ReviewedRule) -> [String] {
    guard let page = point.page else { return [] }
    let finders = point.results.flatMap(\.searched).map(\.finder)
    let names = Set(finders.flatMap { RuleGlossary.pieces(of: $0) }.filter(\.isWord).map(\.text))
    return page.meanings.filter { names.contains($0.name) }.map(\.text)
  }

  /// Other places of the same rule that came to something better.
  private static func others(_ point: ReviewedRule) -> [String] {
    Verdict.allCases.compactMap { verdict in
      let count = point.others.count { Verdict($0) == verdict }
      return count > 0 ? "\(Wording.count(count, "place")): \(verdict.words)" : nil
    }
  }

  private static func cut(_ texts: [String], most: Int) -> [String] {
    let left = texts.count - most
    return left > 0 ? texts.prefix(most) + ["and \(Wording.number(left)) more"] : texts
  }
}
