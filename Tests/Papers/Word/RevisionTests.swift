import Papers
import TestSupport
import Testing

struct `Reading tracked changes` {
  private let by = "w:id=\"1\" w:author=\"A\" w:date=\"2026-01-01T00:00:00Z\""

  @Test func `accepts all in the final view and rejects all in the original`() throws {
    let body = """
      <w:p>\(run("Waits "))<w:del \(by)><w:r><w:delText>fell</w:delText></w:r></w:del>\
      <w:ins \(by)>\(run("rose"))</w:ins><w:moveFrom \(by)>\(run(" now"))</w:moveFrom></w:p>\
      <w:p>\(run("Soon"))<w:moveTo \(by)>\(run(" now"))</w:moveTo></w:p>
      """
    #expect(try lines(body) == ["Waits rose", "Soon now"])
    #expect(try lines(body, view: .original) == ["Waits fell now", "Soon"])
  }

  @Test func `joins paragraphs whose mark is gone`() throws {
    let body =
      "<w:p><w:pPr><w:rPr><w:del \(by)/></w:rPr></w:pPr>\(run("One "))</w:p>" + paragraph("two")
      + "<w:p><w:pPr><w:rPr><w:ins \(by)/></w:rPr></w:pPr>\(run("Three "))</w:p>"
      + paragraph("four")
    #expect(try lines(body) == ["One two", "Three ", "four"])
    #expect(try lines(body, view: .original) == ["One ", "two", "Three four"])
  }

  @Test func `tells who changed what`() throws {
    let body =
      "<w:p>\(run("a"))<w:ins \(by)>\(run("b"))<w:del w:id=\"2\">\(run("c"))</w:del></w:ins></w:p>"
    let paper = try WordBuilder(body: body).paper()
    #expect(paper.changes.map(\.text) == ["bc", "c"])
    #expect(paper.changes.map(\.author) == ["A", nil])
    #expect(paper.changes.map(\.kind) == [.inserted, .deleted])
  }
}
