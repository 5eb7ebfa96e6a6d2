/// A condition under a name.
package struct NamedCondition: Hashable, Sendable {
  package let name: Name
  package let condition: Condition

  /// Another condition under the same name.
  package func changed(to condition: Condition) -> NamedCondition {
    NamedCondition(name: name, condition: condition)
  }
}
