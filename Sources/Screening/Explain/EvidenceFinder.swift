import Rulebook

/// Which finder found each piece of evidence (`reviews.md`, section 3).
extension Evaluation {
  /// The words of the rule behind each spot that a condition shows.
  mutating func finders(_ check: Check, at place: PartPlace?) -> [Spot: String] {
    var found: [Spot: String] = [:]
    collect(check, at: place, into: &found)
    return found
  }

  private mutating func collect(
    _ check: Check,
    at place: PartPlace?,
    into found: inout [Spot: String]
  ) {
    step()
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest, !isSpent else { return }
    switch check.kind {
    case .all(let parts), .any(let parts), .counted(_, let parts):
      for part in parts { collect(part, at: place, into: &found) }
    case .not(let inside): collect(inside, at: place, into: &found)
    case .named(let number): collect(book.conditions[number], at: place, into: &found)
    case .rule: break
    case .field(let number, let test):
      for spot in fieldEvidence(number, test, matches: matches(of: test)) {
        note(spot, "the field \(book.fields[number].name)", &found)
      }
    case .scope(let scope, let statement), .scopeNot(let scope, let statement):
      collect(statement, of: meaning(of: scope, at: place), at: place, into: &found)
    case .every(let unit, let statement): collect(unit, statement, at: place, into: &found)
    case .some(let unit, let statement), .no(let unit, let statement):
      collect(unit, statement, at: place, into: &found)
    }
  }

  private mutating func collect(
    _ unit: UnitCheck,
    _ statement: Statement?,
    at place: PartPlace?,
    into found: inout [Spot: String]
  ) {
    let text = Formatter.text(of: unit.source)
    for (part, _) in selectAll(unit, at: place).parts {
      if let statement {
        collect(statement, of: meaning(of: part), at: place, into: &found)
      }
      note(paper.mark(of: part), text, &found)
    }
  }

  private mutating func collect(
    _ statement: Statement,
    of meaning: Meaning,
    at place: PartPlace?,
    into found: inout [Spot: String]
  ) {
    let text: String
    switch statement {
    case .mentions(let use, _), .holds(.amount(let use)): text = use.text
    case .has(let unit), .hasNo(let unit), .hasCount(_, let unit):
      text = Formatter.text(of: unit.source)
    case .hasWords: text = "words"
    case .holds(.suppressed): text = "suppressed"
    case .holds(.blank): text = "blank"
    }
    for spot in evidence(statement, of: meaning, at: place) { note(spot, text, &found) }
  }

  private func note(_ spot: Spot, _ text: String, _ found: inout [Spot: String]) {
    if found[spot] == nil { found[spot] = text }
  }
}
