import SourceText
import TestSupport
import Testing

struct `Reading the mini-markup` {
  private func parse(_ text: String) throws -> Notation {
    try NotationParser.parse(Array(text.utf8))
  }

  private func failure(of text: String) -> NotationError? {
    do throws(NotationError) {
      _ = try NotationParser.parse(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func `knows every kind of line`() throws {
    let notation = try parse(
      """
      @Purpose: [x] Decision [ ] Note
      # Title
      One line
      and the next.

      - item
      ^ note
      Table: Caption
      | a | b |
      |---|---|
      | 1 | 2 |
      {unreadable}
      {unreadable part}
      """
    )
    let kinds = notation.blocks.map { block in
      switch block {
      case .heading(let level, _): "heading \(level)"
      case .paragraph(let text): "paragraph \(String(decoding: text.text, as: UTF8.self))"
      case .item: "item"
      case .footnote: "footnote"
      case .table(let table): "table \(table.rows)x\(table.columns) \(table.headerRows ?? -1)"
      case .field(let field): "field \(field.label)"
      case .unreadable(let isOpen): isOpen ? "open" : "closed"
      }
    }
    #expect(
      kinds == [
        "field Purpose", "heading 1", "paragraph One line and the next.", "item", "footnote",
        "table 2x2 1", "closed", "open",
      ]
    )
  }

  @Test func `takes marks out and keeps what they stood round`() throws {
    let notation = try parse("The [[waiting\nlist]] fell.\n@Date: [[1 May]]\n| [[–]] | \\[\\[x |")
    #expect(notation.markedTexts == ["1 May", "waiting list", "–"])
  }

  @Test func `joins cells to the left and above`() throws {
    let notation = try parse("| Ward | Patients | < |\n| ^ | Men | Women |")
    guard case .table(let table) = notation.blocks[0] else {
      Issue.record("no table")
      return
    }
    #expect(
      table.cells.map { [$0.row, $0.column, $0.rowSpan, $0.columnSpan] } == [
        [0, 0, 2, 1], [0, 1, 1, 2], [1, 1, 1, 1], [1, 2, 1, 1],
      ]
    )
  }

  @Test(arguments: [
    ("The [[IMD is", 0, "never closed"), ("a\n\n b ]] c", 4, "never opened"),
    ("[[a [[b]]", 0, "inside another"), ("w[[ar]]d", 0, "inside a word"),
    ("text {unreadable} text", 0, "alone"), ("{unreadble}", 0, "braces"),
    ("x\n  @purpose decision", 4, "colon"), ("Table: x\ntext", 0, "no table"),
    ("| < | a |", 0, "left"), ("| ^ | a |", 0, "above"), ("[[ – ]]", 0, "no word"),
    ("| a | < |\n| ^ | b |", 0, "rectangle"),
  ])
  func `says what does not fit and where`(text: String, offset: Int, words: String) throws {
    let found = try #require(failure(of: text))
    #expect(found.offset == offset)
    #expect(found.message.contains(words))
  }

  @Test func `survives damaged mark-up`() {
    let alphabet = Array("[]{}|^<@:-#\\ \nabx–é*T".unicodeScalars)
    for seed in Draws.seeds(1000) {
      var random = Seeded(seed)
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        text.append(alphabet.randomElement(using: &random) ?? " ")
      }
      let string = String(text)
      guard let failure = failure(of: string) else { continue }
      #expect((0...string.utf8.count).contains(failure.offset), "seed \(seed)")
    }
  }
}
