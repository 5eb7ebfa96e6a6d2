import Rulebook

/// A condition whose names are numbers, made once.
struct Check: Sendable {
  indirect enum Kind: Sendable {
    case all([Check])
    case any([Check])
    case not(Check)
    case counted(CountTest, [Check])
    case rule(Int, [SettledOutcome])
    case field(Int, FieldCheck)
    case every(UnitCheck, Statement)
    case some(UnitCheck, Statement?)
    case no(UnitCheck, Statement?)
    case scope(ScopeCheck, Statement)
    case scopeNot(ScopeCheck, Statement)
    case named(Int)
  }

  let kind: Kind
  let source: Condition
}

/// What is said of a part.
indirect enum Statement: Sendable {
  case mentions(FinderUse, CountTest)
  case has(UnitCheck)
  case hasNo(UnitCheck)
  case hasCount(CountTest, UnitCheck)
  case hasWords(CountTest)
  case holds(ValueCheck)
}

/// A finder, and whether what is negated counts.
struct FinderUse: Sendable {
  /// The words in which the rule says it.
  enum Wording: Sendable {
    case finder(Finder)
    case value(Value)
  }

  let finder: Int
  let isAffirmed: Bool
  let wording: Wording

  /// What is looked for, in canonical form.
  var text: String {
    switch wording {
    case .finder(let finder): Formatter.text(of: finder)
    case .value(let value): Formatter.text(of: value)
    }
  }
}

/// What a part can hold.
enum ValueCheck: Sendable {
  case suppressed, blank
  case amount(FinderUse)
}

/// Parts of one kind, narrowed.
struct UnitCheck: Sendable {
  let part: Part
  let filters: [FilterCheck]
  let source: Unit
  /// Its number in the rulebook, if it does not speak of the place a rule is applied to.
  let number: Int?
}

enum FilterCheck: Sendable {
  case titled(FinderUse)
  case headed(FinderUse)
  case captioned(FinderUse)
  case mentioning(FinderUse)
  case holding(ValueCheck)
  case of(ScopeCheck)
  case level(Int)
}

/// Where something is looked for.
struct ScopeCheck: Sendable {
  enum Kind: Hashable, Sendable {
    case it, paper, body, coverSheet
    case field(Int)
    case same(SamePart)
    case zone(Int)
  }

  let kind: Kind
  let source: Scope

  /// Whether it speaks of the place that a rule is applied to.
  var speaksOfPlace: Bool {
    switch kind {
    case .it, .same: true
    case .paper, .body, .coverSheet, .field, .zone: false
    }
  }
}

/// What is asked of a field.
enum FieldCheck: Sendable {
  case present, missing, filled, blank, placeholder
  /// Leaves.
  case anyOf([Int])
  case before(DayTest)
  case after(DayTest)
  case onOrBefore(DayTest)
  case onOrAfter(DayTest)
}

/// When a rule applies.
enum AppliesCheck: Sendable {
  case always
  case when(Check)
  case toEach(UnitCheck, where: Check?)
}

/// A rule whose names are numbers.
struct PreparedRule: Sendable {
  let rule: Rulebook::Rule
  let applies: AppliesCheck
  let expectation: Check
  let doubts: [(check: Check, because: String?)]

  /// The condition under which it applies, to the paper or to a place.
  var appliesCondition: Check? {
    switch applies {
    case .always: nil
    case .when(let condition): condition
    case .toEach(_, let condition): condition
    }
  }
}

/// A declared field: the leaves of its labels, in order of trust, and of its exceptions.
struct PreparedField: Sendable {
  let name: String
  let labels: [Int]
  let exceptions: [Int]
}
