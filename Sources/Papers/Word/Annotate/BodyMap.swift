/// Where markers of comments may stand in the main part: round the pieces of its paragraphs.
struct BodyMap {
  /// A paragraph of the body or of a table, not of a box.
  struct Paragraph {
    let start: Int
    /// After its start tag and properties.
    var contentStart: Int
    var end: Int
    /// Indices of `pieces`.
    var pieces: Range<Int>
  }

  /// A run, or what holds runs and lets no marker in.
  struct Piece {
    let start: Int
    let end: Int
    let isRun: Bool
  }

  /// A reference to a note.
  struct NoteKey: Hashable {
    let story: Story
    let id: String
  }

  var paragraphs: [Paragraph] = []
  var pieces: [Piece] = []
  /// The pieces of each field, from the one where it begins to the one where it ends.
  var fields: [ClosedRange<Int>] = []
  /// The piece in which a note is first referred to.
  var notes: [NoteKey: Int] = [:]
  /// All numbers of comments, changes and marks.
  var ids: Set<Int> = []
  var commentCount = 0

  /// The piece that holds a byte.
  func piece(at offset: Int) -> Int? {
    let index = Self.last(of: pieces.count) { pieces[$0].start <= offset }
    return index.flatMap { offset < pieces[$0].end ? $0 : nil }
  }

  /// The paragraph that holds a byte.
  func paragraph(at offset: Int) -> Int? {
    let index = Self.last(of: paragraphs.count) { paragraphs[$0].start <= offset }
    return index.flatMap { offset < paragraphs[$0].end ? $0 : nil }
  }

  /// The bytes that a place must not be inside: of the fields round it.
  func field(strictlyRound offset: Int) -> Range<Int>? {
    for field in fields {
      let range = pieces[field.lowerBound].start..<pieces[field.upperBound].end
      if range.lowerBound < offset, offset < range.upperBound { return range }
    }
    return nil
  }

  /// The last index for which `holds`, which is true up to somewhere and then no more.
  private static func last(of count: Int, where holds: (Int) -> Bool) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
