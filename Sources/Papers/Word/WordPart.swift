/// One part with stories, read, with what its places refer to.
struct WordPart {
  let name: String
  let document: WordDocument
  let styles: StyleSheet
  let numbering: NumberingReader
  /// What stands in the place of paragraphs that are charts, diagrams or chunks.
  var inserts: [Int: WordInsert] = [:]
}

/// What a part of its own puts in a place.
enum WordInsert {
  case chart(part: String, [ChartReader.Text])
  case diagram(part: String, [DiagramReader.Point])
  /// A Word file, whose parts are named `CHUNK!/PART`.
  indirect case chunk(WordFile)
  /// A chunk of markup or plain text.
  case draft(part: String, Draft)
  case unread(Unread.Kind, reason: String, part: String?)

  /// The bytes of the words of a chart or diagram.
  var textSize: Int {
    switch self {
    case .chart(_, let texts): texts.reduce(0) { $0 + $1.words.utf8.count }
    case .diagram(_, let points): points.reduce(0) { $0 + $1.words.utf8.count }
    case .chunk, .draft, .unread: 0
    }
  }
}

/// All that a Word file holds, read, before it is brought together for a view.
struct WordFile {
  var main: WordPart
  var notes: [WordPart] = []
  var headers: [(part: WordPart, isShown: Bool)] = []
  var comments: WordPart?
  var extended: CommentsExtendedReader?
  var properties: [Property] = []
  var isStrict = false
  var encoding = TextEncoding.utf8
  /// Parts that could not be read, and why.
  var broken: [(part: String, code: String, mayContainHeadings: Bool)] = []
  /// Notices of the file as a whole.
  var notices: [(code: Notice.Code, part: String?)] = []
  /// Of a chunk, what the names of its parts, notes and comments begin with.
  var prefix = ""
}

/// Which comments are settled, and which answer others.
struct CommentsExtendedReader: XMLReader {
  struct Entry {
    let isDone: Bool
    let parent: String?
  }

  /// By the id of the comment's last paragraph.
  private(set) var entries: [String: Entry] = [:]

  mutating func start(_ tag: XMLTag) {
    guard tag.name == .commentEx, let id = tag.string(.paraId) else { return }
    entries[id] = Entry(
      isDone: tag.has(.done) && tag.isOn(.done),
      parent: tag.string(.paraIdParent)
    )
  }
}
