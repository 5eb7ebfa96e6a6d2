/// A place that exists and could not be read (`papers.md`, section 18).
package struct Unread: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case picture, scanned, chart, diagram, embedded, ink, control, part
    case altChunk = "alt-chunk"
    case subDocument = "sub-document"
  }

  package var kind: Kind
  /// Why: `not-text`, `part-missing`, `not-opened`, or the code of a refusal.
  package var reason: String
  /// In `NameTable.parts`.
  package var part: Int?
  /// The block it stands in, else the last before it in its story.
  package var block: Int?
  /// Whether it stands in `block`, not after it.
  package var isInBlock: Bool
  /// The cell it stands in, as an index of `Paper.cells`.
  package var cell: Int?
  package var mayContainHeadings: Bool
  package var description: String?
  package var story: Story

  package init(
    kind: Kind,
    reason: String,
    part: Int? = nil,
    block: Int? = nil,
    isInBlock: Bool = false,
    cell: Int? = nil,
    mayContainHeadings: Bool,
    description: String? = nil,
    story: Story = .body
  ) {
    self.kind = kind
    self.reason = reason
    self.part = part
    self.block = block
    self.isInBlock = isInBlock
    self.cell = cell
    self.mayContainHeadings = mayContainHeadings
    self.description = description
    self.story = story
  }
}
