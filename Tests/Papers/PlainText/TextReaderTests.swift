import Papers
import SourceText
import TestSupport
import Testing

@Suite struct `Reading plain text` {
  private func paper(_ text: String) throws -> Paper {
    try TextReader.read(
      PaperSource(name: "paper.txt", bytes: Array(text.utf8)),
      view: .final,
      limits: Limits()
    )
  }

  private func lines(_ text: String) throws -> [String] {
    try paper(text).blockLines
  }

  /// A line that says how wide the text was typed.
  private let ruler =
    "This line is as long as the lines of the text that follows it were typed.\n\n"

  /// The blocks of a text that was typed in long lines.
  private func wideLines(_ text: String) throws -> [String] {
    Array(try lines(ruler + text).dropFirst())
  }

  @Test func `passes over blank lines and rules`() throws {
    #expect(
      try lines("One.\n\n-----\n\n* * *\n______\nTwo.\n") == ["paragraph: One.", "paragraph: Two."]
    )
  }

  @Test func `reads a ruled table, the lines of a cell joined`() throws {
    let paper = try paper(
      """
      +----------------+-------------+
      | Group          | Median wait |
      |                | (weeks)     |
      +================+=============+
      | Most deprived  | 22          |
      +----------------+-------------+
      | Both together                |
      +----------------+-------------+
      """
    )
    #expect(
      paper.blockLines == [
        "paragraph [0,0 header]: Group", "paragraph [0,1 header]: Median wait (weeks)",
        "paragraph [1,0]: Most deprived", "paragraph [1,1]: 22", "paragraph [2,0]: Both together",
      ]
    )
    #expect(paper.cells.last?.columnSpan == 2)
    #expect(paper.tables.first?.headerRowsFrom == .marked)
  }

  @Test func `reads a table of bars, with or without a rule`() throws {
    #expect(
      try lines("| a | b |\n|---|---|\n| c \\| d | e |") == [
        "paragraph [0,0 header]: a", "paragraph [0,1 header]: b", "paragraph [1,0]: c | d",
        "paragraph [1,1]: e",
      ]
    )
    #expect(
      try lines("Group | Wait\nMost | 22\nLeast | 18") == [
        "paragraph [0,0 header]: Group", "paragraph [0,1 header]: Wait", "paragraph [1,0]: Most",
        "paragraph [1,1]: 22", "paragraph [2,0]: Least", "paragraph [2,1]: 18",
      ]
    )
    #expect(try lines("One line | is none") == ["paragraph: One line | is none"])
  }

  @Test func `reads a table of tabs, but no labels and no items`() throws {
    #expect(
      try lines("Name\tRole\nA. Singh\tChair") == [
        "paragraph [0,0]: Name", "paragraph [0,1]: Role", "paragraph [1,0]: A. Singh",
        "paragraph [1,1]: Chair",
      ]
    )
    #expect(try paper("Author:\tA. Singh\nDate:\t3 May 2026").tables.isEmpty)
    #expect(try paper("1.\tOne\n2.\tTwo").tables.isEmpty)
    #expect(try paper("\tA line that is set in\n\tfrom the margin").tables.isEmpty)
  }

  @Test func `reads underlined headings and those of number signs`() throws {
    #expect(
      try wideLines("Plan\n====\nWaits\n-----\nBy age\n~~~~~~\nText.\n## Next ##\nShort\n--\n") == [
        "heading 1 (underlined): Plan", "heading 2 (underlined): Waits",
        "heading 3 (underlined): By age", "paragraph: Text.", "heading 2 (markup): Next",
        "paragraph: Short", "paragraph: --",
      ]
    )
  }

  @Test func `reads numbered lines and capitals after a blank line as headings`() throws {
    #expect(
      try wideLines(
        "BOARD REPORT\n\n1. Purpose\n\nText.\n\n2.1 Access\nPeople wait.\n\n3. An item; ends.\n\nOF COURSE THIS\nis not alone"
      ) == [
        "heading 1 (capitals-line): BOARD REPORT", "heading 1 <1.> (numbered-line): 1. Purpose",
        "paragraph: Text.", "heading 2 <2.1> (numbered-line): 2.1 Access",
        "paragraph: People wait.", "item 1 <3.>: An item; ends.",
        "paragraph: OF COURSE THIS", "paragraph: is not alone",
      ]
    )
    #expect(
      try lines("Plan\n====\n\nNEXT STEPS\n\nText.").contains(
        "heading 2 (capitals-line): NEXT STEPS"
      )
    )
    #expect(
      try lines("26 November 2026\n\nText.") == ["paragraph: 26 November 2026", "paragraph: Text."]
    )
  }

  @Test func `reads items by their markers, and levels by their indentation`() throws {
    #expect(
      try wideLines(
        """
        - one
          - two
            goes on
          * three
        (1) four
        a) five
        iv. six
          o seven
        o not an item
        -not an item
        """
      ) == [
        "item 1 <->: one", "item 2 <->: two goes on", "item 2 <*>: three", "item 1 <(1)>: four",
        "item 1 <a)>: five", "item 1 <iv.>: six", "item 2 <o>: seven", "paragraph: o not an item",
        "paragraph: -not an item",
      ]
    )
  }

  private let wrapped = """
    The median wait for elective care fell to eighteen weeks in
    October, but people in the most deprived fifth of areas still
    wait four weeks longer. Follow-up of hard-
    to-reach groups is slow, and the well-known cases wait in week
    12. The Board has heard this before, as the report of the Quality
    Committee says in its second part, where it names those who need
    help: all.
    Short line.
    The next begins here.
    """

  @Test func `joins lines that were wrapped, and no others`() throws {
    #expect(
      try lines(wrapped) == [
        "paragraph: The median wait for elective care fell to eighteen weeks in October, but people "
          + "in the most deprived fifth of areas still wait four weeks longer. Follow-up of "
          + "hard-to-reach groups is slow, and the well-known cases wait in week 12. The Board "
          + "has heard this before, as the report of the Quality Committee says in its second part, "
          + "where it names those who need help: all.",
        "paragraph: Short line.",
        "paragraph: The next begins here.",
      ]
    )
  }

  @Test func `keeps a hyphen at the end of a line and adds no space`() throws {
    let text =
      "The work with people who are hard to find and with hard-\nto-reach groups goes on all year."
    #expect(try lines(text).first?.contains("hard-to-reach") == true)
  }

  @Test func `takes every line of a wide text as a paragraph`() throws {
    let line = Array(repeating: "word", count: 40).joined(separator: " ")
    #expect(try lines("\(line)\n\(line)").count == 2)
  }

  @Test func `reads labels and values, also where the label is broken over lines`() throws {
    let paper = try paper(
      ruler + """
        Meeting: Trust Board
        Date of
        meeting: 26 November 2026
        Equality and health
        inequalities impact: none
        Executive lead:
        A. Singh
        Author: B. Okafor     Status: final
        """
    )
    #expect(
      paper.fieldLines == [
        "Meeting = Trust Board", "Date of meeting = 26 November 2026",
        "Equality and health inequalities impact = none", "Executive lead = A. Singh",
        "Author = B. Okafor", "Status = final",
      ]
    )
  }

  @Test func `reads known labels before a wide gap, as programs write columns`() throws {
    let paper = try paper(
      ruler + """
        Title of report            Elective recovery plan
        Executive lead             A. Singh     Date     26 November 2026
        Purpose                    [ ] Assurance  [x] Discussion

        Unknown label              is none
        """
    )
    #expect(
      paper.fieldLines == [
        "Title of report = Elective recovery plan", "Executive lead = A. Singh",
        "Date = 26 November 2026", "Purpose = ☐ Assurance ☒ Discussion",
      ]
    )
  }

  @Test func `gives each block the bytes of its lines`() throws {
    let text = ruler + "Plan\n====\r\n\r\n  - one\r\n    two\n\nLast\u{85}line.\u{2028}End."
    let paper = try paper(text)
    let bytes = Array(text.utf8)
    let sources = paper.blocks.compactMap { block in
      block.source.map { String(decoding: bytes[$0.indices], as: UTF8.self) }
    }
    #expect(sources.dropFirst() == ["Plan\n====", "  - one\r\n    two", "Last", "line.", "End."])
    for span in paper.spans where !span.source.isEmpty && span.text.count > 1 {
      #expect(
        paper.string(span.text) == String(decoding: bytes[span.source.indices], as: UTF8.self)
      )
    }
  }

  @Test func `counts pages by form feeds, and joins a sentence over the end of one`() throws {
    let text = "People wait for a very\n\u{0C}long time here.\n\u{0C}Second."
    let paper = try paper(text)
    #expect(
      paper.blockLines == [
        "paragraph: People wait for a very long time here.", "paragraph: Second.",
      ]
    )
    #expect(
      paper.blocks.map(\.page) == [PageNumber(1, isCertain: true), PageNumber(3, isCertain: true)]
    )
    #expect(paper.pageCount == 3)
    #expect(try self.paper("No pages.").blocks.first?.page == nil)
  }

  @Test func `takes running headers and page numbers out of the flow`() throws {
    for end in ["\u{0C}", ""] {
      let pages = [
        "Waits fell and then", "rose again in May.\n\nThe costs of care did",
        "as well. That is all.",
      ].enumerated()
        .map { "Trust Board 26 November 2026\n\n\($1)\n\nPage \($0 + 1) of 3\n" }
      let paper = try paper(pages.joined(separator: end))
      #expect(
        paper.blockLines == [
          "paragraph: Waits fell and then rose again in May.",
          "paragraph: The costs of care did as well. That is all.",
        ]
          + Array(repeating: "header paragraph: Trust Board 26 November 2026", count: 3)
          + (1...3).map { "footer paragraph: Page \($0) of 3" }
      )
    }
  }

  @Test func `leaves the lines of a contents list in the flow`() throws {
    let text = "Purpose, page 1\nBackground, page 2\nRisks, page 3\n\nPage 4 says more.\n"
    #expect(try paper(text).blocks.allSatisfy { $0.story == .body })
  }

  @Test func `leaves lines that recur within pages in the flow`() throws {
    let text = "Owner: A. Singh\n\nText.\n\nOwner: A. Singh\n\nText.\n\nOwner: A. Singh\n"
    #expect(try paper(text).blocks.allSatisfy { $0.story == .body })
  }
}

@Suite struct `Promises of reading text` {
  private static let alphabet = [
    "a", "B", "word", "1.", "2.1", "-", "•", "|", "\t", "\n", "\n\n", "\u{0C}", "\r\n", ":",
    "Date:",
    "☐", "☒", "[x]", "[ ]", "+--+--+", "===", "---", " ", "    ", "/", "é", "\u{200B}", "\u{FEFF}",
    "Page 1 of 2", "Table 1", "Purpose", "26 May 2026", "# ", "> ", "**", "~~", "<br>", "&amp;",
    "`",
    "![x](y)", "[l](m)", "<!--", "-->", "\\|", "|---|---|", "...", "(a)", "£5m", "\0",
  ]

  private static func text(_ seed: UInt64) -> [UInt8] {
    var random = Seeded(seed)
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<120, using: &random) {
      bytes += Array((alphabet.randomElement(using: &random) ?? "").utf8)
      if Int.random(in: 0..<40, using: &random) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      }
    }
    return bytes
  }

  private func shape(_ paper: Paper) -> [String] { paper.blockLines + paper.fieldLines }

  @Test(arguments: Draws.seeds(200))
  func `reads any text twice the same, or refuses it`(seed: UInt64) {
    let bytes = Self.text(seed)
    for name in ["paper.txt", "paper.md"] {
      let first = try? PaperReader.read(bytes, name: name)
      let second = try? PaperReader.read(bytes, name: name)
      #expect(first.map(shape) == second.map(shape))
      for block in first?.blocks ?? [] {
        #expect(block.text.upper <= first?.text.count ?? 0)
        #expect((block.source?.upper ?? 0) <= bytes.count * 3)
      }
      for field in first?.fields ?? [] {
        for piece in field.pieces {
          #expect(piece.text.upper <= first?.text.count ?? 0)
          #expect(piece.block.map { (first?.blocks ?? []).indices.contains($0) } ?? true)
        }
      }
    }
  }

  @Test(arguments: Draws.seeds(100))
  func `loses no letter or figure of a text`(seed: UInt64) throws {
    var random = Seeded(seed)
    let gaps = [
      "\n", "\n\n", " ", "\t", " | ", "\n- ", "\n1. ", "\n+--+\n| ", "\u{0C}", ": ",
      "\nPage 1 of 2\n",
    ]
    let words = (0..<60).map { (gaps.randomElement(using: &random) ?? "") + "w\($0)w" }
    let paper = try TextReader.read(
      PaperSource(name: "paper", bytes: Array(words.joined().utf8)),
      view: .final,
      limits: Limits()
    )
    let all = paper.blocks.map { paper.string($0.text) }.joined(separator: " ")
    for number in 0..<60 { #expect(all.contains("w\(number)w")) }
  }

  @Test(arguments: [
    "a", "a: ", "☐ ", "[ ] ", "| a ", "\ta", "   a", "1. ", "> ", "<b>a", "&amp;", "[a](b) ",
    "* a ",
  ])
  func `reads one long line of anything`(unit: String) throws {
    let count = 200_000 / unit.utf8.count
    let bytes = Array(String(repeating: unit, count: count).utf8)
    for name in ["paper.txt", "paper.md"] {
      let paper = try PaperReader.read(bytes, name: name)
      #expect(!paper.spans.isEmpty || !paper.text.isEmpty || unit == "> ")
    }
  }
}
