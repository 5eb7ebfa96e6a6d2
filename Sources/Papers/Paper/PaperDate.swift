package import SourceText

/// The date of the paper, and how it is known.
package struct PaperDate: Hashable, Sendable {
  package enum Origin: String, Hashable, Sendable {
    case frontMatter = "front-matter"
    case metadata, field, cover
  }

  package let day: Day
  package let from: Origin

  package init(day: Day, from: Origin) {
    self.day = day
    self.from = from
  }
}
