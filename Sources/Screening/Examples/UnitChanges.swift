import Rulebook

/// Changes of what parts are looked at, and where.
extension Changes {
  func changes(of unit: Unit) -> [Change<Unit>] {
    unit.filters.indices.map { index in
      var rest = unit.filters
      let filter = rest.remove(at: index)
      return Change(
        .dropFilter,
        at: filter.origin,
        Formatter.text(of: filter),
        to: nil,
        unit.narrowed(by: rest),
        Notice("a \(unit.part.rawValue) that is not \"\(Formatter.text(of: filter))\" decides")
      )
    }
      + changes(inEach: unit.filters, changes(of:)).map { $0.untold.map { unit.narrowed(by: $0) } }
  }

  private func changes(of filter: Filter) -> [Change<Filter>] {
    switch filter.kind {
    case .titled(let finder): lifted(changes(of: finder), filter) { .titled($0) }
    case .headed(let finder): lifted(changes(of: finder), filter) { .headed($0) }
    case .captioned(let finder): lifted(changes(of: finder), filter) { .captioned($0) }
    case .mentioning(let finder): lifted(changes(of: finder), filter) { .mentioning($0) }
    case .holding(let value): lifted(changes(of: value), filter) { .holding($0) }
    case .of(let scope): lifted(widenings(of: scope), filter) { .of($0) }
    case .level(let level):
      steps(of: level).map { quantity, _ in
        let changed = filter.changed(to: .level(quantity))
        return Change(
          .number,
          at: Self.origin(of: level),
          Formatter.text(of: filter),
          to: Formatter.text(of: changed),
          changed,
          Notice("only the part at level \(Formatter.text(of: level)) decides")
        )
      }
    }
  }

  private func lifted<Part>(
    _ changes: [Change<Part>],
    _ filter: Filter,
    _ make: (Part) -> Filter.Kind
  ) -> [Change<Filter>] {
    changes.map { change in change.map { filter.changed(to: make($0)) } }
  }

  /// A part of the paper becomes the whole paper.
  func widenings(of scope: Scope) -> [Change<Scope>] {
    switch scope.kind {
    case .it, .paper: []
    case .body, .coverSheet, .field, .same, .zone:
      [
        Change(
          .widen,
          at: scope.origin,
          Formatter.text(of: scope),
          to: "the paper",
          scope.changed(to: .paper),
          Notice("it stands in the paper, but not in \(Formatter.text(of: scope))", truth: false)
        )
      ]
    }
  }

  func changes(of predicate: Predicate, at origin: Origin) -> [Change<Predicate>] {
    switch predicate {
    case .mentions(let finder, let times):
      [polarity(predicate, to: .affirms(finder, times: times), finder, at: origin)]
        + found(finder, times) { .mentions($0, times: $1) }
    case .affirms(let finder, let times):
      [polarity(predicate, to: .mentions(finder, times: times), finder, at: origin)]
        + found(finder, times) { .affirms($0, times: $1) }
    case .has(let unit): changes(of: unit).map { $0.map { .has($0) } }
    case .hasNo(let unit): changes(of: unit).map { $0.opposite.map { .hasNo($0) } }
    case .hasCount(let count, let unit):
      changes(of: count).map { $0.map { .hasCount($0, unit) } }
        + changes(of: unit).map { $0.untold.map { .hasCount(count, $0) } }
    case .hasWords(let count): changes(of: count).map { $0.map { .hasWords($0) } }
    case .holds(let value): changes(of: value).map { $0.map { .holds($0) } }
    }
  }

  /// Mentions becomes affirms, or back: noticed where a match is negated.
  private func polarity(
    _ predicate: Predicate,
    to other: Predicate,
    _ finder: Finder,
    at origin: Origin
  ) -> Change<Predicate> {
    let isMentioned = if case .mentions = predicate { true } else { false }
    return Change(
      .polarity,
      at: origin,
      Formatter.text(of: predicate),
      to: Formatter.text(of: other),
      other,
      Notice(
        "the words stand only where they are negated",
        words: "There is no \(samples.words(of: finder)).",
        truth: isMentioned
      )
    )
  }

  private func found(
    _ finder: Finder,
    _ times: Count?,
    _ make: (Finder, Count?) -> Predicate
  ) -> [Change<Predicate>] {
    let isFew = times.map { $0.kind == .atMost } ?? false
    let counts = times.map { times in
      changes(of: times).map { change in change.map { make(finder, $0) } }
    }
    return (counts ?? [])
      + changes(of: finder).map { change in
        (isFew ? change.opposite : change).map { make($0, times) }
      }
  }
}
