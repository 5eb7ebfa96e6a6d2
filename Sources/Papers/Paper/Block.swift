package import SourceText

/// One paragraph of text.
package struct Block: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case title, heading, paragraph, item, caption
  }

  package let kind: Kind
  package let story: Story
  /// In `NameTable.stories`.
  package let storyID: Int?
  /// Of a heading or item, 1 to 9.
  package let level: Int?
  package let headingFrom: HeadingEvidence?
  package let label: AutoLabel?
  /// What the view shows, one run of the arena.
  package let text: TextRange
  /// All its spans, those outside the view too, as indices of `Paper.spans`.
  package let spans: Range<Int>
  /// Indices of `Paper.sentences`.
  package let sentences: Range<Int>
  /// Indices of `Paper.words`.
  package let words: Range<Int>
  /// The innermost section it stands in; of a heading, the one it opens.
  package let section: Int?
  /// The innermost cell it stands in, as an index of `Paper.cells`.
  package let cell: Int?
  package let flags: SpanFlags
  /// In `NameTable.styles`.
  package let style: Int?
  package let page: PageNumber?
  /// In `NameTable.parts`.
  package let part: Int
  /// From `<` of its first element to `>` of the last, or its lines; nil if there is none.
  package let source: TextRange?
  /// Of a note's blocks: the block that first refers to the note.
  package let reference: Int?
  /// Of a block of a text box, chart or diagram: the block it is anchored in.
  package let anchor: Int?
}

/// Why a block is a heading (`papers.md`, section 9).
package enum HeadingEvidence: String, Hashable, Sendable {
  case style
  case styleOutline = "style-outline"
  case outline
  case styleID = "style-id"
  case markup, underlined
  case numberedLine = "numbered-line"
  case capitalsLine = "capitals-line"
  case boldLine = "bold-line"
}

/// A page, and how sure it is.
package struct PageNumber: Hashable, Sendable {
  package let number: Int
  /// Whether the file says so itself.
  package let isCertain: Bool

  package init(_ number: Int, isCertain: Bool) {
    self.number = number
    self.isCertain = isCertain
  }
}
