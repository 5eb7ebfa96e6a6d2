/// Parts of one kind, narrowed by filters.
package struct Unit: Hashable, Sendable {
  package let part: Part
  package let filters: [Filter]
  /// The word that names the part.
  package let origin: Origin
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
}
