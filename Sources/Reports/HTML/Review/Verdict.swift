import Screening

/// What people read of a rule on a paper, the worst first (`reviews.md`, section 2).
///
/// The raw value is the name of its style.
enum Verdict: String, CaseIterable {
  case point = "not-found"
  case question = "person"
  case setAside = "set-aside"
  case covered
  case notRelevant = "not-relevant"

  init(_ result: Result) {
    self =
      switch result.outcome {
      case .met: .covered
      case .notMet: result.isWaived ? .setAside : .point
      case .notApplicable: .notRelevant
      case .cannotTell: .question
      }
  }

  /// As people read it.
  var words: String {
    switch self {
    case .point: "Not found"
    case .question: "A person needs to check"
    case .setAside: "Set aside"
    case .covered: "Covered"
    case .notRelevant: "Not relevant"
    }
  }
}
