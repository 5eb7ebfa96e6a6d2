import Screening

/// One point: what was not found, where, why it matters, and what could be done.
struct PointArticle {
  let point: ReviewedRule

  private static let mostPlaces = 20
  private static let mostNearMisses = 3

  func write(_ html: inout HTMLWriter) {
    let title = "\(point.article)/title"
    html.element(.article, [.id(point.article), .labelled(by: title)]) { html in
      html.element(.h3, [.id(title), .outside], point.sentence)
      writeTags(&html)
      PlaceList(point.results).write(&html, most: Self.mostPlaces)
      writeWhereLooked(&html)
      writeNearMisses(&html)
      writeReasons(&html)
      writeAdvice(&html)
      html.element(.h4, "If this does not apply")
      html.element(.p) { html in
        html.text("Say so in the paper, or ask governance for a waiver of ")
        html.element(.code, point.name)
        html.text(".")
      }
      html.element(.p, [.style(.small)]) { html in
        html.element(.a, [.part(point.trail)], "How this was found")
      }
    }
  }

  private func writeTags(_ html: inout HTMLWriter) {
    html.element(.p) { html in
      html.element(.span, [.verdict(.point)], Verdict.point.words)
      html.text(" ")
      if point.isKnown {
        html.element(.span, [.style(.past)], "In the baseline")
        html.text(" ")
      }
      html.outside("\(point.severity) \u{00B7} \(PlaceList(point.results).whereabouts)")
    }
  }

  /// That something was not found says nothing without where it was looked for.
  private func writeWhereLooked(_ html: inout HTMLWriter) {
    let scopes = PointWords.scopes(of: point.results)
    guard !scopes.isEmpty else { return }
    html.element(.p, [.style(.small), .outside], "Looked for in \(Wording.list(scopes)).")
  }

  private func writeNearMisses(_ html: inout HTMLWriter) {
    var quotes: [(words: QuotedWords, remark: String)] = []
    for near in point.results.flatMap(\.nearMisses) {
      guard let words = QuotedWords(near.place) else { continue }
      let remark = Wording.sentence(PointWords.reason(for: near))
      if let last = quotes.indices.last, quotes[last].remark == remark,
        quotes[last].words.join(words)
      {
        continue
      }
      quotes.append((words, remark))
    }
    guard !quotes.isEmpty else { return }
    html.element(.h4, "Nearest words")
    for (words, remark) in quotes.prefix(Self.mostNearMisses) {
      words.write(&html, remark: remark)
    }
  }

  private func writeReasons(_ html: inout HTMLWriter) {
    guard let cites = point.page?.summary.cites, !cites.isEmpty else { return }
    html.element(.h4, "Why it matters")
    for cite in cites { CitedSource(cite).write(&html) }
  }

  private func writeAdvice(_ html: inout HTMLWriter) {
    let example = point.page?.exampleMet
    guard point.first.advice != nil || example != nil else { return }
    html.element(.h4, "What you could do")
    if let advice = point.first.advice { html.element(.p, [.outside], advice) }
    if let example {
      html.element(.p, "Words that would do, as an example:")
      QuotedExample(example.asRead).write(&html)
    }
  }
}
