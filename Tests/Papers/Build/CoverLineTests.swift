import Papers
import SourceText
import TestSupport
import Testing

@Suite struct `Reading the lines of a cover sheet` {
  private func fields(_ lines: String...) -> [String] {
    var maker = PaperMaker()
    for line in lines { maker.paragraph(line) }
    maker.heading("Background")
    maker.heading("More")
    maker.paragraph("Owner: nobody, for this is no cover")
    return maker.paper().fieldLines
  }

  @Test func `takes labels at the start of paragraphs, lines and after tabs`() {
    let found = fields(
      "Date: 26th November 2026\tAgenda item: 7",
      "Author : R. Okafor\nVenue: Board room",
      "Executive lead\tA. Singh",
      "Time: 10:30",
      "See https://www.example.org/plan for the data.",
      "It was agreed; so: no field",
      "Paper no.: 12"
    )
    #expect(
      found == [
        "Date = 26th November 2026", "Agenda item = 7", "Author = R. Okafor", "Venue = Board room",
        "Executive lead = A. Singh", "Time = 10:30", "Paper no. = 12",
      ]
    )
  }

  @Test func `gives an empty value the block after it`() {
    #expect(
      fields("Recommendation:", "The Board is asked to approve.", "Time: 10:30") == [
        "Recommendation = The Board is asked to approve.", "Time = 10:30",
      ]
    )
    var maker = PaperMaker()
    maker.paragraph("Appendices:")
    maker.item("The data", label: "1.")
    maker.item("The plan", label: "2.")
    maker.paragraph("Text.")
    #expect(maker.paper().fieldLines == ["Appendices = The data ⏎ The plan"])
  }

  @Test func `gives an empty value the boxes after it`() {
    #expect(
      fields("Purpose:", "☐ Approval", "☒ Discussion", "Text.") == [
        "Purpose = ☐ Approval ☒ Discussion"
      ]
    )
  }

  @Test func `knows a prompt that nobody answered`() {
    #expect(fields("Lead: {Click here to enter text}") == ["Lead = (placeholder)"])
  }

  @Test func `reads no struck words`() {
    #expect(fields("EIA completed: Yes / ~No~") == ["EIA completed = Yes"])
  }

  @Test func `is sure of known labels only`() {
    var maker = PaperMaker()
    maker.paragraph("Author: R. Okafor")
    maker.paragraph("Colour: blue")
    #expect(maker.paper().fields.map(\.isConfident) == [true, false])
  }

  @Test func `ends the cover where the paper begins`() {
    var maker = PaperMaker()
    maker.heading("Plan")
    maker.paragraph("Author: R. Okafor")
    maker.heading("Background")
    maker.paragraph("Owner: nobody")
    #expect(maker.paper().fieldLines == ["Author = R. Okafor"])

    let long = Array(repeating: "word", count: 41).joined(separator: " ")
    maker = PaperMaker()
    maker.paragraph(long)
    maker.paragraph("Author: R. Okafor")
    maker.paragraph(long)
    maker.paragraph(long)
    maker.paragraph("Owner: nobody")
    #expect(maker.paper().fieldLines == ["Author = R. Okafor"])
  }
}

@Suite struct `Reading boxes in running text` {
  private func fields(_ lines: String...) -> [String] {
    var maker = PaperMaker()
    for line in lines { maker.paragraph(line) }
    return maker.paper().fieldLines
  }

  @Test(arguments: [
    ("☐ Yes ☒ No", " = ☐ Yes ☒ No"),
    ("Yes ☐ No ☒", " = ☐ Yes ☒ No"),
    ("Purpose: ☐ Approval ☑ Note", "Purpose = ☐ Approval ☒ Note"),
    ("Purpose ☐ Approval ☑ Note", "Purpose = ☐ Approval ☒ Note"),
    ("Is it secret? [ ] Yes [X] No", "Is it secret? = ☐ Yes ☒ No"),
    (
      "Purpose: Assurance ✓ / Discussion / Approval",
      "Purpose = ☒ Assurance ☐ Discussion ☐ Approval"
    ),
    ("Purpose: Assurance\tDiscussion ✔\tN/A", "Purpose = ☐ Assurance ☒ Discussion ☐ N/A"),
    ("Purpose: Approval ✗ Note ✘", "Purpose = ☒ Approval ☒ Note"),
    ("Purpose: Approval ✓ Note ✗", "Purpose = ☒ Approval ☐ Note"),
    ("Purpose: (x) Approval ( ) Note", "Purpose = ☒ Approval ☐ Note"),
    ("Purpose: 🗹 Approval 🗷 Note ✔️ Discuss", "Purpose = ☒ Approval ☒ Note ☒ Discuss"),
    ("Legal advice taken: ☒", "Legal advice taken = ☒"),
  ])
  func `gives each box its words`(text: String, field: String) {
    #expect(fields(text) == [field])
  }

  @Test func `takes lines of boxes together, with the line before them as label`() {
    #expect(
      fields("This paper is for", "☐ Approval", "☒ Note", "Text that follows.") == [
        "This paper is for = ☐ Approval ☒ Note"
      ]
    )
    #expect(fields("Action\n☐ Approval\n☒ Note") == ["Action = ☐ Approval ☒ Note"])
  }

  @Test func `reads no function, reference or link as a box`() {
    #expect(fields("The value f(x) grew.", "See [x](https://example.org).", "Items a(x)b.") == [])
  }

  @Test func `knows the state of a group by its ticks`() {
    var maker = PaperMaker()
    maker.paragraph("Purpose: ☐ Approval ☐ Note")
    let field = maker.paper().fields.first
    #expect(field?.state == .empty)
    #expect(field?.value == "")
  }
}

@Suite struct `Finding fields of controls` {
  @Test func `makes fields of titles and written tags`() {
    var maker = PaperMaker()
    maker.paragraph("Workforce race equality standard")
    maker.control("Report title", tag: "report-title")
    maker.paragraph("26 November 2026")
    maker.control(nil, tag: "meeting-date")
    maker.paragraph("{Click or tap here to enter text.}")
    maker.control("Health inequalities impact")
    maker.paragraph("A machine wrote this tag.")
    maker.control(nil, tag: "goog_rdk_0")
    maker.paragraph("And this.")
    maker.control(nil, tag: "1184623370")
    let paper = maker.paper()
    #expect(
      paper.fieldLines == [
        "Report title = Workforce race equality standard", "meeting-date = 26 November 2026",
        "Health inequalities impact = (placeholder)",
      ]
    )
    #expect(paper.title == Title(text: "Workforce race equality standard", from: .field))
    #expect(paper.date?.day.description == "2026-11-26")
  }

  @Test func `gives a field the title of a control within it`() {
    var maker = PaperMaker()
    maker.paragraph("Sponsor: M. Jones")
    maker.control("Executive sponsor")
    #expect(maker.paper().fieldLines == ["Sponsor = M. Jones"])

    maker = PaperMaker()
    maker.table([["**Sponsor**", "M. Jones"]])
    maker.control("Executive sponsor")
    let paper = maker.paper()
    #expect(paper.fieldLines == ["Sponsor = M. Jones"])
    #expect(paper.fields.first?.alias == "Executive sponsor")
  }

  @Test func `makes no field of a control that holds a heading`() {
    var maker = PaperMaker()
    maker.heading("Background")
    maker.control("Body")
    #expect(maker.paper().fields.isEmpty)
  }
}
