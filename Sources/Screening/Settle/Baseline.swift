/// What was already not met on the day it was recorded (`reviews.md`, section 5).
package struct Baseline: Hashable, Sendable {
  /// One finding.
  package struct Entry: Hashable, Sendable, Comparable {
    package let path: String
    /// `pack/rule`.
    package let rule: String
    package let fingerprint: String

    package init(path: String, rule: String, fingerprint: String) {
      self.path = path
      self.rule = rule
      self.fingerprint = fingerprint
    }

    /// In the order of the bytes of path, rule and fingerprint.
    package static func < (left: Entry, right: Entry) -> Bool {
      for key in [\Entry.path, \Entry.rule, \Entry.fingerprint]
      where left[keyPath: key] != right[keyPath: key] {
        return left[keyPath: key].utf8.lexicographicallyPrecedes(right[keyPath: key].utf8)
      }
      return false
    }
  }

  /// The packs by which it was recorded: `name version hash`.
  package let packs: [String]
  /// In order, each once.
  package let entries: [Entry]
  private let known: Set<Entry>

  package init(packs: [String] = [], _ entries: [Entry]) {
    self.packs = packs
    known = Set(entries)
    self.entries = known.sorted()
  }

  /// A baseline that knows nothing.
  package static let none = Baseline([])

  /// Whether it lists a finding.
  package func contains(_ entry: Entry) -> Bool { known.contains(entry) }

  func contains(_ result: Result, of path: String) -> Bool {
    contains(Entry(path: path, rule: result.rule, fingerprint: result.fingerprint))
  }
}

extension Review {
  /// Its results that are not met, as a baseline lists them; what governance has set aside is left
  /// to its waiver, so that it comes back when that ends.
  package var findings: [Baseline.Entry] {
    results.filter { $0.outcome == .notMet && !$0.isWaived }.map {
      Baseline.Entry(path: paper.path, rule: $0.rule, fingerprint: $0.fingerprint)
    }
  }
}
