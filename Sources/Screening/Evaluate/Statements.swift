import Rulebook

/// What is said of parts, and the evidence for it (`rule-language.md`, 7.5 and 7.8).
extension Evaluation {
  /// Whether a statement is true of what is meant.
  mutating func truth(_ statement: Statement, of meaning: Meaning, at place: PartPlace?) -> Truth {
    guard meaning.absence == nil else { return .unknown }
    switch statement {
    case .mentions(let use, let test):
      return test == .once ? mentions(use, in: meaning) : count(use, in: meaning).1.passes(test)
    case .has(let unit): return count(unit, in: meaning, at: place).passes(.once)
    case .hasNo(let unit): return count(unit, in: meaning, at: place).passes(.once).opposite
    case .hasCount(let test, let unit): return count(unit, in: meaning, at: place).passes(test)
    case .hasWords(let test): return wordCount(of: meaning).passes(test)
    case .holds(let value): return holds(value, in: meaning)
    }
  }

  /// What shows it.
  mutating func evidence(
    _ statement: Statement,
    of meaning: Meaning,
    at place: PartPlace?
  ) -> [Spot] {
    guard meaning.absence == nil else { return [] }
    // What changes the evaluation stands in lines of its own: as an argument of what does not, it
    // would copy all that is known of the paper.
    switch statement {
    case .mentions(let use, _), .holds(.amount(let use)):
      let taken = count(use, in: meaning).taken
      return spots(taken)
    case .has(let unit), .hasNo(let unit), .hasCount(_, let unit):
      let parts = select(unit, in: meaning, at: place).parts
      return marks(ofSure: parts)
    case .hasWords: return marks(of: meaning)
    case .holds(.suppressed): return cells(in: meaning, thatAre: .suppressed)
    case .holds(.blank): return cells(in: meaning, thatAre: .blank)
    }
  }

  // Loops, since a closure over all that is known of the paper would copy it.
  private func spots(_ matches: [Match]) -> [Spot] {
    var spots: [Spot] = []
    spots.reserveCapacity(matches.count)
    for match in matches { spots.append(paper.spot(match.run)) }
    return spots
  }

  private func marks(ofSure parts: [(place: PartPlace, isSure: Bool)]) -> [Spot] {
    var marks: [Spot] = []
    for (place, isSure) in parts where isSure { marks.append(paper.mark(of: place)) }
    return marks
  }

  // MARK: - Parts and words

  /// How many parts of a kind lie in what is meant.
  private mutating func count(
    _ unit: UnitCheck,
    in meaning: Meaning,
    at place: PartPlace?
  ) -> Interval {
    let selection = select(unit, in: meaning, at: place)
    return Interval(
      low: selection.parts.count(where: \.isSure),
      high: selection.mayBeMore ? nil : selection.parts.count
    )
  }

  /// How many words, without those of headings.
  func wordCount(of meaning: Meaning) -> Interval {
    let region = meaning.region
    var low = region.words.total
    var high = low + region.perhapsWords.total
    if !meaning.countsHeadings {
      let sure = headingWords(in: region.blocks)
      low -= sure
      high -= sure + headingWords(in: region.perhapsBlocks)
    }
    return Interval(low: low, high: region.mayHideWords || meaning.mayBeMore ? nil : high)
  }

  private func headingWords(in blocks: RangeList) -> Int {
    guard let headings = paper.order[.heading] else { return 0 }
    return blocks.reduce(0) { total, range in
      headings.beginning(in: range).reduce(total) { $0 + paper.blocks[$1].words.count }
    }
  }

  // MARK: - Values

  /// Whether something in what is meant is such a value.
  mutating func holds(_ value: ValueCheck, in meaning: Meaning) -> Truth {
    guard meaning.absence == nil else { return .unknown }
    let wanted: CellValue
    switch value {
    case .amount(let use): return mentions(use, in: meaning)
    case .suppressed: wanted = .suppressed
    case .blank: wanted = .blank
    }
    var found: Truth = meaning.region.mayHideWords || meaning.mayBeMore ? .unknown : .no
    for cell in paper.parts(.cell, around: meaning.region) {
      step()
      let truth = min(
        paper.lies(cell, in: meaning.region),
        paper.cell(cell.number, is: wanted)
      )
      if truth == .yes { return .yes }
      found = max(found, truth)
    }
    return found
  }

  private func cells(in meaning: Meaning, thatAre wanted: CellValue) -> [Spot] {
    var spots: [Spot] = []
    for cell in paper.parts(.cell, around: meaning.region)
    where paper.lies(cell, in: meaning.region) == .yes
      && paper.cell(cell.number, is: wanted) == .yes
    {
      spots.append(paper.mark(of: cell))
    }
    return spots
  }
}
