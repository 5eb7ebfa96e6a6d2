import Papers
import Reports
import Rulebook
import Screening
import SourceText
import Testing
import TestSupport

struct `A private paper` {
  /// Sentences that no rule holds, in all the places that a paper has.
  private static let sentences = [
    "Quarterly maternity update for the north and the coastal wards of this trust",
    "Which of the seven strategic aims of the trust does this serve today",
    "It serves the third and the fifth of them in quite equal measure here",
    "Recruitment of midwives on the coast and in the hills is going slowly",
    "The waiting list for scans in our seaside clinics grew by nine weeks since spring",
    "We will ask the regional network to lend two sonographers for the whole summer",
    "The waiting grew and no breakdown by deprivation is available for any of it yet",
    "Photograph of the new scanning suite on the third floor of the old wing",
    "People, Culture, Quality, Safety and Performance Assurance Committee of the Board",
  ]

  private static var word: [UInt8] {
    let cells = { (texts: [String]) in
      "<w:tr>" + texts.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
    }
    let picture = """
      <w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="\(sentences[7])"/>\
      <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
      <pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
      """
    return WordBuilder(
      body: paragraph(sentences[0], "<w:pStyle w:val=\"Title\"/>")
        + "<w:tbl>\(cells([sentences[1], sentences[2]]))\(cells(["Committee", sentences[8]]))</w:tbl>"
        + paragraph(sentences[3], "<w:outlineLvl w:val=\"0\"/>") + paragraph(sentences[4] + ".")
        + paragraph(sentences[5] + ".") + paragraph(sentences[6] + ".") + picture,
      styles:
        "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>"
    ).bytes
  }

  private static func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  private static var text: [UInt8] {
    Array(
      """
      # \(sentences[0])

      \(sentences[1]): \(sentences[2])

      ## \(sentences[3])

      \(sentences[4]). \(sentences[5]).

      \(sentences[6]).

      """.utf8
    )
  }

  /// A run over the paper as Word and as text, with so much of its words.
  private func run(_ excerpts: ExcerptPolicy) throws -> SixPapers {
    try SixPapers(
      excerpts: excerpts,
      papers: [("board/1.docx", Self.word), ("board/2.md", Self.text)]
    )
  }

  @Test(arguments: ReportFormat.allCases)
  func `stands in no format by six words in a row`(format: ReportFormat) throws {
    let quoted = Self.runs(of: 6, in: Self.sentences)
    for change in [{ _ in }, { $0.showsAll = true }, { $0.isRaw = true }]
      as [(inout ReportStyle) -> Void]
    {
      let none = String(decoding: try run(.none).written(format, change), as: UTF8.self)
      #expect(Self.runs(of: 6, in: [none]).isDisjoint(with: quoted))
    }
    // Formats that quote at all do so where they may; else this test would prove nothing.
    let full = String(decoding: try run(.full).written(format), as: UTF8.self)
    let quotes = !Self.runs(of: 6, in: [full]).isDisjoint(with: quoted)
    switch format {
    case .full, .json, .ndjson, .sarif, .junit, .csv, .gitlab, .github, .azure, .checkstyle:
      #expect(quotes)
    case .concise: #expect(!quotes)
    }
  }

  @Test func `does not stand in the summary of a job`() throws {
    let run = try run(.none)
    let text = String(decoding: run.written(GitHubSummary(run.header)), as: UTF8.self)
    #expect(Self.runs(of: 6, in: [text]).isDisjoint(with: Self.runs(of: 6, in: Self.sentences)))
  }

  @Test func `has the same findings and fingerprints whatever is shown`() throws {
    func findings(_ excerpts: ExcerptPolicy) throws -> [String] {
      try run(excerpts).entries.flatMap { entry in
        switch entry {
        case .review(let review):
          review.results.map { "\($0.rule) \($0.outcome) \($0.fingerprint)" }
        case .unreviewed: [String]()
        }
      }
    }
    #expect(try findings(.none) == findings(.full))
    #expect(try findings(.short) == findings(.full))
  }

  /// So many words in a row, in small letters, of each text.
  private static func runs(of length: Int, in texts: [String]) -> Set<[String]> {
    var runs: Set<[String]> = []
    for text in texts {
      let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      for start in words.indices.dropLast(length - 1) {
        runs.insert(Array(words[start..<start + length]))
      }
    }
    return runs
  }
}
