import Papers
import SourceText
import TestSupport
import Testing

@Suite struct `Guessing the headings of papers made by hand` {
  private func lines(_ change: (inout PaperMaker) -> Void) -> [String] {
    var maker = PaperMaker()
    change(&maker)
    return maker.paper().blockLines
  }

  @Test func `takes bold lines and the number typed before them`() {
    let found = lines {
      $0.paragraph("Elective recovery plan", bold: true)
      $0.paragraph("Date: 26 November 2026")
      $0.paragraph("1. Purpose", bold: true)
      $0.paragraph("This paper sets out the plan.")
      $0.paragraph("2.1 Access by deprivation", bold: true)
      $0.paragraph("Note that this bold sentence is a sentence.", bold: true)
      $0.paragraph("Owner: A. Singh", bold: true)
      $0.paragraph("Last words", bold: true)
    }
    #expect(
      found == [
        "title: Elective recovery plan",
        "paragraph: Date: 26 November 2026",
        "heading 1 <1.> (bold-line): 1. Purpose",
        "paragraph: This paper sets out the plan.",
        "heading 2 <2.1> (bold-line): 2.1 Access by deprivation",
        "paragraph: Note that this bold sentence is a sentence.",
        "paragraph: Owner: A. Singh",
        "paragraph: Last words",
      ]
    )
  }

  @Test func `puts a bold line one level below the styled heading before it`() {
    let found = lines {
      $0.heading("Performance")
      $0.paragraph("Text.")
      $0.paragraph("Waiting list", bold: true)
      $0.heading("Access", level: 2)
      $0.paragraph("By ethnicity", bold: true)
      $0.paragraph("By age:", bold: true)
      $0.paragraph("2. Lines with numbers")
      $0.paragraph("Text.")
    }
    #expect(
      found == [
        "heading 1 (style): Performance", "paragraph: Text.",
        "heading 2 (bold-line): Waiting list", "heading 2 (style): Access",
        "heading 3 (bold-line): By ethnicity", "heading 3 (bold-line): By age:",
        "paragraph: 2. Lines with numbers", "paragraph: Text.",
      ]
    )
  }

  @Test func `takes bold items that a list numbers, and no bullets`() {
    let found = lines {
      $0.title("Plan")
      $0.item("Purpose", label: "1.", bold: true)
      $0.item("Access", label: "1.1", level: 2, bold: true)
      $0.item("an ordinary item", label: "1.2", level: 2)
      $0.item("Bold bullet", label: "•", bold: true)
      $0.paragraph("End.")
    }
    #expect(
      found == [
        "title: Plan", "heading 1 <1.> (bold-line): Purpose",
        "heading 2 <1.1> (bold-line): Access", "item 2 <1.2>: an ordinary item",
        "item 1 <•>: Bold bullet", "paragraph: End.",
      ]
    )
  }

  @Test func `takes numbered lines and capitals where no heading is named`() {
    let found = lines {
      $0.paragraph("TRUST BOARD REPORT")
      $0.paragraph("26 November 2026")
      $0.paragraph("1 Purpose of the report")
      $0.paragraph("Appendix A Waits by group")
      $0.paragraph("1 in 10 people wait")
      $0.paragraph("NHS")
      $0.paragraph("A. Singh")
      $0.paragraph("End.")
    }
    #expect(
      found == [
        "heading 1 (capitals-line): TRUST BOARD REPORT", "paragraph: 26 November 2026",
        "heading 1 <1> (numbered-line): 1 Purpose of the report",
        "heading 1 <Appendix A> (numbered-line): Appendix A Waits by group",
        "paragraph: 1 in 10 people wait", "paragraph: NHS", "paragraph: A. Singh",
        "paragraph: End.",
      ]
    )
  }

  @Test func `guesses nothing in tables, in long lines, with boxes, or where the format forbids`() {
    var maker = PaperMaker()
    let long = Array(repeating: "word", count: 15).joined(separator: " ")
    maker.paragraph("Text.")
    maker.table([["**Bold in a table**", "x"]])
    maker.paragraph(long, bold: true)
    maker.paragraph("☐ Bold with a box", bold: true)
    maker.paragraph("Before the first heading:", bold: true)
    maker.paragraph("Forbidden", bold: true) { $0.mayBeHeading = false }
    maker.paragraph("Two\nlines", bold: true)
    maker.paragraph("End.")
    #expect(!maker.paper().blocks.contains { $0.kind == .heading })
  }

  @Test func `guesses nothing in formats that name their headings`() {
    for format in Format.allCases {
      switch format {
      case .docx, .docm, .dotx, .dotm, .flatOPC, .wordML2003, .odt, .fodt: continue
      case .xhtml, .docbook, .jats, .akomaNtoso, .tei, .xml, .text, .markdown, .notation: break
      }
      var maker = PaperMaker(format)
      maker.paragraph("1. Bold line", bold: true)
      maker.paragraph("End.")
      #expect(!maker.paper().blocks.contains { $0.kind == .heading })
    }
  }

  @Test func `labels a paragraph by the number before a tab`() {
    let found = lines {
      $0.heading("3.2 Recommendation")
      $0.paragraph("1.\tThe Board is asked to note.")
      $0.paragraph("1. The Board is asked to note.")
      $0.paragraph("(iv)\tThe Board is asked to note.")
    }
    #expect(
      found == [
        "heading 1 <3.2> (style): 3.2 Recommendation",
        "paragraph <1.>: 1.\tThe Board is asked to note.",
        "paragraph: 1. The Board is asked to note.",
        "paragraph <(iv)>: (iv)\tThe Board is asked to note.",
      ]
    )
  }

  @Test func `makes sections of guessed headings, titled without their numbers`() {
    var maker = PaperMaker()
    maker.paragraph("2. Waiting times:", bold: true)
    maker.paragraph("2.1 Access", bold: true)
    maker.paragraph("People wait.")
    #expect(maker.paper().sectionPath(of: "People wait.") == ["Access"])
    maker = PaperMaker()
    maker.paragraph("1. Purpose", bold: true)
    maker.paragraph("2. Waiting times:", bold: true)
    maker.paragraph("2.1 Access", bold: true)
    maker.paragraph("People wait.")
    #expect(maker.paper().sectionPath(of: "People wait.") == ["Waiting times", "Access"])
  }
}

@Suite struct `Weighing the header rows of a table` {
  private func table(_ rows: [[MadeCell]], headerRows: Int? = nil, style: Bool = false) -> Table? {
    var maker = PaperMaker()
    maker.heading("A")
    maker.heading("B")
    maker.table(rows, headerRows: headerRows, hasStyledFirstRow: style)
    return maker.paper().tables.first
  }

  @Test(
    arguments: [
      ([["Group", "Wait"], ["Most", "22"]], 1, false, 1, HeaderEvidence.marked),
      ([["**Group**", "**Wait**"], ["Most", "long"]], nil, false, 1, .bold),
      ([["**Group**", "**Wait**"], ["**Most**", "**long**"]], nil, false, 0, nil),
      ([["**Group**", ""], ["Most", "long"]], nil, false, 0, nil),
      ([["Group", "Wait"], ["Most", "long"]], nil, true, 1, .style),
      ([["Group", "Wait"], ["Most", "22"], ["Least", "n/a"]], nil, false, 1, .shape),
      ([["Group", "2026"], ["Most", "22"]], nil, false, 0, nil),
      ([["Group", "Wait"], ["Most", "long"]], nil, false, 0, nil),
    ] as [([[MadeCell]], Int?, Bool, Int, HeaderEvidence?)]
  )
  func `takes the first evidence that holds`(
    rows: [[MadeCell]],
    marked: Int?,
    style: Bool,
    count: Int,
    evidence: HeaderEvidence?
  ) {
    let table = table(rows, headerRows: marked, style: style)
    #expect(table?.headerRows == count)
    #expect(table?.headerRowsFrom == evidence)
  }

  @Test func `takes a bold first column`() {
    let table = table([["", "2025"], ["**Most**", "22"], ["**Least**", "18"]])
    #expect(table?.headerColumns == 1)
    #expect(table?.headerColumnsFrom == .bold)
  }

  @Test(arguments: ["22", "-1.5%", "£15.4m", "1,204", "(3)", "n/a", "–", "*", "[c]", "4pp", "< 5"])
  func `knows figures`(text: String) {
    #expect(table([["Group", "Wait"], ["Most", MadeCell(text)]])?.headerRowsFrom == .shape)
  }

  @Test(arguments: ["long", "22 weeks", "A1", "3rd", ""])
  func `knows what is no figure`(text: String) {
    #expect(table([["Group", "Wait"], ["Most", MadeCell(text)]])?.headerRowsFrom == nil)
  }

  @Test func `takes the paragraph before or after a table as its caption`() {
    var maker = PaperMaker()
    maker.paragraph("Table 1: Waits by group")
    maker.table([["a", "b"], ["c", "d"]])
    maker.paragraph("Table 2")
    maker.table([["a", "b"], ["c", "d"]])
    maker.paragraph("Table 3 shows that waits fell.")
    maker.table([["a", "b"], ["c", "d"]])
    maker.paragraph("Table of waits") { $0.kind = .caption }
    let paper = maker.paper()
    #expect(
      paper.tables.map(\.caption) == ["Table 1: Waits by group", "Table 2", "Table of waits"]
    )
    #expect(paper.tables.allSatisfy { $0.captionFrom == .paragraph })
    #expect(paper.blocks.filter { $0.kind == .caption }.count == 3)
  }
}

@Suite struct `Finding the title and date of a paper` {
  @Test func `takes fields first, then title blocks, headings and properties`() {
    var maker = PaperMaker()
    maker.property("title", "Stored title")
    #expect(maker.paper().title == Title(text: "Stored title", from: .property))
    maker.heading("1. Low", level: 2)
    #expect(maker.paper().title?.from == .property)
    maker.heading("2. Plan:")
    #expect(maker.paper().title == Title(text: "Plan", from: .heading))
    maker.title("Recovery  plan")
    #expect(maker.paper().title == Title(text: "Recovery plan", from: .title))
    maker = PaperMaker()
    maker.title("Recovery plan")
    maker.paragraph("Title: Winter plan")
    #expect(maker.paper().title == Title(text: "Winter plan", from: .field))
  }

  @Test(arguments: ["plan.docx", "Document1", "Untitled", "Microsoft Word - plan", ""])
  func `takes no property that a program wrote`(property: String) {
    var maker = PaperMaker()
    maker.property("title", property)
    maker.heading("Low", level: 3)
    #expect(maker.paper().title == Title(text: "Low", from: .heading))
  }

  @Test(arguments: [
    ("26 November 2026", "2026-11-26"), ("26th Nov 2026", "2026-11-26"),
    ("Thursday 26 November 2026", "2026-11-26"), ("26/11/2026", "2026-11-26"),
    ("26.11.26", "2026-11-26"), ("2026-11-26", "2026-11-26"), ("November 26, 2026", "2026-11-26"),
    ("November 2026", "2026-11-30"),
  ])
  func `reads the forms of dates`(text: String, day: String) {
    var maker = PaperMaker()
    maker.paragraph("Date: \(text)")
    let date = maker.paper().date
    #expect(date?.day.description == day)
    #expect(date?.from == .field)
  }

  @Test func `prefers the date of the meeting, and falls back on the cover`() {
    var maker = PaperMaker()
    maker.paragraph("Report date: 1 May 2026")
    maker.paragraph("Date of meeting: 3 May 2026")
    #expect(maker.paper().date?.day.description == "2026-05-03")
    maker = PaperMaker()
    maker.paragraph("Trust Board, 31 February 2026 and 4 May 2026, for 2025/26")
    let date = maker.paper().date
    #expect(date?.day.description == "2026-05-04")
    #expect(date?.from == .cover)
  }
}
