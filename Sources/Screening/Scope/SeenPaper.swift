import Papers
import Rulebook
import SourceText

/// A paper as rules see it (`rule-language.md`, 6.9): flat arrays, made once for each paper.
///
/// Fields come first, then all other blocks in reading order. Labels of fields stand behind the
/// words of the paper, so that one pass over all words also finds what the labels say; no part of
/// the paper holds them.
struct SeenPaper {
  var paper: Paper
  /// The arena of the paper, with what is not in it behind: labels, and the *yes* of a tick.
  var text: [UInt8] = []
  var words: [TextRange] = []
  /// The sentence of each word.
  var sentenceOfWord: [Int32] = []
  var sentences: [SeenSentence] = []
  var pieces: [SeenPiece] = []
  var blocks: [SeenBlock] = []
  var sections: [SeenSection] = []
  var tables: [SeenTable] = []
  var cells: [SeenCell] = []
  var rows: [SeenRow] = []
  var columns: [SeenColumn] = []
  var fields: [SeenField] = []

  /// Numbers of blocks, by what they are.
  var headings: [Int] = []
  var paragraphs: [Int] = []
  var items: [Int] = []
  var footnotes: [Int] = []
  /// The parts of each kind, in the order of the paper.
  var order: [Part: PartOrder] = [:]
  /// Sentences of the paper, without those of labels.
  var sentenceCount = 0
  /// The first word of labels.
  var labelStart = 0

  var whole = Region()
  var body = Region()
  var cover = Region()
  /// The blocks before the first heading, where no section is.
  var opening = Region()
  /// Where an open block stands in the opening, as a position.
  var openingCut: Int?

  /// How many unread blocks, cells and fields there are, as people count them.
  var unreadCount = 0
  var hasOpenBlock = false
  /// Before each block: how many unread blocks, how many of them open, and how many blocks that may
  /// hide words.
  var unreadBefore: [Int32] = [0]
  var openBefore: [Int32] = [0]
  var hiddenBefore: [Int32] = [0]
  /// The blocks that hide words.
  var hidingBlocks: [Int] = []
}

/// A sentence of a block or label.
struct SeenSentence {
  let words: Range<Int>
  /// In the arena, without outer white space.
  let text: TextRange
  /// The block it stands in; -1 for a label.
  let block: Int
}

/// A run of the arena that a block is made of.
struct SeenPiece {
  /// The block of the reader's paper; nil in front matter.
  let paperBlock: Int?
  let text: TextRange
  let words: Range<Int>
}

/// One block of the rules' model.
struct SeenBlock {
  enum Kind: Hashable {
    case field, heading, paragraph, item, footnote, caption, cell
    case unread(isOpen: Bool)
  }

  let kind: Kind
  /// Of a heading.
  var level = 0
  var words = 0..<0
  var sentences = 0..<0
  var pieces = 0..<0
  /// The innermost section.
  var section: Int?
  /// The innermost cell.
  var cell: Int?
  /// Of a caption, and of blocks in cells.
  var table: Int?
  var field: Int?
  /// Its place in reading order, for cuts: twice the number of the reader's block, or one more for
  /// what stands after it.
  var position = 0
  /// Whether it is of the cover sheet.
  var isInCover = false
  /// Whether words of it could not be read.
  var hidesWords = false

  /// Whether the block by itself is a part of a kind.
  func isA(_ part: Part) -> Bool {
    switch part {
    case .heading: kind == .heading
    case .paragraph: kind == .paragraph || kind == .item
    case .item: kind == .item
    case .footnote: kind == .footnote
    case .section, .sentence, .table, .row, .column, .cell: false
    }
  }
}

/// A section, and where an open block cuts it.
struct SeenSection {
  let heading: Int
  let level: Int
  let parent: Int?
  var cut: Int?
  var region = Region()
}

/// A table and its parts.
struct SeenTable {
  let paperTable: Int
  var caption: Int?
  var headerRows = 0
  /// Numbers of its cells, row by row.
  var cells = 0..<0
  var rows = 0..<0
  var columns = 0..<0
  /// The cells of its header rows that cover each column.
  var headers: [[Int]] = []
  /// The cell in the first column that covers each row.
  var labels: [Int?] = []
  var blocks = RangeList()
}

/// A cell on its rectangle of places.
struct SeenCell {
  let table: Int
  let row: Int
  let column: Int
  let rowSpan: Int
  let columnSpan: Int
  var blocks = 0..<0
  /// Whether something in it could not be read.
  var isUnread = false
}

/// A row below the header rows.
struct SeenRow {
  let table: Int
  let row: Int
  var cells: [Int] = []
  var blocks = RangeList()
}

/// A column; its words include its header cells.
struct SeenColumn {
  let table: Int
  let column: Int
  var cells: [Int] = []
  var blocks = RangeList()
}

/// A field of the cover sheet.
struct SeenField {
  enum State: Hashable {
    case filled, blank, placeholder
  }

  let block: Int
  /// Of its label and of its control's title, behind the words of the paper.
  var label = 0..<0
  var alias: Range<Int>?
  var state = State.blank
  /// Whether a part of its value could not be read.
  var isUnread = false
  /// The words of each ticked option.
  var options: [Range<Int>] = []
  /// The reader's field; nil for the title.
  let paperField: Int?
}
