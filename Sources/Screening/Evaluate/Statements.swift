import Rulebook

/// What is said of parts, and the evidence for it (`rule-language.md`, 7.5 and 7.8).
extension Evaluation {
  /// Whether a statement is true of what is meant.
  mutating func truth(_ statement: Statement, of meaning: Meaning, at place: PartPlace?) -> Truth {
    guard meaning.absence == nil else { return .unknown }
    switch statement {
    case .mentions(let use, let test): return count(use, in: meaning).1.passes(test)
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
    switch statement {
    case .mentions(let use, _): return spots(count(use, in: meaning).taken)
    case .has(let unit), .hasNo(let unit), .hasCount(_, let unit):
      return select(unit, in: meaning, at: place).parts.filter(\.isSure)
        .map { paper.mark(of: $0.place) }
    case .hasWords: return meaning.marks
    case .holds(.amount(let use)): return spots(count(use, in: meaning).taken)
    case .holds(.suppressed): return cells(in: meaning, thatAre: .suppressed)
    case .holds(.blank): return cells(in: meaning, thatAre: .blank)
    }
  }

  private func spots(_ matches: [Match]) -> [Spot] { matches.map { paper.spot($0.run) } }

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
    return blocks.ranges.reduce(0) { total, range in
      headings.beginning(in: range).reduce(total) { $0 + paper.blocks[$1].words.count }
    }
  }

  // MARK: - Values

  /// Whether something in what is meant is such a value.
  mutating func holds(_ value: ValueCheck, in meaning: Meaning) -> Truth {
    guard meaning.absence == nil else { return .unknown }
    let wanted: CellValue
    switch value {
    case .amount(let use): return count(use, in: meaning).1.passes(.once)
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
    paper.parts(.cell, around: meaning.region).filter {
      paper.lies($0, in: meaning.region) == .yes && paper.cell($0.number, is: wanted) == .yes
    }.map { paper.mark(of: $0) }
  }
}
