/// A group of rules of a pack.
package struct Theme: Hashable, Sendable {
  package let name: Name
  package let title: String
}
