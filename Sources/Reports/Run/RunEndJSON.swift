import Screening

/// Writes what a run came to, as the JSON formats end.
enum RunEndJSON {
  static func write(_ json: inout JSONWriter, _ end: RunEnd) {
    json.members("skipped", end.skipped) { json, file in
      json.member("path", file.path)
      json.member("why", file.why.rawValue)
    }
    json.members("waivers", end.waivers) { json, use in
      json.member("name", use.name)
      json.member("rule", use.rule)
      json.member("file", use.file)
      json.member("line", use.line)
      json.member("state", use.state.rawValue)
      json.member("uses", use.uses)
    }
    json.key("totals")
    json.object { writeTotals(&$0, end) }
    json.member("exit", end.exit)
  }

  /// The counts of papers and rules.
  static func writeTotals(_ json: inout JSONWriter, _ end: RunEnd) {
    json.key("papers")
    json.object { json in
      json.member("found", end.counts.found)
      json.member("readInFull", end.counts.readInFull)
      json.member("partlyRead", end.counts.partlyRead)
      json.member("unreviewed", end.counts.unreviewed)
      json.member("skipped", end.counts.skipped)
    }
    json.key("rules")
    json.object { ReviewJSON.write(&$0, end.totals) }
  }

  static func write(_ json: inout JSONWriter, _ paper: Unreviewed) {
    json.member("path", paper.path)
    json.member("code", paper.code)
    json.member("message", paper.message)
    json.member("help", paper.help)
  }
}
