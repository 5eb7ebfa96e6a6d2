/// What is said of a part of a paper.
package indirect enum Predicate: Hashable, Sendable {
  /// `times` is nil for at least once.
  case mentions(Finder, times: Count?)
  case affirms(Finder, times: Count?)
  /// `has a UNIT`; with `no`, has none.
  case has(Unit)
  case hasNo(Unit)
  case hasCount(Count, Unit)
  case hasWords(Count)
  case holds(Value)
}
