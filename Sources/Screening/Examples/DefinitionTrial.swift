import Rulebook

/// The changes of one definition as they are tried.
struct DefinitionTrial {
  let name: Name
  private let kind: NameKind
  private let severity: Severity?
  private(set) var survivors: [Mutant] = []
  private(set) var counts: [Operator: MutantCount] = [:]

  init(_ name: Name, _ kind: NameKind, severity: Severity? = nil) {
    self.name = name
    self.kind = kind
    self.severity = severity
  }

  var count: MutantCount { counts.values.reduce(MutantCount(), +) }

  var definition: MutatedDefinition {
    MutatedDefinition(name: name.text, kind: kind, severity: severity, count: count)
  }

  mutating func add(_ mutant: Mutant, isCaught: Bool) {
    counts[mutant.kind, default: MutantCount()].add(isCaught: isCaught)
    if !isCaught { survivors.append(mutant) }
  }
}
