import Foundation
import Reports
import SourceText
import Testing
import TestSupport

struct `Reporting on rule files to forges` {
  private let report = ExampleRules.check(ExampleRules.wrong, ExampleRules.doubtful)

  @Test func `writes commands for GitHub after a report that it does not obey`() throws {
    let text = String(decoding: CheckCommands(report).text(width: 100), as: UTF8.self)
    expectSnapshot(text, named: "check-github.txt")
    let lines = text.split(separator: "\n").map(String.init)
    let token = try #require(lines.first?.split(separator: ":").last)
    let end = try #require(lines.firstIndex(of: "::\(token)::"))
    #expect(!lines[1..<end].contains { $0.drop { $0 == " " }.hasPrefix("::") })
    #expect(!text.contains("##["))
    #expect(
      lines[(end + 1)...].allSatisfy {
        $0.hasPrefix("::error file=") || $0.hasPrefix("::warning file=")
      }
    )
  }

  @Test(arguments: [(10, 10, false), (11, 10, true)])
  func `gives ten commands of a level and no more`(faults: Int, shown: Int, isCut: Bool) {
    let rules = (0..<faults).map {
      "rule r\($0) \"R\"\n  severity grave\n  expect the paper mentions \"a\"\n"
    }
    let file = SourceFile(name: "a.rules", text: rules.joined())
    let report = ExampleRules.check([file])
    #expect(report.count(.error) == faults)
    let lines = String(decoding: CheckCommands(report).text(width: 100), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error") } == shown)
    #expect((lines.last == "::error::and 2 more: see the report in the log") == isCut)
  }

  @Test func `writes SARIF that its schema takes`() throws {
    let bytes = CheckSARIF(report, engine: "1.0.0", exit: 1).json()
    expectSnapshot(bytes, named: "check.sarif")
    let value = try #require(JSONReader.read(bytes))
    let schema = try Schemas.sarif()
    #expect(schema.faults(in: value) == [])
    let run = try #require(value["runs"]?[0])
    #expect(run["results"]?.items?.count == report.count(.error) + report.count(.warning))
    for result in run["results"]?.items ?? [] {
      let index = try #require(result["ruleIndex"]?.integer)
      #expect(run["tool"]?["driver"]?["rules"]?[index]?["id"] == result["ruleId"])
      let location = result["locations"]?[0]?["physicalLocation"]?["artifactLocation"]
      let file = try #require(location?["index"]?.integer)
      #expect(run["artifacts"]?[file]?["location"]?["uri"] == location?["uri"])
    }
  }

  @Test func `writes SARIF of rules without mistakes`() throws {
    let report = ExampleRules.check([ExampleRules.pack])
    #expect(report.count(.error) + report.count(.warning) == 0)
    let bytes = CheckSARIF(report, engine: "1.0.0", exit: 0).json()
    let value = try #require(JSONReader.read(bytes))
    #expect(try Schemas.sarif().faults(in: value) == [])
    #expect(value["runs"]?[0]?["results"] == .array([]))
  }

  @Test(arguments: [
    ("\"version\": \"2.1.0\"", "\"version\": \"2.2.0\""),
    ("\"startLine\": 3", "\"startLine\": 0"), ("\"level\": \"error\"", "\"level\": \"grave\""),
    ("\"kind\": \"fail\"", "\"sort\": \"fail\""), ("\"name\": \"DueRegard\",", ""),
    ("\"length\": ", "\"length\": -"), ("\"sha-256\": \"", "\"sha-256\": 7, \"x\": \""),
  ])
  func `holds a schema that takes nothing else`(right: String, wrong: String) throws {
    let bytes = CheckSARIF(report, engine: "1.0.0", exit: 1).json()
    let text = String(decoding: bytes, as: UTF8.self)
    let changed = text.replacing(right, with: wrong, maxReplacements: 1)
    #expect(changed != text)
    let value = try #require(JSONReader.read(Array(changed.utf8)))
    #expect(try Schemas.sarif().faults(in: value) != [])
  }

  @Test func `has words for every code of the rule language`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Rulebook")
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
    var codes: Set<String> = []
    for case let name as String in files where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      codes.formUnion(text.matches(of: /"([EW][0-9]{3})"/).map { String($0.1) })
    }
    #expect(codes.count > 50)
    #expect(codes.filter { DiagnosticTitle.title(of: $0) == nil } == [])
  }
}
