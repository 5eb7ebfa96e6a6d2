import Screening

/// One JSON object a line: what is judged by, each paper, and what it all came to (`reviews.md`,
/// section 10).
package struct NDJSONReport: Report {
  private let header: RunHeader
  private var json = JSONWriter(indentedLevels: 0)

  package init(_ header: RunHeader) {
    self.header = header
  }

  package mutating func begin() -> [UInt8] {
    let header = header
    return line("run") { RunHeaderJSON.write(&$0, header) }
  }

  package mutating func add(_ entry: RunEntry) -> [UInt8] {
    switch entry {
    case .review(let review): line("review") { ReviewJSON.write(&$0, review) }
    case .unreviewed(let paper): line("unreviewed") { RunEndJSON.write(&$0, paper) }
    }
  }

  package mutating func end(_ end: RunEnd) -> [UInt8] {
    line("end") { RunEndJSON.write(&$0, end) }
  }

  private mutating func line(_ kind: String, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
    json.object { json in
      json.member("line", kind)
      body(&json)
    }
    return json.takeLine()
  }
}
