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

  /// The start tag of the part's root.
  var root = 0..<0
  var paragraphs: [Paragraph] = []
  var pieces: [Piece] = []
  /// The bytes of fields, in order; those that cross are one.
  private(set) var fields: [Range<Int>] = []
  /// The piece in which a note is first referred to.
  var notes: [NoteKey: Int] = [:]
  /// All numbers of comments, changes and marks.
  var ids: Set<Int> = []
  var commentCount = 0
  /// One past the end of the body.
  var bodyEnd: Int?
  /// The properties of the body's last section, which end it.
  var lastSection: Int?

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

  /// The field that a place stands inside, and not at the edge of.
  func field(round offset: Int) -> Range<Int>? {
    let index = Self.last(of: fields.count) { fields[$0].lowerBound < offset }
    return index.flatMap { offset < fields[$0].upperBound ? fields[$0] : nil }
  }

  /// Takes the fields, each from the piece where it begins to the one where it ends.
  mutating func setFields(_ found: [ClosedRange<Int>]) {
    for field in found.sorted(by: { $0.lowerBound < $1.lowerBound })
    where pieces.indices.contains(field.upperBound) {
      let range = pieces[field.lowerBound].start..<pieces[field.upperBound].end
      if let last = fields.last, range.lowerBound < last.upperBound {
        fields[fields.count - 1] =
          last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        fields.append(range)
      }
    }
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
