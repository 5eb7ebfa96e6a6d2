/// What the file says of itself, such as `title` or `creator`.
package struct Property: Hashable, Sendable {
  package let name: String
  package let value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
