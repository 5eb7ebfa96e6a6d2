import Papers
package import Screening
import SourceText

/// The review of one paper as a page to read, send or print: one file that runs nothing and asks
/// for nothing (`reviews.md`, section 19).
package struct ReviewPage: Sendable {
  private let header: RunHeader
  /// The help pages of the rules, by id.
  private let rules: [String: RulePage]

  /// Prepares the pages of one run, with the help pages of its rules.
  package init(_ header: RunHeader, rules: [RulePage]) {
    self.header = header
    self.rules = Dictionary(rules.map { ($0.summary.id, $0) }) { first, _ in first }
  }

  /// The page of one review.
  package func html(_ review: Review) -> [UInt8] {
    let paper = ReviewedPaper(review, header, rules: rules)
    var html = HTMLWriter()
    html.element(.html, [.language("en-GB")]) { html in
      html.head(
        title: "\(paper.outcome) \u{2013} \(paper.title) \u{2013} DueRegard",
        sheet: ReviewStyle.sheet
      )
      html.element(.body) { html in
        let (part, words): (ReviewPart, String) =
          paper.points.isEmpty ? (.inShort, "Skip to the review") : (.points, "Skip to the points")
        html.element(.a, [.style(.skip), .part(part.rawValue)], words)
        html.element(.header) { html in
          html.element(.div, [.style(.page)]) { $0.element(.p, [.outside], Self.banner(paper)) }
        }
        html.element(.main) { html in
          html.element(.div, [.style(.page)]) { Self.writeMain(&$0, paper) }
        }
        html.element(.footer) { html in
          html.element(.div, [.style(.page)]) { html in
            html.element(
              .p,
              "Made by DueRegard \(header.engine). Nothing left the computer it was made on."
            )
          }
        }
      }
    }
    return html.bytes + [0x0A]
  }

  /// What it is, whether it is private, and for which meeting.
  private static func banner(_ paper: ReviewedPaper) -> String {
    let data = paper.paper.metadata
    let part = data.part.map { Wording.sentence($0.value) }
    let day = data.meetingDate.map { date in
      Day(iso: date.value).map { Wording.date($0) } ?? date.value
    }
    let meeting =
      switch (data.committee?.value, day) {
      case (let committee?, let day?): "for the \(committee) on \(day)"
      case (let committee?, nil): "for the \(committee)"
      case (nil, let day?): "for the meeting on \(day)"
      case (nil, nil): nil as String?
      }
    return ["Health inequalities review", part, meeting].compactMap(\.self)
      .joined(separator: " \u{00B7} ")
  }

  private static func writeMain(_ html: inout HTMLWriter, _ paper: ReviewedPaper) {
    writeTitle(&html, paper)
    InShort(paper: paper).write(&html)
    if paper.points.isEmpty {
      CoveredList(paper: paper).write(&html)
    } else {
      AlreadyDone(paper: paper).write(&html)
      html.heading(.points)
      for point in paper.points { PointArticle(point: point).write(&html) }
    }
    QuestionList(paper: paper).write(&html)
    SetAsideList(paper: paper).write(&html)
    if !paper.points.isEmpty { CoveredList(paper: paper).write(&html) }
    NotRelevantList(paper: paper).write(&html)
    BeforePublishing(paper.paper).write(&html)
    PointTrail(paper: paper).write(&html)
    AboutReview(paper: paper).write(&html)
  }

  private static func writeTitle(_ html: inout HTMLWriter, _ paper: ReviewedPaper) {
    html.element(.h1) { html in
      html.text("Health inequalities review: ")
      html.outside(paper.title)
    }
    // Whoever holds a printed review can tell by its first page which file it is about.
    html.element(.p, [.style(.small)]) { html in
      html.outside(paper.fileName)
      html.text(", SHA-256 \(paper.paper.sha256)")
    }
    html.element(
      .p,
      [.style(.inset)],
      """
      This review reads the words in your paper. It cannot tell whether your plan is right. You \
      know the subject; use what helps.
      """
    )
  }
}
