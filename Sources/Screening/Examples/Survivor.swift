package import Rulebook
package import SourceText

/// A change of a definition that no example notices (`rule-language.md`, 9.3).
package struct Survivor: Hashable, Sendable {
  package let definition: String
  package let kind: Operator
  package let place: Diagnostic.Place
  package let file: String
  package let line: Int
  package let column: Int
  /// The part that is changed, in canonical words.
  package let before: String
  /// What it becomes; nil where it is taken out.
  package let after: String?
  /// An example that would notice the change, as far as it can be told.
  package let skeleton: Skeleton

  /// The change in words.
  package var change: String {
    after.map { "\(before) becomes \($0)" } ?? "\(before) is taken out"
  }

  /// The frame of an example.
  package struct Skeleton: Hashable, Sendable {
    /// What must be so in the paper.
    package let notice: String
    /// The example, to be filled in and judged by its author.
    package let text: String
  }
}

/// How many changes there were, and how many of them some example noticed.
package struct MutantCount: Hashable, Sendable {
  package private(set) var total = 0
  package private(set) var caught = 0

  package init() {}

  mutating func add(isCaught: Bool) {
    total += 1
    if isCaught { caught += 1 }
  }

  package static func + (left: MutantCount, right: MutantCount) -> MutantCount {
    var sum = left
    sum.total += right.total
    sum.caught += right.caught
    return sum
  }
}

/// The changes of one definition.
package struct MutatedDefinition: Hashable, Sendable {
  package let name: String
  package let kind: NameKind
  /// Of a rule.
  package let severity: Severity?
  package let count: MutantCount
}
