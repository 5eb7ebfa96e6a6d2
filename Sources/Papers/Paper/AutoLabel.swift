package import SourceText

/// The number or bullet a person sees before a block.
package struct AutoLabel: Hashable, Sendable {
  /// Where a label comes from (`papers.md`, section 8).
  package enum Origin: String, Hashable, Sendable {
    case numbering, cached, field, marker, element, typed
  }

  /// In the arena; of a typed label the beginning of the block's text.
  package let text: TextRange
  package let from: Origin

  package init(text: TextRange, from: Origin) {
    self.text = text
    self.from = from
  }
}
