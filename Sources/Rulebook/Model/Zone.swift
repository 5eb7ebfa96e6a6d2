/// A named part of papers, such as the section of recommendations.
package struct Zone: Hashable, Sendable {
  package let name: Name
  package let unit: Unit

  /// Another part under the same name.
  package func changed(to unit: Unit) -> Zone { Zone(name: name, unit: unit) }
}
