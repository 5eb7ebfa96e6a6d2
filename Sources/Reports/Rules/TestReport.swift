package import Screening

/// What `rules test` prints (`rule-language.md`, 14.3).
package struct TestReport: Sendable {
  private let examples: Int
  private let failed: [ExampleRun.Failure]
  private let mutation: MutationReport?

  /// Reports on so many examples, of which some failed, and on changes that were tried.
  package init(
    examples: Int,
    failed: [ExampleRun.Failure],
    mutation: MutationReport? = nil
  ) {
    self.examples = examples
    self.failed = failed
    self.mutation = mutation
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
    if let mutation {
      json.key("mutants")
      mutation.write(to: &json)
    }
    json.endObject()
    return json.takeLine()
  }

  /// As people read it, with warnings cut to a width.
  package func text(width: Int) -> [UInt8] {
    let summary =
      failed.isEmpty
      ? "All \(Wording.count(examples, "example")) passed."
      : "\(Wording.number(failed.count)) of \(Wording.count(examples, "example")) failed."
    let lines = failed.flatMap { Self.lines(for: $0) } + [summary]
    let examples = lines.map { $0 + "\n" }.joined()
    let mutants = mutation.map { "\n" + $0.text(width: width) } ?? ""
    return Array((examples + mutants).utf8)
  }

  private static func lines(for failure: ExampleRun.Failure) -> [String] {
    let place = "\(failure.file):\(failure.line)"
    var lines = ["\(place): \(failure.kind.rawValue) \(failure.definition)"]
    lines.append(
      "  expected: \(Wording.outcome(failure.expected))\(Wording.marked(failure.expectedEvidence))"
    )
    lines.append(
      "  got:      \(Wording.outcome(failure.got))\(Wording.marked(failure.gotEvidence))"
    )
    return lines.map { SafeText.line($0) } + [""]
  }
}
