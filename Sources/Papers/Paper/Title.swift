/// What the paper is called, and how that is known.
package struct Title: Hashable, Sendable {
  package enum Origin: String, Hashable, Sendable {
    case frontMatter = "front-matter"
    case metadata, field, title, heading, property
  }

  package let text: String
  package let from: Origin

  package init(text: String, from: Origin) {
    self.text = text
    self.from = from
  }
}
