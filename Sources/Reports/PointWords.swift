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

  /// What was looked for in vain, and how much was read for it: a text for each scope.
  static func lookedFor(_ result: Result) -> [String] {
    let scopes = result.searched.reduce(into: [Searched]()) { known, searched in
      if !known.contains(where: { $0.scope == searched.scope }) { known.append(searched) }
    }
    return scopes.map { first in
      let same = result.searched.filter { $0.scope == first.scope }
      let finders = same.map(\.finder).reduce(into: [String]()) { known, finder in
        if !known.contains(finder) { known.append(finder) }
      }
      let words = Wording.count(first.words, "word")
      return "\(Wording.list(finders)), in \(scope(first)) (\(words))"
    }
  }

  /// Where was looked in vain, each scope once; how much was read in it where it is always the same.
  static func scopes(of results: [Result]) -> [String] {
    let searched = results.flatMap(\.searched)
    return searched.map { scope($0) }.reduce(into: [String]()) { known, scope in
      if !known.contains(scope) { known.append(scope) }
    }
    .map { name in
      let words = Set(searched.filter { scope($0) == name }.map(\.words))
      guard let count = words.first, words.count == 1 else { return name }
      return "\(name) (\(Wording.count(count, "word")))"
    }
  }

  private static func scope(_ searched: Searched) -> String {
    searched.scope == "the paper" ? "the whole paper" : searched.scope
  }
}
