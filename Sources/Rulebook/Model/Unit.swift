/// Parts of one kind, narrowed by filters.
package struct Unit: Hashable, Sendable {
  package let part: Part
  package let filters: [Filter]
  /// The word that names the part.
  package let origin: Origin

  /// The same parts, narrowed by other filters.
  package func narrowed(by filters: [Filter]) -> Unit {
    Unit(part: part, filters: filters, origin: origin)
  }
}

/// One narrowing of a unit.
package struct Filter: Hashable, Sendable {
  package indirect enum Kind: Hashable, Sendable {
    case titled(Finder)
    case headed(Finder)
    case captioned(Finder)
    case mentioning(Finder)
    case holding(Value)
    case of(Scope)
    case level(Quantity)
  }

  package let kind: Kind
  package let origin: Origin

  /// Another filter at the same place.
  package func changed(to kind: Kind) -> Filter { Filter(kind: kind, origin: origin) }
}
