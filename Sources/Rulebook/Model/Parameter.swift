/// A number that may be changed from outside, within its range.
package struct Parameter: Hashable, Sendable {
  package let name: Name
  package let value: NumberLiteral
  package let range: ParameterRange?
  package let because: String?

  /// The same parameter with another value.
  package func changed(to value: NumberLiteral) -> Parameter {
    Parameter(name: name, value: value, range: range, because: because)
  }
}

/// The limits of a parameter, both included.
package struct ParameterRange: Hashable, Sendable {
  package let lower: NumberLiteral
  package let upper: NumberLiteral
  /// The word `between`.
  package let origin: Origin
}
