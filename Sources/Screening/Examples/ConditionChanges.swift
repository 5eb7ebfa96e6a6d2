import Rulebook

/// Changes of conditions.
extension Changes {
  func changes(of condition: Condition) -> [Change<Condition>] {
    switch condition.kind {
    case .and: chain(.and, condition)
    case .or: chain(.or, condition)
    case .not(let inside):
      [dropNot(condition, to: inside)]
        + changes(of: inside).map { $0.opposite.map { condition.changed(to: .not($0)) } }
    case .anyOf(let parts):
      list(condition, parts, isAll: false, swapped: .allOf(parts)) { .anyOf($0) }
    case .allOf(let parts):
      list(condition, parts, isAll: true, swapped: .anyOf(parts)) { .allOf($0) }
    case .counted(let count, let parts): counted(condition, count, parts)
    case .rule(let name, let outcomes):
      [negation(condition)]
        + lacking(outcomes).map { outcome, rest in
          Change(
            .dropPart,
            at: condition.origin,
            outcome.words,
            to: nil,
            condition.changed(to: .rule(name, isAnyOf: rest)),
            Notice("rule \(name.text) is \(outcome.words)", truth: true)
          )
        }
    case .field(let name, let test):
      [negation(condition)] + changes(of: test, of: name, in: condition)
    case .every(let unit, let predicate):
      parts(condition, unit, predicate, [.some(unit, predicate), .no(unit, predicate)]) {
        .every($0, $1 ?? predicate)
      }
    case .some(let unit, let predicate):
      parts(
        condition,
        unit,
        predicate,
        [.no(unit, predicate)] + (predicate.map { [.every(unit, $0)] } ?? [])
      ) { .some($0, $1) }
    case .no(let unit, let predicate):
      parts(
        condition,
        unit,
        predicate,
        [.some(unit, predicate)] + (predicate.map { [.every(unit, $0)] } ?? [])
      ) { .no($0, $1) }
    case .scope(let scope, let predicate):
      [negation(condition)] + statement(condition, scope, predicate) { .scope($0, $1) }
    case .scopeNot(let scope, let predicate):
      [dropNot(condition, to: condition.changed(to: .scope(scope, predicate)))]
        + statement(condition, scope, predicate) { .scopeNot($0, $1) }.map(\.opposite)
    case .named: [negation(condition)]
    }
  }

  // MARK: - Not

  private func dropNot(_ condition: Condition, to inside: Condition) -> Change<Condition> {
    replaced(.dropNot, condition, by: inside, Notice("this alone decides"))
  }

  private func negation(_ condition: Condition) -> Change<Condition> {
    let negated = condition.changed(to: .not(condition))
    return replaced(.negate, condition, by: negated, Notice("this alone decides", truth: true))
  }

  private func replaced(
    _ kind: Operator,
    _ condition: Condition,
    by other: Condition,
    _ notice: Notice
  ) -> Change<Condition> {
    Change(
      kind,
      at: condition.origin,
      Formatter.text(of: condition),
      to: Formatter.text(of: other),
      other,
      notice
    )
  }

  // MARK: - Rows and lists

  private func chain(_ joiner: Condition.Joiner, _ condition: Condition) -> [Change<Condition>] {
    func row(_ parts: [Condition]) -> Condition.Kind {
      Condition.chain(joiner, parts[...], origin: condition.origin).kind
    }
    let parts = condition.chainParts
    let other: Condition.Joiner = joiner == .and ? .or : .and
    let swapped = Condition.chain(other, parts[...], origin: condition.origin).kind
    return list(condition, parts, isAll: joiner == .and, swapped: swapped, row)
  }

  private func list(
    _ condition: Condition,
    _ parts: [Condition],
    isAll: Bool,
    swapped: Condition.Kind,
    _ make: ([Condition]) -> Condition.Kind
  ) -> [Change<Condition>] {
    let one = isAll ? "all but one of these are so" : "only one of these is so"
    let swap = replaced(
      .andOr,
      condition,
      by: condition.changed(to: swapped),
      Notice(one, truth: !isAll)
    )
    return [swap] + drops(condition, parts, isAll ? false : true, make)
      + changes(inEach: parts, changes(of:)).map { $0.map { condition.changed(to: make($0)) } }
  }

  /// One part is taken out: noticed where it alone decides.
  private func drops(
    _ condition: Condition,
    _ parts: [Condition],
    _ truth: Bool?,
    _ make: ([Condition]) -> Condition.Kind
  ) -> [Change<Condition>] {
    let text =
      switch truth {
      case true?: "only this part is so"
      case false?: "only this part is not so"
      case nil: "this part decides"
      }
    return lacking(parts).map { part, rest in
      Change(
        .dropPart,
        at: part.origin,
        Formatter.text(of: part),
        to: nil,
        condition.changed(to: make(rest)),
        Notice(text, truth: truth)
      )
    }
  }

  private func counted(
    _ condition: Condition,
    _ count: Count,
    _ parts: [Condition]
  ) -> [Change<Condition>] {
    func make(_ parts: [Condition]) -> Condition.Kind { .counted(count, of: parts) }
    let inner = changes(inEach: parts, changes(of:)).map { change in
      let noticed =
        switch count.kind {
        case .atLeast: change
        case .atMost: change.opposite
        case .exactly: change.untold
        }
      return noticed.map { condition.changed(to: make($0)) }
    }
    return changes(of: count).map { change in
      change.map { condition.changed(to: .counted($0, of: parts)) }
    } + drops(condition, parts, nil, make) + inner
  }

  // MARK: - Statements

  private func statement(
    _ condition: Condition,
    _ scope: Scope,
    _ predicate: Predicate,
    _ make: (Scope, Predicate) -> Condition.Kind
  ) -> [Change<Condition>] {
    widenings(of: scope).map { $0.map { condition.changed(to: make($0, predicate)) } }
      + changes(of: predicate, at: condition.origin).map { change in
        change.map { condition.changed(to: make(scope, $0)) }
      }
  }

  /// Changes of every, some and no.
  private func parts(
    _ condition: Condition,
    _ unit: Unit,
    _ predicate: Predicate?,
    _ others: [Condition.Kind],
    _ make: (Unit, Predicate?) -> Condition.Kind
  ) -> [Change<Condition>] {
    let one = "one \(unit.part.rawValue) is so and another is not"
    let quantifiers = others.map {
      replaced(
        .quantifier,
        condition,
        by: condition.changed(to: $0),
        Notice(one, truth: isSome(condition))
      )
    }
    let isNo = if case .no = condition.kind { true } else { false }
    let inside = predicate.map { changes(of: $0, at: condition.origin) } ?? []
    return quantifiers + [negation(condition)]
      + changes(of: unit).map { $0.untold.map { condition.changed(to: make($0, predicate)) } }
      + inside.map { (isNo ? $0.opposite : $0).map { condition.changed(to: make(unit, $0)) } }
  }

  private func isSome(_ condition: Condition) -> Bool {
    if case .some = condition.kind { true } else { false }
  }

  // MARK: - Fields

  private func changes(
    of test: FieldTest,
    of name: Name,
    in condition: Condition
  ) -> [Change<Condition>] {
    switch test {
    case .present, .missing, .filled, .blank, .placeholder: []
    case .anyOf(let phrases):
      lacking(phrases).map { phrase, rest in
        Change(
          .dropPart,
          at: phrase.origin,
          Formatter.text(of: phrase),
          to: nil,
          condition.changed(to: .field(name, .anyOf(rest))),
          Notice("the field \(name.text) is this", words: samples.words(of: phrase), truth: true)
        )
      }
    case .before(let day): days(day, name, condition) { .before($0) }
    case .after(let day): days(day, name, condition) { .after($0) }
    case .onOrBefore(let day): days(day, name, condition) { .onOrBefore($0) }
    case .onOrAfter(let day): days(day, name, condition) { .onOrAfter($0) }
    }
  }

  private func days(
    _ day: DayReference,
    _ name: Name,
    _ condition: Condition,
    _ make: (DayReference) -> FieldTest
  ) -> [Change<Condition>] {
    steps(of: day).map {
      replaced(
        .date,
        condition,
        by: condition.changed(to: .field(name, make($0))),
        Notice("the date in the field is that day")
      )
    }
  }
}
