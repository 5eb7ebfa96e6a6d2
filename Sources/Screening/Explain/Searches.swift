import Rulebook

/// What was read in vain (`reviews.md`, section 3).
extension Evaluation {
  /// One entry for each finder of an expectation that found nothing.
  mutating func searches(_ check: Check, at place: PartPlace?) -> [Searched] {
    var found: [Searched] = []
    for wanting in wanting(check, at: place)
    where wanting.meaning.absence != nil || count(wanting.use, in: wanting.meaning).taken.isEmpty {
      let region = wanting.meaning.region
      let blocks = region.blocks.total + region.perhapsBlocks.total
      found.append(
        Searched(
          finder: wanting.use.text,
          scope: words(for: wanting.scope.source, at: place),
          words: region.allWords.total,
          blocks: blocks == 0 && !region.words.isEmpty ? 1 : blocks,
          unread: unread(in: region)
        )
      )
    }
    return found
  }

  /// The scope in words; `it` is named as the part that it is.
  func words(for scope: Scope, at place: PartPlace?) -> String {
    guard scope.kind == .it, let place else { return Formatter.text(of: scope) }
    return "the \(place.part.rawValue)"
  }

  /// How many unread blocks, cells and fields lie in a region.
  func unread(in region: Region) -> Int {
    [region.blocks, region.perhapsBlocks].joined().reduce(0) { total, range in
      total + Int(paper.hiddenBefore[range.upperBound] - paper.hiddenBefore[range.lowerBound])
    }
  }
}
