import Papers
import Screening

/// What the words of the paper leave open, each with the question that a person can answer; those
/// that are open for one reason stand together.
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
    for (reason, questions) in groups {
      html.element(.h3, [.outside], Wording.sentence(reason))
      if questions.contains(where: Self.isUnread) { writeUnread(&html) }
      html.element(.ul) { html in
        for question in questions { html.element(.li) { write(&$0, question) } }
      }
    }
  }

  /// The questions by the reason why they are open, in the order of the heaviest of each.
  private var groups: [(reason: String, questions: [ReviewedRule])] {
    var groups: [(reason: String, questions: [ReviewedRule])] = []
    for question in paper.questions {
      let reason = question.first.reason?.text ?? Verdict.question.words
      if let known = groups.firstIndex(where: { $0.reason == reason }) {
        groups[known].questions.append(question)
      } else {
        groups.append((reason, [question]))
      }
    }
    return groups
  }

  private static func isUnread(_ question: ReviewedRule) -> Bool {
    question.first.reason?.code == .unread
  }

  private func writeUnread(_ html: inout HTMLWriter) {
    guard !paper.paper.isReadInFull else { return }
    html.element(.p) { html in
      html.text("Look at what was not read: ")
      html.link(to: .about, Wording.unread(kinds: paper.paper.unread.map(\.kind)))
      html.text(".")
    }
  }

  private func write(_ html: inout HTMLWriter, _ question: ReviewedRule) {
    html.text("Is this so? ")
    html.element(.strong, [.outside], question.title + ".")
    html.text(" ")
    let places = PlaceList(question.results)
    let place = places.count == 0 ? "" : ", \(places.whereabouts)"
    html.element(.span, [.style(.small), .outside], question.severity + place)
    places.write(&html, most: Self.mostPlaces)
    guard let advice = question.page?.summary.advise else { return }
    html.element(.p, [.style(.small)]) { html in
      html.text("If it is not: ")
      html.outside(advice)
    }
  }
}
