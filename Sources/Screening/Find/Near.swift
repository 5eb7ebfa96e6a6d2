/// `A near B within n words`: the hulls of two different runs of one block with at most so many
/// words between them (`rule-language.md`, 7.1).
enum Near {
  /// The shortest hull that ends at each place, which is all that counting needs; with `all`, every
  /// hull, for finders round this one.
  static func hulls(
    _ left: Matches,
    _ right: Matches,
    within limit: Int,
    all: Bool,
    in paper: SeenPaper
  ) -> Matches {
    if left.isOverLimit || right.isOverLimit { return .overLimit }
    if all { return allHulls(left, right, within: limit, in: paper) }
    var hulls: [Match] = []
    var budget = ScreeningLimits.steps
    for (ends, others) in [(left, right), (right, left)] {
      for last in ends.items {
        let block = paper.blocks[paper.block(ofWord: last.start)].words
        var index = others.firstIndex(from: last.end) - 1
        var isFound = false
        while index >= 0, budget > 0 {
          let other = others.items[index]
          index -= 1
          budget -= 1
          guard other.start >= block.lowerBound,
            other.start + others.longest + limit >= last.start
          else { break }
          guard other.end <= last.end, other.run != last.run, other.end + limit >= last.start else {
            continue
          }
          let isSure = last.isSure && other.isSure
          if isSure || !isFound {
            hulls.append(
              Match(start: min(last.start, other.start), end: last.end, isSure: isSure)
            )
          }
          isFound = true
          if isSure || !last.isSure { break }
        }
      }
    }
    return budget > 0 ? Matches(hulls) : .overLimit
  }

  private static func allHulls(
    _ left: Matches,
    _ right: Matches,
    within limit: Int,
    in paper: SeenPaper
  ) -> Matches {
    var hulls: [Match] = []
    for one in left.items {
      for other in Near.around(one, in: right, within: limit, in: paper) {
        guard hulls.count < 2 * ScreeningLimits.matches else { return .overLimit }
        hulls.append(
          Match(
            start: min(one.start, other.start),
            end: max(one.end, other.end),
            isSure: one.isSure && other.isSure
          )
        )
      }
    }
    let distinct = Matches(hulls)
    return distinct.items.count > ScreeningLimits.matches ? .overLimit : distinct
  }

  /// The other runs of its block with at most so many words between them and a match.
  static func around(
    _ match: Match,
    in others: Matches,
    within limit: Int,
    in paper: SeenPaper
  ) -> some Sequence<Match> {
    let block = paper.blocks[paper.block(ofWord: match.start)].words
    let from = max(block.lowerBound, match.start - limit - others.longest)
    let to = min(block.upperBound, match.end + limit + 1)
    return others.items[others.firstIndex(from: from)...].lazy.prefix { $0.start < to }
      .filter { $0.run != match.run && gap(match, $0) <= limit }
  }

  /// How many words stand between two runs; none when they overlap.
  static func gap(_ one: Match, _ other: Match) -> Int {
    max(0, max(other.start - one.end, one.start - other.end))
  }
}
