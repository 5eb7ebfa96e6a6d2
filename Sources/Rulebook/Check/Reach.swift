/// Which rules of a rulebook lead to which definitions, themselves or through others.
package struct Reach {
  private var reached: [NameUse.Key: [Int]] = [:]

  package init(_ rulebook: Rulebook) {
    let uses = Self.uses(in: rulebook)
    for (number, rule) in rulebook.rules.enumerated() {
      var seen: Set<NameUse.Key> = []
      var queue = [NameUse.Key(kind: .rule, name: rule.name.text)]
      while let key = queue.popLast() {
        guard seen.insert(key).inserted else { continue }
        reached[key, default: []].append(number)
        queue += uses[key] ?? []
      }
    }
  }

  /// The numbers of the rules that lead to a definition, in order.
  package func rules(to kind: NameKind, _ name: Name) -> [Int] {
    reached[.init(kind: kind, name: name.text)] ?? []
  }

  /// What each definition speaks of.
  private static func uses(in rulebook: Rulebook) -> [NameUse.Key: [NameUse.Key]] {
    var uses: [NameUse.Key: [NameUse.Key]] = [:]
    func add(_ kind: NameKind, _ name: Name, _ references: References) {
      var keys = references.uses.map(\.key)
      if !references.paperDates.isEmpty { keys.append(.init(kind: .field, name: "paper-date")) }
      uses[.init(kind: kind, name: name.text)] = keys
    }
    for term in rulebook.terms { add(.term, term.name, References(term.phrases + term.exceptions)) }
    for zone in rulebook.zones { add(.zone, zone.name, References(zone.unit)) }
    for condition in rulebook.conditions {
      add(.condition, condition.name, References(condition.condition))
    }
    for field in rulebook.fields {
      add(.field, field.name, References(field.labels + field.exceptions))
    }
    for rule in rulebook.rules { add(.rule, rule.name, References(rule)) }
    return uses
  }
}
