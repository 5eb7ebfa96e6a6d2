import Rulebook

/// What conditions are, and the evidence for it (`rule-language.md`, 7.5 and 7.8).
extension Evaluation {
  /// The value of a condition at a place.
  mutating func truth(_ check: Check, at place: PartPlace?) -> Truth {
    step()
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest, !isSpent else {
      isSpent = true
      return .unknown
    }
    switch check.kind {
    case .all(let parts): return parts.reduce(.yes) { min($0, truth($1, at: place)) }
    case .any(let parts): return parts.reduce(.no) { max($0, truth($1, at: place)) }
    case .not(let inside): return truth(inside, at: place).opposite
    case .counted(let test, let parts): return counted(parts, at: place).passes(test)
    case .rule(let number, let outcomes): return truth(ofRule: number, isAnyOf: outcomes)
    case .field(let number, let test):
      let matches = matches(of: test)
      return fieldTruth(number, test, matches: matches)
    case .every(let unit, let statement): return every(unit, statement, at: place)
    case .some(let unit, let statement): return some(unit, statement, at: place)
    case .no(let unit, let statement): return some(unit, statement, at: place).opposite
    case .scope(let scope, let statement):
      return truth(statement, of: meaning(of: scope, at: place), at: place)
    case .scopeNot(let scope, let statement):
      return truth(statement, of: meaning(of: scope, at: place), at: place).opposite
    case .named(let number): return truth(ofCondition: number, at: place)
    }
  }

  /// The value of a named condition; those it rests on are worked out before it.
  private mutating func truth(ofCondition number: Int, at place: PartPlace?) -> Truth {
    let order = book.conditionOrder.order(of: number) { [named] in
      named[$0].truth(at: place) != nil
    }
    for condition in order {
      let found = truth(book.conditions[condition], at: place)
      guard !isSpent else { return .unknown }
      named[condition].keep(found, at: place)
    }
    return named[number].truth(at: place) ?? .unknown
  }

  private mutating func evidence(ofCondition number: Int, at place: PartPlace?) -> [Spot] {
    let order = book.conditionOrder.order(of: number) { [named] in
      named[$0].evidence(at: place) != nil
    }
    for condition in order {
      let found = evidence(book.conditions[condition], at: place).inOrder
      guard !isSpent else { return [] }
      named[condition].keep(found, at: place)
    }
    return named[number].evidence(at: place) ?? []
  }

  /// How many of the conditions are true.
  private mutating func counted(_ parts: [Check], at place: PartPlace?) -> Interval {
    var interval = Interval(low: 0, high: 0)
    for part in parts {
      let truth = truth(part, at: place)
      if truth == .yes { interval.low += 1 }
      if truth != .no { interval.high = (interval.high ?? 0) + 1 }
    }
    return interval
  }

  /// The matches of the phrases that a field is asked for.
  mutating func matches(of test: FieldCheck) -> [Matches] {
    guard case .anyOf(let leaves) = test else { return [] }
    let found = leaves.map { matches(leaf: $0) }
    if found.contains(where: \.isOverLimit) { isSpent = true }
    return found
  }

  private mutating func truth(ofRule number: Int, isAnyOf outcomes: [SettledOutcome]) -> Truth {
    let possible = judgement(ofRule: number).possible
    let meant = Outcomes(outcomes)
    if possible.isSubset(of: meant) { return .yes }
    return possible.isDisjoint(with: meant) ? .no : .unknown
  }

  // MARK: - Parts

  private mutating func every(
    _ unit: UnitCheck,
    _ statement: Statement,
    at place: PartPlace?
  ) -> Truth {
    let selection = selectAll(unit, at: place)
    guard selection.parts.contains(where: \.isSure) else { return .unknown }
    var found: Truth = selection.mayBeMore ? .unknown : .yes
    for (part, isSure) in selection.parts {
      step()
      let truth = truth(statement, of: meaning(of: part), at: place)
      if truth == .no, isSure { return .no }
      if truth != .yes { found = .unknown }
    }
    return found
  }

  private mutating func some(
    _ unit: UnitCheck,
    _ statement: Statement?,
    at place: PartPlace?
  ) -> Truth {
    let selection = selectAll(unit, at: place)
    var found: Truth = selection.mayBeMore ? .unknown : .no
    for (part, isSure) in selection.parts {
      step()
      let truth = statement.map { self.truth($0, of: meaning(of: part), at: place) } ?? .yes
      if truth == .yes, isSure { return .yes }
      if truth != .no { found = .unknown }
    }
    return found
  }

  // MARK: - Evidence

  /// What shows that a condition is what it is, in no order.
  mutating func evidence(_ check: Check, at place: PartPlace?) -> [Spot] {
    step()
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest, !isSpent else {
      isSpent = true
      return []
    }
    switch check.kind {
    case .all(let parts):
      let whole = truth(check, at: place)
      return evidence(of: parts, at: place) { $0 == whole }
    case .any(let parts):
      let whole = truth(check, at: place)
      return evidence(of: parts, at: place) { whole == .no || $0 == whole }
    case .not(let inside): return evidence(inside, at: place)
    case .counted(let test, let parts):
      let whole = truth(check, at: place)
      switch test.kind {
      case .atLeast: return evidence(of: parts, at: place) { $0 == whole }
      case .atMost, .exactly:
        return evidence(of: parts, at: place) { $0 == (whole == .unknown ? .unknown : .yes) }
      }
    case .rule: return []
    case .field(let number, let test):
      let matches = matches(of: test)
      return fieldEvidence(number, test, matches: matches)
    case .every(let unit, let statement): return everyEvidence(unit, statement, at: place)
    case .some(let unit, let statement), .no(let unit, let statement):
      return someEvidence(unit, statement, at: place)
    case .scope(let scope, let statement), .scopeNot(let scope, let statement):
      return evidence(statement, of: meaning(of: scope, at: place), at: place)
    case .named(let number): return evidence(ofCondition: number, at: place)
    }
  }

  private mutating func evidence(
    of parts: [Check],
    at place: PartPlace?,
    where isMeant: (Truth) -> Bool
  ) -> [Spot] {
    var found: [Spot] = []
    for part in parts where isMeant(truth(part, at: place)) {
      found += evidence(part, at: place)
    }
    return found.inOrder
  }

  private mutating func everyEvidence(
    _ unit: UnitCheck,
    _ statement: Statement,
    at place: PartPlace?
  ) -> [Spot] {
    let whole = every(unit, statement, at: place)
    var found: [Spot] = []
    for (part, isSure) in selectAll(unit, at: place).parts {
      let meaning = meaning(of: part)
      guard truth(statement, of: meaning, at: place) == whole, isSure || whole != .no else {
        continue
      }
      let own = whole == .no ? evidence(statement, of: meaning, at: place) : []
      found += own.isEmpty ? [paper.mark(of: part)] : own
    }
    return found
  }

  private mutating func someEvidence(
    _ unit: UnitCheck,
    _ statement: Statement?,
    at place: PartPlace?
  ) -> [Spot] {
    var found: [Spot] = []
    for (part, isSure) in selectAll(unit, at: place).parts where isSure {
      guard let statement else {
        found.append(paper.mark(of: part))
        continue
      }
      let meaning = meaning(of: part)
      guard truth(statement, of: meaning, at: place) == .yes else { continue }
      let own = evidence(statement, of: meaning, at: place)
      found += own.isEmpty ? [paper.mark(of: part)] : own
    }
    return found
  }
}
