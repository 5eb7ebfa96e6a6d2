/// A remark beside the text.
package struct Comment: Hashable, Sendable {
  /// As the file numbers it.
  package var id: String
  package var author: String?
  package var date: String?
  package var isResolved: Bool
  package var replyTo: String?
  /// The block it is anchored in.
  package var anchor: Int?
  package var text: String

  package init(
    id: String,
    author: String?,
    date: String?,
    isResolved: Bool = false,
    replyTo: String? = nil,
    anchor: Int? = nil,
    text: String
  ) {
    self.id = id
    self.author = author
    self.date = date
    self.isResolved = isResolved
    self.replyTo = replyTo
    self.anchor = anchor
    self.text = text
  }
}
