/// What denotes runs of words of a paper (`rule-language.md`, 7.1).
package struct Finder: Hashable, Sendable {
  package indirect enum Kind: Hashable, Sendable {
    case phrase(Phrase)
    case amount(Amount)
    case anyOf([Finder])
    case near(Finder, Finder, within: Quantity)
    case then(Finder, Finder, within: Quantity)
    case without(Finder, Finder, within: Quantity)
    case same(SamePart, Finder, as: Finder)
  }

  package let kind: Kind
  package let origin: Origin

  /// Another finder at the same place.
  package func changed(to kind: Kind) -> Finder { Finder(kind: kind, origin: origin) }
}
