import Rulebook

/// A change of a rule, and what the rule says in an example that notices it.
struct RuleChange {
  /// The clause that is changed.
  enum Clause: Hashable {
    case dates, applies, expectation, doubt
  }

  let clause: Clause
  let change: Change<Rulebook::Rule>

  /// Whether *mentions* in an expectation becomes *affirms*.
  var asksNegation: Bool {
    clause == .expectation && change.kind == .polarity && change.before.hasPrefix("mentions ")
  }

  /// The outcome of the unchanged rule; nil where it cannot be told.
  var outcome: ExpectedOutcome? {
    switch (clause, change.notice.truth) {
    case (.dates, _): .notApplicable
    case (.applies, false?): .notApplicable
    case (.expectation, true?): .met
    case (.expectation, false?): .notMet
    case (.doubt, true?): .cannotTell
    case (.applies, _), (.expectation, nil), (.doubt, _): nil
    }
  }
}

/// Changes of rules, clause by clause.
extension Changes {
  func changes(of rule: Rulebook::Rule) -> [RuleChange] {
    dates(rule) + applies(rule)
      + changes(of: rule.expectation).map { change in
        RuleChange(
          clause: .expectation,
          change: change.map { changed(rule) { $0.expectation = $1 }($0) }
        )
      } + doubts(rule)
  }

  private func changed<Part>(
    _ rule: Rulebook::Rule,
    _ set: @escaping (inout DecidingClauses, Part) -> Void
  ) -> (Part) -> Rulebook::Rule {
    { part in
      var clauses = DecidingClauses(rule)
      set(&clauses, part)
      return rule.changed(to: clauses)
    }
  }

  private func dropped(
    _ rule: Rulebook::Rule,
    _ text: String,
    at origin: Origin,
    _ notice: Notice,
    _ drop: (inout DecidingClauses) -> Void
  ) -> Change<Rulebook::Rule> {
    var clauses = DecidingClauses(rule)
    drop(&clauses)
    return Change(.dropClause, at: origin, text, to: nil, rule.changed(to: clauses), notice)
  }

  // MARK: - When it applies

  private func applies(_ rule: Rulebook::Rule) -> [RuleChange] {
    let set = changed(rule) { (clauses: inout DecidingClauses, applies: Applicability) in
      clauses.applies = applies
    }
    let changes: [Change<Rulebook::Rule>]
    switch rule.applies {
    case .always: changes = []
    case .when(let condition):
      let dropped = dropped(
        rule,
        "applies when \(Formatter.text(of: condition))",
        at: condition.origin,
        Notice("the rule does not apply, and is not met either", truth: false)
      ) { $0.applies = .always }
      changes = [dropped] + self.changes(of: condition).map { $0.map { set(.when($0)) } }
    case .toEach(let unit, let condition):
      changes =
        self.changes(of: unit).map { change in
          change.untold.map { set(.toEach($0, where: condition)) }
        } + (condition.map { narrowed(rule, unit, $0, set) } ?? [])
    }
    return changes.map { RuleChange(clause: .applies, change: $0) }
  }

  private func narrowed(
    _ rule: Rulebook::Rule,
    _ unit: Unit,
    _ condition: Condition,
    _ set: (Applicability) -> Rulebook::Rule
  ) -> [Change<Rulebook::Rule>] {
    let dropped = dropped(
      rule,
      "where \(Formatter.text(of: condition))",
      at: condition.origin,
      Notice("the only \(unit.part.rawValue) is none that is meant", truth: false)
    ) { $0.applies = .toEach(unit, where: nil) }
    return [dropped]
      + changes(of: condition).map { $0.map { set(.toEach(unit, where: $0)) } }
  }

  // MARK: - Doubts

  private func doubts(_ rule: Rulebook::Rule) -> [RuleChange] {
    rule.doubts.indices.flatMap { index in
      let doubt = rule.doubts[index]
      let dropped = dropped(
        rule,
        "cannot tell when \(Formatter.text(of: doubt.condition))",
        at: doubt.condition.origin,
        Notice("this doubt stands", truth: true)
      ) { $0.doubts.remove(at: index) }
      let inner = changes(of: doubt.condition).map { change in
        change.map { condition in
          changed(rule) { $0.doubts[index] = doubt.changed(to: $1) }(condition)
        }
      }
      return ([dropped] + inner).map { RuleChange(clause: .doubt, change: $0) }
    }
  }

  // MARK: - Days

  private func dates(_ rule: Rulebook::Rule) -> [RuleChange] {
    ((rule.effective.map { effective(rule, $0) } ?? [])
      + (rule.retired.map { retired(rule, $0) } ?? [])).map {
        RuleChange(clause: .dates, change: $0)
      }
  }

  private func effective(
    _ rule: Rulebook::Rule,
    _ dates: EffectiveDates
  ) -> [Change<Rulebook::Rule>] {
    let text = Formatter.text(of: dates)
    let from = steps(of: dates.from).map {
      (Operator.date, dates.changed(from: $0, until: dates.until, notice: dates.notice))
    }
    let until = (dates.until.map { steps(of: $0) } ?? []).map {
      (Operator.date, dates.changed(from: dates.from, until: $0, notice: dates.notice))
    }
    let notice = (dates.notice.map { [$0 + 1, $0 - 1] } ?? []).filter { $0 >= 0 }.map {
      (Operator.number, dates.changed(from: dates.from, until: dates.until, notice: $0))
    }
    let day = Notice("the day is the first or last, or the one beside it")
    return [
      dropped(
        rule,
        text,
        at: dates.origin,
        Notice("the day is before \(dates.from)")
      ) { $0.effective = nil }
    ]
      + (from + until + notice).map { kind, changed in
        Change(
          kind,
          at: dates.origin,
          text,
          to: Formatter.text(of: changed),
          self.changed(rule) { $0.effective = $1 }(changed),
          day
        )
      }
  }

  private func retired(_ rule: Rulebook::Rule, _ retired: Retirement) -> [Change<Rulebook::Rule>] {
    let text = "retired \(retired.day)"
    return [
      dropped(rule, text, at: retired.origin, Notice("the day is after \(retired.day)")) {
        $0.retired = nil
      }
    ]
      + steps(of: retired.day).map { day in
        Change(
          .date,
          at: retired.origin,
          text,
          to: "retired \(day)",
          changed(rule) { $0.retired = $1 }(retired.changed(to: day)),
          Notice("the day is \(retired.day), or the one before")
        )
      }
  }
}
