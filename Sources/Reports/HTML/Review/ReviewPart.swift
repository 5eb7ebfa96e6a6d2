/// The parts of the review page.
///
/// The raw value is the id of its heading.
enum ReviewPart: String {
  case inShort = "in-short"
  case alreadyDone = "already-done"
  case points
  case questions
  case setAside = "set-aside"
  case covered
  case notRelevant = "not-relevant"
  case beforePublishing = "before-you-publish"
  case trail = "how-found"
  case about

  var title: String {
    switch self {
    case .inShort: "In short"
    case .alreadyDone: "What your paper already does"
    case .points: "Points to look at"
    case .questions: "A person needs to check"
    case .setAside: "Set aside by governance"
    case .covered: "Covered"
    case .notRelevant: "Not relevant to this paper"
    case .beforePublishing: "Before you publish"
    case .trail: "How each point was found"
    case .about: "About this review"
    }
  }
}

extension HTMLWriter {
  /// Writes the heading with which a part begins.
  mutating func heading(_ part: ReviewPart) {
    element(.h2, [.id(part.rawValue)], part.title)
  }

  /// Writes a link to a part.
  mutating func link(to part: ReviewPart, _ text: String) {
    element(.a, [.part(part.rawValue)], text)
  }

  /// Writes a line that begins with the tag of a verdict.
  mutating func line(_ verdict: Verdict, _ text: String) {
    element(.p) { html in
      html.element(.span, [.verdict(verdict)], verdict.words)
      html.text(" " + text)
    }
  }
}
