import Foundation
import FoundationXML
import Reports
import Screening
import Testing
import TestSupport

struct `Writing six papers in every format` {
  private static let endings: [ReportFormat: String] = [
    .json: "json", .ndjson: "ndjson", .sarif: "sarif", .junit: "junit.xml",
    .gitlab: "gitlab.json", .checkstyle: "checkstyle.xml", .csv: "csv", .github: "github.txt",
    .azure: "azure.txt", .full: "full.txt", .concise: "concise.txt",
  ]

  @Test(arguments: ReportFormat.allCases)
  func `writes what was accepted`(format: ReportFormat) throws {
    let ending = try #require(Self.endings[format])
    expectSnapshot(try SixPapers().written(format), named: "Six/six.\(ending)")
  }

  @Test func `writes the summary of a job`() throws {
    let six = try SixPapers()
    expectSnapshot(six.written(GitHubSummary(six.header)), named: "Six/six.summary.md")
  }

  @Test func `holds papers of all six kinds`() throws {
    let outcomes = try SixPapers().entries.map { entry in
      switch entry {
      case .review(let review): review.totals
      case .unreviewed: nil as Totals?
      }
    }
    #expect(outcomes.map { $0?.notMet } == [0, 3, 0, 0, nil, 2])
    #expect(outcomes.map { $0?.cannotTell } == [0, 0, 1, 0, nil, 0])
    #expect(outcomes.map { $0?.waived } == [0, 0, 0, 1, nil, 1])
  }

  // MARK: - Who takes them

  @Test func `writes NDJSON whose lines its schema takes`() throws {
    let bytes = try SixPapers().written(.ndjson)
    let schema = try Schemas.ndjson()
    let lines = bytes.split(separator: 0x0A)
    #expect(lines.count == 8)
    for line in lines {
      let value = try #require(JSONReader.read(Array(line)))
      #expect(schema.faults(in: value) == [])
    }
    // A line is the same object as in the document, whose keys it has in the same order.
    let document = try #require(JSONReader.read(try SixPapers().written(.json)))
    let first = try #require(JSONReader.read(Array(lines[1])))
    #expect(first["results"] == document["reviews"]?[0]?["results"])
    let run = try #require(JSONReader.read(Array(lines[0])))
    #expect(run["rules"] == document["rules"])
  }

  @Test(arguments: [false, true])
  func `writes SARIF that its schema takes`(showsAll: Bool) throws {
    let six = try SixPapers()
    let value = try #require(JSONReader.read(six.written(.sarif) { $0.showsAll = showsAll }))
    #expect(try Schemas.sarif().faults(in: value) == [])
    let run = try #require(value["runs"]?[0])
    let results = try #require(run["results"]?.items)
    #expect(results.count == (showsAll ? 26 : 9))
    for result in results {
      let rule = try #require(result["ruleIndex"]?.integer)
      #expect(run["tool"]?["driver"]?["rules"]?[rule]?["id"] == result["ruleId"])
      #expect(result["locations"]?.items?.count == 1)
      let place = result["locations"]?[0]?["physicalLocation"]
      let paper = try #require(place?["artifactLocation"]?["index"]?.integer)
      #expect(
        run["artifacts"]?[paper]?["location"]?["uri"] == place?["artifactLocation"]?["uri"]
      )
      let hasHash = result["partialFingerprints"]?["primaryLocationLineHash"] != nil
      #expect(hasHash == (place?["region"] == nil))
    }
  }

  @Test func `cuts SARIF where GitHub would refuse it`() throws {
    let six = try SixPapers()
    var report = SARIFReport(six.header, ReportStyle(), most: 20)
    // A round has three errors, two warnings, one note, one question and two that are set aside.
    for _ in 0..<10 { for entry in six.entries { _ = report.add(entry) } }
    let value = try #require(JSONReader.read(report.end(RunEnd())))
    let run = try #require(value["runs"]?[0])
    let results = try #require(run["results"]?.items)
    #expect(results.map { $0["level"] } == Array(repeating: .string("error"), count: 20))
    // The first of equal ones are kept, and all stand in their order.
    let critical = results.count { $0["properties"]?["severity"] == .string("critical") }
    #expect(critical == 10)
    let notes = run["invocations"]?[0]?["toolExecutionNotifications"]?.items
    #expect(notes?.last?["descriptor"]?["id"] == .string("results-left-out"))
    #expect(notes?.last?["message"]?["text"] == .string("70 results left out"))
    #expect(SARIFLog.mostResults == 25_000)
  }

  @Test(arguments: [ReportFormat.junit, .checkstyle])
  func `writes XML that a parser takes`(format: ReportFormat) throws {
    let tree = XMLTree(Data(try SixPapers().written(format)))
    #expect(tree.isWellFormed)
    #expect(tree.elements.first?.name == (format == .junit ? "testsuites" : "checkstyle"))
  }

  @Test(arguments: [false, true])
  func `counts in JUnit what stands in it`(isStrict: Bool) throws {
    let tree = XMLTree(Data(try SixPapers(isStrict: isStrict).written(.junit)))
    let cases = tree.elements.filter { $0.name == "testcase" }
    let root = try #require(tree.elements.first)
    #expect(root.attributes["tests"] == "\(cases.count)")
    for (attribute, element) in [
      ("failures", "failure"), ("errors", "error"), ("skipped", "skipped"),
    ] {
      let count = tree.elements.count { $0.name == element }
      #expect(root.attributes[attribute] == "\(count)")
      let suites = tree.elements.filter { $0.name == "testsuite" }
      #expect(suites.compactMap { Int($0.attributes[attribute] ?? "") }.reduce(0, +) == count)
    }
    // Of five papers that were read, every rule has a case.
    #expect(cases.count == 5 * 5 + 1)
    let names = cases.map { "\($0.attributes["classname"] ?? "") \($0.attributes["name"] ?? "")" }
    #expect(Set(names).count == names.count)
    #expect(tree.elements.count { $0.name == "failure" } == (isStrict ? 4 : 3))
  }

  @Test func `gives GitLab fingerprints that are unique in the file`() throws {
    let value = try #require(JSONReader.read(try SixPapers().written(.gitlab)))
    let prints = try #require(value.items).compactMap { $0["fingerprint"]?.string }
    #expect(prints.count == 8)
    #expect(Set(prints).count == prints.count)
    #expect(prints.allSatisfy { $0.utf8.count == 32 })
  }

  @Test func `writes an empty list where there is nothing for GitLab`() throws {
    var report = ReportFormat.gitlab.report(try SixPapers().header, ReportStyle())
    #expect(report.begin() + report.end(RunEnd()) == Array("[]\n".utf8))
  }

  @Test func `writes CSV whose rows have all columns`() throws {
    for isRaw in [false, true] {
      let rows = CSVRows(try SixPapers().written(.csv) { $0.isRaw = isRaw })
      #expect(Set(rows.rows.map(\.count)) == [20])
      #expect(rows.hasMark == !isRaw)
      #expect(rows.rows.count == 1 + 26 + 1)
    }
  }

  // MARK: - What is left out

  @Test(arguments: ReportFormat.allCases)
  func `hides what is set aside only where it is asked to`(format: ReportFormat) throws {
    let six = try SixPapers()
    let shown = String(decoding: six.written(format), as: UTF8.self)
    let hidden = String(decoding: six.written(format) { $0.hidesWaived = true }, as: UTF8.self)
    let reason = "The phrase is the title of a commissioned report."
    switch format {
    case .json, .ndjson: #expect(hidden == shown)
    case .sarif, .junit:
      #expect(shown.contains(reason))
      #expect(!hidden.contains(reason))
    case .csv:
      #expect(shown.contains(",title-2026,"))
      #expect(!hidden.contains(",title-2026,"))
    case .full, .concise, .gitlab, .github, .azure, .checkstyle: #expect(hidden == shown)
    }
  }

  @Test func `says below which severity a rule does not fail`() throws {
    let text = String(decoding: try SixPapers(failOn: "critical").written(.junit), as: UTF8.self)
    #expect(text.contains("Below --fail-on critical: Waiting times are reported"))
    #expect(!text.contains("<failure type=\"major\""))
    #expect(text.contains("<failure type=\"critical\""))
  }

  @Test(arguments: [(10, false), (11, true)])
  func `gives ten commands of a level and no more`(papers: Int, isCut: Bool) throws {
    let six = try SixPapers()
    for format in [ReportFormat.github, .azure] {
      var report = format.report(six.header, ReportStyle())
      _ = report.begin()
      for _ in 0..<papers { _ = report.add(six.entries[4]) }
      let lines = String(decoding: report.end(RunEnd()), as: UTF8.self).split(separator: "\n")
      let commands = lines.filter {
        $0.hasPrefix("::error") || $0.hasPrefix("##vso[task.logissue type=error;")
      }
      #expect(commands.count == 10)
      #expect(commands.last?.contains("and 2 more: see the") == isCut)
    }
  }

  @Test func `cuts the summary of a job before GitHub refuses it`() throws {
    let six = try SixPapers()
    var report = GitHubSummary(six.header)
    for _ in 0..<2_000 { for entry in six.entries { _ = report.add(entry) } }
    let bytes = report.end(RunEnd())
    #expect(bytes.count <= 900 * 1_024)
    #expect(bytes.count > 899 * 1_024)
    #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("The log has all.\n"))
  }

  @Test func `marks what is missing where Azure would call it a success`() throws {
    let six = try SixPapers()
    for (paper, exit, isMarked) in [(1, 0, true), (1, 1, false), (0, 0, false), (2, 0, false)] {
      var report = ReportFormat.azure.report(six.header, ReportStyle())
      _ = report.add(six.entries[paper])
      var end = RunEnd()
      end.exit = exit
      let text = String(decoding: report.end(end), as: UTF8.self)
      #expect(text.contains("##vso[task.complete result=SucceededWithIssues;]") == isMarked)
    }
  }

  @Test func `names the analysis as it is asked to`() throws {
    let six = try SixPapers()
    for (name, id) in [(nil, "dueregard/"), ("board", "dueregard/board/")] {
      let value = try #require(JSONReader.read(six.written(.sarif) { $0.category = name }))
      #expect(value["runs"]?[0]?["automationDetails"]?["id"] == .string(id))
    }
  }
}
