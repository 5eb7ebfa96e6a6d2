import Foundation
import FoundationXML
import Reports
import Rulebook
import Screening
import SourceText
import Testing
import TestSupport

struct `Reporting on examples of rules` {
  private static let failing = SourceFile(
    name: "rules/a.rules",
    text: """
      term ward means "ward" matches "a [[ward]]" matches "<b> & ##[error] ::error::x"
      rule r "R"
        expect the paper mentions ward
        example met "The [[ward]]." example met "The [[Ward]]."
        example not met "The ward."
        example met "[[The]] ward."

      """
  )

  private func runs() throws -> [ExampleRun] {
    try [ExampleRules.pack, Self.failing].map { file in
      ExampleRun(try #require(PackReader.read([file], isFolder: false).rulebook))
    }
  }

  @Test func `writes JUnit`() throws {
    let cases = try runs().flatMap(\.cases)
    let bytes = TestJUnit(cases).xml()
    expectSnapshot(bytes, named: "rules-test.xml")
    #expect(XMLParser(data: Data(bytes)).parse())
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("##[") && !text.contains("::error"))
    let names = text.matches(of: /<testcase ([^>]*?)\/?>/).map { String($0.1) }
    #expect(names.count == cases.count)
    #expect(Set(names).count == names.count)
  }

  @Test func `counts every test and example`() throws {
    let runs = try runs()
    #expect(runs.map(\.count) == [8, 6])
    #expect(runs.map(\.failures.count) == [0, 3])
    #expect(runs[1].passed == 3)
  }

  @Test func `writes text and JSON of the same`() throws {
    let runs = try runs()
    let report = TestReport(
      examples: runs.reduce(0) { $0 + $1.count },
      failed: runs.flatMap(\.failures)
    )
    expectSnapshot(report.text(width: 80), named: "rules-test.txt")
    expectSnapshot(report.json(), named: "rules-test.json")
  }
}
