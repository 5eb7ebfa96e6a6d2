import Rulebook

/// A set of outcomes that a rule can still turn out to have.
struct Outcomes: OptionSet, Hashable {
  let rawValue: UInt8

  static let met = Outcomes(rawValue: 1)
  static let notMet = Outcomes(rawValue: 2)
  static let notApplicable = Outcomes(rawValue: 4)
  static let all: Outcomes = [.met, .notMet, .notApplicable]

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(_ settled: [SettledOutcome]) {
    self = settled.reduce(into: []) { set, outcome in
      switch outcome {
      case .met: set.insert(.met)
      case .notMet: set.insert(.notMet)
      case .notApplicable: set.insert(.notApplicable)
      }
    }
  }
}

/// What a rule says of the paper or of one place in it.
struct Judged {
  var outcome: Outcome
  var reason: Reason?
  /// In the order of the paper.
  var evidence: [Spot] = []
  /// Whether it may turn out not to apply.
  var mayNotApply = false
  /// The doubt that was declared.
  var doubt: Int?
}

/// What a rule says of a paper.
struct Judgement {
  /// One place of a rule that applies to each part.
  struct Place {
    let place: PartPlace
    let judged: Judged
  }

  var outcome: Outcome
  var reason: Reason?
  var evidence: [Spot] = []
  /// In the order of the paper; empty for a rule without places.
  var places: [Place] = []
  var isToEach = false
  /// Why there may be more places, if there may.
  var more: Reason?
  var coming: Outcome?
  var force = InForce.yes
  var doubt: Int?
  var isOverLimit = false
  /// What it can still turn out to be (`rule-language.md`, 7.6).
  var possible: Outcomes
}
