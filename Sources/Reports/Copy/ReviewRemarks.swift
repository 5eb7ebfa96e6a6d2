import Papers
import Screening
import SourceText

/// The comments that a review makes beside a paper: one on the title, then one a rule.
struct ReviewRemarks {
  /// Rules whose worst outcome is not met, the heaviest first; at least one result each.
  private let points: [[Result]]
  private let questions: [Result]
  private let review: Review
  private let header: RunHeader
  private let title: Place?
  /// Whether the paper carries a signature that the copy breaks.
  let isSigned: Bool

  // Invariant: nobody reads more in a margin; the page has every point and every question.
  private static let mostPoints = 15
  private static let mostQuestions = 15

  init(_ review: Review, of paper: Paper, _ header: RunHeader, hidesWaived: Bool) {
    self.review = review
    self.header = header
    points = Self.grouped(
      review.results.filter { $0.isShown(hidingWaived: hidesWaived) }
        .sorted { $0.comesBefore($1) }
    )
    questions = Self.questions(of: review)
    title = TitlePlace.find(in: paper)
    isSigned = paper.notices.contains { $0.code == .signed }
  }

  /// Whether there is nothing to say.
  var isEmpty: Bool { points.isEmpty && questions.isEmpty }

  /// All comments, in the order of their numbers.
  var all: [Remark] {
    var remarks = [remark(at: title, summary)]
    for results in points.prefix(Self.mostPoints) {
      guard let first = results.first else { continue }
      let point = PointRemark(
        results: results,
        rule: header.rule(first.rule),
        shownName: header.shownName(of: first.rule)
      )
      remarks.append(remark(at: first.place.map(Self.place), point.paragraphs))
    }
    let rest = points.dropFirst(Self.mostPoints)
    if !rest.isEmpty { remarks.append(remark(at: title, list(of: rest))) }
    return remarks
  }

  private func remark(at place: Place?, _ paragraphs: [String]) -> Remark {
    Remark(at: place, paragraphs.map { SafeText.visible($0) })
  }

  private static func place(_ passage: Passage) -> Place {
    Place(block: passage.block, from: passage.from, to: passage.to)
  }

  private static func grouped(_ results: [Result]) -> [[Result]] {
    var places: [String: Int] = [:]
    var groups: [[Result]] = []
    for result in results {
      if let place = places[result.rule] {
        groups[place].append(result)
      } else {
        places[result.rule] = groups.count
        groups.append([result])
      }
    }
    return groups
  }

  /// The first result of each rule whose worst outcome is that it cannot tell.
  private static func questions(of review: Review) -> [Result] {
    let notMet = Set(review.results.filter { $0.outcome == .notMet && !$0.isWaived }.map(\.rule))
    let open = review.results.filter { $0.outcome == .cannotTell && !notMet.contains($0.rule) }
    return grouped(open.sorted { $0.comesBefore($1) }).compactMap(\.first)
  }

  // MARK: - The comment on the title

  private var summary: [String] {
    var lines = [
      "\(Self.heading): \(Wording.count(points.count, "point")) to look at. \(counts).",
      "This review reads words. It cannot tell whether your plan is right.",
    ]
    lines += questions.prefix(Self.mostQuestions).map(question)
    let left = questions.count - Self.mostQuestions
    if left > 0 { lines.append("And \(Wording.count(left, "more question")), on the review page.") }
    if isSigned { lines.append("The paper is signed. This copy has no valid signature.") }
    return lines + ["\(packs), DueRegard \(header.engine)."]
  }

  private func question(_ result: Result) -> String {
    let name = header.shownName(of: result.rule)
    let reason = result.reason.map { ": \($0.text)" } ?? ""
    return "A person needs to check: \(result.title)\(reason) (rule \(name))"
  }

  private var counts: String {
    let totals = review.totals
    return [
      "\(Self.number(totals.met, "is", "are")) covered",
      "\(Self.number(totals.cannotTell, "needs", "need")) a person",
      "\(Self.number(totals.notApplicable, "is", "are")) not relevant",
      "\(Self.number(totals.waived, "is", "are")) set aside",
    ].joined(separator: ", ")
  }

  private static func number(_ value: Int, _ one: String, _ many: String) -> String {
    "\(Wording.number(value)) \(value == 1 ? one : many)"
  }

  private var packs: String {
    let names = header.packs.map { "\($0.name) \($0.version)" }
    return "\(names.count == 1 ? "Pack" : "Packs") \(Wording.list(names))"
  }

  private static let heading = "Health inequalities review"

  // MARK: - The comment on the rest

  private func list(of rest: ArraySlice<[Result]>) -> [String] {
    [Wording.count(rest.count, "more point") + " to look at:"]
      + rest.compactMap(\.first).map { result in
        PointRemark.head(of: result) + " Rule \(header.shownName(of: result.rule))."
      }
  }
}
