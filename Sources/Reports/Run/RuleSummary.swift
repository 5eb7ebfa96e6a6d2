package import Rulebook
package import SourceText

/// What reports say of a rule.
package struct RuleSummary: Sendable {
  /// A source that the rule rests on.
  package struct Cite: Sendable {
    package let source: String
    package let title: String
    package let link: String?
    package let issued: Day?
    package let withdrawn: Day?
    package let force: String?
    package let at: String?
    package let quote: String?
  }

  /// `pack/rule`.
  package let id: String
  package let title: String
  package let severity: Severity
  package let theme: String?
  package let hash: String
  package let say: String
  package let advise: String?
  package let cites: [Cite]
  package let owner: String?
  package let effective: EffectiveDates?
  package let retired: Day?

  /// Gathers what is said of `rule`, whose sources are among `sources`.
  package init(_ rule: Rulebook::Rule, pack: String, hash: String, sources: [Source]) {
    id = "\(pack)/\(rule.name.text)"
    title = rule.title
    severity = rule.severity
    theme = rule.theme?.text
    self.hash = hash
    say = rule.say ?? rule.title
    advise = rule.advise
    cites = rule.citations.map { citation in
      let source = sources.first { $0.name.text == citation.source.text }
      return Cite(
        source: citation.source.text,
        title: source?.title ?? citation.source.text,
        link: source?.link,
        issued: source?.issued,
        withdrawn: source?.withdrawn,
        force: source?.force,
        at: citation.at,
        quote: citation.quote
      )
    }
    owner = rule.owner
    effective = rule.effective
    retired = rule.retired?.day
  }
}
