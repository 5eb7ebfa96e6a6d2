import Rulebook
import SourceText

/// Changes of what is looked for.
extension Changes {
  func changes(of finder: Finder) -> [Change<Finder>] {
    switch finder.kind {
    case .phrase: []
    case .amount(let amount): changes(of: amount).map { $0.map { finder.changed(to: .amount($0)) } }
    case .anyOf(let parts):
      lacking(parts).map { part, rest in
        Change(
          .dropPart,
          at: part.origin,
          Formatter.text(of: part),
          to: nil,
          finder.changed(to: .anyOf(rest)),
          Notice("only this one is found", words: samples.words(of: part), truth: true)
        )
      } + changes(inEach: parts, changes(of:)).map { $0.map { finder.changed(to: .anyOf($0)) } }
    case .near(let left, let right, let limit):
      joined(finder, left, right, limit) { .near($0, $1, within: $2) }
    case .then(let left, let right, let limit):
      joined(finder, left, right, limit) { .then($0, $1, within: $2) }
    case .without(let left, let right, let limit):
      [
        Change(
          .dropWithout,
          at: finder.origin,
          Formatter.text(of: finder),
          to: Formatter.text(of: left),
          left,
          Notice(
            "it stands near what it must be without",
            words: "\(samples.words(of: left)) \(samples.words(of: right))",
            truth: false
          )
        )
      ] + without(finder, left, right, limit)
    case .same(let part, let left, let right): same(finder, part, left, right)
    }
  }

  /// Changes of near or then.
  private func joined(
    _ finder: Finder,
    _ left: Finder,
    _ right: Finder,
    _ limit: Quantity,
    _ make: (Finder, Finder, Quantity) -> Finder.Kind
  ) -> [Change<Finder>] {
    distances(limit).map { quantity, words, old in
      distance(limit, quantity, words, old, left, right, isFoundNear: true)
        .map { finder.changed(to: make(left, right, $0)) }
    } + changes(of: left).map { $0.map { finder.changed(to: make($0, right, limit)) } }
      + changes(of: right).map { $0.map { finder.changed(to: make(left, $0, limit)) } }
  }

  private func without(
    _ finder: Finder,
    _ left: Finder,
    _ right: Finder,
    _ limit: Quantity
  ) -> [Change<Finder>] {
    distances(limit).map { quantity, words, old in
      distance(limit, quantity, words, old, left, right, isFoundNear: false)
        .map { finder.changed(to: .without(left, right, within: $0)) }
    }
      + changes(of: left).map { change in
        change.map { finder.changed(to: .without($0, right, within: limit)) }
      }
      + changes(of: right).map { change in
        change.opposite.map { finder.changed(to: .without(left, $0, within: limit)) }
      }
  }

  private func same(
    _ finder: Finder,
    _ part: SamePart,
    _ left: Finder,
    _ right: Finder
  ) -> [Change<Finder>] {
    [
      Change(
        .dropSame,
        at: finder.origin,
        Formatter.text(of: finder),
        to: Formatter.text(of: left),
        left,
        Notice(
          "only the first is found in the \(part.rawValue)",
          words: samples.words(of: left),
          truth: false
        )
      )
    ] + changes(of: left).map { $0.map { finder.changed(to: .same(part, $0, as: right)) } }
      + changes(of: right).map { $0.map { finder.changed(to: .same(part, left, as: $0)) } }
  }

  /// One change of a distance, noticed where the words stand between the old limit and the new.
  private func distance(
    _ limit: Quantity,
    _ quantity: Quantity,
    _ words: Int,
    _ old: Int,
    _ left: Finder,
    _ right: Finder,
    isFoundNear: Bool
  ) -> Change<Quantity> {
    let isWider = words > old
    let gap = isWider ? old + 1 : old
    return Change(
      .distance,
      at: Self.origin(of: limit),
      "within \(Formatter.text(of: limit)) words",
      to: "within \(words) words",
      quantity,
      Notice(
        "there are \(gap) words between the two",
        words: samples.words(of: left, apart: gap, from: right),
        truth: isWider != isFoundNear
      )
    )
  }

  // MARK: - Values

  func changes(of value: Value) -> [Change<Value>] {
    switch value {
    case .suppressed, .blank: []
    case .amount(let amount): changes(of: amount).map { $0.map { .amount($0) } }
    }
  }

  private func changes(of amount: Amount) -> [Change<Amount>] {
    switch amount.kind {
    case .number(let test): changes(of: test, in: amount) { .number($0) }
    case .percentage(let test): changes(of: test, in: amount) { .percentage($0) }
    case .date(.any): []
    case .date(.before(let day)): changes(of: day, in: amount) { .before($0) }
    case .date(.after(let day)): changes(of: day, in: amount) { .after($0) }
    case .date(.noOlderThan(let months, let origin)):
      steps(of: months).map { quantity, step in
        changed(
          amount,
          .number,
          at: Self.origin(of: months),
          to: .date(.noOlderThan(months: quantity, origin))
        )
      }
    }
  }

  private func changes(
    of test: NumberTest,
    in amount: Amount,
    _ make: (NumberTest) -> Amount.Kind
  ) -> [Change<Amount>] {
    let limits: [(limit: Quantity, test: NumberTest)]
    switch test {
    case .any: limits = []
    case .between(let lower, let upper):
      limits =
        steps(of: lower).map { (lower, .between($0.quantity, upper)) }
        + steps(of: upper).map { (upper, .between(lower, $0.quantity)) }
    case .below(let limit): limits = steps(of: limit).map { (limit, .below($0.quantity)) }
    case .above(let limit): limits = steps(of: limit).map { (limit, .above($0.quantity)) }
    }
    return limits.map { limit, test in
      changed(amount, .number, at: Self.origin(of: limit), to: make(test))
    }
  }

  private func changes(
    of day: DayReference,
    in amount: Amount,
    _ make: (DayReference) -> DateTest
  ) -> [Change<Amount>] {
    steps(of: day).map { changed(amount, .date, at: amount.origin, to: .date(make($0))) }
  }

  private func changed(
    _ amount: Amount,
    _ kind: Operator,
    at origin: Origin,
    to new: Amount.Kind
  ) -> Change<Amount> {
    let changed = amount.changed(to: new)
    return Change(
      kind,
      at: origin,
      Formatter.text(of: .amount(amount)),
      to: Formatter.text(of: .amount(changed)),
      changed,
      Notice("the value lies at the limit")
    )
  }

  /// A day that is written out, one later and one earlier.
  func steps(of reference: DayReference) -> [DayReference] {
    switch reference {
    case .day(let day): steps(of: day).map { .day($0) }
    case .paperDate: []
    }
  }

  func steps(of day: Day) -> [Day] { [day.later, day.earlier].compactMap { $0 } }
}

extension Day {
  /// The next day; nil after the last there is.
  fileprivate var later: Day? {
    Day(year: year, month: month, day: day + 1) ?? Day(year: year, month: month + 1, day: 1)
      ?? Day(year: year + 1, month: 1, day: 1)
  }

  /// The day before; nil before the first there is.
  fileprivate var earlier: Day? {
    if day > 1 { return Day(year: year, month: month, day: day - 1) }
    guard month > 1 else { return Day(year: year - 1, month: 12, day: 31) }
    return Day(
      year: year,
      month: month - 1,
      day: Self.days(inMonth: month - 1, of: year)
    )
  }
}
