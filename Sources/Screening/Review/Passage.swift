/// Where words stand in a paper, and the words that a review may show of it
/// (`reviews.md`, section 3; `place` in JSON).
public struct Passage: Hashable, Codable, Sendable {
  /// What kind of text it is.
  public enum Kind: String, Hashable, Codable, Sendable {
    case title, heading, paragraph, item, cell, caption, footnote, field
  }

  /// A heading above the place.
  public struct Heading: Hashable, Codable, Sendable {
    /// The number the reader sees.
    public let label: String?
    public let title: String?

    package init(label: String?, title: String?) {
      self.label = label
      self.title = title
    }
  }

  /// The table the place stands in; rows and columns count from 0.
  public struct TablePlace: Hashable, Codable, Sendable {
    public let id: Int
    public let row: Int?
    public let column: Int?

    package init(id: Int, row: Int?, column: Int?) {
      self.id = id
      self.row = row
      self.column = column
    }
  }

  /// Lines and columns of text and XML, from 1, the end exclusive.
  public struct Lines: Hashable, Codable, Sendable {
    public let line: Int
    public let column: Int
    public let endLine: Int
    public let endColumn: Int

    package init(line: Int, column: Int, endLine: Int, endColumn: Int) {
      self.line = line
      self.column = column
      self.endLine = endLine
      self.endColumn = endColumn
    }
  }

  public let story: String
  /// The headings above, outermost first.
  public let sections: [Heading]
  /// The block's number in `dueregard read --format json`.
  public let block: Int
  public let kind: Kind
  public let table: TablePlace?
  /// Half-open range of Unicode scalars in the block's text.
  public let from: Int
  public let to: Int
  public let page: Int?
  public let lines: Lines?
  /// The excerpt, if the review may show one.
  public let text: String?
  /// Where the words stand in the excerpt, as half-open ranges of Unicode scalars, for carets on
  /// screen; empty without an excerpt.
  public let marked: [Mark]

  /// A half-open range of Unicode scalars.
  public struct Mark: Hashable, Codable, Sendable {
    public let from: Int
    public let to: Int

    package init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }

  package init(
    story: String,
    sections: [Heading],
    block: Int,
    kind: Kind,
    table: TablePlace?,
    from: Int,
    to: Int,
    page: Int?,
    lines: Lines?,
    text: String?,
    marked: [Mark]
  ) {
    self.story = story
    self.sections = sections
    self.block = block
    self.kind = kind
    self.table = table
    self.from = from
    self.to = to
    self.page = page
    self.lines = lines
    self.text = text
    self.marked = marked
  }
}
