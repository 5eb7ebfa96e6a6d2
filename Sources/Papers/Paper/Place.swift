/// A block and a half-open range of Unicode scalars in its text.
package struct Place: Hashable, Sendable {
  package let block: Int
  package let from: Int
  package let to: Int

  package init(block: Int, from: Int, to: Int) {
    self.block = block
    self.from = from
    self.to = to
  }
}
