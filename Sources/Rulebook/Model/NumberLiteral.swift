/// A number as it was written in a rule file.
package struct NumberLiteral: Hashable, Sendable {
  /// The number without needless zeros and without `%`.
  package let digits: String
  package let value: Double
  package let isPercentage: Bool
  package let origin: Origin

  /// A number one more or one less, at the same place; nil where it cannot be written.
  package func stepped(by step: Int) -> NumberLiteral? {
    let parts = digits.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first.flatMap({ Int($0) }) else { return nil }
    let (sum, overflow) = whole.addingReportingOverflow(step)
    guard !overflow, sum >= 0 else { return nil }
    let rest = parts.dropFirst().map { "." + $0 }.joined()
    return changed(to: "\(sum)\(rest)\(isPercentage ? "%" : "")")
  }

  /// Another number at the same place.
  package func changed(to text: String) -> NumberLiteral {
    NumberLiteral(reading: text, origin: origin)
  }
}
