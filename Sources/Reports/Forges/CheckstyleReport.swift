import Screening

/// Checkstyle: one `file` a paper (`reviews.md`, section 17).
package struct CheckstyleReport: Report {
  private let header: RunHeader

  package init(_ header: RunHeader) {
    self.header = header
  }

  package func begin() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n".utf8)
  }

  package func add(_ entry: RunEntry) -> [UInt8] {
    let head = "  <file" + MarkupText.attribute("name", entry.path)
    let errors = Annotation.all(of: entry, header).map(Self.error)
    guard !errors.isEmpty else { return Array("\(head)/>\n".utf8) }
    return Array("\(head)>\n\(errors.joined())  </file>\n".utf8)
  }

  package func end(_ end: RunEnd) -> [UInt8] {
    Array("</checkstyle>\n".utf8)
  }

  private static func error(_ annotation: Annotation) -> String {
    let source = annotation.weight == .unread ? "unreviewed.\(annotation.name)" : annotation.rule
    let column = annotation.lines.map { MarkupText.attribute("column", "\($0.column)") }
    return "    <error" + MarkupText.attribute("line", "\(annotation.lines?.line ?? 1)")
      + (column ?? "") + MarkupText.attribute("severity", severity(of: annotation))
      + MarkupText.attribute("message", annotation.sentenceAndSection)
      + MarkupText.attribute("source", "dueregard.\(source)") + "/>\n"
  }

  private static func severity(of annotation: Annotation) -> String {
    switch annotation.weight {
    case .unread, .critical, .major: "error"
    case .minor: "warning"
    case .advice, .person: "info"
    }
  }
}
