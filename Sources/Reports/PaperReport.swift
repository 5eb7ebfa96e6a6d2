public import Papers

/// What `dueregard read` prints of a paper (`papers.md`, sections 20 and 21).
public enum PaperReport {
  /// What of a paper is shown as text.
  package enum Part: String, CaseIterable, Sendable {
    case text, outline, fields, tables, unread, all
  }

  /// The paper as one JSON object.
  public static func json(_ paper: Paper) -> [UInt8] {
    PaperJSON(paper).bytes()
  }

  /// The JSON object of a paper that was refused.
  package static func json(refused error: PaperError, source: PaperSource, view: PaperView)
    -> [UInt8]
  {
    PaperJSON.refused(error, source: source, view: view)
  }

  /// The part of the paper that was asked for, as lines of text.
  package static func text(_ paper: Paper, showing part: Part) -> [UInt8] {
    let lines =
      switch part {
      case .text: PaperText(paper).lines
      case .outline: PaperOutline.lines(of: paper)
      case .fields: PaperFields.lines(of: paper)
      case .tables: PaperTables.lines(of: paper)
      case .unread: PaperUnread.lines(of: paper)
      case .all: everything(of: paper)
      }
    return Array(lines.map { safe($0) + "\n" }.joined().utf8)
  }

  /// A line made harmless; the tabs in it part the cells of a row, and are ours.
  private static func safe(_ line: String) -> String {
    line.split(separator: "\t", omittingEmptySubsequences: false)
      .map { SafeText.line(String($0)) }
      .joined(separator: "\t")
  }

  private static func everything(of paper: Paper) -> [String] {
    let chapters = [
      ("Outline", PaperOutline.lines(of: paper)),
      ("Fields", PaperFields.lines(of: paper)),
      ("Tables", PaperTables.lines(of: paper)),
      ("Not read, and what was noticed", PaperUnread.lines(of: paper)),
      ("Text", PaperText(paper).lines),
    ]
    return Array(
      chapters.map { title, lines in ["== \(title)"] + (lines.isEmpty ? ["none"] : lines) }
        .joined(separator: [""])
    )
  }
}
