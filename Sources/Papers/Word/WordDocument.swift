import SourceText

/// What one part of a Word file holds: Word's own model, as flat arrays over one text arena.
///
/// All references are indices of these arrays, -1 for none. A paragraph's index is given when it
/// begins, so what is anchored in it stands after it and before the next one.
struct WordDocument {
  var text: [UInt8] = []
  var pieces: [WordPiece] = []
  var paragraphs: [WordParagraph] = []
  var flows: [WordFlow] = []
  var tables: [WordTable] = []
  var rows: [WordRow] = []
  var cells: [WordCell] = []
  var changes: [WordChange] = []
  var controls: [WordControl] = []
  var links: [String] = []
  var regions: [WordRegion] = []
  var sections: [WordSection] = []
  var notes: [WordMark] = []
  var comments: [WordComment] = []
  var anchors: [WordMark] = []
  var notices: [WordNotice] = []

  /// Adds a notice at a paragraph; one each paragraph and code is enough.
  mutating func note(_ code: Notice.Code, at paragraph: Int) {
    if let last = notices.last, last.code == code, last.paragraph == paragraph { return }
    notices.append(WordNotice(code: code, paragraph: paragraph))
  }
}

/// A run of text with one provenance.
struct WordPiece {
  var text: TextRange
  var source: TextRange
  var flags: SpanFlags
  var paragraph: Int32
  var change: Int32
  var link: Int32
  var isBold: Bool
}

/// A flow of paragraphs: the body, a box, a note, a header.
struct WordFlow {
  var story: Story
  /// Of notes and comments, as the file says it.
  var id = ""
  /// Whether it is a box of a header, footer, note or comment.
  var isBoxed = false
  /// Whether a page shows it.
  var isShown = true
  /// The paragraphs that were begun while it was open, those of inner flows among them.
  var paragraphs = 0..<0
}

/// One paragraph, or what stands among paragraphs in its place.
struct WordParagraph {
  enum Kind: Equatable {
    case text
    /// A description or the words of a watermark, already in the pieces.
    case beside(Story)
    case chart(relation: String)
    case diagram(relation: String)
    case chunk(relation: String)
  }

  var kind = Kind.text
  var flow: Int32
  /// Of what stands in a part of its own: the flags and the change of the place it stands in.
  var flags: SpanFlags = []
  var change: Int32 = -1
  var style: Int32 = -1
  /// The level that an id such as `Heading2` says where no such style exists.
  var impliedLevel: Int8 = 0
  var numID: Int32?
  var listLevel: Int8?
  var outline: Int8?
  var cell: Int32 = -1
  var anchor: Int32 = -1
  /// Changes of its mark.
  var mark: SpanFlags = []
  var isDropCap = false
  var endsSection = false
  var breaksBefore = false
  /// Whether its text has begun, while it is read.
  var hasText = false
  /// Page breaks before its first character and after it: as Word stored them, and hard ones.
  var storedBefore: UInt16 = 0
  var storedAfter: UInt16 = 0
  var hardBefore: UInt16 = 0
  var hardAfter: UInt16 = 0
  /// A number that a field at its start computes, or that Word 2003 stored.
  var label: TextRange?
  var labelFrom = AutoLabel.Origin.field
  var source: TextRange
}

/// One table: its rows are those that name it.
struct WordTable {
  var parent: Int32
  var flow: Int32
  var style: Int32 = -1
  var asksForFirstRow = false
  var caption: String?
  var description: String?
  var rows: Range<Int> = 0..<0
  var paragraphs: Range<Int> = 0..<0
  var source: TextRange
}

/// One row; nested tables' rows stand between those of their table.
struct WordRow {
  var table: Int32
  var gridBefore = 0
  var isHeader = false
  /// Changes and hiding of the row as a whole.
  var flags: SpanFlags = []
}

/// One cell as the file says it, before it has a place on the grid.
struct WordCell {
  enum Merge { case none, restart, goesOn }

  var row: Int32
  var span = 1
  var vertical = Merge.none
  var horizontal = Merge.none
  var isShaded = false
  var flags: SpanFlags = []
  var paragraphs: Range<Int> = 0..<0
}

/// One tracked change.
struct WordChange {
  var kind: Change.Kind
  var author: String?
  var date: String?
  /// The change it lies in.
  var parent: Int32
  var paragraph: Int32
}

/// One content control with a title or a tag.
struct WordControl {
  var title: String?
  var tag: String?
  var pieces: Range<Int>
  var paragraphs: Range<Int>
  var isTicked: Bool?
}

/// A place that exists and cannot be read.
struct WordRegion {
  var kind: Unread.Kind
  var reason: String
  var paragraph: Int
  var cell: Int32
  var mayContainHeadings: Bool
  var description: String?
  /// Whether it is a picture as wide as the page.
  var isPageWide = false
}

/// What ends a section says of it.
struct WordSection {
  /// The last paragraph of the section.
  var paragraph: Int
  var headers: [(story: Story, type: String, relation: String)] = []
  var hasTitlePage = false
  var isContinuous = false
}

/// A reference in the text: to a note, or where a comment begins.
struct WordMark {
  var story: Story
  var id: String
  var paragraph: Int
  /// Of the run it stands in, so that a view knows whether it is there.
  var flags: SpanFlags = []
}

/// One comment's own data; its words are a flow.
struct WordComment {
  var id: String
  var author: String?
  var date: String?
  var flow: Int
  /// The id of its last paragraph, by which the extended part names it.
  var paragraphID: String?
}

/// Something odd at a paragraph.
struct WordNotice {
  var code: Notice.Code
  var paragraph: Int
}
