/// Counts matches: the size of the largest set of which no two overlap (`rule-language.md`, 7.3).
struct Counting {
  /// Those taken, by their end, of equal ends the shortest first.
  private(set) var taken: [Match] = []
  private var candidate: Match?

  /// Takes the next match in the order of starts.
  mutating func add(_ match: Match) {
    guard let current = candidate else {
      candidate = match
      return
    }
    if match.start >= current.end {
      taken.append(current)
      candidate = match
    } else if match.end < current.end
      || (match.end == current.end && match.start > current.start)
    {
      candidate = match
    }
  }

  mutating func finish() {
    if let candidate { taken.append(candidate) }
    candidate = nil
  }

  /// Those taken of the matches that lie in given words.
  static func taken(
    _ matches: Matches,
    in words: RangeList,
    where isMeant: (Match) -> Bool
  ) -> [Match] {
    var counting = Counting()
    for range in words {
      for match in matches.inside(range) where isMeant(match) { counting.add(match) }
    }
    counting.finish()
    return counting.taken
  }
}

extension Evaluation {
  /// The sure matches surely inside, taken, and between which bounds the count lies.
  mutating func count(_ use: FinderUse, in meaning: Meaning) -> (taken: [Match], Interval) {
    let matches = matches(use.finder, isAffirmed: use.isAffirmed)
    if matches.isOverLimit {
      isSpent = true
      return ([], Interval(low: 0, high: nil))
    }
    let region = meaning.region
    let sure = Counting.taken(matches, in: region.words) { $0.isSure }
    step(1 + sure.count)
    if region.mayHideWords || meaning.mayBeMore {
      return (sure, Interval(low: sure.count, high: nil))
    }
    let all = Counting.taken(matches, in: region.allWords) { _ in true }
    step(all.count)
    return (sure, Interval(low: sure.count, high: all.count))
  }

  /// Whether there is a match at all: what its count says of *at least once*.
  mutating func mentions(_ use: FinderUse, in meaning: Meaning) -> Truth {
    guard meaning.absence == nil else { return .unknown }
    let matches = matches(use.finder, isAffirmed: use.isAffirmed)
    if matches.isOverLimit {
      isSpent = true
      return .unknown
    }
    step()
    let region = meaning.region
    if region.words.contains(where: { matches.isAny(inside: $0, isSure: true) }) { return .yes }
    if region.mayHideWords || meaning.mayBeMore { return .unknown }
    // A match that is only possible may also reach from what is surely meant to what possibly is.
    return Truth(region.allWords.contains { matches.isAny(inside: $0) }) == .yes ? .unknown : .no
  }
}
