/// The flow of text that a block belongs to.
package enum Story: String, Hashable, Sendable, CaseIterable {
  case body
  case textBox = "text-box"
  case footnote, endnote, header, footer, comment
  case altText = "alt-text"
  case chart, diagram, watermark

  /// Whether its words are the paper's own.
  package var isCounted: Bool {
    switch self {
    case .body, .textBox, .footnote, .endnote, .chart, .diagram: true
    case .header, .footer, .comment, .altText, .watermark: false
    }
  }
}
