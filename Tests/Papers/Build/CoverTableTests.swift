import Papers
import TestSupport
import Testing

@Suite struct `Reading the tables of a cover sheet` {
  private func fields(_ rows: [[MadeCell]], before: String? = nil) -> [String] {
    var maker = PaperMaker()
    maker.title("Report to the Board")
    if let before { maker.paragraph(before) }
    maker.table(rows)
    maker.heading("Background")
    return maker.paper().fieldLines
  }

  @Test func `takes labels on the left and values on the right`() {
    let found = fields([
      ["**Meeting**", "Trust Board (public)"],
      ["**Purpose**", "☐ Assurance   ☒ Discussion   ☐ Approval"],
      ["**Equality and health inequalities impact**", "Waits differ.\n\nSee section 3."],
      ["**Appendices**", ""],
      ["**Owner**", "{Click here}"],
    ])
    #expect(
      found == [
        "Meeting = Trust Board (public)",
        "Purpose = ☐ Assurance ☒ Discussion ☐ Approval",
        "Equality and health inequalities impact = Waits differ. ⏎ See section 3.",
        "Appendices = ",
        "Owner = (placeholder)",
      ]
    )
  }

  @Test func `joins labels broken over lines and paragraphs`() {
    let found = fields([
      ["**Executive\nlead:**", "A. Singh"],
      ["**Equality and\n\nhealth inequalities\n\nimpact**", "None identified"],
      ["**Previously  considered by**", "Quality Committee\n\nFinance Committee /"],
    ])
    #expect(
      found == [
        "Executive lead = A. Singh",
        "Equality and health inequalities impact = None identified",
        "Previously considered by = Quality Committee ⏎ Finance Committee",
      ]
    )
  }

  @Test func `takes two or three labels and values on a row`() {
    #expect(
      fields([["**Report to:**", "Quality Committee", "**Date:**", "3/12/2026"]])
        == ["Report to = Quality Committee", "Date = 3/12/2026"]
    )
    #expect(
      fields([["Author", "R. Okafor", "Status", "Final", "Version", "2"]])
        == ["Author = R. Okafor", "Status = Final", "Version = 2"]
    )
  }

  @Test func `takes a grid of questions under columns of options`() {
    let found = fields([
      ["", "**Yes**", "**No**", "**N/A**"],
      ["Equality impact assessment completed", "X", "", ""],
      ["Quality impact assessment completed", "", "", "✓"],
      ["Financial implications", "", "", ""],
    ])
    #expect(
      found == [
        "Equality impact assessment completed = ☒ Yes ☐ No ☐ N/A",
        "Quality impact assessment completed = ☐ Yes ☐ No ☒ N/A",
        "Financial implications = ☐ Yes ☐ No ☐ N/A",
      ]
    )
  }

  @Test func `takes options above their ticks, under the row that asks`() {
    let found = fields([
      [.wide("**This paper is for:**", 3)],
      ["Approval", "Discussion", "Assurance"],
      ["", "X", ""],
    ])
    #expect(found == ["This paper is for = ☐ Approval ☒ Discussion ☐ Assurance"])
  }

  @Test func `takes the first cell above ticks as the label where it asks`() {
    #expect(
      fields([["Purpose", "Approval", "Discussion"], ["", "☐", "☒"]])
        == ["Purpose = ☐ Approval ☒ Discussion"]
    )
  }

  @Test func `takes the line before the table as the label of its first options`() {
    #expect(
      fields([["Approval", "Discussion"], ["☐", "☒"]], before: "Action needed:")
        == ["Action needed = ☐ Approval ☒ Discussion"]
    )
  }

  @Test func `takes options with ticks beside them`() {
    #expect(
      fields([["**Action required**", "Approve", "✓", "Discuss", "", "Note", ""]])
        == ["Action required = ☒ Approve ☐ Discuss ☐ Note"]
    )
  }

  @Test func `takes options and ticks under the row that asks`() {
    #expect(
      fields([[.wide("**Action required:**", 4)], ["Approve", "✓", "Note", ""]])
        == ["Action required = ☒ Approve ☐ Note"]
    )
  }

  @Test func `passes over empty cells beside a known label`() {
    #expect(
      fields([["Author", "R. Okafor", ""], ["Status", "", ""], ["Thing", "one", ""]])
        == ["Author = R. Okafor", "Status = "]
    )
  }

  @Test func `takes a lone box beside its label`() {
    #expect(
      fields([["**EIA completed?**", "☒"], ["**QIA completed?**", "[ ]"]])
        == ["EIA completed? = ☒", "QIA completed? = ☐"]
    )
    #expect(
      fields([["Purpose", "Assurance"], ["EIA completed?", "☒"]])
        == ["Purpose = Assurance", "EIA completed? = ☒"]
    )
  }

  @Test func `takes cells that all hold boxes`() {
    #expect(
      fields([["Purpose", "☐ Approval", "☒ Discussion", "☐ Note"]])
        == ["Purpose = ☐ Approval ☒ Discussion ☐ Note"]
    )
  }

  @Test func `takes a label merged down beside its options`() {
    #expect(
      fields([[.tall("**Purpose**", 3), "Approval", ""], ["Discussion", "✓"], ["Note", ""]])
        == ["Purpose = ☐ Approval ☒ Discussion ☐ Note"]
    )
    #expect(
      fields([[.tall("**Purpose**", 2), "☐", "Approval"], ["☒", "Discussion"]])
        == ["Purpose = ☐ Approval ☒ Discussion"]
    )
    #expect(
      fields([[.tall("**Purpose**", 2), "Approval", "Discussion"], ["", "x"]])
        == ["Purpose = ☐ Approval ☒ Discussion"]
    )
    #expect(
      fields([[.tall("**Purpose**", 2), "☐ Approval"], ["☒ Discussion"]])
        == ["Purpose = ☐ Approval ☒ Discussion"]
    )
    #expect(
      fields([[.tall("**Risks**", 2), "Theatres close."], ["Staff leave."]])
        == ["Risks = Theatres close. ⏎ Staff leave."]
    )
  }

  @Test func `takes rows of one cell`() {
    let found = fields([
      ["**Executive summary**"],
      ["Waits fell in October.\n\nThe gap did not."],
      ["**Recommendation:**"],
      ["The Board is asked to note the report."],
      ["Risk: waits grow if theatres close."],
      ["Purpose: ☐ Approval ☒ Note"],
    ])
    #expect(
      found == [
        "Executive summary = Waits fell in October. ⏎ The gap did not.",
        "Recommendation = The Board is asked to note the report.",
        "Risk = waits grow if theatres close.",
        "Purpose = ☐ Approval ☒ Note",
      ]
    )
  }

  @Test func `takes the fields within a value beside a label that is not known`() {
    #expect(
      fields([["**Details**", "Author: R. Okafor\nDate: 3 May 2026"]])
        == ["Author = R. Okafor", "Date = 3 May 2026"]
    )
    #expect(
      fields([["**Summary**", "Author: R. Okafor\nDate: 3 May 2026"]])
        == ["Summary = Author: R. Okafor ⏎ Date: 3 May 2026"]
    )
  }

  @Test func `reads a table within a value as part of it`() {
    #expect(
      fields([["**Purpose**", .holding([["Approval", ""], ["Note", "✓"]])]])
        == ["Purpose = ☐ Approval ☒ Note"]
    )
    #expect(
      fields([["**Risks**", .holding([["Theatres", "close"]])]]) == ["Risks = Theatres ⏎ close"]
    )
  }

  @Test func `reads no figure, date or answer as a label`() {
    #expect(
      fields([["£15.4m", "spent"], ["3 May 2026", "met"], ["Yes", "done"], ["Note.", "text"]]) == []
    )
    #expect(
      fields([["1. Title", "Plan"], ["Agenda no.", "7"]]) == ["1. Title = Plan", "Agenda no. = 7"]
    )
  }

  @Test func `reads no fields from tables of figures in the body`() {
    var maker = PaperMaker()
    maker.heading("Waiting times")
    maker.heading("Results")
    maker.table([["Group", "Wait"], ["Most deprived", "22"], ["Least deprived", "18"]])
    #expect(maker.paper().fields.isEmpty)
  }

  @Test func `reads no fields from a table of data on the cover`() {
    #expect(
      fields([["**Group**", "**Wait**", "**Change**"], ["Most deprived", "22", "1"]]) == []
    )
  }

  @Test func `reads forms and options off the cover`() {
    var maker = PaperMaker()
    maker.heading("Waiting times")
    maker.heading("Assessment")
    maker.table([["**Lead**", "A. Singh"], ["**Title**", "Plan"]])
    maker.paragraph("Text between.")
    maker.table([["Is it confidential?", "☐ Yes ☒ No"]])
    #expect(
      maker.paper().fieldLines == [
        "Lead = A. Singh (not on the cover)", "Title = Plan (not on the cover)",
        "Is it confidential? = ☐ Yes ☒ No (not on the cover)",
      ]
    )
  }

  @Test func `is sure of known and strong labels, and not of figures`() {
    func areSure(_ rows: [[MadeCell]]) -> [Bool] {
      var maker = PaperMaker()
      maker.table(rows)
      return maker.paper().fields.map(\.isConfident)
    }
    #expect(areSure([["**Theme**", "Care"], ["Place", "London"]]) == [true, true])
    #expect(areSure([["Theme", "Care"], ["Author", "R. Okafor"]]) == [true, true])
    #expect(areSure([["Theme", "Care"], ["Place", "London"]]) == [false, false])
    #expect(
      areSure([["**Beds**", "2025/26"], ["**Wards**", "12"], ["**Staff**", "1,204"]]).contains(true)
        == false
    )
  }

  @Test func `keeps the runs of text that a field is made of`() throws {
    var maker = PaperMaker()
    maker.table([["**Purpose**", "[ ] Assurance [x] Discussion"]])
    let paper = maker.paper()
    let field = try #require(paper.fields.first)
    #expect(
      field.pieces.map { paper.string($0.text) } == [
        "Purpose", "[ ]", "[x]", "Assurance", "Discussion",
      ]
    )
    #expect(field.pieces.map(\.role) == [.label, .mark, .mark, .option(0), .option(1)])
    #expect(field.blocks == [0, 1])
    #expect(field.role == .purpose)
    #expect(field.table == 0)
  }
}
