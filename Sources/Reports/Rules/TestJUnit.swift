package import Screening

/// What `rules test --format junit` prints: a suite for each file, a case for each test and example
/// (`reviews.md`, section 13).
package struct TestJUnit: Sendable {
  private let cases: [ExampleRun.Case]

  /// Reports on all that was run, those of one file together.
  package init(_ cases: [ExampleRun.Case]) {
    self.cases = cases
  }

  package func xml() -> [UInt8] {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<testsuites\(Self.head("DueRegard", cases))>",
    ]
    for file in files { lines += suite(of: file) }
    return Array((lines + ["</testsuites>"]).map { $0 + "\n" }.joined().utf8)
  }

  /// The files in their order.
  private var files: [String] {
    var known: Set<String> = []
    return cases.map(\.file).filter { known.insert($0).inserted }
  }

  private func suite(of file: String) -> [String] {
    let cases = cases.filter { $0.file == file }
    var taken: [String: Int] = [:]
    let lines = cases.flatMap { tried in
      let name = Self.name(of: tried)
      taken[name, default: 0] += 1
      let number = taken[name].flatMap { $0 > 1 ? " (\($0))" : nil } ?? ""
      return Self.lines(for: tried, named: name + number)
    }
    return ["  <testsuite\(Self.head(file, cases))>"] + lines + ["  </testsuite>"]
  }

  private static func head(_ name: String, _ cases: [ExampleRun.Case]) -> String {
    let failures = cases.count { $0.failure != nil }
    return MarkupText.attribute("name", name) + MarkupText.attribute("tests", "\(cases.count)")
      + MarkupText.attribute("failures", "\(failures)") + MarkupText.attribute("errors", "0")
      + MarkupText.attribute("skipped", "0")
  }

  private static func name(of tried: ExampleRun.Case) -> String {
    "\(tried.kind.rawValue) \(tried.definition): \(Wording.outcome(tried.expected)), line \(tried.line)"
  }

  private static func lines(for tried: ExampleRun.Case, named name: String) -> [String] {
    let group = tried.file.split(separator: ".", omittingEmptySubsequences: false)
      .joined(separator: "_")
    let head =
      "    <testcase" + MarkupText.attribute("classname", group)
      + MarkupText.attribute("name", name)
      + MarkupText.attribute("file", tried.file)
    guard let failure = tried.failure else { return [head + "/>"] }
    let message =
      "expected \(Wording.outcome(failure.expected)), got \(Wording.outcome(failure.got))"
    let text = """
      \(failure.file):\(failure.line)
      expected: \(Wording.outcome(failure.expected))\(Wording.marked(failure.expectedEvidence))
      got:      \(Wording.outcome(failure.got))\(Wording.marked(failure.gotEvidence))
      """
    return [
      head + ">",
      "      <failure" + MarkupText.attribute("message", message)
        + MarkupText.attribute("type", failure.kind.rawValue)
        + ">" + MarkupText.xml(text, keepsLines: true) + "</failure>",
      "    </testcase>",
    ]
  }
}
