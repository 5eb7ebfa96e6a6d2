import Rulebook

/// Which finder found each piece of evidence (`reviews.md`, section 3).
extension Evaluation {
  /// The words of the rule behind each of the given spots that a condition shows.
  mutating func finders(
    _ check: Check,
    at place: PartPlace?,
    of spots: some Sequence<Spot>
  ) -> [Spot: String] {
    var search = FinderSearch(wanted: Set(spots))
    collect(check, at: place, into: &search)
    return search.found
  }

  private mutating func collect(
    _ check: Check,
    at place: PartPlace?,
    into search: inout FinderSearch
  ) {
    guard !search.wanted.isEmpty else { return }
    step()
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest, !isSpent else { return }
    switch check.kind {
    case .all(let parts), .any(let parts), .counted(_, let parts):
      for part in parts { collect(part, at: place, into: &search) }
    case .not(let inside): collect(inside, at: place, into: &search)
    case .named(let number): collect(book.conditions[number], at: place, into: &search)
    case .rule: break
    case .field(let number, let test):
      let matches = matches(of: test)
      search.note(
        fieldEvidence(number, test, matches: matches),
        "the field \(book.fields[number].name)"
      )
    case .scope(let scope, let statement), .scopeNot(let scope, let statement):
      collect(statement, of: meaning(of: scope, at: place), at: place, into: &search)
    case .every(let unit, let statement): collect(unit, statement, at: place, into: &search)
    case .some(let unit, let statement), .no(let unit, let statement):
      collect(unit, statement, at: place, into: &search)
    }
  }

  private mutating func collect(
    _ unit: UnitCheck,
    _ statement: Statement?,
    at place: PartPlace?,
    into search: inout FinderSearch
  ) {
    for (part, _) in selectAll(unit, at: place).parts where !search.wanted.isEmpty {
      if let statement {
        collect(statement, of: meaning(of: part), at: place, into: &search)
      }
      search.note([paper.mark(of: part)], Formatter.text(of: unit.source))
    }
  }

  private mutating func collect(
    _ statement: Statement,
    of meaning: Meaning,
    at place: PartPlace?,
    into search: inout FinderSearch
  ) {
    search.note(evidence(statement, of: meaning, at: place), statement.text)
  }
}

/// A search for the words of the rule behind some spots.
private struct FinderSearch {
  /// Those whose words are not known yet.
  private(set) var wanted: Set<Spot>
  private(set) var found: [Spot: String] = [:]

  init(wanted: Set<Spot>) {
    self.wanted = wanted
  }

  /// Keeps the words, which are made only then, of the spots that are looked for.
  mutating func note(_ spots: [Spot], _ text: @autoclosure () -> String) {
    for spot in spots where wanted.remove(spot) != nil { found[spot] = text() }
  }
}

extension Statement {
  /// What is looked for, in canonical form.
  fileprivate var text: String {
    switch self {
    case .mentions(let use, _), .holds(.amount(let use)): use.text
    case .has(let unit), .hasNo(let unit), .hasCount(_, let unit): Formatter.text(of: unit.source)
    case .hasWords: "words"
    case .holds(.suppressed): "suppressed"
    case .holds(.blank): "blank"
    }
  }
}
