import Screening

/// What governance has set aside: by which waiver, why, by whom, and until when.
struct SetAsideList {
  let paper: ReviewedPaper

  func write(_ html: inout HTMLWriter) {
    guard !paper.setAside.isEmpty else { return }
    html.heading(.setAside)
    html.line(.setAside, "Not found, and nothing to do for you until the day that is named.")
    for rule in paper.setAside {
      html.element(.div, [.style(.entry)]) { write(&$0, rule) }
    }
  }

  private func write(_ html: inout HTMLWriter, _ rule: ReviewedRule) {
    let places = PlaceList(rule.results)
    html.element(.h3, [.outside], rule.sentence)
    html.element(.p, [.style(.small), .outside], "\(rule.severity) \u{00B7} \(places.whereabouts)")
    for waiver in Self.waivers(rule) {
      html.element(.p) { html in
        html.text("Reason: ")
        html.outside(waiver.because)
      }
      html.element(.p, [.style(.small)]) { html in
        html.text("Waiver ")
        html.element(.code, waiver.name)
        html.text(", approved by ")
        html.outside(waiver.approvedBy)
        html.text(" on \(Wording.date(waiver.on)), until \(Wording.date(waiver.until)). Owner: ")
        html.outside(waiver.owner)
        html.text(".")
      }
    }
    if rule.others.contains(where: { Verdict($0) == .point }) {
      html.element(.p, "At other places the same is a point to look at.")
    }
  }

  private static func waivers(_ rule: ReviewedRule) -> [WaiverRecord] {
    rule.results.compactMap(\.waiver).reduce(into: [WaiverRecord]()) { known, waiver in
      if !known.contains(waiver) { known.append(waiver) }
    }
  }
}
