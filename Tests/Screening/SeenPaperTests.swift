import Papers
import Screening
import SourceText
import Testing

/// What rules see of papers that people write (`rule-language.md`, 6.9).
@Suite struct `Papers as rules see them` {
  private func outcome(
    _ expectation: String,
    _ text: String,
    _ definitions: String = "",
    name: String = "paper.md"
  ) throws
    -> (Outcome, [String])
  {
    let rules = try TestPaper.rules("\(definitions)\nrule R \"R\"\n  expect \(expectation)")
    let paper = try PaperReader.read(Array(text.utf8), name: name)
    let result = Screener([Screener.Rules(rules)]).evaluate(paper).results[0]
    return (result.outcome, result.evidence)
  }

  private let paper = """
    ---
    title: Winter plan
    date: 2026-11-26
    ---

    # 1. Introduction

    Beds are open.

    | Ward | Beds |
    |------|------|
    | A    | 12   |

    ## 1.1 Money

    It costs money.

    # 2. Next steps

    - Open the ward.
    """

  @Test func `front matter makes fields`() throws {
    let found = try outcome("the field title is present", paper, "field title labelled \"title\"")
    #expect(found == (.met, ["Winter plan"]))
    #expect(try outcome("the body mentions \"winter\"", paper).0 == .notMet)
  }

  @Test func `the reader's date is the paper date`() throws {
    let found = try outcome(
      "the field date is on or after the paper date",
      paper,
      "field date labelled \"date\"\nfield paper-date labelled \"meeting day\""
    )
    #expect(found.0 == .met)
  }

  @Test func `numbers of headings are no words`() throws {
    #expect(try outcome("some heading mentions any of (\"1\", \"1.1\", \"2\")", paper).0 == .notMet)
    #expect(
      try outcome("the paper has a section titled \"introduction\"", paper).1 == ["Introduction"]
    )
  }

  @Test func `a note lies in the section that refers to it, wherever it stands`() throws {
    let text = """
      <article xmlns="http://docbook.org/ns/docbook">
      <section><title>Introduction</title><para>Beds are open.<footnote><para>Source of it.</para>
      </footnote></para><section><title>Money</title><para>It costs money.</para></section></section>
      <section><title>Next steps</title><para>Open the ward.</para></section>
      </article>
      """
    let zones = """
      zone z means section titled "introduction"
      zone y means section titled "next steps"
      """
    #expect(try outcome("the z has a footnote", text, zones, name: "a.xml").1 == ["Source of it"])
    #expect(try outcome("the y has no footnote", text, zones, name: "a.xml").0 == .met)
    #expect(try outcome("the z mentions \"costs\"", text, zones, name: "a.xml").0 == .met)
  }

  @Test func `cells are no paragraphs and rows lie below the header`() throws {
    #expect(try outcome("the paper has exactly 1 row", paper).0 == .met)
    #expect(try outcome("some paragraph mentions \"12\"", paper).0 == .notMet)
    #expect(try outcome("some cell headed \"beds\" holds a number", paper).1 == ["12"])
    #expect(try outcome("the paper has exactly 1 item", paper).1 == ["Open the ward"])
  }
}
