/// Says whether a definition that was changed still keeps the static rules (`rule-language.md`, 5).
///
/// Only numbers, places and dates are looked at: a change of a checked definition gives no name and
/// takes none away.
package struct ChangeCheck {
  private let rulebook: Rulebook
  private let reach: Reach

  package init(_ rulebook: Rulebook, _ reach: Reach) {
    self.rulebook = rulebook
    self.reach = reach
  }

  /// Whether a rule of the rulebook might stand as it was changed.
  package func allows(_ rule: Rulebook::Rule) -> Bool {
    let number = rulebook.rules.firstIndex { $0.name.text == rule.name.text } ?? 0
    let conditions = rulebook.conditions.filter {
      reach.rules(to: .condition, $0.name).contains(number)
    }
    return isSound(conditions: conditions, rules: [rule])
  }

  /// Whether a condition of the rulebook might.
  package func allows(_ condition: NamedCondition) -> Bool {
    let conditions = rulebook.conditions.map {
      $0.name.text == condition.name.text ? condition : $0
    }
    return isSound(conditions: conditions, rules: rules(to: .condition, condition.name))
  }

  /// Whether a zone of the rulebook might.
  package func allows(_ zone: Zone) -> Bool {
    isSound(
      zones: rulebook.zones.map { $0.name.text == zone.name.text ? zone : $0 },
      rules: rules(to: .zone, zone.name)
    )
  }

  /// Whether a parameter of the rulebook might.
  package func allows(_ parameter: Parameter) -> Bool {
    isSound(
      parameters: rulebook.parameters.map { $0.name.text == parameter.name.text ? parameter : $0 },
      rules: rules(to: .parameter, parameter.name)
    )
  }

  private func rules(to kind: NameKind, _ name: Name) -> [Rulebook::Rule] {
    reach.rules(to: kind, name).map { rulebook.rules[$0] }
  }

  private func isSound(
    zones: [Zone]? = nil,
    parameters: [Parameter]? = nil,
    conditions: [NamedCondition]? = nil,
    rules: [Rulebook::Rule]
  ) -> Bool {
    let set = DefinitionSet(
      zones: zones ?? rulebook.zones,
      parameters: parameters ?? rulebook.parameters,
      conditions: conditions ?? rulebook.conditions,
      rules: rules
    )
    return ValueCheck(set).diagnostics.isEmpty && PlaceCheck(set).diagnostics.isEmpty
      && ClauseCheck(set).diagnostics.isEmpty
  }
}
