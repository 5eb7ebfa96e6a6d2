import Screening

/// The words in which a point is told, one place for all reports.
enum PointWords {
  /// Why words that are near did not count.
  static func reason(for near: NearMiss) -> String {
    switch near.kind {
    case .negated:
      near.because.isEmpty ? "near, but denied" : "near, but \"\(near.because)\" denies it"
    case .tooFar: "near, but too far away: \(near.because)"
    case .excepted:
      near.because.isEmpty
        ? "near, but part of an exception" : "near, but \"\(near.because)\" is an exception"
    case .outside: "near, but not where it was looked for"
    }
  }

  /// What was looked for in vain, where, and how much was read for it.
  static func lookedFor(_ result: Result) -> String? {
    guard let first = result.searched.first else { return nil }
    let same = result.searched.filter { $0.scope == first.scope }
    let finders = same.map(\.finder).reduce(into: [String]()) { known, finder in
      if !known.contains(finder) { known.append(finder) }
    }
    let scope = first.scope == "the paper" ? "the whole paper" : first.scope
    let words = Wording.count(first.words, "word")
    return "\(Wording.list(finders)), in \(scope) (\(words))"
  }
}
