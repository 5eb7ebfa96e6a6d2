import SourceText

/// Looks for what is allowed but probably not meant, in sets without errors
/// (`rule-language.md`, 11).
enum Analyser {
  static func findings(in rulebook: Rulebook, _ syntaxes: [Syntax]) -> [Diagnostic] {
    let set = DefinitionSet(syntaxes)
    var findings: [Diagnostic] = []
    for rule in rulebook.rules {
      findings += missingSource(rule)
      findings += MissingExamples.findings(in: rule)
      findings += withdrawnSources(rule, rulebook)
    }
    findings += UnusedNames.findings(in: rulebook, Checker.references(set))
    findings += DeadPhrases(rulebook).diagnostics
    findings += longSentences(set)
    findings += rulebook.waivers.flatMap(unreadableDates)
    findings += Logic(rulebook).diagnostics
    return findings
  }

  private static func missingSource(_ rule: Rulebook::Rule) -> [Diagnostic] {
    guard rule.severity >= .major, rule.citations.isEmpty else { return [] }
    return [
      Diagnostic(
        .noSource(rule.name.text, rule.severity),
        .warning,
        at: rule.name.origin.place,
        help: "add: cites … with what the rule rests on"
      )
    ]
  }

  private static func withdrawnSources(
    _ rule: Rulebook::Rule,
    _ rulebook: Rulebook
  ) -> [Diagnostic] {
    rule.citations.compactMap { citation in
      guard
        let source = rulebook.sources.first(where: { $0.name.text == citation.source.text }),
        let withdrawn = source.withdrawn, !rule.ends(before: withdrawn)
      else { return nil }
      return Diagnostic(
        .withdrawn(source.name.text, withdrawn),
        .warning,
        at: citation.source.origin.place,
        help: "cite what took its place, or end the rule"
      )
    }
  }

  private static func longSentences(_ set: DefinitionSet) -> [Diagnostic] {
    set.rules.flatMap { _, rule in
      rule.clauses.compactMap { clause in
        switch clause.content {
        case .say(let text), .advise(let text):
          let words = WordBoundary.words(of: Array(text.utf8)).count
          guard words > 30 else { return nil }
          let place = Diagnostic.Place(file: rule.name.origin.place.file, range: clause.wordRange)
          return Diagnostic(
            .longSentence(words),
            .warning,
            at: place,
            help: "say it in one short sentence; an example or a source can carry the rest"
          )
        case .cites, .theme, .severity, .owner, .effective, .retired, .applies, .expect,
          .cannotTell, .example, nil:
          return nil
        }
      }
    }
  }

  private static func unreadableDates(_ waiver: Rulebook::Waiver) -> [Diagnostic] {
    [waiver.approvedOn, waiver.until].filter { $0.day == nil }.map { date in
      Diagnostic(
        .noDate(date.text, waiver.name.text),
        .warning,
        at: date.origin.place,
        help: "write a date as year-month-day, such as 2026-04-01"
      )
    }
  }
}

extension Rule {
  /// Whether it is no longer in force on `day` and after.
  fileprivate func ends(before day: Day) -> Bool {
    if let retired, retired.day <= day { return true }
    if let until = effective?.until, until < day { return true }
    return false
  }
}

extension Diagnostic.Message {
  fileprivate static func noSource(_ rule: String, _ severity: Severity) -> Self {
    Self(code: "W101", text: "rule \(rule) is \(severity.rawValue) and cites no source")
  }

  fileprivate static func withdrawn(_ source: String, _ day: Day) -> Self {
    Self(
      code: "W103",
      text: "source \(source) was withdrawn on \(day), while the rule is in force"
    )
  }

  fileprivate static func longSentence(_ words: Int) -> Self {
    Self(code: "W160", text: "this sentence has \(words) words, more than 30")
  }

  fileprivate static func noDate(_ text: String, _ waiver: String) -> Self {
    Self(
      code: "W172",
      text:
        "\(text) is not a real date, so waiver \(waiver) is without effect and counts as expired"
    )
  }
}
