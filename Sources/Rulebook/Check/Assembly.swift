import SourceText

extension Rulebook {
  /// Puts a rulebook together from definitions without errors.
  init(_ set: DefinitionSet, files: [SourceFile]) {
    self.init(
      files: files,
      pack: set.packs.first.map { Rulebook::Pack($0.pack) },
      sources: set.sources.map { Rulebook::Source($0) },
      fields: set.fields.map {
        DeclaredField(name: $0.name, labels: $0.labels, exceptions: $0.exceptedLabels)
      },
      cues: set.cues,
      terms: set.terms.map {
        Term(name: $0.name, phrases: $0.phrases, exceptions: $0.exceptions, tests: $0.tests)
      },
      zones: set.zones,
      parameters: set.parameters,
      conditions: set.conditions,
      rules: set.rules.compactMap { Rulebook::Rule($0.rule) },
      waivers: set.waivers.compactMap { Rulebook::Waiver($0.waiver) }
    )
  }
}

extension Pack {
  fileprivate init(_ syntax: PackSyntax) {
    var (title, owner, contact): (String?, String?, String?)
    var themes: [Theme] = []
    for clause in syntax.clauses {
      switch clause.content {
      case .title(let text): title = text
      case .owner(let text): owner = text
      case .contact(let text): contact = text
      case .theme(let theme): themes.append(theme)
      case nil: break
      }
    }
    self.init(
      name: syntax.name,
      version: syntax.version,
      title: title,
      owner: owner,
      contact: contact,
      themes: themes
    )
  }
}

extension Source {
  fileprivate init(_ syntax: SourceSyntax) {
    var (link, force): (String?, String?)
    var (issued, withdrawn): (Day?, Day?)
    var notes: [String] = []
    for clause in syntax.clauses {
      switch clause.content {
      case .link(let address): link = address
      case .issued(let date): issued = date.day
      case .withdrawn(let date): withdrawn = date.day
      case .force(let text): force = text
      case .note(let text): notes.append(text)
      case nil: break
      }
    }
    self.init(
      name: syntax.name,
      title: syntax.title,
      link: link,
      issued: issued,
      withdrawn: withdrawn,
      force: force,
      notes: notes
    )
  }
}

extension Rule {
  /// Nil for a rule that expects nothing.
  init?(_ syntax: RuleSyntax) {
    var (citations, doubts, examples): ([Citation], [Doubt], [Example]) = ([], [], [])
    var theme: Name?
    var severity = Severity.minor
    var (owner, say, advise): (String?, String?, String?)
    var effective: EffectiveDates?
    var retired: Retirement?
    var applies = Applicability.always
    var expectation: Condition?
    let file = syntax.name.origin.place.file
    for clause in syntax.clauses {
      switch clause.content {
      case .cites(let citation): citations.append(citation)
      case .theme(let name): theme = name
      case .severity(let given): severity = given
      case .owner(let text): owner = text
      case .effective(let from, let until, let notice):
        effective = EffectiveDates(
          from: from.day,
          until: until?.day,
          notice: notice.map(\.clampedDays),
          origin: Origin(.init(file: file, range: clause.wordRange))
        )
      case .retired(let date, let name, let reason):
        retired = Retirement(
          day: date.day,
          replacedBy: name,
          because: reason,
          origin: Origin(.init(file: file, range: clause.wordRange))
        )
      case .applies(let applicability): applies = applicability
      case .expect(let condition): expectation = condition
      case .cannotTell(let doubt): doubts.append(doubt)
      case .say(let text): say = text
      case .advise(let text): advise = text
      case .example(let example): examples.append(example)
      case nil: break
      }
    }
    guard let expectation else { return nil }
    self.init(
      name: syntax.name,
      title: syntax.title,
      citations: citations,
      theme: theme,
      severity: severity,
      owner: owner,
      effective: effective,
      retired: retired,
      applies: applies,
      expectation: expectation,
      doubts: doubts,
      say: say,
      advise: advise,
      examples: examples
    )
  }
}

extension NumberLiteral {
  /// As a number of days; more than some thousand years are as good as for ever.
  fileprivate var clampedDays: Int { Int(min(value, 4_000_000)) }
}

extension Waiver {
  /// Nil for a waiver that lacks what it needs.
  fileprivate init?(_ syntax: WaiverSyntax) {
    var papers: [String]?
    var (finding, owner, approver, because): (String?, String?, String?, String?)
    var (approvedOn, until): (Date?, Date?)
    for clause in syntax.clauses {
      switch clause.content {
      case .papers(let names): papers = names
      case .finding(let text): finding = text
      case .owner(let text): owner = text
      case .approved(let name, let date): (approver, approvedOn) = (name, date)
      case .until(let date): until = date
      case .because(let text): because = text
      case nil: break
      }
    }
    guard let rule = syntax.rule, let owner, let approver, let approvedOn, let until, let because
    else { return nil }
    self.init(
      name: syntax.name,
      rule: rule,
      papers: papers,
      finding: finding,
      owner: owner,
      approvedBy: approver,
      approvedOn: approvedOn,
      until: until,
      because: because
    )
  }
}
