/// A name as it was written in a rule file.
package struct Name: Hashable, Sendable {
  package let text: String
  package let origin: Origin

  package init(_ text: String, origin: Origin) {
    self.text = text
    self.origin = origin
  }
}
