import SourceText

/// A run of a part's bytes that goes into the text of a block as it stands, or as other text.
struct TextPiece {
  var source: TextRange
  /// What stands in the text instead of the bytes of the source.
  var text: [UInt8]?
  var flags: SpanFlags = []
  var link: Int32?

  init(_ source: TextRange, text: [UInt8]? = nil) {
    self.source = source
    self.text = text
  }
}

extension Draft {
  /// Appends a block made of pieces of `bytes`, and gives its number.
  mutating func add(_ pieces: [TextPiece], of bytes: [UInt8], _ change: (inout DraftBlock) -> Void)
    -> Int
  {
    let first = spans.count
    for piece in pieces {
      let start = text.count
      if let other = piece.text {
        text.append(contentsOf: other)
      } else {
        text.append(contentsOf: bytes[piece.source.indices])
      }
      spans.append(
        Span(
          text: TextRange(start, text.count),
          source: piece.source,
          flags: piece.flags,
          link: piece.link
        )
      )
    }
    var block = DraftBlock(spans: first..<spans.count)
    change(&block)
    blocks.append(block)
    return blocks.count - 1
  }

  /// Appends text that is no block's own, such as a label.
  mutating func append(_ other: some Collection<UInt8>) -> TextRange {
    let start = text.count
    text.append(contentsOf: other)
    return TextRange(start, text.count)
  }
}
