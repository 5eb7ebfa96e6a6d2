import Rulebook

/// The parts that a unit selects: those that surely are meant and those that possibly are.
struct Selection {
  var parts: [(place: PartPlace, isSure: Bool)] = []
  var mayBeMore = false
  /// A scope that it is narrowed by and that speaks of nothing.
  var absence: Meaning.Absence?
}

/// Of a finder, whether the header cells of the columns and the labels of the rows of a table have a
/// match.
struct TableHeadings {
  var columns: [Truth] = []
  var labels: [Truth] = []
  var table = Truth.no
}

/// A finder asked of the headers of one table.
struct HeadingKey: Hashable {
  let finder: Int
  let table: Int
}

extension Evaluation {
  /// The parts of a unit in the whole paper.
  mutating func selectAll(_ unit: UnitCheck, at place: PartPlace?) -> Selection {
    if let number = unit.number, let known = selections[number] { return known }
    let selection = select(unit, in: Meaning(paper.whole), at: place, ofAll: true)
    if let number = unit.number, !isSpent { selections[number] = selection }
    return selection
  }

  /// Looks at every part of the kind that lies in what is meant, and asks each filter.
  mutating func select(
    _ unit: UnitCheck,
    in meaning: Meaning,
    at place: PartPlace?,
    ofAll: Bool = false
  ) -> Selection {
    var selection = Selection()
    var within = [meaning.region]
    selection.mayBeMore = meaning.mayBeMore || meaning.absence != nil
    var scopes: [Meaning?] = []
    for filter in unit.filters {
      guard case .of(let scope) = filter else {
        scopes.append(nil)
        continue
      }
      let limit = self.meaning(of: scope, at: place)
      scopes.append(limit)
      within.append(limit.region)
      selection.mayBeMore = selection.mayBeMore || limit.mayBeMore || limit.absence != nil
      selection.absence = selection.absence ?? limit.absence
    }
    selection.mayBeMore = selection.mayBeMore || within.allSatisfy { mayHide(unit.part, in: $0) }
    let candidates =
      (ofAll ? holding(unit) : nil) ?? paper.parts(unit.part, around: meaning.region)
    for candidate in candidates {
      step()
      var truth = lies(candidate, in: meaning)
      for (filter, scope) in zip(unit.filters, scopes) where truth != .no {
        truth = min(truth, asks(filter, of: candidate, within: scope))
      }
      if truth != .no { selection.parts.append((candidate, truth == .yes)) }
      if isSpent { break }
    }
    return selection
  }

  /// Where a unit is narrowed by words, the only parts that can be meant: those that hold the words,
  /// and those that hide some; nil where each part must be looked at.
  private mutating func holding(_ unit: UnitCheck) -> [PartPlace]? {
    for filter in unit.filters {
      guard case .mentioning(let use) = filter else { continue }
      let matches = matches(use.finder, isAffirmed: use.isAffirmed)
      guard !matches.isOverLimit else { return nil }
      return paper.parts(unit.part, holding: matches)
    }
    return nil
  }

  /// Whether an unread block that could hold such a part lies in a region.
  private func mayHide(_ part: Part, in region: Region) -> Bool {
    let before: [Int32]
    switch part {
    case .sentence: return region.mayHideWords
    case .section, .heading: before = paper.openBefore
    case .paragraph, .item, .table, .row, .column, .cell, .footnote: before = paper.unreadBefore
    }
    return region.blocks.contains { paper.hidden(in: $0, before) }
      || region.perhapsBlocks.contains { paper.hidden(in: $0, before) }
  }

  /// Whether a part lies inside what is meant, and is not it.
  func lies(_ place: PartPlace, in meaning: Meaning) -> Truth {
    guard place.part == .section, !meaning.sections.isEmpty else {
      let truth = paper.lies(place, in: meaning.region)
      return meaning.absence == nil ? truth : min(truth, .unknown)
    }
    let heading = paper.sections[place.number].heading
    var found = Truth.no
    var parent = paper.sections[place.number].parent
    while let section = parent {
      if let isSure = meaning.sections[section] {
        let truth = paper.sections[section].region.holds(blocks: heading..<heading + 1)
        found = max(found, isSure ? truth : min(truth, .unknown))
      }
      parent = paper.sections[section].parent
    }
    return found
  }

  /// What a filter says of a part.
  private mutating func asks(
    _ filter: FilterCheck,
    of place: PartPlace,
    within scope: Meaning?
  ) -> Truth {
    switch filter {
    case .titled(let use):
      let heading = PartPlace(part: .heading, number: paper.sections[place.number].heading)
      return mentions(use, in: meaning(of: heading))
    case .headed(let use): return isHeaded(use, place)
    case .captioned(let use):
      guard let caption = paper.tables[place.number].caption else { return .no }
      return mentions(use, in: Meaning(paper.region(RangeList(caption..<caption + 1))))
    case .mentioning(let use): return mentions(use, in: meaning(of: place))
    case .holding(let value): return holds(value, in: meaning(of: place))
    case .of: return scope.map { lies(place, in: $0) } ?? .unknown
    case .level(let level):
      return Truth(
        place.part == .section
          ? paper.sections[place.number].level == level : paper.blocks[place.number].level == level
      )
    }
  }

  // MARK: - Headers

  private mutating func isHeaded(_ use: FinderUse, _ place: PartPlace) -> Truth {
    switch place.part {
    case .table: return headings(of: place.number, use).table
    case .row:
      let row = paper.rows[place.number]
      return headings(of: row.table, use).labels[row.row]
    case .column:
      let column = paper.columns[place.number]
      return headings(of: column.table, use).columns[column.column]
    case .cell:
      let cell = paper.cells[place.number]
      let headings = headings(of: cell.table, use)
      var found = headings.columns[cell.column..<cell.column + cell.columnSpan].max() ?? .no
      if cell.column > 0 {
        found = max(found, headings.labels[cell.row..<cell.row + cell.rowSpan].max() ?? .no)
      }
      return found
    case .section, .heading, .paragraph, .sentence, .item, .footnote: return .no
    }
  }

  private mutating func headings(of number: Int, _ use: FinderUse) -> TableHeadings {
    let key = HeadingKey(finder: use.finder, table: number)
    // Parts are asked one after the other, table by table.
    if lastHeadings.key == key { return lastHeadings.found }
    if let known = headings[key] {
      lastHeadings = (key, known)
      return known
    }
    let table = paper.tables[number]
    var found = TableHeadings()
    var known: [Int: Truth] = [:]
    for cells in table.headers {
      var truth = Truth.no
      for cell in cells {
        let own = known[cell] ?? heads(use, cell)
        known[cell] = own
        truth = max(truth, own)
      }
      found.columns.append(truth)
      found.table = max(found.table, truth)
    }
    for label in table.labels {
      guard let label else {
        found.labels.append(.no)
        continue
      }
      let own = known[label] ?? heads(use, label)
      known[label] = own
      found.labels.append(own)
    }
    if !isSpent { headings[key] = found }
    return found
  }

  /// Whether a header cell or label has a match; unknown of what could not be read in it.
  private mutating func heads(_ use: FinderUse, _ cell: Int) -> Truth {
    mentions(use, in: Meaning(paper.region(RangeList(paper.cells[cell].blocks))))
  }
}
