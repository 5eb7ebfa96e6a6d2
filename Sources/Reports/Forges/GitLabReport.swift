import Screening
import SourceText

/// Code Quality of GitLab: one array of what to look at (`reviews.md`, section 14).
package struct GitLabReport: Report {
  private let header: RunHeader
  private var json = JSONWriter()

  package init(_ header: RunHeader) {
    self.header = header
  }

  package mutating func begin() -> [UInt8] {
    json.beginArray()
    return json.take()
  }

  package mutating func add(_ entry: RunEntry) -> [UInt8] {
    for annotation in Annotation.all(of: entry, header) {
      json.object { Self.write(&$0, annotation) }
    }
    return json.take()
  }

  package mutating func end(_ end: RunEnd) -> [UInt8] {
    json.endArray()
    return json.takeLine()
  }

  private static func write(_ json: inout JSONWriter, _ annotation: Annotation) {
    json.member("description", description(of: annotation))
    json.member("check_name", annotation.rule)
    json.member("fingerprint", fingerprint(of: annotation))
    json.member("severity", severity(of: annotation))
    json.key("location")
    json.object { json in
      json.member("path", annotation.path)
      json.key("lines")
      json.object { $0.member("begin", annotation.lines?.line ?? 1) }
    }
  }

  private static func description(of annotation: Annotation) -> String {
    if annotation.weight == .unread { return annotation.message }
    let section = annotation.section.map { " (section \($0))" } ?? ""
    return "\(annotation.name): \(annotation.sentence)\(section)"
  }

  /// Unlike that of a result, it tells papers apart.
  private static func fingerprint(of annotation: Annotation) -> String {
    let bytes = Array(annotation.path.utf8) + [0] + Array(annotation.fingerprint.utf8)
    return String(Digest(bytes).hexadecimal.prefix(32))
  }

  private static func severity(of annotation: Annotation) -> String {
    switch annotation.weight {
    case .unread: "blocker"
    case .critical: "critical"
    case .major: "major"
    case .minor: "minor"
    case .advice, .person: "info"
    }
  }
}
