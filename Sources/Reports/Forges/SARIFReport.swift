import Screening

/// One SARIF 2.1.0 log of all papers (`reviews.md`, section 12).
package struct SARIFReport: Report {
  /// A paper that was found.
  private struct Artifact {
    let path: String
    /// nil where it could not be read.
    let paper: PaperSummary?
  }

  /// Something that went wrong with a paper.
  private struct Notification {
    let id: String
    let level: String
    let message: String
    let artifact: Int
  }

  private let header: RunHeader
  private let style: ReportStyle
  private var artifacts: [Artifact] = []
  private var notifications: [Notification] = []
  private var results: SARIFResults

  /// Reports on a run, by so many results at most.
  package init(
    _ header: RunHeader,
    _ style: ReportStyle,
    most: Int = SARIFLog.mostResults
  ) {
    self.header = header
    self.style = style
    results = SARIFResults(most: most)
  }

  package mutating func add(_ entry: RunEntry) -> [UInt8] {
    let artifact = artifacts.count
    switch entry {
    case .review(let review):
      artifacts.append(Artifact(path: review.paper.path, paper: review.paper))
      notifications += review.paper.unread.map { region in
        Notification(
          id: "unread/\(region.kind)",
          level: "warning",
          message: Self.message(of: region),
          artifact: artifact
        )
      }
      for result in review.results(hidingWaived: style.hidesWaived) where isShown(result) {
        results.add(result, artifact: artifact)
      }
    case .unreviewed(let paper):
      artifacts.append(Artifact(path: paper.path, paper: nil))
      notifications.append(
        Notification(
          id: "unreviewed/\(paper.code)",
          level: "error",
          message: "\(Wording.unread): \(paper.message)",
          artifact: artifact
        )
      )
    }
    return []
  }

  package func end(_ end: RunEnd) -> [UInt8] {
    SARIFLog.json { writeRun(&$0, end) }
  }

  private func isShown(_ result: Result) -> Bool {
    switch result.outcome {
    case .notMet, .cannotTell: true
    case .met, .notApplicable: style.showsAll
    }
  }

  private static func message(of region: PaperSummary.UnreadRegion) -> String {
    let section = region.place.flatMap { Wording.section(of: $0) }.map { ", section \($0)" } ?? ""
    let description = region.description.map { ": \"\($0)\"" } ?? ""
    return "not read: \(Wording.unread(kinds: [region.kind]))\(section)\(description)"
  }

  // MARK: - The run

  private func writeRun(_ json: inout JSONWriter, _ end: RunEnd) {
    let (shown, left) = results.kept
    json.key("tool")
    json.object { json in
      json.key("driver")
      json.object { json in
        json.member("name", "DueRegard")
        json.member("version", header.engine)
        json.member("semanticVersion", header.engine)
        json.members("rules", header.rules) { json, rule in
          SARIFRule.write(&json, rule, page: header.pages[rule.id])
        }
      }
    }
    json.key("automationDetails")
    // GitHub takes for the category what stands before the last slash.
    json.object { $0.member("id", style.category.map { "dueregard/\($0)/" } ?? "dueregard/") }
    json.member("columnKind", "unicodeCodePoints")
    json.members("artifacts", artifacts) { Self.write(&$0, $1) }
    json.members("invocations", [end.exit]) { json, exit in
      json.member("executionSuccessful", end.unreviewed.isEmpty)
      json.member("exitCode", exit)
      json.key("toolExecutionNotifications")
      json.beginArray()
      for notification in notifications { json.object { write(&$0, notification) } }
      if left > 0 { json.object { SARIFLog.leftOut(&$0, left) } }
      json.endArray()
    }
    json.members("results", shown) { json, entry in
      SARIFResult(
        result: entry.result,
        rule: header.ruleNumber(entry.result.rule),
        uri: FileAddress.uri(of: artifacts[entry.artifact].path),
        artifact: entry.artifact,
        hasBaseline: style.hasBaseline
      ).write(&json)
    }
    json.key("properties")
    json.object { json in
      json.member("schema", "dueregard-review/1")
      json.member("packs", header.packs.map { "\($0.name) \($0.version) \($0.hash)" })
      json.member("judging", header.judging.hash)
      json.key("totals")
      json.object { RunEndJSON.writeTotals(&$0, end) }
    }
  }

  private static func write(_ json: inout JSONWriter, _ artifact: Artifact) {
    json.key("location")
    json.object { $0.member("uri", FileAddress.uri(of: artifact.path)) }
    if let paper = artifact.paper {
      json.member("length", paper.bytes)
      json.member("mimeType", MediaType.name(ofFormat: paper.format))
      json.key("hashes")
      json.object { $0.member("sha-256", paper.sha256) }
    }
    json.member("roles", ["analysisTarget"])
  }

  private func write(_ json: inout JSONWriter, _ notification: Notification) {
    SARIFLog.notification(
      &json,
      notification.id,
      level: notification.level,
      notification.message
    )
    json.members("locations", [notification.artifact]) { json, number in
      json.key("physicalLocation")
      json.object { json in
        json.key("artifactLocation")
        json.object { json in
          json.member("uri", FileAddress.uri(of: artifacts[number].path))
          json.member("index", number)
        }
      }
    }
  }
}
