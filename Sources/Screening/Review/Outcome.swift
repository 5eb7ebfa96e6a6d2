/// What a rule says of a paper, or of one place in it.
public enum Outcome: String, Hashable, Codable, Sendable, CaseIterable {
  case met
  case notMet = "not-met"
  case notApplicable = "not-applicable"
  case cannotTell = "cannot-tell"
}
