import Rulebook
package import Screening
package import SourceText

/// What `rules evaluate` prints (`rule-language.md`, 14.4).
package struct EvaluationReport: Sendable {
  private let name: String
  private let asOf: Day?
  private let evaluation: PaperEvaluation

  /// Reports what the rules say of the paper `name`.
  package init(name: String, asOf: Day?, _ evaluation: PaperEvaluation) {
    self.name = name
    self.asOf = asOf
    self.evaluation = evaluation
  }

  /// Whether something critical or major is not met and not waived.
  package var hasFailed: Bool {
    evaluation.results.contains { $0.outcome == .notMet && !$0.isWaived && $0.severity >= .major }
  }

  // MARK: - JSON

  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("schema", "dueregard.rules.evaluate/1")
    json.key("paper")
    json.object { json in
      json.member("name", name)
      json.member("date", evaluation.date?.description)
      json.member("unread", evaluation.unread)
    }
    json.member("asOf", asOf?.description)
    json.members("results", evaluation.results) { Self.write(&$0, $1) }
    json.members("waivers", evaluation.waivers) { json, use in
      json.member("name", use.name)
      json.member("state", use.state.rawValue)
    }
    json.endObject()
    return json.takeLine()
  }

  private static func write(_ json: inout JSONWriter, _ result: RuleEvaluation) {
    json.member("rule", result.rule)
    json.member("title", result.title)
    json.member("severity", result.severity.rawValue)
    json.member("theme", result.theme)
    json.member("outcome", result.outcome.rawValue)
    json.member("waived", result.isWaived)
    json.member("waiver", result.waiver)
    json.member("reason", result.reason)
    json.member("evidence", result.evidence)
    json.members("places", result.places) { json, place in
      json.member("place", place.place)
      json.member("outcome", place.outcome.rawValue)
      json.member("evidence", place.evidence)
      json.member("fingerprint", place.fingerprint)
      json.member("waiver", place.waiver)
    }
    json.members("nearMisses", result.nearMisses) { json, near in
      json.member("kind", near.kind.rawValue)
      json.member("text", near.text)
      json.member("because", near.because)
    }
    json.member("fingerprint", result.fingerprint)
    json.member("coming", result.coming) { json, coming in
      json.member("from", coming.from.description)
      json.member("outcome", coming.outcome.rawValue)
    }
  }

  // MARK: - Text

  package func text() -> [UInt8] {
    let date = evaluation.date.map { "dated \($0)" } ?? "without a date"
    let asOf = asOf.map { ", as of \($0)" } ?? ""
    let regions = Wording.count(evaluation.unread, "region")
    let unread = evaluation.unread > 0 ? ", \(regions) unread" : ""
    let lines =
      ["\(name), \(date)\(asOf)\(unread)"] + evaluation.results.flatMap(Self.lines(for:))
      + evaluation.waivers.map { "waiver \($0.name): \($0.state.rawValue)" }
    return Array(lines.map { SafeText.line($0) + "\n" }.joined().utf8)
  }

  private static func lines(for result: RuleEvaluation) -> [String] {
    let waived = result.isWaived ? ", waived" : ""
    let reason = result.reason.isEmpty ? "" : " (\(result.reason))"
    var lines = ["\(result.rule): \(words(result.outcome))\(waived)\(reason)"]
    if result.places.isEmpty, !result.evidence.isEmpty {
      lines.append("  evidence: \(quoted(result.evidence))")
    }
    for place in result.places {
      let evidence = place.evidence.isEmpty ? "" : ", evidence \(quoted(place.evidence))"
      let waiver = place.waiver.map { ", set aside by \($0)" } ?? ""
      lines.append("  at \"\(place.place)\": \(words(place.outcome))\(evidence)\(waiver)")
    }
    for near in result.nearMisses {
      let because = near.because.isEmpty ? "" : ": \(near.because)"
      lines.append("  near: \"\(near.text)\", \(near.kind.rawValue)\(because)")
    }
    if let coming = result.coming {
      lines.append("  from \(coming.from): \(words(coming.outcome))")
    }
    return lines
  }

  private static func words(_ outcome: Outcome) -> String { Wording.outcome(outcome.rawValue) }

  private static func quoted(_ words: [String]) -> String {
    words.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
