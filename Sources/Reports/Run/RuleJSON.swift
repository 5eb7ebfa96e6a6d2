import Rulebook
import SourceText

/// Writes what reports say of a rule.
enum RuleJSON {
  static func write(_ json: inout JSONWriter, _ rule: RuleSummary) {
    json.member("id", rule.id)
    json.member("title", rule.title)
    json.member("severity", rule.severity.rawValue)
    json.member("theme", rule.theme)
    json.member("hash", rule.hash)
    json.member("say", rule.say)
    json.member("advise", rule.advise)
    json.members("cites", rule.cites) { json, cite in
      json.member("source", cite.source)
      json.member("title", cite.title)
      json.member("link", cite.link)
      json.member("issued", cite.issued?.description)
      json.member("force", cite.force)
      json.member("at", cite.at)
      json.member("quote", cite.quote)
    }
    json.member("owner", rule.owner)
    json.member("effective", rule.effective) { json, dates in
      json.member("from", dates.from.description)
      json.member("until", dates.until?.description)
    }
    json.member("retired", rule.retired?.description)
  }
}
