import Screening

/// The first part of the page: what there is to do, in a few lines.
struct InShort {
  let paper: ReviewedPaper

  func write(_ html: inout HTMLWriter) {
    html.heading(.inShort)
    html.element(.div, [.style(.panel)]) { html in
      html.element(.p, [.style(.lead)], firstLine)
      if !paper.points.isEmpty {
        html.element(.ol) { html in heaviestFirst.forEach { write(&html, $0) } }
      }
      writeCounts(&html)
      writeUnread(&html)
      writeBeforePublishing(&html)
    }
  }

  private var firstLine: String {
    paper.points.isEmpty
      ? Wording.nothingToChange(paper.totals)
      : "\(Wording.points(paper.points.count)) before you submit"
  }

  /// Whoever has time for one point only should see it first.
  private var heaviestFirst: [ReviewedRule] {
    paper.points.sorted { $0.first.comesBefore($1.first) }
  }

  private func write(_ html: inout HTMLWriter, _ point: ReviewedRule) {
    let places = PlaceList(point.results)
    let place = places.count > 1 ? places.whereabouts : PlaceWords.short(point.first.place)
    html.element(.li) { html in
      html.element(.a, [.part(point.article), .outside], point.sentence)
      html.text(" ")
      html.element(.span, [.style(.small), .outside], "\(point.severity), \(place)")
    }
  }

  /// How many rules came to what; each number leads to the part that lists them.
  private func writeCounts(_ html: inout HTMLWriter) {
    let totals = paper.totals
    let noun = totals.met == 1 ? "point is" : "points are"
    let counts: [(count: Int, words: String, part: ReviewPart)] = [
      (totals.met, "\(Wording.number(totals.met)) \(noun) covered", .covered),
      (
        totals.cannotTell,
        "\(Wording.number(totals.cannotTell)) \(totals.cannotTell == 1 ? "needs" : "need")"
          + " a person to check",
        .questions
      ),
      (
        totals.notApplicable,
        Self.number(totals.notApplicable) + " not relevant",
        .notRelevant
      ),
      (totals.waived, Self.number(totals.waived) + " set aside", .setAside),
    ]
    let shown = counts.filter { $0.count > 0 }
    guard !shown.isEmpty else { return }
    html.element(.p) { html in
      for (index, entry) in shown.enumerated() {
        if index > 0 { html.text(" ") }
        html.link(to: entry.part, entry.words)
        html.text(".")
      }
    }
  }

  private static func number(_ count: Int) -> String {
    "\(Wording.number(count)) \(count == 1 ? "is" : "are")"
  }

  private func writeUnread(_ html: inout HTMLWriter) {
    guard !paper.paper.isReadInFull else { return }
    html.element(.p) { html in
      html.text("Not read: ")
      html.link(to: .about, Wording.unread(kinds: paper.paper.unread.map(\.kind)))
      html.text(".")
    }
  }

  private func writeBeforePublishing(_ html: inout HTMLWriter) {
    let count = BeforePublishing(paper.paper).remarks.count
    guard count > 0 else { return }
    html.element(.p) { html in
      html.link(to: .beforePublishing, "\(Wording.count(count, "thing")) to see to")
      html.text(" before you publish the file.")
    }
  }
}
