/// A field of the cover sheet that rules may ask about, known by its labels, the surest first.
package struct DeclaredField: Hashable, Sendable {
  package let name: Name
  package let labels: [Phrase]
  package let exceptions: [Phrase]
}
