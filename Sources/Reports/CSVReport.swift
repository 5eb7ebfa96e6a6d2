import Rulebook
import Screening
import SourceText

/// One row a result, for spreadsheets (`reviews.md`, section 18).
package struct CSVReport: Report {
  private let header: RunHeader
  private let style: ReportStyle
  private let table: CSVWriter

  package init(_ header: RunHeader, _ style: ReportStyle) {
    self.header = header
    self.style = style
    table = CSVWriter(isRaw: style.isRaw)
  }

  package func begin() -> [UInt8] {
    table.start + table.row(Column.allCases.map(\.rawValue))
  }

  package func add(_ entry: RunEntry) -> [UInt8] {
    switch entry {
    case .review(let review):
      review.results(hidingWaived: style.hidesWaived)
        .flatMap { result in
          table.row(Column.allCases.map { value(of: $0, result, in: review) })
        }
    case .unreviewed(let paper):
      table.row(Column.allCases.map { Self.value(of: $0, paper) })
    }
  }

  package func end(_ end: RunEnd) -> [UInt8] { [] }

  private enum Column: String, CaseIterable {
    case path
    case sha256 = "paper_sha256"
    case asOf = "as_of"
    case rule, theme, severity, outcome, waived, known, target, section, block, line, message
    case reason, words, text, fingerprint, waiver
    case waivedUntil = "waived_until"
  }

  private func value(of column: Column, _ result: Result, in review: Review) -> String {
    switch column {
    case .path: review.paper.path
    case .sha256: review.paper.sha256
    case .asOf: review.asOf.date?.description ?? ""
    case .rule: result.rule
    case .theme: header.rule(result.rule)?.theme ?? ""
    case .severity: result.severity.rawValue
    case .outcome: result.outcome.rawValue
    case .waived: "\(result.isWaived)"
    case .known: "\(result.isKnown)"
    case .target: result.target.kind.rawValue
    case .section: result.place.flatMap { Wording.section(of: $0) } ?? ""
    case .block: result.place.map { "\($0.block)" } ?? ""
    case .line: result.place?.lines.map { "\($0.line)" } ?? ""
    case .message: result.outcome == .notMet ? result.sentence : ""
    case .reason: result.reason.map { "\($0.code.rawValue): \($0.text)" } ?? ""
    case .words: Self.words(of: result)
    case .text: result.place?.text ?? ""
    case .fingerprint: result.fingerprint
    case .waiver: result.waiver?.name ?? ""
    case .waivedUntil: result.waiver?.until.description ?? ""
    }
  }

  /// The words that decided what was expected; else those that made the rule apply.
  private static func words(of result: Result) -> String {
    let expected = result.evidence.filter { $0.side == .expects }
    return (expected.isEmpty ? result.evidence : expected).compactMap(\.words)
      .joined(separator: " | ")
  }

  private static func value(of column: Column, _ paper: Unreviewed) -> String {
    switch column {
    case .path: paper.path
    case .outcome: "not-reviewed"
    case .reason: "\(paper.code): \(paper.message)"
    case .sha256, .asOf, .rule, .theme, .severity, .waived, .known, .target, .section, .block,
      .line, .message, .words, .text, .fingerprint, .waiver, .waivedUntil:
      ""
    }
  }
}
