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
