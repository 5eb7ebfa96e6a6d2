package import SourceText

/// A grid of cells.
package struct Table: Hashable, Sendable {
  package enum CaptionSource: String, Hashable, Sendable {
    case paragraph, element, property
  }

  package let story: Story
  package let storyID: Int?
  /// The cell it stands in, as an index of `Paper.cells`.
  package let parent: Int?
  package let rows: Int
  package let columns: Int
  package let headerRows: Int
  package let headerRowsFrom: HeaderEvidence?
  package let headerColumns: Int
  package let headerColumnsFrom: HeaderEvidence?
  package let caption: String?
  package let captionFrom: CaptionSource?
  /// The block that is the caption, where one is.
  package let captionBlock: Int?
  package let description: String?
  /// The innermost section it stands in.
  package let section: Int?
  package let page: PageNumber?
  /// In `NameTable.parts`.
  package let part: Int
  package let source: TextRange?
  /// Indices of `Paper.cells`, row by row.
  package let cells: Range<Int>
  /// The blocks it holds, nested tables and boxes among them.
  package let blocks: Range<Int>

  /// Whether it is one cell, there for the layout only.
  package var isLayout: Bool { cells.count == 1 }
}

/// Why rows or columns are headers (`papers.md`, section 10).
package enum HeaderEvidence: String, Hashable, Sendable {
  case marked, bold, style, shape
}
