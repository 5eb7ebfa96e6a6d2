/// An example of a rule on a page, with the words that count marked.
struct QuotedExample {
  private let example: RuleExample

  init(_ example: RuleExample) {
    self.example = example
  }

  func write(_ html: inout HTMLWriter) {
    html.element(.blockquote, [.outside]) { html in
      for line in example.lines {
        html.element(.p, [.outside]) { html in
          for piece in line {
            if piece.isMarked { html.element(.mark, piece.text) } else { html.text(piece.text) }
          }
        }
      }
      if let date = example.date { html.element(.p, [.style(.small)], "(\(date))") }
    }
  }
}
