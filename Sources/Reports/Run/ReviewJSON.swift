import Rulebook
import Screening
import SourceText

/// Writes one review as the JSON formats have it.
enum ReviewJSON {
  static func write(_ json: inout JSONWriter, _ review: Review) {
    json.key("paper")
    json.object { PaperSummaryJSON.write(&$0, review.paper) }
    json.key("asOf")
    json.object { json in
      json.member("date", review.asOf.date?.description)
      json.member("from", review.asOf.from.rawValue)
    }
    json.members("results", review.results) { write(&$0, $1) }
    json.key("totals")
    json.object { write(&$0, review.totals) }
  }

  static func write(_ json: inout JSONWriter, _ totals: Totals) {
    json.member("rules", totals.rules)
    json.member("met", totals.met)
    json.member("notMet", totals.notMet)
    json.member("waived", totals.waived)
    json.member("cannotTell", totals.cannotTell)
    json.member("notApplicable", totals.notApplicable)
    json.key("bySeverity")
    json.object { json in
      for severity in Severity.allCases.reversed() {
        json.member(severity.rawValue, totals.bySeverity[severity])
      }
    }
    json.member("results", totals.results)
  }

  private static func write(_ json: inout JSONWriter, _ result: Result) {
    json.member("rule", result.rule)
    json.member("title", result.title)
    json.member("severity", result.severity.rawValue)
    json.member("outcome", result.outcome.rawValue)
    json.member("waived", result.isWaived)
    json.member("known", result.isKnown)
    json.member("coming", result.coming) { json, coming in
      json.member("from", coming.from.description)
      json.member("outcome", coming.outcome.rawValue)
    }
    json.key("target")
    json.object { json in
      json.member("kind", result.target.kind.rawValue)
      json.member("place", result.target.place) { PassageJSON.write(&$0, $1) }
    }
    json.member("place", result.place) { PassageJSON.write(&$0, $1) }
    json.member("message", result.outcome == .notMet ? result.sentence : nil)
    json.member("advice", result.advice)
    json.member("reason", result.reason) { json, reason in
      json.member("code", reason.code.rawValue)
      json.member("text", reason.text)
    }
    writeWords(&json, of: result)
    json.member("waiver", result.waiver) { write(&$0, $1) }
    json.member("fingerprint", result.fingerprint)
  }

  private static func writeWords(_ json: inout JSONWriter, of result: Result) {
    json.members("evidence", result.evidence) { json, evidence in
      json.member("side", evidence.side.rawValue)
      json.member("finder", evidence.finder)
      json.member("words", evidence.words)
      json.member("place", evidence.place) { PassageJSON.write(&$0, $1) }
    }
    json.key("found")
    json.object { json in
      json.member("applies", result.found.applies)
      json.member("expects", result.found.expects)
    }
    json.members("nearMisses", result.nearMisses) { json, near in
      json.member("kind", near.kind.rawValue)
      json.member("because", near.because)
      json.member("finder", near.finder)
      json.member("words", near.words)
      json.key("place")
      json.object { PassageJSON.write(&$0, near.place) }
    }
    json.members("searched", result.searched) { json, searched in
      json.member("finder", searched.finder)
      json.member("scope", searched.scope)
      json.member("words", searched.words)
      json.member("blocks", searched.blocks)
      json.member("unread", searched.unread)
    }
  }

  private static func write(_ json: inout JSONWriter, _ waiver: WaiverRecord) {
    json.member("name", waiver.name)
    json.member("rule", waiver.rule)
    json.key("papers")
    if let papers = waiver.papers {
      json.array(papers) { $0.value($1) }
    } else {
      json.null()
    }
    json.member("finding", waiver.finding)
    json.member("owner", waiver.owner)
    json.member("approvedBy", waiver.approvedBy)
    json.member("on", waiver.on.description)
    json.member("until", waiver.until.description)
    json.member("because", waiver.because)
    json.member("file", waiver.file)
    json.member("line", waiver.line)
  }
}
