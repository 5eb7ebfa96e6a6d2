/// What a pack says of itself.
package struct Pack: Hashable, Sendable {
  package let name: Name
  package let version: String
  package let title: String?
  package let owner: String?
  package let contact: String?
  package let themes: [Theme]
}
