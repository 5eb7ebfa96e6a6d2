import Rulebook
import Screening

/// JUnit: a suite for each paper, a case for each rule, so that a clean paper shows what it passed
/// (`reviews.md`, section 13).
///
/// The numbers stand before the suites, so the suites are kept until the end.
package struct JUnitReport: Report {
  /// How many cases there are, and what became of them.
  private struct Counts {
    var tests = 0
    var failures = 0
    var errors = 0
    var skipped = 0

    var attributes: String {
      MarkupText.attribute("tests", "\(tests)") + MarkupText.attribute("failures", "\(failures)")
        + MarkupText.attribute("errors", "\(errors)")
        + MarkupText.attribute("skipped", "\(skipped)")
    }

    static func + (left: Counts, right: Counts) -> Counts {
      Counts(
        tests: left.tests + right.tests,
        failures: left.failures + right.failures,
        errors: left.errors + right.errors,
        skipped: left.skipped + right.skipped
      )
    }
  }

  private let header: RunHeader
  private let style: ReportStyle
  private var suites: [UInt8] = []
  private var counts = Counts()

  package init(_ header: RunHeader, _ style: ReportStyle) {
    self.header = header
    self.style = style
  }

  package mutating func add(_ entry: RunEntry) -> [UInt8] {
    switch entry {
    case .review(let review): addSuite(of: review)
    case .unreviewed(let paper): addSuite(of: paper)
    }
    return []
  }

  package func end(_ end: RunEnd) -> [UInt8] {
    let name = MarkupText.attribute("name", "DueRegard")
    let head =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites\(name)\(counts.attributes)>\n"
    return Array(head.utf8) + suites + Array("</testsuites>\n".utf8)
  }

  private mutating func addSuite(of review: Review) {
    var counts = Counts()
    let groups = Self.byRule(review.results(hidingWaived: style.hidesWaived))
    let cases = groups.compactMap { results -> String? in
      guard let first = results.first else { return nil }
      let outcome = outcome(of: results)
      counts.tests += 1
      switch outcome {
      case .passed: break
      case .skipped: counts.skipped += 1
      case .failed: counts.failures += 1
      }
      let name = "\(header.shownName(of: first.rule)): \(first.title)"
      return Self.testcase(name, review.paper.path, outcome.element)
    }
    addSuite(review.paper.path, sha256: review.paper.sha256, counts, cases.joined())
  }

  private mutating func addSuite(of paper: Unreviewed) {
    let error =
      "<error" + MarkupText.attribute("type", paper.code)
      + MarkupText.attribute("message", paper.message) + ">"
      + MarkupText.xml(paper.help ?? "", keepsLines: true) + "</error>"
    addSuite(
      paper.path,
      sha256: nil,
      Counts(tests: 1, errors: 1),
      Self.testcase("could be read", paper.path, error)
    )
  }

  private mutating func addSuite(
    _ path: String,
    sha256: String?,
    _ counts: Counts,
    _ cases: String
  ) {
    self.counts = self.counts + counts
    let packs = header.packs.map { "\($0.name) \($0.version) \($0.hash)" }.joined(separator: ", ")
    let properties = [sha256.map { ("sha256", $0) }, ("packs", packs)].compactMap(\.self)
      .map { name, value in
        "      <property" + MarkupText.attribute("name", name)
          + MarkupText.attribute("value", value) + "/>\n"
      }
    suites +=
      """
        <testsuite\(MarkupText.attribute("name", path))\(counts.attributes)>
          <properties>
      \(properties.joined())    </properties>
      \(cases)  </testsuite>

      """.utf8
  }

  private static func testcase(_ name: String, _ path: String, _ element: String?) -> String {
    let group = path.split(separator: ".", omittingEmptySubsequences: false)
      .joined(separator: "_")
    let head =
      "    <testcase" + MarkupText.attribute("classname", group)
      + MarkupText.attribute("name", name) + MarkupText.attribute("file", path)
    return element.map { "\(head)>\n      \($0)\n    </testcase>\n" } ?? "\(head)/>\n"
  }

  /// Results of one rule stand together already.
  private static func byRule(_ results: [Result]) -> [[Result]] {
    results.reduce(into: []) { groups, result in
      if groups.last?.first?.rule == result.rule {
        groups[groups.count - 1].append(result)
      } else {
        groups.append([result])
      }
    }
  }

  // MARK: - What became of a rule

  /// What a case shows of all results of one rule.
  private enum CaseOutcome {
    case passed
    case skipped(String)
    case failed(Severity, message: String, places: [String])

    var element: String? {
      switch self {
      case .passed: nil
      case .skipped(let message): "<skipped" + MarkupText.attribute("message", message) + "/>"
      case .failed(let severity, let message, let places):
        "<failure" + MarkupText.attribute("type", severity.rawValue)
          + MarkupText.attribute("message", message) + ">"
          + MarkupText.xml(places.joined(separator: "\n"), keepsLines: true) + "</failure>"
      }
    }
  }

  /// The worst of the outcomes, as it counts in this run (`reviews.md`, sections 2 and 8).
  private func outcome(of results: [Result]) -> CaseOutcome {
    let threshold = header.judging.threshold
    let missing = results.filter { $0.outcome == .notMet && !$0.isWaived }
    if let first = missing.first(where: { threshold.isReached(by: $0) }) {
      let failing = missing.filter { threshold.isReached(by: $0) }
      return .failed(first.severity, message: first.sentence, places: failing.map(Self.place))
    }
    if let new = missing.first(where: { !$0.isKnown }) {
      return .skipped("Below --fail-on \(threshold.failOn.rawValue): \(new.sentence)")
    }
    if let known = missing.first { return .skipped("\(Wording.known): \(known.sentence)") }
    if let open = results.first(where: { $0.outcome == .cannotTell }) {
      let message = "\(Wording.person): \(open.reason?.text ?? open.title)"
      guard threshold.isReached(by: open) else { return .skipped(message) }
      let places = results.filter { $0.outcome == .cannotTell }.map(Self.place)
      return .failed(open.severity, message: message, places: places)
    }
    if let waiver = results.lazy.compactMap(\.waiver).first {
      return .skipped("\(Wording.setAside): \(Wording.waiver(waiver))")
    }
    if results.contains(where: { $0.outcome == .met }) { return .passed }
    let reason = results.first.flatMap { $0.reason?.text ?? $0.title } ?? ""
    return .skipped("\(Wording.notRelevant): \(reason)")
  }

  /// Where to look, on one line.
  private static func place(_ result: Result) -> String {
    guard let place = result.place else { return "the whole paper" }
    let section = Wording.section(of: place).map { "section \($0), " } ?? ""
    let spot = place.lines.map { "line \($0.line)" } ?? "block \(place.block)"
    return section + spot + (place.text.map { ": \"\(SafeText.visible($0))\"" } ?? "")
  }
}
