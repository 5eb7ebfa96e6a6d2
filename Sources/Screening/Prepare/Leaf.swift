import Rulebook
import SourceText

/// What finds words by itself: the smallest part of a finder.
enum Leaf: Hashable, Sendable {
  /// A phrase of the automaton, by its number there.
  case phrase(Int)
  /// A pattern, by its number among those of all rules.
  case pattern(Int)
  /// A term of the rulebook, by its number.
  case term(Int)
  case amount(AmountTest)
}

/// Which values are meant, with all numbers worked out.
enum AmountTest: Hashable, Sendable {
  case number(NumberLimits)
  case percentage(NumberLimits)
  case date(DateLimits)
}

/// What a number must be.
enum NumberLimits: Hashable, Sendable {
  case any
  case between(Double, Double)
  case below(Double)
  case above(Double)

  func allow(_ value: Double) -> Bool {
    switch self {
    case .any: true
    case .between(let lower, let upper): lower <= value && value <= upper
    case .below(let limit): value < limit
    case .above(let limit): value > limit
    }
  }
}

/// What a date must be.
enum DateLimits: Hashable, Sendable {
  case any
  case before(DayTest)
  case after(DayTest)
  case noOlder(months: Int)

  /// Whether a span passes; unknown where the paper date is needed and unknown.
  func allow(_ span: DaySpan, paperDate: Day?) -> Truth {
    switch self {
    case .any: .yes
    case .before(let test): test.day(paperDate).map { Truth(span.last < $0) } ?? .unknown
    case .after(let test): test.day(paperDate).map { Truth(span.first > $0) } ?? .unknown
    case .noOlder(let months):
      paperDate.map { Truth(span.isNoOlder(thanMonths: months, at: $0)) } ?? .unknown
    }
  }
}

/// A day, or the paper date.
enum DayTest: Hashable, Sendable {
  case day(Day)
  case paperDate

  func day(_ paperDate: Day?) -> Day? {
    switch self {
    case .day(let day): day
    case .paperDate: paperDate
    }
  }
}

/// A finder whose names are numbers: of leaves, and of other finders of the rulebook.
enum PreparedFinder: Hashable, Sendable {
  case leaf(Int)
  case anyOf([Int])
  case near(Int, Int, within: Int)
  case then(Int, Int, within: Int)
  case without(Int, Int, within: Int)
  case same(SamePart, Int, as: Int)
}

/// A term: its phrases, less what lies inside its exceptions; all by numbers of leaves.
struct PreparedTerm: Sendable {
  var phrases: [Int] = []
  var exceptions: [Int] = []
}
