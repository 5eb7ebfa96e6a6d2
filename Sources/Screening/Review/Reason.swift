/// Why a rule is not applicable or cannot tell (`reviews.md`, section 2).
public struct Reason: Hashable, Codable, Sendable {
  /// The kinds of reason.
  public enum Code: String, Hashable, Codable, Sendable, CaseIterable {
    case doesNotApply = "does-not-apply"
    case nothingToCheck = "nothing-to-check"
    case notInForce = "not-in-force"
    case coming, retired, unread
    case missingField = "missing-field"
    case noSection = "no-section"
    case declared
    case noDate = "no-date"
    case unclearValue = "unclear-value"
    case depends
    case overLimit = "over-limit"
  }

  /// The kind of reason.
  public let code: Code
  /// One sentence without a full stop.
  public let text: String

  package init(_ code: Code, _ text: String) {
    self.code = code
    self.text = text
  }
}
