/// A condition under a name.
package struct NamedCondition: Hashable, Sendable {
  package let name: Name
  package let condition: Condition
}
