/// `A without B within n words`: what has no other run near it; surely so when not even a possible
/// one is.
enum Without {
  static func matches(
    _ left: Matches,
    _ right: Matches,
    within limit: Int,
    in paper: SeenPaper
  ) -> Matches {
    if left.isOverLimit || right.isOverLimit { return .overLimit }
    var kept: [Match] = []
    var budget = ScreeningLimits.steps
    for match in left.items {
      var isNear = false
      var isSurelyNear = false
      for other in Near.around(match, in: right, within: limit, in: paper) {
        budget -= 1
        isNear = true
        isSurelyNear = other.isSure
        if isSurelyNear || budget <= 0 { break }
      }
      guard budget > 0 else { return .overLimit }
      guard !isSurelyNear else { continue }
      // What could not be read of a cell or field may stand near, too.
      let mayHide = paper.blocks[paper.block(ofWord: match.start)].hidesWords
      kept.append(
        Match(start: match.start, end: match.end, isSure: match.isSure && !isNear && !mayHide)
      )
    }
    return Matches(sorted: kept)
  }
}
