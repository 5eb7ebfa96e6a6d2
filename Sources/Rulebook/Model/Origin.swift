package import SourceText

/// Where in the rule files something was written.
///
/// Origins are always equal, so that two trees are equal when they say the same.
package struct Origin: Hashable, Sendable {
  package let place: Diagnostic.Place

  package init(_ place: Diagnostic.Place) {
    self.place = place
  }

  package static func == (left: Origin, right: Origin) -> Bool { true }

  package func hash(into hasher: inout Hasher) {}
}
