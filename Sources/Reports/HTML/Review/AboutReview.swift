import Papers
import Screening

/// What the review rests on, so that anyone can make it again: the file, the rules, the settings,
/// and what was not read.
struct AboutReview {
  let paper: ReviewedPaper

  func write(_ html: inout HTMLWriter) {
    html.heading(.about)
    html.element(.dl, [.style(.facts)]) { html in
      entry(&html, "File", [paper.fileName])
      entry(&html, "SHA-256 of the file", [paper.paper.sha256])
      entry(&html, "Judged by the rules of", [asOf])
      for pack in paper.header.packs {
        entry(&html, "Pack", [Self.words(pack), "Hash \(pack.hash)"])
      }
      entry(&html, "Engine", [engine])
      entry(&html, "Settings", settings)
      entry(&html, "Read", [read])
      entry(&html, "Not read", unread)
      entry(&html, "What the reader noticed", notices)
    }
    html.element(.p, "The paper stands by itself: no other paper was used to judge this one.")
  }

  private func entry(_ html: inout HTMLWriter, _ name: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    html.element(.dt, name)
    for text in texts { html.element(.dd, [.outside], text) }
  }

  // MARK: - What is said

  private var asOf: String {
    let asOf = paper.review.asOf
    guard let date = asOf.date.map({ Wording.date($0) }) else {
      return "No day: neither the paper nor the command names one"
    }
    return switch asOf.from {
    case .option: "\(date), as the command was told"
    case .paperDate: "\(date), the paper\u{2019}s own date"
    case .today: "\(date), the day on which the review was made"
    case .none: date
    }
  }

  private static func words(_ pack: RunHeader.Pack) -> String {
    let title = pack.title.map { "\($0): " } ?? ""
    return "\(title)\(pack.name) \(pack.version), \(Wording.count(pack.rules, "rule"))"
  }

  private var engine: String {
    "DueRegard \(paper.header.engine), rule language \(paper.header.language)"
  }

  private var settings: [String] {
    let judging = paper.header.judging
    var lines = [
      judging.select.isEmpty
        ? "All rules of the packs" : "Only the rules \(Wording.list(judging.select))"
    ]
    lines += judging.skip.map { skipped in
      "Not the rule \(skipped.rule)" + (skipped.because.map { ": \($0)" } ?? "")
    }
    lines += judging.parameters.filter(\.isGiven).map {
      "\($0.name) is \(Self.number($0.value)) instead of \(Self.number($0.standard))"
    }
    lines.append(
      judging.failOn == "never"
        ? "No point fails the run" : "The run fails from \(judging.failOn) up"
    )
    if judging.isStrict {
      lines.append("What a person needs to check counts like what is not found")
    }
    lines.append("Words of the paper (excerpts): \(paper.header.excerpts)")
    lines.append(
      "Masked in them: "
        + (paper.header.masks.isEmpty ? "nothing" : Wording.list(paper.header.masks))
    )
    if let file = paper.header.settings {
      lines.append("Settings from \(file.name), SHA-256 \(file.sha256)")
    }
    return lines + ["Hash of all that decides \(judging.hash)"]
  }

  private static func number(_ value: Double) -> String {
    let whole = Int(exactly: value)
    return whole.map { Wording.number($0) } ?? "\(value)"
  }

  private var read: String {
    let counts = paper.paper.counts
    let parts = [
      Wording.count(counts.words, "word"), Wording.count(counts.blocks, "paragraph"),
      Wording.count(counts.sections, "section"), Wording.count(counts.tables, "table"),
      counts.pages.map { Wording.count($0, "page") },
    ]
    return Wording.list(parts.compactMap(\.self))
  }

  /// Each region that could not be read, and where it is.
  private var unread: [String] {
    if paper.paper.isReadInFull { return ["Nothing: everything was read"] }
    return paper.paper.unread.map { region in
      let kind =
        Unread.Kind(rawValue: region.kind).map { Wording.unread($0, count: 1) } ?? region.kind
      let place = region.place.map { ", \(PlaceWords.words($0))" } ?? ""
      return kind + place + (region.description.map { ": \($0)" } ?? "")
    }
  }

  /// The notices of the reading that concern nothing an author would see to.
  private var notices: [String] {
    paper.paper.notices.filter { notice in
      Notice.Code(rawValue: notice.code).map { !$0.isBeforePublishing } ?? true
    }
    .reduce(into: [String]()) { known, notice in
      let sentence = Wording.sentence(notice.message)
      if !known.contains(sentence) { known.append(sentence) }
    }
  }
}
