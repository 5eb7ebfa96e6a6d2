import Papers
import Reports
import Testing
import TestSupport

struct `Reporting a paper` {
  private let markdown = """
    ---
    title: Elective recovery
    date: 2026-12-03
    ---
    # 1 Introduction

    Waits   fell. They ~~rose~~ fell.

    - [x] Decision
    - one

    | Ward | Count |
    | --- | --- |
    | A | 7 |

    ![A chart of waits](chart.png)
    """

  private func paper() throws -> Paper {
    try PaperReader.read(Array(markdown.utf8), name: "paper.md")
  }

  @Test func `writes every key in its order`() throws {
    let bytes = PaperReport.json(try paper())
    expectSnapshot(String(decoding: bytes, as: UTF8.self), named: "paper.json")
    guard case .object(let members) = try #require(JSONReader.read(bytes)) else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.key) == Self.keys)
  }

  @Test(arguments: PaperReport.Part.allCases)
  func `shows parts as text`(part: PaperReport.Part) throws {
    let text = String(decoding: PaperReport.text(try paper(), showing: part), as: UTF8.self)
    expectSnapshot(text, named: "paper-\(part.rawValue).txt")
  }

  @Test func `writes every key of a refused paper`() throws {
    let source = PaperSource(name: "a.docx", bytes: [])
    let bytes = PaperReport.json(refused: .empty, source: source, view: .final)
    let value = try #require(JSONReader.read(bytes))
    guard case .object(let members) = value else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.key) == Self.keys)
    #expect(value["refusal"]?["code"] == .string("empty"))
    #expect(value["bytes"] == .number("0"))
  }

  private static let keys = [
    "schema", "name", "sha256", "bytes", "format", "variant", "encoding", "language", "view",
    "title", "titleFrom", "date", "dateFrom", "words", "pages", "properties", "fields", "blocks",
    "tables", "changes", "comments", "unread", "notices", "refusal",
  ]
}
