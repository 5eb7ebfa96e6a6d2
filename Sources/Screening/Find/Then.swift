/// `A then B within n words`: the same as near, when the first ends before the second begins.
enum Then {
  /// The shortest hull that ends at each place; with `all`, every hull.
  static func hulls(
    _ left: Matches,
    _ right: Matches,
    within limit: Int,
    all: Bool,
    in paper: SeenPaper
  ) -> Matches {
    if left.isOverLimit || right.isOverLimit { return .overLimit }
    var hulls: [Match] = []
    var budget = ScreeningLimits.steps
    for last in right.items {
      let block = paper.blocks[paper.block(ofWord: last.start)].words
      var index = left.firstIndex(from: last.start) - 1
      var isFound = false
      while index >= 0, budget > 0 {
        let first = left.items[index]
        index -= 1
        budget -= 1
        guard first.start >= block.lowerBound, first.start + left.longest + limit >= last.start
        else { break }
        guard first.end <= last.start, last.start - first.end <= limit else { continue }
        let isSure = first.isSure && last.isSure
        if all || isSure || !isFound {
          hulls.append(Match(start: first.start, end: last.end, isSure: isSure))
        }
        isFound = true
        if !all, isSure || !last.isSure { break }
      }
      guard hulls.count < 2 * ScreeningLimits.matches else { return .overLimit }
    }
    return budget > 0 ? Matches(hulls) : .overLimit
  }
}
