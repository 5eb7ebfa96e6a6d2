import SourceText

/// Checks what a set of files says as a whole (`rule-language.md`, 5).
struct Checker {
  private(set) var diagnostics: [Diagnostic] = []

  init(_ syntaxes: [Syntax], isFolder: Bool) {
    let set = DefinitionSet(syntaxes)
    var names = Names(syntaxes)
    let isPackless = !syntaxes.contains { $0.definitions.contains { $0.keyword == .pack } }
    if isFolder, isPackless, !names.mayLackDefinitions {
      diagnostics.append(
        Diagnostic(
          .noPack,
          at: .init(file: 0, range: TextRange(0, 0)),
          help: "add: pack <name> version \"…\""
        )
      )
    }
    let references = Self.references(set)
    names.reportUnknown(references.uses)
    diagnostics += names.diagnostics
    if !names.has(.field, "paper-date"), !names.mayLackDefinitions,
      let first = references.paperDates.min(by: { $0.isBefore($1) })
    {
      diagnostics.append(
        Diagnostic(
          .noPaperDate,
          at: first.place,
          help: "define it: field paper-date labelled \"…\""
        )
      )
    }
    diagnostics += ClauseCheck(set).diagnostics
    diagnostics += Self.circles(set)
    diagnostics += ValueCheck(set).diagnostics
    diagnostics += PlaceCheck(set).diagnostics
    diagnostics += ExampleCheck(set).diagnostics
  }

  /// What all definitions speak of.
  static func references(_ set: DefinitionSet) -> References {
    var references = References()
    for field in set.fields {
      for phrase in field.labels + field.exceptedLabels { references.visit(phrase) }
    }
    for term in set.terms {
      for phrase in term.phrases + term.exceptions { references.visit(phrase) }
    }
    for zone in set.zones { references.walk(zone.unit) }
    for condition in set.conditions { references.walk(condition.condition) }
    for (_, rule) in set.rules { references.add(rule.clauses) }
    for (_, waiver) in set.waivers {
      if let rule = waiver.rule { references.use(ruleOfWaiver: rule) }
    }
    return references
  }

  private static func circles(_ set: DefinitionSet) -> [Diagnostic] {
    let terms = set.terms.map { term in
      Circles.Node(
        kind: .term,
        name: term.name,
        uses: References(term.phrases + term.exceptions).uses
      )
    }
    let zones = set.zones.map {
      Circles.Node(kind: .zone, name: $0.name, uses: References($0.unit).uses)
    }
    let conditions = set.conditions.map {
      Circles.Node(kind: .condition, name: $0.name, uses: References($0.condition).uses)
    }
    let rules = set.rules.map {
      Circles.Node(kind: .rule, name: $0.rule.name, uses: References(asking: $0.rule.clauses).uses)
    }
    return Circles(.term, terms).diagnostics + Circles(.zone, zones).diagnostics
      + Circles(.condition, conditions).diagnostics
      + Circles(.rule, rules + conditions).diagnostics
  }
}

extension Diagnostic.Message {
  fileprivate static let noPack = Self(code: "E035", text: "this folder has no pack")

  fileprivate static let noPaperDate = Self(
    code: "E056",
    text: "no field says where the paper date is"
  )
}
