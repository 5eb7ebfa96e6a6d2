/// A number as it was written in a rule file.
package struct NumberLiteral: Hashable, Sendable {
  /// The number without needless zeros and without `%`.
  package let digits: String
  package let value: Double
  package let isPercentage: Bool
  package let origin: Origin
}
