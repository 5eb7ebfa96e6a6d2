package import SourceText

/// A run of text with one provenance.
package struct Span: Hashable, Sendable {
  /// In the arena.
  package var text: TextRange
  /// Bytes of the part it was read from; empty at 0 where none is known.
  package var source: TextRange
  package var flags: SpanFlags
  /// The tracked change it belongs to, as an index of `Paper.changes`.
  package var change: Int32?
  /// Where it leads, as an index of `NameTable.links`.
  package var link: Int32?

  package init(
    text: TextRange,
    source: TextRange = TextRange(0, 0),
    flags: SpanFlags = [],
    change: Int32? = nil,
    link: Int32? = nil
  ) {
    self.text = text
    self.source = source
    self.flags = flags
    self.change = change
    self.link = link
  }
}
