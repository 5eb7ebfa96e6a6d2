import SourceText

/// Finds definitions that nothing speaks of (W110).
enum UnusedNames {
  static func findings(in rulebook: Rulebook, _ references: References) -> [Diagnostic] {
    let used = Set(references.uses.map(\.key))
    let names: [(NameKind, [Name])] = [
      (.term, rulebook.terms.map(\.name)),
      (.zone, rulebook.zones.map(\.name)),
      (.condition, rulebook.conditions.map(\.name)),
      (.parameter, rulebook.parameters.map(\.name)),
      (.field, rulebook.fields.map(\.name).filter { $0.text != "paper-date" }),
      (.source, rulebook.sources.map(\.name)),
      (.theme, rulebook.pack?.themes.map(\.name) ?? []),
    ]
    return names.flatMap { kind, names in
      names.filter { !used.contains(.init(kind: kind, name: $0.text)) }.map { name in
        Diagnostic(
          .neverUsed(kind, name.text),
          .warning,
          at: name.origin.place,
          help: "use it, or take it out"
        )
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func neverUsed(_ kind: NameKind, _ name: String) -> Self {
    Self(code: "W110", text: "\(kind.rawValue) \(name) is never used")
  }
}
