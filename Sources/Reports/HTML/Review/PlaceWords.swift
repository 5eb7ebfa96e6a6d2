import Screening

/// Says where a place is, as someone finds it who holds the paper.
enum PlaceWords {
  /// Section, and page or line where the file says it.
  static func words(_ place: Passage?) -> String {
    guard let place else { return "the whole paper" }
    let found = [heading(place) ?? section(place) ?? story(place), number(place)]
      .compactMap(\.self)
    return found.isEmpty ? "block \(place.block)" : found.joined(separator: ", ")
  }

  /// The same in the fewest words: the number of the section, if it has one.
  static func short(_ place: Passage?) -> String {
    if let label = place?.sections.last?.label, !label.isEmpty { return "section \(label)" }
    return words(place)
  }

  /// What is said under the words of a place; a heading that is quoted need not be named again.
  static func remark(_ place: Passage) -> String? {
    let words = heading(place) == nil ? words(place) : number(place)
    return words.map { Wording.sentence($0) }
  }

  private static func number(_ place: Passage) -> String? {
    place.page.map { "page \(Wording.number($0))" }
      ?? place.lines.map { "line \(Wording.number($0.line))" }
  }

  private static func section(_ place: Passage) -> String? {
    Wording.section(of: place).map { "section \($0)" }
  }

  /// A heading stands for the section that it opens.
  private static func heading(_ place: Passage) -> String? {
    guard place.kind == .heading, let text = place.text else { return nil }
    return "the heading \u{201C}\(text)\u{201D}"
  }

  /// What holds words that stand in no section; nil where that says nothing.
  private static func story(_ place: Passage) -> String? {
    switch place.kind {
    case .field: "the cover sheet"
    case .title: "the title"
    case .footnote: "a footnote"
    case .heading, .paragraph, .item, .cell, .caption: place.table == nil ? nil : "a table"
    }
  }
}
