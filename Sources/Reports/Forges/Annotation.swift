import Rulebook
import Screening

/// What forges show beside a paper: one for each result that is not met or that a person needs to
/// check, and one for a paper that could not be read (`reviews.md`, section 8).
struct Annotation: Sendable {
  /// How much it weighs; the heaviest first.
  enum Weight: Int, Comparable, Sendable {
    case unread, critical, major, minor, advice, person

    static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  let weight: Weight
  let path: String
  /// `pack/rule`, or `unreviewed/code`.
  let rule: String
  /// How people see the rule, or the code.
  let name: String
  /// What is said, without the words that tell an outcome.
  let message: String
  /// The innermost section, where there is one.
  let section: String?
  /// Of text and XML.
  let lines: Passage.Lines?
  /// Of a result; of a paper that was not reviewed what stands for it.
  let fingerprint: String

  /// What is to be shown of a paper, in the order of the machine formats.
  static func all(of entry: RunEntry, _ header: RunHeader) -> [Annotation] {
    switch entry {
    case .review(let review):
      review.results.compactMap { result in
        weight(of: result).map {
          Annotation(result, weight: $0, path: review.paper.path, header)
        }
      }
    case .unreviewed(let paper): [Annotation(paper)]
    }
  }

  /// The heaviest first, those of one weight in their order.
  static func worstFirst(_ annotations: [Annotation]) -> [Annotation] {
    annotations.enumerated()
      .sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }
      .map(\.element)
  }

  /// How much a result weighs; nil where nothing is shown of it.
  private static func weight(of result: Result) -> Weight? {
    switch result.outcome {
    case .met, .notApplicable: return nil
    case .cannotTell: return .person
    case .notMet: break
    }
    if result.isWaived || result.isKnown { return nil }
    return switch result.severity {
    case .critical: .critical
    case .major: .major
    case .minor: .minor
    case .advice: .advice
    }
  }

  private init(_ result: Result, weight: Weight, path: String, _ header: RunHeader) {
    self.weight = weight
    self.path = path
    rule = result.rule
    name = header.shownName(of: result.rule)
    message = weight == .person ? result.reason?.text ?? result.title : result.sentence
    section = result.place.flatMap { Wording.section(of: $0) }
    lines = result.place?.lines
    fingerprint = result.fingerprint
  }

  private init(_ paper: Unreviewed) {
    weight = .unread
    path = paper.path
    rule = "unreviewed/\(paper.code)"
    name = paper.code
    message = paper.message
    section = nil
    lines = nil
    fingerprint = rule
  }

  /// The name and what it stands for, as a short title.
  var title: String {
    switch weight {
    case .unread: "\(name) (unread)"
    case .critical: "\(name) (\(Severity.critical.rawValue))"
    case .major: "\(name) (\(Severity.major.rawValue))"
    case .minor: "\(name) (\(Severity.minor.rawValue))"
    case .advice: "\(name) (\(Severity.advice.rawValue))"
    case .person: "\(name) (person)"
    }
  }

  /// What is said, with the words that tell the outcome where it is not that something is missing.
  var sentence: String {
    switch weight {
    case .unread: "\(Wording.unread): \(message)"
    case .person: "\(Wording.person): \(message)"
    case .critical, .major, .minor, .advice: message
    }
  }

  /// The sentence, and in which section it holds.
  var sentenceAndSection: String {
    section.map { Wording.ended(sentence) + " Section \($0)" } ?? sentence
  }
}
