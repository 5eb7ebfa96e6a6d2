import Screening

/// One rule that a paper covers, on one line with the words that were found.
struct CoveredLine {
  let rule: ReviewedRule

  private static let most = 3
  /// A line has room for so many Unicode scalars of each.
  private static let longest = 60

  func write(_ html: inout HTMLWriter) {
    html.outside(rule.title)
    let words = words
    if !words.isEmpty {
      html.text(": ")
      for (index, word) in words.prefix(Self.most).enumerated() {
        if index > 0 { html.text(", ") }
        html.outside("\u{201C}\(Self.cut(word))\u{201D}")
      }
      let left = words.count - Self.most
      if left > 0 { html.text(" and \(Wording.number(left)) more") }
    }
    guard let place = rule.first.place else { return }
    html.text(" ")
    html.element(.span, [.style(.small), .outside], "(\(PlaceWords.short(place)))")
  }

  /// The words that were found, each once.
  var words: [String] {
    var found: [String] = []
    for evidence in rule.results.flatMap(\.evidence) where evidence.side == .expects {
      guard let words = evidence.words, !words.isEmpty, !found.contains(words) else { continue }
      found.append(words)
    }
    return found
  }

  /// The words, cut after a whole one where there are too many for a line.
  private static func cut(_ words: String) -> String {
    let scalars = words.unicodeScalars
    guard scalars.count > longest else { return words }
    let start = scalars.prefix(longest)
    let end = start.lastIndex(of: " ") ?? start.endIndex
    return String(scalars[..<end]) + "\u{2026}"
  }
}
