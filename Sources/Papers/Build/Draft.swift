package import SourceText

/// What a reader hands to the builder: blocks in reading order as the format says them, before
/// anything is worked out or guessed.
///
/// All indices count in the arrays of the draft. The spans of a block stand in order and are its
/// whole text, also what the view does not show. Blocks stand in the paper's order, and paragraphs
/// of nothing but white space without a label are left out, so that numbers stay what they are.
package struct Draft: Sendable {
  package var format: Format
  package var isStrict = false
  package var encoding = TextEncoding.utf8
  package var language: String?
  package var pageCount: Int?
  package var properties: [Property] = []

  /// The arena.
  package var text: [UInt8] = []
  package var spans: [Span] = []
  package var blocks: [DraftBlock] = []
  package var tables: [DraftTable] = []
  package var cells: [DraftCell] = []
  package var controls: [DraftControl] = []
  package var frontMatter: [DraftFrontMatter] = []
  package var changes: [Change] = []
  package var comments: [Comment] = []
  package var unread: [Unread] = []
  package var notices: [Notice] = []
  package var names = NameTable()
  package var lines: LineTable?

  /// The title and date of formats that declare them (TEI's title, dates of other markup).
  package var metadataTitle: String?
  package var metadataDate: Day?

  package init(format: Format) {
    self.format = format
  }
}

/// One paragraph as the format says it.
package struct DraftBlock: Sendable {
  package var kind = Block.Kind.paragraph
  package var story = Story.body
  package var storyID: Int?
  package var level: Int?
  package var headingFrom: HeadingEvidence?
  /// False where the format says it is no heading, so that none is guessed.
  package var mayBeHeading = true
  package var label: AutoLabel?
  /// Whether a list gives it a bullet and no number.
  package var isBulleted = false
  package var spans: Range<Int>
  /// Flags of the block itself: not shown, boxed, generated.
  package var flags: SpanFlags = []
  /// Whether every visible character is bold, and there is one.
  package var isBold = false
  package var style: Int?
  package var page: PageNumber?
  package var part = 0
  package var source: TextRange?
  /// The innermost cell it stands in.
  package var cell: Int?
  package var reference: Int?
  package var anchor: Int?

  package init(spans: Range<Int>) {
    self.spans = spans
  }
}

/// One table as the format says it; its cells are already on a grid where no two overlap.
package struct DraftTable: Sendable {
  package var story = Story.body
  package var storyID: Int?
  /// The cell it stands in.
  package var parent: Int?
  package var rows = 0
  package var columns = 0
  /// Leading rows that the format marks as headers; nil where it says nothing.
  package var markedHeaderRows: Int?
  /// Leading columns that the format marks as headers.
  package var markedHeaderColumns = 0
  /// Whether the table's style makes its first row bold or shaded, and the table asks for it.
  package var hasStyledFirstRow = false
  package var caption: String?
  package var captionFrom: Table.CaptionSource?
  package var captionBlock: Int?
  package var description: String?
  package var part = 0
  package var source: TextRange?
  package var page: PageNumber?
  /// Row by row.
  package var cells: Range<Int> = 0..<0
  package var blocks: Range<Int> = 0..<0

  package init() {}
}

/// One cell as the format says it.
package struct DraftCell: Sendable {
  package var table: Int
  package var row: Int
  package var column: Int
  package var rowSpan = 1
  package var columnSpan = 1
  package var isShaded = false
  package var blocks: Range<Int> = 0..<0

  package init(table: Int, row: Int, column: Int) {
    self.table = table
    self.row = row
    self.column = column
  }
}

/// A content control with a title or a tag that a person wrote.
package struct DraftControl: Sendable {
  package var title: String?
  package var tag: String?
  /// Its text as runs of blocks, in order: the span ranges it covers.
  package var spans: Range<Int>
  package var blocks: Range<Int>
  /// Of a check box, whether it is ticked.
  package var isTicked: Bool?

  package init(title: String?, tag: String?, spans: Range<Int>, blocks: Range<Int>) {
    self.title = title
    self.tag = tag
    self.spans = spans
    self.blocks = blocks
  }
}

/// One `key: value` of front matter, in the arena.
package struct DraftFrontMatter: Sendable {
  package var key: String
  package var value: TextRange

  package init(key: String, value: TextRange) {
    self.key = key
    self.value = value
  }
}
