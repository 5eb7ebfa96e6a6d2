package import SourceText

/// The hashes of a pack's rules: each changes when, and only when, the rule's outcome may
/// (`reviews.md`, 1).
package struct RuleHash {
  private let rulebook: Rulebook
  private var texts: [NameUse.Key: String] = [:]
  private var references: [NameUse.Key: References] = [:]
  private let cues: String

  /// Prepares the hashes of the rules of `rulebook`.
  package init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
    cues = rulebook.cues.map { cue in
      "cue \(cue.kind.rawValue) "
        + cue.texts.map { ConditionLayout.quoted($0.text) }.joined(separator: ", ")
    }.sorted().joined(separator: "\n")
    for term in rulebook.terms {
      var text = "term \(term.name.text) means \(Self.listed(term.phrases))"
      if !term.exceptions.isEmpty { text += "\n  except \(Self.listed(term.exceptions))" }
      add(.term, term.name, text, References(term.phrases + term.exceptions))
    }
    for zone in rulebook.zones {
      let text = "zone \(zone.name.text) means \(Formatter.text(of: zone.unit))"
      add(.zone, zone.name, text, References(zone.unit))
    }
    for condition in rulebook.conditions {
      let body = Formatter.text(of: condition.condition)
      add(
        .condition,
        condition.name,
        "condition \(condition.name.text) means \(body)",
        References(condition.condition)
      )
    }
    for parameter in rulebook.parameters {
      let text = "parameter \(parameter.name.text) is \(parameter.value.text)"
      add(.parameter, parameter.name, text, References())
    }
    for field in rulebook.fields {
      var text = "field \(field.name.text) labelled \(Self.listed(field.labels))"
      if !field.exceptions.isEmpty { text += "\n  except \(Self.listed(field.exceptions))" }
      add(.field, field.name, text, References(field.labels + field.exceptions))
    }
    for rule in rulebook.rules { add(.rule, rule.name, Self.text(of: rule), References(rule)) }
  }

  /// The hash of a rule of the rulebook.
  ///
  /// Besides what `reviews.md` lists, it covers the fields that the rule reaches, and the cues where
  /// something is affirmed: they too decide outcomes.
  package func hash(of rule: Rulebook::Rule) -> Digest {
    var reached: Set<NameUse.Key> = []
    var queue: [NameUse.Key] = [.init(kind: .rule, name: rule.name.text)]
    var needsCues = false
    while let key = queue.popLast() {
      guard let found = references[key], reached.insert(key).inserted else { continue }
      needsCues = needsCues || found.affirms
      queue += found.uses.map(\.key)
      if !found.paperDates.isEmpty { queue.append(.init(kind: .field, name: "paper-date")) }
    }
    reached.remove(.init(kind: .rule, name: rule.name.text))
    let inOrder = reached.sorted { ($0.name, $0.kind.rawValue) < ($1.name, $1.kind.rawValue) }
    var lines = ["dueregard-language/1"] + Formatter.decidingClauses(of: rule)
    lines += inOrder.compactMap { texts[$0] }
    if needsCues, !cues.isEmpty { lines.append(cues) }
    return Digest(Array(lines.joined(separator: "\n").utf8))
  }

  private mutating func add(
    _ kind: NameKind,
    _ name: Name,
    _ text: String,
    _ found: References
  ) {
    let key = NameUse.Key(kind: kind, name: name.text)
    texts[key] = text
    references[key] = found
  }

  private static func text(of rule: Rulebook::Rule) -> String {
    (["rule \(rule.name.text)"] + Formatter.decidingClauses(of: rule).map { "  \($0)" })
      .joined(separator: "\n")
  }

  private static func listed(_ phrases: [Phrase]) -> String {
    phrases.map { ConditionLayout.text($0) }.joined(separator: ", ")
  }
}

extension References {
  /// What the clauses of a rule that decide its outcome speak of.
  init(_ rule: Rulebook::Rule) {
    walk(rule.applies)
    walk(rule.expectation)
    for doubt in rule.doubts { walk(doubt.condition) }
    // Whether a rule is in force is judged at the paper date, when no other day is given.
    if rule.effective != nil || rule.retired != nil { visit(paperDate: rule.name.origin) }
  }
}

/// The hash of a pack: of the text of all its definitions in kind and name order, so that neither
/// the split into files nor comments matter (`reviews.md`, 1).
package enum PackHash {
  package static func hash(of rulebook: Rulebook) -> Digest {
    var items: [(kind: String, name: String, text: String)] = []
    for (number, file) in rulebook.files.enumerated() where !file.name.hasSuffix(".waivers") {
      for definition in RuleParser.parse(file, file: number).0.definitions {
        let text = DefinitionText(definition).text(withComments: false)
        items.append((definition.keyword.rawValue, definition.name?.text ?? "", text))
      }
    }
    items.sort { ($0.kind, $0.name, $0.text) < ($1.kind, $1.name, $1.text) }
    return Digest(Array(items.map(\.text).joined().utf8))
  }
}
