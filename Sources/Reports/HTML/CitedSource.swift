/// A source on a page: its title, the place in it, its words, and what weight it has.
struct CitedSource {
  private let cite: RuleSummary.Cite

  init(_ cite: RuleSummary.Cite) {
    self.cite = cite
  }

  func write(_ html: inout HTMLWriter) {
    html.element(.p, [.outside]) { html in
      html.link(to: cite.link, cite.title)
      html.text(cite.place)
    }
    if let standing = cite.standing { html.element(.p, [.style(.small), .outside], standing) }
  }
}
