/// One tracked change.
package struct Change: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case inserted, deleted
    case movedFrom = "moved-from"
    case movedTo = "moved-to"
    case paragraphMarkInserted = "paragraph-mark-inserted"
    case paragraphMarkDeleted = "paragraph-mark-deleted"
    case rowInserted = "row-inserted"
    case rowDeleted = "row-deleted"
    case cellInserted = "cell-inserted"
    case cellDeleted = "cell-deleted"
  }

  package var kind: Kind
  package var author: String?
  package var date: String?
  /// The first 200 scalars of its text.
  package var text: String
  package var block: Int?

  package init(kind: Kind, author: String?, date: String?, text: String = "", block: Int? = nil) {
    self.kind = kind
    self.author = author
    self.date = date
    self.text = text
    self.block = block
  }
}

extension Change {
  /// Adds to its text, which keeps the first 200 scalars.
  mutating func add(_ words: String) {
    let room = 200 - text.unicodeScalars.count
    guard room > 0 else { return }
    text.unicodeScalars.append(contentsOf: words.unicodeScalars.prefix(room))
  }
}
