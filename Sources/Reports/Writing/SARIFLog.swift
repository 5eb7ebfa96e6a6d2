/// A SARIF 2.1.0 log of one run (`reviews.md`, section 12).
package enum SARIFLog {
  /// GitHub refuses a file with more results.
  package static let mostResults = 25_000

  /// The log whose run `body` writes.
  static func json(run body: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
      )
      json.member("version", "2.1.0")
      json.key("runs")
      json.beginArray()
      json.object(body)
      json.endArray()
    }
    return json.takeLine()
  }

  /// Writes the objects that SARIF wraps a text in.
  static func text(_ json: inout JSONWriter, _ key: String, _ text: String) {
    json.key(key)
    json.object { $0.member("text", text) }
  }

  /// Writes what happened while the tool ran, up to where a location may follow.
  static func notification(
    _ json: inout JSONWriter,
    _ id: String,
    level: String,
    _ message: String
  ) {
    json.key("descriptor")
    json.object { $0.member("id", id) }
    json.member("level", level)
    text(&json, "message", message)
  }

  /// Writes that results were left out.
  static func leftOut(_ json: inout JSONWriter, _ count: Int) {
    notification(
      &json,
      "results-left-out",
      level: "warning",
      "\(Wording.count(count, "result")) left out"
    )
  }
}
