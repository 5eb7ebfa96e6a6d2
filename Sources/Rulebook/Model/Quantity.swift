/// A number, or the parameter that holds it.
package enum Quantity: Hashable, Sendable {
  case number(NumberLiteral)
  case parameter(Name)
}

/// How many are asked for.
package struct Count: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case atLeast, atMost, exactly
  }

  package let kind: Kind
  package let quantity: Quantity
  package let origin: Origin

  /// The same kind of count of another quantity.
  package func changed(to quantity: Quantity) -> Count {
    Count(kind: kind, quantity: quantity, origin: origin)
  }
}
