/// Where an element stands, as far as its role depends on it.
struct MarkupContext {
  /// The names of the elements around it, the innermost last.
  var ancestors: [XMLName] = []
  /// Bytes at which elements of unknown vocabularies begin that hold words of their own.
  var ownWords: Set<Int> = []

  var parent: XMLName { ancestors.last ?? .unknown }

  /// The element around the parent.
  var grandparent: XMLName { ancestors.dropLast().last ?? .unknown }

  func isInside(_ name: XMLName) -> Bool { ancestors.contains(name) }
}
