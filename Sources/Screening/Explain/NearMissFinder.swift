import Rulebook

/// Words that almost counted (`rule-language.md`, 7.9).
struct NearSpot {
  let kind: NearMiss.Kind
  let spot: Spot
  /// The cue, the distance and its limit, the text of the exception's match, or nothing.
  let because: String
  /// The same without words of the paper.
  let becauseWithoutWords: String
  /// What was looked for, in canonical form.
  let finder: String

  /// With the words that a review may hold; nil where it has no place in the reader's paper.
  func shown(by passages: inout PassageMaker) -> NearMiss? {
    guard let place = passages.passage(spot) else { return nil }
    return NearMiss(
      kind: kind,
      because: passages.policy == .none ? becauseWithoutWords : passages.shown(because),
      finder: finder,
      words: passages.words(spot),
      place: place
    )
  }
}

/// A statement that words are there, which is not surely true.
struct Wanting {
  let use: FinderUse
  let scope: ScopeCheck
  let meaning: Meaning
}

extension Evaluation {
  /// Up to three near misses of what a rule expects, at the given places.
  mutating func nearMisses(_ check: Check, at places: [PartPlace?]) -> [NearSpot] {
    var found: [NearSpot] = []
    for place in places {
      for wanting in wanting(check, at: place) {
        found += nearMisses(wanting, limit: 3 - found.count)
        if found.count >= 3 { return found }
      }
    }
    return found
  }

  /// The statements with an *at least* meaning that are not yes, in the order of the text.
  mutating func wanting(_ check: Check, at place: PartPlace?) -> [Wanting] {
    step()
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest, !isSpent else { return [] }
    switch check.kind {
    case .all(let parts), .any(let parts), .counted(_, let parts):
      return parts.flatMap { wanting($0, at: place) }
    case .named(let number): return wanting(book.conditions[number], at: place)
    case .scope(let scope, .mentions(let use, let test)) where test.kind == .atLeast:
      guard truth(check, at: place) != .yes else { return [] }
      return [Wanting(use: use, scope: scope, meaning: meaning(of: scope, at: place))]
    case .scope, .scopeNot, .not, .rule, .field, .every, .some, .no: return []
    }
  }

  private mutating func nearMisses(_ wanting: Wanting, limit: Int) -> [NearSpot] {
    var found: [NearSpot] = []
    let words = wanting.meaning.region.allWords
    if wanting.use.isAffirmed { found += negated(wanting.use, in: words, limit: limit) }
    if found.count < limit { found += tooFar(wanting.use, in: words) }
    if found.count < limit { found += excepted(wanting.use, in: words, limit: limit) }
    if found.count < limit { found += outside(wanting.use, of: words, limit: limit - found.count) }
    return Array(found.prefix(limit))
  }

  private func nearSpot(
    _ kind: NearMiss.Kind,
    _ words: Range<Int>,
    _ use: FinderUse,
    because: String = "",
    withoutWords: String = ""
  ) -> NearSpot {
    NearSpot(
      kind: kind,
      spot: paper.spot(words),
      because: because,
      becauseWithoutWords: withoutWords,
      finder: use.text
    )
  }

  // MARK: - Negated

  /// Matches that are mentioned and not affirmed, each with its cue.
  private mutating func negated(
    _ use: FinderUse,
    in words: RangeList,
    limit: Int
  ) -> [NearSpot] {
    let mentioned = matches(use.finder, isAffirmed: false)
    let affirmed = Set(matches(use.finder, isAffirmed: true).items.map(\.run))
    var found: [NearSpot] = []
    for range in words {
      for match in mentioned.inside(range) where !affirmed.contains(match.run) {
        guard let cue = cue(in: use.finder, within: match.run) else { continue }
        found.append(nearSpot(.negated, match.run, use, because: cue))
        if found.count == limit { return found }
      }
    }
    return found
  }

  /// The cue that governs a leaf's match within a run.
  private mutating func cue(in finder: Int, within run: Range<Int>) -> String? {
    switch book.finders[finder] {
    case .leaf:
      for match in matches(finder, isAffirmed: false).inside(run) {
        if let cue = negation.cue(governing: match.run) { return cue.text }
      }
      return nil
    case .anyOf(let parts): return cue(in: parts, within: run)
    case .near(let left, let right, _), .then(let left, let right, _):
      return cue(in: [left, right], within: run)
    case .without(let left, _, _): return cue(in: [left], within: run)
    case .same(_, let left, let right):
      // The other side may stand elsewhere in the part.
      if let own = cue(in: [left], within: run) { return own }
      let block = paper.blocks[paper.block(ofWord: run.lowerBound)].words
      return cue(in: [right], within: block)
    }
  }

  private mutating func cue(in finders: [Int], within run: Range<Int>) -> String? {
    for finder in finders {
      if let cue = cue(in: finder, within: run) { return cue }
    }
    return nil
  }

  // MARK: - Too far

  /// Of each near and then, the closest pair that is too far apart.
  private mutating func tooFar(_ use: FinderUse, in words: RangeList) -> [NearSpot] {
    pairs(use.finder).compactMap { left, right, limit, isOrdered in
      let one = matches(left, isAffirmed: use.isAffirmed, all: true)
      let other = matches(right, isAffirmed: use.isAffirmed, all: true)
      guard
        let pair = closest(one, other, beyond: limit, isOrdered: isOrdered, in: words)
      else { return nil }
      let gap = Near.gap(pair.0, pair.1)
      let distance = gap == 1 ? "1 word" : "\(gap) words"
      return nearSpot(
        .tooFar,
        pair.0.run,
        use,
        because: "\(distance) from \"\(paper.text(of: paper.spot(pair.1.run)))\", limit \(limit)",
        withoutWords: "\(distance), limit \(limit)"
      )
    }
  }

  private func pairs(_ finder: Int) -> [(Int, Int, limit: Int, isOrdered: Bool)] {
    switch book.finders[finder] {
    case .near(let left, let right, let limit): [(left, right, limit, false)]
    case .then(let left, let right, let limit): [(left, right, limit, true)]
    case .anyOf(let parts): parts.flatMap { pairs($0) }
    case .leaf, .without, .same: []
    }
  }

  private mutating func closest(
    _ left: Matches,
    _ right: Matches,
    beyond limit: Int,
    isOrdered: Bool,
    in words: RangeList
  ) -> (Match, Match)? {
    var best: (Match, Match)?
    var bestGap = Int.max
    for range in words {
      for one in left.inside(range) {
        let block = paper.blocks[paper.block(ofWord: one.start)].words
        var candidates: [Match] = []
        // The nearest that begins after it, and the nearest that ends before it.
        let next = right.firstIndex(from: one.end)
        candidates += right.items[next...].lazy.prefix { $0.start < block.upperBound }
          .filter { $0.start - one.end > limit }.prefix(1)
        if !isOrdered {
          var index = right.firstIndex(from: one.start) - 1
          var before: Match?
          while index >= 0, right.items[index].start >= block.lowerBound {
            let match = right.items[index]
            index -= 1
            step()
            if let before, match.start + right.longest < before.end { break }
            guard one.start - match.end > limit else { continue }
            if before.map({ $0.end < match.end }) ?? true { before = match }
          }
          if let before { candidates.append(before) }
        }
        for other in candidates
        where range.lowerBound <= other.start && other.end <= range.upperBound {
          let gap = Near.gap(one, other)
          if gap < bestGap { (best, bestGap) = ((one, other), gap) }
        }
        step()
      }
    }
    return best
  }

  // MARK: - Excepted and outside

  private mutating func excepted(
    _ use: FinderUse,
    in words: RangeList,
    limit: Int
  ) -> [NearSpot] {
    var seen: Set<Range<Int>> = []
    var found: [(run: Range<Int>, exception: Range<Int>)] = []
    for term in terms(of: use.finder) {
      for (match, exception) in excepted(book.terms[term])
      where match.end <= paper.labelStart && words.contains(match.run) {
        if seen.insert(match.run).inserted { found.append((match.run, exception.run)) }
      }
    }
    return found.sorted {
      ($0.run.lowerBound, $0.run.upperBound) < ($1.run.lowerBound, $1.run.upperBound)
    }
    .prefix(limit).map {
      nearSpot(
        .excepted,
        $0.run,
        use,
        because: paper.text(of: paper.spot($0.exception))
      )
    }
  }

  /// The terms of a finder, those that they are made of too.
  private func terms(of finder: Int) -> [Int] {
    var leaves: [Int] = []
    var waiting = [finder]
    while let next = waiting.popLast() {
      switch book.finders[next] {
      case .leaf(let leaf): leaves.append(leaf)
      case .anyOf(let parts): waiting += parts
      case .near(let left, let right, _), .then(let left, let right, _),
        .without(let left, let right, _), .same(_, let left, let right):
        waiting += [left, right]
      }
    }
    var terms: [Int] = []
    var known: Set<Int> = []
    while let leaf = leaves.popLast() {
      guard case .term(let term) = book.leaves[leaf], known.insert(term).inserted else { continue }
      terms.append(term)
      leaves += book.terms[term].phrases
    }
    return terms
  }

  private mutating func outside(
    _ use: FinderUse,
    of words: RangeList,
    limit: Int
  ) -> [NearSpot] {
    let found = matches(use.finder, isAffirmed: use.isAffirmed)
    return found.items.lazy.filter { !words.contains($0.run) }.prefix(limit)
      .map { nearSpot(.outside, $0.run, use) }
  }
}
