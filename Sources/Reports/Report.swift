import Screening

/// A form in which reviews are written; it is fed paper by paper.
package protocol Report: Sendable {
  /// What stands before the first paper.
  mutating func begin() -> [UInt8]

  /// What is written of one paper.
  mutating func add(_ entry: RunEntry) -> [UInt8]

  /// What stands after the last paper.
  mutating func end(_ end: RunEnd) -> [UInt8]

  /// Whether the report ends with the counts line, so that it need not stand on standard error.
  var holdsCounts: Bool { get }
}

extension Report {
  package mutating func begin() -> [UInt8] { [] }
  package var holdsCounts: Bool { false }
}

extension Review {
  /// The results that a report shows which leaves waived and known ones out, or does not.
  func results(hidingWaived: Bool) -> [Result] {
    hidingWaived ? results.filter { !$0.isWaived && !$0.isKnown } : results
  }
}

extension Result {
  /// What a rule says of what is not met; one that says nothing of its own is told by its title.
  var sentence: String { message ?? title }
}
