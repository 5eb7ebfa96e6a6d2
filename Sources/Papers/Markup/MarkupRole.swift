/// What an element of a document vocabulary is for (`papers.md`, section 14).
enum MarkupRole: Equatable {
  /// A box: text that stands directly in it makes a paragraph of its own.
  case box
  /// Part of the paragraph that is open; a box where none is.
  case inline
  case bold, struck, inserted, deleted, generated, hidden
  case link(String)
  /// A part of the paper that counts for the depth of headings.
  case section
  case title
  /// The title of the paper, told apart from its text.
  case metadataTitle
  /// The date of the paper, `yyyy-mm-dd`, told apart from its text; nil where it is the text inside.
  case metadataDate(String?)
  /// The day, month or year of the date around it.
  case datePart
  /// At a fixed level, or one below the sections around it.
  case heading(level: Int?)
  case paragraph, preformatted
  case list(MarkupList)
  case item(MarkupItem)
  /// The number or name of the element around it.
  case label
  case table, tableHead, caption
  case row(isHeader: Bool)
  case column(String)
  case cell(MarkupCell)
  case note(isEndnote: Bool, id: String?)
  /// A mark that leads to a note, by its id.
  case noteMark(String?)
  case comment
  /// A description in the text, or in an attribute.
  case description(String?)
  /// A picture with its description; nil where none is given.
  case picture(String?)
  case lineBreak
  case pageBreak(Int?)
  /// A tick box of a form.
  case tick(Bool)
  /// Text that an element stands for.
  case literal(String)
  /// Neither it nor what it holds is text.
  case skipped

  /// Whether it acts even inside a text that is being captured.
  var mayInterruptCapture: Bool { self == .datePart }
}

/// How the items of a list are marked.
struct MarkupList: Equatable {
  enum Style: Equatable {
    case bullets, numbers, smallLetters, capitals, smallRoman, capitalRoman, none
  }

  var style: Style
  var start = 1
}

/// What a list item says of itself.
struct MarkupItem: Equatable {
  /// Its label as the file says it.
  var label: String?
  /// Its number, where the file gives one.
  var value: Int?
}

/// What a cell says of itself.
struct MarkupCell: Equatable {
  var isHeader = false
  var rowSpan = 1
  var columnSpan = 1
  /// Names of the first and last column, where columns have names.
  var firstColumn: String?
  var lastColumn: String?
}
