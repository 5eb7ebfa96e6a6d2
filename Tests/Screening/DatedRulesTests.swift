import DueRegard
import Papers
@testable import Rulebook
@testable import Screening
import SourceText
import TestSupport
import Testing

/// What each dated rule of the shipped packs says of its own examples before and after it turns.
///
/// The two days are neighbours; a new dated rule shows up in the snapshot by itself.
struct `A dated rule of a shipped pack` {
  private static let turns = ShippedRules.packs.flatMap { pack in
    PackReader.read(pack.files, isFolder: true).rulebook
      .map { DatedPack($0, name: pack.name).turns } ?? []
  }

  @Test func `says this on the day before and on the day after`() {
    let lines = Self.turns.map { turn in
      """
      \(turn.rule)
        \(turn.before) \(turn.outcomes?.before.rawValue ?? "?")
        \(turn.after) \(turn.outcomes?.after.rawValue ?? "?")
        because of \(turn.because.rawValue): \(turn.example ?? "no example tells the days apart")

      """
    }
    expectSnapshot(lines.joined(separator: "\n"), named: "dated-rules.txt")
  }

  @Test func `has an example that tells the two days apart`() {
    #expect(Self.turns.filter { $0.outcomes == nil }.map(\.rule) == [])
  }

  @Test func `is not the only one`() {
    #expect(Set(Self.turns.map(\.because)) == [.inForce, .paperDate])
  }
}

/// Where a rule begins to say something else of one of its examples.
private struct Turn {
  enum Because: String {
    case inForce = "the days of the rule"
    case paperDate = "the paper date"
  }

  let rule: String
  let because: Because
  let before: Day
  let after: Day
  /// nil where no example comes out differently.
  let outcomes: (before: Outcome, after: Outcome)?
  let example: String?

  /// Whether something is found missing on one of the days, which shows most.
  var tellsOfLack: Bool { outcomes.map { [$0.before, $0.after].contains(.notMet) } ?? false }
}

/// Whether a rule asks about the paper date, by itself or through conditions.
private struct PaperDateUse: TreeVisitor {
  private let conditions: [NamedCondition]
  private var isFound = false

  static func isIn(_ rule: Rulebook::Rule, of rulebook: Rulebook) -> Bool {
    var use = PaperDateUse(conditions: rulebook.conditions)
    use.walk(rule.applies)
    use.walk(rule.expectation)
    return use.isFound
  }

  private init(conditions: [NamedCondition]) {
    self.conditions = conditions
  }

  mutating func visit(paperDate: Origin) { isFound = true }

  mutating func visit(_ condition: Condition) {
    if case .field(let name, _) = condition.kind, name.text == "paper-date" { isFound = true }
    guard case .named(let name) = condition.kind else { return }
    for named in conditions where named.name.text == name.text { walk(named.condition) }
  }
}

/// The rules of a pack, asked about their examples on other days.
private struct DatedPack {
  private let name: String
  private let rulebook: Rulebook
  private let screener: Screener
  /// The days between which a paper is dated again.
  private static let days = Day.all(from: 2015, to: 2035)
  /// A shorter time than any rule keeps to one answer for.
  private static let halfYear = 180
  private static let halfYears = stride(from: halfYear, to: days.count, by: halfYear)

  init(_ rulebook: Rulebook, name: String) {
    self.name = name
    self.rulebook = rulebook
    screener = Screener([Screener.Rules(rulebook)])
  }

  var turns: [Turn] {
    rulebook.rules.indices.flatMap { turnsInForce(of: $0) + turnOfPaperDate(of: $0) }
  }

  /// One turn for each day on which the rule comes into force or goes out of it.
  private func turnsInForce(of number: Int) -> [Turn] {
    let rule = rulebook.rules[number]
    var firstDays: [Day] = []
    if let effective = rule.effective {
      firstDays.append(effective.from)
      if let until = effective.until.flatMap({ Self.day(next: $0, by: 1) }) {
        firstDays.append(until)
      }
    }
    if let retired = rule.retired { firstDays.append(retired.day) }
    return firstDays.compactMap { after in
      guard let before = Self.day(next: after, by: -1) else { return nil }
      let turns = rule.examples.compactMap { example -> Turn? in
        let text = example.text.text
        let outcomes = (
          before: outcome(of: number, on: text, asOf: before),
          after: outcome(of: number, on: text, asOf: after)
        )
        return outcomes.before == outcomes.after
          ? nil : turn(rule, .inForce, before, after, outcomes, text)
      }
      return turns.first { $0.tellsOfLack } ?? turns.first
        ?? turn(rule, .inForce, before, after, nil, nil)
    }
  }

  /// The first turn that the date of the paper itself brings about, whatever the judging date.
  private func turnOfPaperDate(of number: Int) -> [Turn] {
    let rule = rulebook.rules[number]
    guard PaperDateUse.isIn(rule, of: rulebook) else { return [] }
    for example in rule.examples {
      let text = example.text.text
      let asOf = example.asOf ?? rule.effective?.from
      func said(_ index: Int) -> Outcome {
        outcome(of: number, on: "@Date of meeting: \(Self.days[index])\n" + text, asOf: asOf)
      }
      let first = said(0)
      guard var high = Self.halfYears.first(where: { said($0) != first }) else { continue }
      var low = high - Self.halfYear
      while high - low > 1 {
        let middle = (low + high) / 2
        if said(middle) == first { low = middle } else { high = middle }
      }
      let outcomes = (before: first, after: said(high))
      return [turn(rule, .paperDate, Self.days[low], Self.days[high], outcomes, text)]
    }
    return [turn(rule, .paperDate, Self.days[0], Self.days[1], nil, nil)]
  }

  private func outcome(of number: Int, on text: String, asOf: Day?) -> Outcome {
    guard let paper = try? TestPaper.read(text) else { return .cannotTell }
    let seen = SeenPaperBuilder.build(paper)
    var evaluation = Evaluation(
      seen,
      screener.books[0],
      occurrences: screener.occurrences(in: seen),
      asOf: asOf,
      isGated: true
    )
    return evaluation.judgement(ofRule: number).outcome
  }

  private func turn(
    _ rule: Rulebook::Rule,
    _ because: Turn.Because,
    _ before: Day,
    _ after: Day,
    _ outcomes: (before: Outcome, after: Outcome)?,
    _ example: String?
  ) -> Turn {
    let words = example?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Turn(
      rule: "\(name)/\(rule.name.text)",
      because: because,
      before: before,
      after: after,
      outcomes: outcomes,
      example: words
    )
  }

  private static func day(next day: Day, by step: Int) -> Day? {
    guard let index = days.firstIndex(of: day), days.indices.contains(index + step) else {
      return nil
    }
    return days[index + step]
  }
}

extension Day {
  /// Every day of these years.
  fileprivate static func all(from first: Int, to last: Int) -> [Day] {
    (first...last).flatMap { year in
      (1...12).flatMap { month in
        (1...days(inMonth: month, of: year)).compactMap { Day(year: year, month: month, day: $0) }
      }
    }
  }
}
