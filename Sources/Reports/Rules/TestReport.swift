package import Screening

/// What `rules test` prints (`rule-language.md`, 14.3).
package struct TestReport: Sendable {
  private let examples: Int
  private let failed: [ExampleRun.Failure]

  /// Reports on so many examples, of which some failed.
  package init(examples: Int, failed: [ExampleRun.Failure]) {
    self.examples = examples
    self.failed = failed
  }

  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("schema", "dueregard.rules.test/1")
    json.member("examples", examples)
    json.member("passed", examples - failed.count)
    json.members("failed", failed) { json, failure in
      json.member("definition", failure.definition)
      json.member("kind", failure.kind.rawValue)
      json.member("file", PlaceNames.lastPart(of: failure.file))
      json.member("line", failure.line)
      json.member("expected", failure.expected)
      json.member("got", failure.got)
      json.key("expectedEvidence")
      if let evidence = failure.expectedEvidence {
        json.array(evidence) { $0.value($1) }
      } else {
        json.null()
      }
      json.member("gotEvidence", failure.gotEvidence)
    }
    json.endObject()
    return json.takeLine()
  }

  package func text() -> [UInt8] {
    let summary =
      failed.isEmpty
      ? "All \(Wording.count(examples, "example")) passed."
      : "\(Wording.number(failed.count)) of \(Wording.count(examples, "example")) failed."
    let lines = failed.flatMap { Self.lines(for: $0) } + [summary]
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private static func lines(for failure: ExampleRun.Failure) -> [String] {
    let place = "\(failure.file):\(failure.line)"
    var lines = ["\(place): \(failure.kind.rawValue) \(failure.definition)"]
    lines.append("  expected: \(words(failure.expected))\(evidence(failure.expectedEvidence))")
    lines.append("  got:      \(words(failure.got))\(evidence(failure.gotEvidence))")
    return lines.map { SafeText.line($0) } + [""]
  }

  /// An outcome as the language spells it.
  private static func words(_ outcome: String) -> String {
    outcome.split(separator: "-").joined(separator: " ")
  }

  private static func evidence(_ words: [String]?) -> String {
    guard let words else { return "" }
    if words.isEmpty { return ", nothing marked" }
    return ", " + words.map { "[[\($0)]]" }.joined(separator: " ")
  }
}
