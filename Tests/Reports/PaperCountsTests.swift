import Reports
import Screening
import Testing

struct `Counting papers` {
  @Test func `names the reasons, the largest number first`() {
    var counts = PaperCounts()
    for (path, why) in [
      ("a.pdf", Skipped.Why.format), ("b.PDF", .format), ("c.xlsx", .format), ("README", .format),
      ("~$d.docx", .lockFile), ("~$e.docx", .lockFile), ("f", .folderLink), (".g.md", .hidden),
      ("h.md", .notIncluded), ("h.md", .repeated), ("i.review.html", .ownOutput),
      ("j.md", .ignored), ("k.md", .excluded),
    ] { counts.add(Skipped(path: path, why: why)) }
    let reasons = """
      2 lock files, 2 PDF, 1 folder link, 1 hidden, 1 own output, 1 ignored, 1 XLSX, \
      1 other format, 1 excluded, 1 not in --include, 1 repeated
      """
    #expect(counts.line == "Read 0 of 0 papers; could not read 0; skipped 13 (\(reasons)).")
  }
}
