import SourceText

/// What a part of a rule file speaks of: names, the paper date, the place a rule is applied to.
struct References: TreeVisitor {
  private(set) var uses: [NameUse] = []
  private(set) var paperDates: [Origin] = []
  /// Where `it` and `the same …` stand.
  private(set) var places: [Origin] = []
  /// Whether a finder of it is affirmed, so that the pack's cues matter.
  private(set) var affirms = false

  mutating func use(_ kind: NameKind, _ name: Name) {
    uses.append(NameUse(kind: kind, name: name))
  }

  mutating func use(ruleOfWaiver name: Name) {
    uses.append(NameUse(kind: .rule, name: name, isOfWaiver: true))
  }

  /// The names of one kind, in the order of the text.
  func names(_ kind: NameKind) -> [Name] {
    uses.filter { $0.kind == kind }.map(\.name)
  }

  mutating func visit(_ condition: Condition) {
    switch condition.kind {
    case .rule(let name, _): use(.rule, name)
    case .field(let name, _): use(.field, name)
    case .named(let name): use(.condition, name)
    case .every(_, .affirms), .some(_, .affirms), .no(_, .affirms), .scope(_, .affirms),
      .scopeNot(_, .affirms):
      affirms = true
    case .and, .or, .not, .anyOf, .allOf, .counted, .every, .some, .no, .scope, .scopeNot: break
    }
  }

  mutating func visit(_ scope: Scope) {
    switch scope.kind {
    case .it, .same: places.append(scope.origin)
    case .paper, .body, .coverSheet: break
    case .field(let name): use(.field, name)
    case .zone(let name): use(.zone, name)
    }
  }

  mutating func visit(_ phrase: Phrase) {
    if case .term(let name) = phrase.kind { use(.term, name) }
  }

  mutating func visit(_ quantity: Quantity, as role: QuantityRole) {
    if case .parameter(let name) = quantity { use(.parameter, name) }
  }

  mutating func visit(paperDate: Origin) {
    paperDates.append(paperDate)
  }
}

extension References {
  init(_ condition: Condition) {
    walk(condition)
  }

  init(_ unit: Unit) {
    walk(unit)
  }

  init(_ phrases: [Phrase]) {
    for phrase in phrases { visit(phrase) }
  }

  /// What the conditions of a rule ask about; a rule that replaces another is not asked.
  init(asking clauses: [Clause<RuleSyntax.Content>]) {
    for clause in clauses {
      if case .retired = clause.content { continue }
      if let content = clause.content { add(content) }
    }
  }

  mutating func add(_ clauses: [Clause<RuleSyntax.Content>]) {
    for clause in clauses { if let content = clause.content { add(content) } }
  }

  private mutating func add(_ content: RuleSyntax.Content) {
    switch content {
    case .cites(let citation): use(.source, citation.source)
    case .theme(let name): use(.theme, name)
    case .retired(_, let replacement, _): if let replacement { use(.rule, replacement) }
    case .applies(let applicability): walk(applicability)
    case .expect(let condition): walk(condition)
    case .cannotTell(let doubt): walk(doubt.condition)
    case .severity, .owner, .effective, .say, .advise, .example: break
    }
  }
}
