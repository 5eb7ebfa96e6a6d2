import Rulebook
import Screening

/// One result of a SARIF log.
struct SARIFResult {
  let result: Result
  /// The number of its rule.
  let rule: Int?
  let uri: String
  let artifact: Int
  let hasBaseline: Bool

  // Invariant: GitHub shows no more characters of a message.
  static let longest = 1_024

  /// The level of what is not met.
  static func level(of severity: Severity) -> String {
    switch severity {
    case .critical, .major: "error"
    case .minor: "warning"
    case .advice: "note"
    }
  }

  func write(_ json: inout JSONWriter) {
    json.member("ruleId", result.rule)
    if let rule { json.member("ruleIndex", rule) }
    json.member("kind", kind)
    json.member("level", result.outcome == .notMet ? Self.level(of: result.severity) : "none")
    SARIFLog.text(&json, "message", Wording.cut(message, to: Self.longest))
    json.key("locations")
    json.array([result.place]) { json, place in json.object { writeLocation(&$0, place) } }
    writeFingerprints(&json)
    writeSuppressions(&json)
    if hasBaseline { json.member("baselineState", result.isKnown ? "unchanged" : "new") }
    json.key("properties")
    json.object { json in
      json.member("severity", result.severity.rawValue)
      json.member("outcome", result.outcome.rawValue)
      guard let place = result.place else { return }
      json.member("block", place.block)
      json.member("from", place.from)
      json.member("to", place.to)
    }
  }

  private var kind: String {
    switch result.outcome {
    case .notMet: "fail"
    case .cannotTell: "review"
    case .met: "pass"
    case .notApplicable: "notApplicable"
    }
  }

  // MARK: - The message

  /// What is said, in which section, and the words that stand there.
  private var message: String {
    let section = result.place.flatMap { Wording.section(of: $0) }.map { "Section \($0)" }
    let words = result.place?.text.map { "\"\($0)\"" }
    let rest = [section, words].compactMap(\.self).joined(separator: ": ")
    return rest.isEmpty ? sentence : "\(Wording.ended(sentence)) \(rest)"
  }

  private var sentence: String {
    let reason = result.reason?.text ?? result.title
    return switch result.outcome {
    case .notMet: result.sentence
    case .cannotTell: "\(Wording.person): \(reason)"
    case .met: "\(Wording.covered): \(result.title)"
    case .notApplicable: "\(Wording.notRelevant): \(reason)"
    }
  }

  // MARK: - The place

  /// Every result has a physical location: GitHub refuses a whole file for one without.
  private func writeLocation(_ json: inout JSONWriter, _ place: Passage?) {
    json.key("physicalLocation")
    json.object { json in
      json.key("artifactLocation")
      json.object { json in
        json.member("uri", uri)
        json.member("index", artifact)
      }
      if let place, let lines = place.lines { writeRegion(&json, lines, place.text) }
    }
    let names = place.map { $0.sections.compactMap { Wording.name(of: $0) } } ?? []
    guard let place, let innermost = Wording.section(of: place) else { return }
    json.members("logicalLocations", [innermost]) { json, name in
      json.member("name", name)
      json.member("fullyQualifiedName", names.joined(separator: "/"))
      json.member("kind", "section")
    }
  }

  private func writeRegion(_ json: inout JSONWriter, _ lines: Passage.Lines, _ text: String?) {
    json.key("region")
    json.object { json in
      json.member("startLine", lines.line)
      json.member("startColumn", lines.column)
      json.member("endLine", lines.endLine)
      json.member("endColumn", lines.endColumn)
      if let text { SARIFLog.text(&json, "snippet", text) }
    }
  }

  // MARK: - Identity

  /// Where there is no line, GitHub cannot make a fingerprint of its own.
  private func writeFingerprints(_ json: inout JSONWriter) {
    json.key("partialFingerprints")
    json.object { json in
      if result.place?.lines == nil {
        let parts = result.fingerprint.split(separator: "-", maxSplits: 1)
        let number = parts.count > 1 ? parts[1] : "1"
        json.member("primaryLocationLineHash", "\(parts.first ?? ""):\(number)")
      }
      json.member("dueregardFingerprint/v1", result.fingerprint)
    }
  }

  private func writeSuppressions(_ json: inout JSONWriter) {
    let reasons =
      (result.waiver.map { [Wording.waiver($0)] } ?? []) + (result.isKnown ? [Wording.known] : [])
    guard !reasons.isEmpty else { return }
    json.members("suppressions", reasons) { json, reason in
      json.member("kind", "external")
      json.member("status", "accepted")
      json.member("justification", reason)
    }
  }
}
