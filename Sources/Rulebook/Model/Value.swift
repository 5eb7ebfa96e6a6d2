/// What a part can hold.
package enum Value: Hashable, Sendable {
  case suppressed(Origin)
  case blank(Origin)
  case amount(Amount)
}

/// Numbers, percentages or dates, narrowed by a test.
package struct Amount: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case number(NumberTest)
    case percentage(NumberTest)
    case date(DateTest)
  }

  package let kind: Kind
  package let origin: Origin

  /// Another amount at the same place.
  package func changed(to kind: Kind) -> Amount { Amount(kind: kind, origin: origin) }
}

/// What a number must be.
package enum NumberTest: Hashable, Sendable {
  case any
  case between(Quantity, Quantity)
  case below(Quantity)
  case above(Quantity)
}

/// What a date must be.
package enum DateTest: Hashable, Sendable {
  case any
  case before(DayReference)
  case after(DayReference)
  /// No older than so many months at the paper date.
  case noOlderThan(months: Quantity, Origin)
}
