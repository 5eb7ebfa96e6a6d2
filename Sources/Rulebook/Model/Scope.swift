/// The parts of a paper that something is said of.
package struct Scope: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case it, paper, body, coverSheet
    case field(Name)
    case same(SamePart)
    case zone(Name)
  }

  package let kind: Kind
  package let origin: Origin

  /// Another scope at the same place.
  package func changed(to kind: Kind) -> Scope { Scope(kind: kind, origin: origin) }
}

/// The parts that `the same …` and `in the same … as` know.
package enum SamePart: String, Hashable, Sendable, CaseIterable {
  case sentence, paragraph, section, table, row
}
