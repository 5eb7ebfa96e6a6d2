/// `any of (A, B)`: all matches of its parts.
enum AnyOf {
  static func matches(_ parts: [Matches]) -> Matches {
    if parts.contains(where: \.isOverLimit) { return .overLimit }
    let filled = parts.filter { !$0.items.isEmpty }
    guard filled.count > 1 else { return filled.first ?? .none }
    let all = Matches(filled.flatMap(\.items))
    return all.items.count > ScreeningLimits.matches ? .overLimit : all
  }
}
