package import SourceText

/// A law, statement or guide that rules rest on.
package struct Source: Hashable, Sendable {
  package let name: Name
  package let title: String
  package let link: String?
  package let issued: Day?
  package let withdrawn: Day?
  package let force: String?
  package let notes: [String]
}
