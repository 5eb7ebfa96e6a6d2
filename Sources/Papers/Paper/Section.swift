/// A heading and the blocks it reaches.
package struct Section: Hashable, Sendable {
  /// The heading's block.
  package let heading: Int
  package let level: Int
  /// The heading's text without typed number and final colon, white space as single spaces.
  package let title: String
  package let label: String?
  /// From the heading up to the end of the section.
  package let blocks: Range<Int>
  package let parent: Int?
}
