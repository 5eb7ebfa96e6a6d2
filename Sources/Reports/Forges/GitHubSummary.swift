import Screening

/// The summary of a job on GitHub, in Markdown (`reviews.md`, section 15).
package struct GitHubSummary: Report {
  private let header: RunHeader
  private var papers: [String] = []
  private var points: [Annotation] = []

  // Invariant: GitHub refuses more than 1 MiB a step, and other steps' text may stand in the file.
  private static let most = 900 * 1_024

  package init(_ header: RunHeader) {
    self.header = header
  }

  package mutating func add(_ entry: RunEntry) -> [UInt8] {
    switch entry {
    case .review(let review):
      papers.append(Self.row(of: review))
      points += Annotation.all(of: entry, header).filter { $0.weight != .person }
    case .unreviewed: break
    }
    return []
  }

  package func end(_ end: RunEnd) -> [UInt8] {
    var lines = ["### Health inequalities review", "", MarkdownText.prose(end.counts.line)]
    if !papers.isEmpty {
      lines += [
        "", "| Paper | Covered | Not found | Set aside | Needs a person | Not relevant |",
        "| :--- | ---: | ---: | ---: | ---: | ---: |",
      ]
      lines += papers
    }
    if !points.isEmpty {
      lines += [
        "", "#### Points to look at", "", "| | Rule | Point | Section | Paper |",
        "| :--- | :--- | :--- | :--- | :--- |",
      ]
      lines += Annotation.worstFirst(points).map(Self.row)
    }
    if !end.unreviewed.isEmpty {
      lines += ["", "#### Papers that could not be read", "", "| Paper | Why |", "| :--- | :--- |"]
      lines += end.unreviewed.map {
        Self.row([MarkdownText.code($0.path, inTable: true), Self.cell($0.message)])
      }
    }
    lines +=
      [""]
      + header.packs.map { pack in
        "\(MarkdownText.prose("Pack \(pack.name) \(pack.version)")), hash `\(pack.hash)`."
      }
    return Self.bytes(of: lines)
  }

  // MARK: - Rows

  private static func row(of review: Review) -> String {
    let totals = review.totals
    return row(
      [MarkdownText.code(review.paper.path, inTable: true)]
        + [totals.met, totals.notMet, totals.waived, totals.cannotTell, totals.notApplicable]
        .map(Wording.number)
    )
  }

  private static func row(of point: Annotation) -> String {
    row([
      weight(of: point), MarkdownText.code(point.name, inTable: true), cell(point.message),
      cell(point.section ?? ""), MarkdownText.code(point.path, inTable: true),
    ])
  }

  private static func weight(of point: Annotation) -> String {
    switch point.weight {
    case .unread: "unread"
    case .critical: "critical"
    case .major: "major"
    case .minor: "minor"
    case .advice: "advice"
    case .person: "person"
    }
  }

  private static func cell(_ text: String) -> String { MarkdownText.code(text, inTable: true) }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  // MARK: - Length

  /// As many whole lines as there is room for, and a note where it is not all of them.
  private static func bytes(of lines: [String]) -> [UInt8] {
    let note = Array("\nThe rest is left out: a summary holds 900 KiB. The log has all.\n".utf8)
    var bytes: [UInt8] = []
    for line in lines {
      guard bytes.count + line.utf8.count + 1 + note.count <= most else { return bytes + note }
      bytes += line.utf8
      bytes.append(0x0A)
    }
    return bytes
  }
}
