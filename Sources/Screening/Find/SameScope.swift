import Rulebook

/// The part of a kind that holds a place.
enum SamePlace {
  case part(Region, section: Int?)
  /// What stands after a cut cannot be told.
  case untold
  /// There is none, as no table round a paragraph.
  case nowhere
}

extension SeenPaper {
  /// The part of a kind that holds a block, or a run of words in it.
  func same(_ part: SamePart, asBlock number: Int, words: Range<Int>?) -> SamePlace {
    let block = blocks[number]
    switch part {
    case .sentence:
      guard let words, let first = words.first else { return .nowhere }
      let sentence = Int(sentenceOfWord[first])
      guard words.upperBound <= sentences[sentence].words.upperBound else { return .nowhere }
      return .part(region(of: PartPlace(part: .sentence, number: sentence)), section: nil)
    case .paragraph: return .part(region(RangeList(number..<number + 1)), section: nil)
    case .section: return sameSection(as: block)
    case .table:
      guard let table = block.table else { return .nowhere }
      return .part(region(tables[table].blocks), section: nil)
    case .row:
      guard let cell = block.cell, !isHeader(cell: cell) else { return .nowhere }
      let (own, table) = (cells[cell], tables[cells[cell].table])
      var covered = RangeList()
      for row in own.row..<own.row + own.rowSpan {
        covered = covered.union(rows[table.rows.lowerBound + row - table.headerRows].blocks)
      }
      return .part(region(covered), section: nil)
    }
  }

  private func sameSection(as block: SeenBlock) -> SamePlace {
    if block.isInCover {
      var region = cover
      // A part that could not be read may hold more of it.
      region.mayHideWords = region.mayHideWords || hasOpenBlock
      return .part(region, section: nil)
    }
    guard let section = block.section else {
      return openingCut.map { block.position >= $0 } == true
        ? .untold : .part(opening, section: nil)
    }
    return sections[section].cut.map { block.position >= $0 } == true
      ? .untold : .part(sections[section].region, section: section)
  }
}

/// `A in the same U as B`: what has another run in the part that holds it.
enum SameScope {
  static func matches(
    _ part: SamePart,
    _ left: Matches,
    as right: Matches,
    in paper: SeenPaper
  ) -> Matches {
    if left.isOverLimit || right.isOverLimit { return .overLimit }
    var kept: [Match] = []
    var budget = ScreeningLimits.steps
    var known: (block: Int, place: SamePlace)?
    for match in left.items {
      let block = paper.block(ofWord: match.start)
      let place: SamePlace
      if let known, known.block == block, part != .sentence {
        place = known.place
      } else {
        place = paper.same(part, asBlock: block, words: match.run)
        known = (block, place)
      }
      switch place {
      case .nowhere: continue
      case .untold: kept.append(Match(start: match.start, end: match.end, isSure: false))
      case .part(let region, _):
        let found = Self.found(right, beside: match, in: region, &budget)
        guard budget > 0 else { return .overLimit }
        guard found != .no else { continue }
        kept.append(
          Match(start: match.start, end: match.end, isSure: match.isSure && found == .yes)
        )
      }
    }
    return Matches(sorted: kept)
  }

  /// Whether another run lies in a region.
  private static func found(
    _ others: Matches,
    beside match: Match,
    in region: Region,
    _ budget: inout Int
  ) -> Truth {
    var found: Truth = region.mayHideWords ? .unknown : .no
    for range in region.words {
      budget -= 1
      for other in others.inside(range) where other.run != match.run {
        budget -= 1
        if other.isSure { return .yes }
        found = .unknown
      }
    }
    if found == .no {
      let isPossible = region.perhapsWords.contains { range in
        others.inside(range).contains { $0.run != match.run }
      }
      if isPossible { found = .unknown }
    }
    return found
  }
}
