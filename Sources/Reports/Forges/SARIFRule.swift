import Rulebook

/// Writes what a SARIF log says of a rule.
enum SARIFRule {
  static func write(_ json: inout JSONWriter, _ rule: RuleSummary, page: RulePage?) {
    json.member("id", rule.id)
    json.member("name", RunHeader.name(of: rule.id))
    SARIFLog.text(&json, "shortDescription", rule.title)
    SARIFLog.text(&json, "fullDescription", Wording.cut(rule.say, to: SARIFResult.longest))
    json.key("defaultConfiguration")
    json.object { $0.member("level", SARIFResult.level(of: rule.severity)) }
    if let link = rule.cites.lazy.compactMap(\.link).first { json.member("helpUri", link) }
    if let page {
      json.key("help")
      json.object { json in
        json.member("text", page.plainText)
        json.member("markdown", page.markdown)
      }
    }
    json.key("properties")
    json.object { json in
      json.member("severity", rule.severity.rawValue)
      json.member("theme", rule.theme)
      json.member("hash", rule.hash)
      json.member("tags", ["health-inequalities"] + (rule.theme.map { [$0] } ?? []))
      json.member("problem.severity", problem(of: rule.severity))
    }
  }

  /// How GitHub names it.
  private static func problem(of severity: Severity) -> String {
    switch severity {
    case .critical, .major: "error"
    case .minor: "warning"
    case .advice: "recommendation"
    }
  }
}
