import Rulebook

/// Why something cannot be told, in one sentence (`reviews.md`, section 2).
extension Evaluation {
  /// Why a condition is unknown; without one, that a part could not be read.
  mutating func reason(
    _ check: Check?,
    isForceUnknown: Bool,
    at place: PartPlace?
  ) -> Reason {
    if isForceUnknown {
      return Reason(.noDate, "neither the paper nor the command says by which day to judge")
    }
    return check.flatMap { unknownReason($0, at: place) } ?? Self.unread
  }

  static let unread = Reason(.unread, "a part of the paper that could not be read may hold it")

  /// Why there may be more places than were looked at.
  func reason(forMore selection: Selection) -> Reason {
    selection.absence.map(Self.reason) ?? Self.unread
  }

  static func reason(_ absence: Meaning.Absence) -> Reason {
    switch absence {
    case .coverSheet: Reason(.missingField, "the paper has no cover sheet")
    case .field(let name): Reason(.missingField, "the cover sheet has no field \"\(name)\"")
    case .zone(let name): Reason(.noSection, "the paper has no part known as \"\(name)\"")
    case .untoldSection:
      Reason(.unread, "a part of the paper that could not be read may begin another section")
    case .nowhere(let part): Reason(.nothingToCheck, "there is no \(part.rawValue) round it")
    }
  }

  /// The first thing that makes it unknown; nil where it is known.
  private mutating func unknownReason(_ check: Check, at place: PartPlace?) -> Reason? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest, !isSpent, truth(check, at: place) == .unknown else { return nil }
    switch check.kind {
    case .all(let parts), .any(let parts), .counted(_, let parts):
      for part in parts {
        if let reason = unknownReason(part, at: place) { return reason }
      }
      return nil
    case .not(let inside): return unknownReason(inside, at: place)
    case .named(let number): return unknownReason(book.conditions[number], at: place)
    case .rule(let number, _):
      return Reason(.depends, "rule \(book.rules[number].rule.name.text) cannot tell")
    case .field(let number, let test): return reason(ofField: number, test)
    case .every(let unit, let statement):
      let selection = selectAll(unit, at: place)
      if !selection.parts.contains(where: \.isSure), !selection.mayBeMore {
        return Reason(.nothingToCheck, "the paper has no \(Formatter.text(of: unit.source))")
      }
      return reason(selection, statement)
    case .some(let unit, let statement), .no(let unit, let statement):
      return reason(selectAll(unit, at: place), statement)
    case .scope(let scope, let statement), .scopeNot(let scope, let statement):
      if let absence = meaning(of: scope, at: place).absence { return Self.reason(absence) }
      return reason(statement)
    }
  }

  private func reason(_ selection: Selection, _ statement: Statement?) -> Reason {
    if let absence = selection.absence { return Self.reason(absence) }
    return statement.map { reason($0) } ?? Self.unread
  }

  private func reason(_ statement: Statement) -> Reason {
    let finder: Int
    switch statement {
    case .mentions(let use, _), .holds(.amount(let use)): finder = use.finder
    case .has, .hasNo, .hasCount, .hasWords, .holds(.suppressed), .holds(.blank):
      return Self.unread
    }
    guard paperDate == nil, needsPaperDate(finder), paper.unreadCount == 0 else {
      return Self.unread
    }
    return Self.noPaperDate
  }

  private static let noPaperDate = Reason(.noDate, "the date of the paper is not known")

  /// Whether a finder looks for values that are compared with the paper date.
  private func needsPaperDate(_ finder: Int) -> Bool {
    switch book.finders[finder] {
    case .leaf(let leaf):
      switch book.leaves[leaf] {
      case .amount(.date(.noOlder)), .amount(.date(.before(.paperDate))),
        .amount(.date(.after(.paperDate))):
        return true
      case .amount, .phrase, .pattern, .term: return false
      }
    case .anyOf(let parts): return parts.contains(where: needsPaperDate)
    case .near(let left, let right, _), .then(let left, let right, _),
      .without(let left, let right, _), .same(_, let left, let right):
      return needsPaperDate(left) || needsPaperDate(right)
    }
  }

  private func reason(ofField number: Int, _ test: FieldCheck) -> Reason {
    let name = book.fields[number].name
    guard let found = fields[number] else {
      switch test {
      case .present, .missing: return Self.unread
      case .filled, .blank, .placeholder, .anyOf, .before, .after, .onOrBefore, .onOrAfter:
        return Self.reason(.field(name))
      }
    }
    if paper.fields[found].isUnread {
      return Reason(.unread, "the field \"\(name)\" could not be read")
    }
    switch test {
    case .before(let day), .after(let day), .onOrBefore(let day), .onOrAfter(let day):
      if firstDate(ofField: found) == nil {
        return Reason(.unclearValue, "the field \"\(name)\" has no date that can be read")
      }
      return day.day(paperDate) == nil ? Self.noPaperDate : Self.unread
    case .present, .missing, .filled, .blank, .placeholder, .anyOf: return Self.unread
    }
  }
}
