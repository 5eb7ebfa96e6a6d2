import Rulebook
import Screening
import SourceText

/// The document `dueregard-review/1` (`reviews.md`, section 9).
///
/// Reviews are written as they come; only what was not reviewed is kept for the end.
package struct JSONReport: Sendable {
  private let header: RunHeader
  private var json = JSONWriter()

  package init(_ header: RunHeader) {
    self.header = header
  }

  mutating func begin() -> [UInt8] {
    json.beginObject()
    json.member("schema", "dueregard-review/1")
    json.key("engine")
    json.object {
      $0.member("name", "dueregard")
      $0.member("version", header.engine)
      $0.member("language", header.language)
    }
    writePacks()
    writeJudging()
    json.key("privacy")
    json.object {
      $0.member("excerpts", header.excerpts)
      $0.member("mask", header.masks)
    }
    json.member("settings", nil as String?)
    json.members("rules", header.rules) { RuleJSON.write(&$0, $1) }
    json.key("reviews")
    json.beginArray()
    return json.take()
  }

  mutating func add(_ entry: RunEntry) -> [UInt8] {
    guard case .review(let review) = entry else { return [] }
    json.object { ReviewJSON.write(&$0, review) }
    return json.take()
  }

  mutating func end(_ end: RunEnd) -> [UInt8] {
    json.endArray()
    json.members("unreviewed", end.unreviewed) { json, paper in
      json.member("path", paper.path)
      json.member("code", paper.code)
      json.member("message", paper.message)
      json.member("help", paper.help)
    }
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
    json.object { json in
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
    json.member("exit", end.exit)
    json.endObject()
    return json.takeLine()
  }

  private mutating func writePacks() {
    json.members("packs", header.packs) { json, pack in
      json.member("name", pack.name)
      json.member("version", pack.version)
      json.member("title", pack.title)
      json.members("themes", pack.themes) { json, theme in
        json.member("name", theme.name.text)
        json.member("title", theme.title)
      }
      json.member("hash", pack.hash)
      json.member("rules", pack.rules)
    }
  }

  private mutating func writeJudging() {
    let judging = header.judging
    json.key("judging")
    json.object { json in
      json.member("hash", judging.hash)
      json.member("asOf", judging.asOf)
      json.member("select", judging.select)
      json.members("skip", judging.skip) { json, rule in
        json.member("rule", rule)
        json.member("because", nil as String?)
      }
      json.members("parameters", judging.parameters) { json, parameter in
        json.member("pack", parameter.pack)
        json.member("name", parameter.name)
        json.key("value")
        json.value(parameter.value)
        json.key("default")
        json.value(parameter.standard)
        json.member("from", parameter.isGiven ? "flag" : "default")
      }
      json.member("failOn", judging.failOn)
      json.member("strict", judging.isStrict)
    }
  }
}
