import Screening

/// What the words of the paper leave open, each with the question that a person can answer.
struct QuestionList {
  let paper: ReviewedPaper

  private static let mostPlaces = 5

  func write(_ html: inout HTMLWriter) {
    let count = paper.questions.count
    guard count > 0 else { return }
    html.heading(.questions)
    html.line(
      .question,
      "\(Wording.count(count, "question")) that the words of the paper leave open."
    )
    for question in paper.questions {
      html.element(.div, [.style(.entry)]) { write(&$0, question) }
    }
  }

  private func write(_ html: inout HTMLWriter, _ question: ReviewedRule) {
    let places = PlaceList(question.results)
    html.element(.h3) { html in
      html.text("Is this so? ")
      html.outside(question.title)
    }
    html.element(
      .p,
      [.style(.small), .outside],
      "\(question.severity) \u{00B7} \(places.whereabouts)"
    )
    for reason in Self.reasons(question) {
      html.element(.p) { html in
        html.text("Why a person: ")
        html.outside(reason)
      }
    }
    places.write(&html, most: Self.mostPlaces)
    if let advice = question.page?.summary.advise {
      html.element(.p) { html in
        html.text("If it is not so: ")
        html.outside(advice)
      }
    }
  }

  /// Why it cannot be told, each reason once, as a sentence.
  private static func reasons(_ question: ReviewedRule) -> [String] {
    question.results.compactMap(\.reason?.text).reduce(into: [String]()) { known, reason in
      if !known.contains(reason) { known.append(reason) }
    }.map { $0 + "." }
  }
}
