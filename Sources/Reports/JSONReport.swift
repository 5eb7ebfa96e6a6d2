import Screening

/// The document `dueregard-review/1` (`reviews.md`, section 9).
///
/// Reviews are written as they come; only what was not reviewed is kept for the end.
package struct JSONReport: Report {
  private let header: RunHeader
  private var json = JSONWriter()

  package init(_ header: RunHeader) {
    self.header = header
  }

  package mutating func begin() -> [UInt8] {
    json.beginObject()
    RunHeaderJSON.write(&json, header)
    json.key("reviews")
    json.beginArray()
    return json.take()
  }

  package mutating func add(_ entry: RunEntry) -> [UInt8] {
    switch entry {
    case .review(let review): json.object { ReviewJSON.write(&$0, review) }
    case .unreviewed: break
    }
    return json.take()
  }

  package mutating func end(_ end: RunEnd) -> [UInt8] {
    json.endArray()
    json.members("unreviewed", end.unreviewed) { RunEndJSON.write(&$0, $1) }
    RunEndJSON.write(&json, end)
    json.endObject()
    return json.takeLine()
  }
}
