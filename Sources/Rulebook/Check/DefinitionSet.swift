import SourceText

/// The definitions of a set of files by kind, in the order of files and text.
struct DefinitionSet {
  private(set) var packs: [(definition: Definition, pack: PackSyntax)] = []
  private(set) var sources: [SourceSyntax] = []
  private(set) var fields: [FieldSyntax] = []
  private(set) var cues: [Cue] = []
  private(set) var terms: [TermSyntax] = []
  private(set) var zones: [Zone] = []
  private(set) var parameters: [Parameter] = []
  private(set) var conditions: [NamedCondition] = []
  private(set) var rules: [(definition: Definition, rule: RuleSyntax)] = []
  private(set) var waivers: [(definition: Definition, waiver: WaiverSyntax)] = []

  init(_ syntaxes: [Syntax]) {
    for syntax in syntaxes {
      for definition in syntax.definitions { add(definition) }
    }
  }

  /// The definitions that checks of numbers, places and dates need, of a set that may be changed.
  init(
    zones: [Zone],
    parameters: [Parameter],
    conditions: [NamedCondition],
    rules: [Rulebook::Rule]
  ) {
    self.zones = zones
    self.parameters = parameters
    self.conditions = conditions
    self.rules = rules.map { Self.syntax(of: $0) }
  }

  /// A rule's deciding clauses as if they had been written.
  private static func syntax(
    of rule: Rulebook::Rule
  ) -> (definition: Definition, rule: RuleSyntax) {
    let piece = Piece(
      range: rule.name.origin.place.range,
      above: [],
      hasBlankBelowComments: false,
      after: nil
    )
    func clause(
      _ keyword: Keyword,
      _ content: RuleSyntax.Content
    ) -> Clause<RuleSyntax.Content> {
      Clause(keyword: keyword, content: content, piece: piece)
    }
    func literal(_ day: Day) -> DayLiteral { DayLiteral(day: day, origin: rule.name.origin) }
    var clauses = [clause(.expect, .expect(rule.expectation))]
    if let dates = rule.effective {
      let until = dates.until.map(literal)
      clauses.append(
        clause(.effective, .effective(from: literal(dates.from), until: until, notice: nil))
      )
    }
    if let retired = rule.retired {
      clauses.append(
        clause(.retired, .retired(literal(retired.day), replacedBy: nil, because: nil))
      )
    }
    clauses.append(clause(.applies, .applies(rule.applies)))
    clauses += rule.doubts.map { clause(.cannot, .cannotTell($0)) }
    let syntax = RuleSyntax(name: rule.name, title: rule.title, clauses: clauses)
    let definition = Definition(
      keyword: .rule,
      word: rule.name.origin,
      name: rule.name,
      body: .rule(syntax),
      head: piece,
      hasBlankAbove: false,
      hasSlip: false
    )
    return (definition, syntax)
  }

  private mutating func add(_ definition: Definition) {
    switch definition.body {
    case .pack(let pack): packs.append((definition, pack))
    case .source(let source): sources.append(source)
    case .field(let field): fields.append(field)
    case .cue(let cue): cues.append(cue)
    case .term(let term): terms.append(term)
    case .zone(let zone): zones.append(zone)
    case .parameter(let parameter): parameters.append(parameter)
    case .condition(let condition): conditions.append(condition)
    case .rule(let rule): rules.append((definition, rule))
    case .waiver(let waiver): waivers.append((definition, waiver))
    case .broken: break
    }
  }
}

extension TermSyntax {
  /// The phrases after `except`.
  var exceptions: [Phrase] {
    for clause in clauses {
      if case .except(let phrases) = clause.content { return phrases }
    }
    return []
  }

  /// What it must and must not match.
  var tests: [TermTest] {
    clauses.compactMap { clause in
      if case .test(let test) = clause.content { test } else { nil }
    }
  }
}

extension FieldSyntax {
  /// The phrases after `except`.
  var exceptedLabels: [Phrase] { exceptions?.content ?? [] }
}
