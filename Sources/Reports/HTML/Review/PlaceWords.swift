import Screening

/// Says where a place is, as someone finds it who holds the paper.
enum PlaceWords {
  /// Section, and page or line where the file says it.
  static func words(_ place: Passage?) -> String {
    guard let place else { return "the whole paper" }
    let number =
      place.page.map { "page \(Wording.number($0))" }
      ?? place.lines.map { "line \(Wording.number($0.line))" }
    let found = [
      Wording.section(of: place).map { "section \($0)" } ?? story(place), number,
    ].compactMap(\.self)
    return found.isEmpty ? "block \(place.block)" : found.joined(separator: ", ")
  }

  /// The same in the fewest words: the number of the section, if it has one.
  static func short(_ place: Passage?) -> String {
    if let label = place?.sections.last?.label, !label.isEmpty { return "section \(label)" }
    return words(place)
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
