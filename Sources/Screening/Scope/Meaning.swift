import Rulebook

/// What a scope speaks of: the parts surely and possibly meant together, and whether there may be
/// more (`rule-language.md`, 7.4).
struct Meaning {
  /// Why a scope speaks of nothing, so that whatever is said of it is unknown.
  enum Absence: Hashable {
    case coverSheet
    case field(String)
    /// No part fits the zone.
    case zone(String)
    /// The section cannot be told after a part that could not be read.
    case untoldSection
    /// There is no such part round the place.
    case nowhere(SamePart)
  }

  /// Which sections are meant.
  enum Sections {
    case none
    case one(Int)
    /// Each with whether it surely is.
    case many([Int: Bool])

    /// Whether one is meant surely; nil where it is not meant.
    subscript(_ number: Int) -> Bool? {
      switch self {
      case .none: nil
      case .one(let own): own == number ? true : nil
      case .many(let sections): sections[number]
      }
    }

    var isEmpty: Bool {
      switch self {
      case .none: true
      case .one: false
      case .many(let sections): sections.isEmpty
      }
    }
  }

  /// What stands for the parts surely meant; worked out only where it is asked for.
  enum Marks {
    case none
    case part(PartPlace)
    case spots([Spot])
  }

  var region: Region
  /// The marks of the parts surely meant; none of the paper, body and cover sheet.
  var marks = Marks.none
  var sections = Sections.none
  /// Whether the words of headings count as its words.
  var countsHeadings = false
  var mayBeMore = false
  var absence: Absence?

  init(_ region: Region) {
    self.region = region
  }

  init(absence: Absence) {
    region = Region()
    self.absence = absence
    mayBeMore = true
  }
}

extension Evaluation {
  /// What one part is as a scope.
  func meaning(of place: PartPlace) -> Meaning {
    var meaning = Meaning(paper.region(of: place))
    meaning.marks = .part(place)
    meaning.countsHeadings = place.part == .heading || place.part == .sentence
    if place.part == .section { meaning.sections = .one(place.number) }
    return meaning
  }

  /// What a scope speaks of, at a place.
  mutating func meaning(of scope: ScopeCheck, at place: PartPlace?) -> Meaning {
    switch scope.kind {
    case .it: return place.map { meaning(of: $0) } ?? Meaning(paper.whole)
    case .paper: return Meaning(paper.whole)
    case .body: return Meaning(paper.body)
    case .coverSheet:
      guard !paper.fields.isEmpty else { return Meaning(absence: .coverSheet) }
      var meaning = Meaning(paper.cover)
      meaning.mayBeMore = paper.hasOpenBlock
      return meaning
    case .field(let number): return meaning(ofField: number)
    case .same(let part): return meaning(of: part, at: place)
    case .zone(let number): return meaning(ofZone: number)
    }
  }

  private func meaning(ofField number: Int) -> Meaning {
    guard let field = fields[number] else {
      return Meaning(absence: .field(book.fields[number].name))
    }
    let block = paper.fields[field].block
    var meaning = Meaning(paper.region(RangeList(block..<block + 1)))
    if !paper.blocks[block].words.isEmpty {
      meaning.marks = .spots([paper.spot(block: block)])
    }
    return meaning
  }

  private func meaning(of part: SamePart, at place: PartPlace?) -> Meaning {
    guard let place else { return Meaning(absence: .nowhere(part)) }
    let block = paper.firstBlock(of: place)
    let words = place.part == .sentence ? paper.sentences[place.number].words : nil
    let same: SamePlace
    switch (part, place.part) {
    // A row or column lies in its table, whatever cell it begins with.
    case (.table, .row):
      same = .part(paper.region(paper.tables[paper.rows[place.number].table].blocks), section: nil)
    case (.table, .column):
      same = .part(
        paper.region(paper.tables[paper.columns[place.number].table].blocks),
        section: nil
      )
    case _: same = paper.same(part, asBlock: block, words: words)
    }
    switch same {
    case .nowhere: return Meaning(absence: .nowhere(part))
    case .untold: return Meaning(absence: .untoldSection)
    case .part(let region, let section):
      var meaning = Meaning(region)
      meaning.countsHeadings = part == .sentence
      meaning.marks = .spots(mark(of: part, section: section, block: block, place))
      if let section { meaning.sections = .one(section) }
      return meaning
    }
  }

  /// The marks of what is meant.
  func marks(of meaning: Meaning) -> [Spot] {
    switch meaning.marks {
    case .none: []
    case .part(let place): [paper.mark(of: place)]
    case .spots(let spots): spots
    }
  }

  /// What stands for the part round a place.
  private func mark(of part: SamePart, section: Int?, block: Int, _ place: PartPlace) -> [Spot] {
    switch part {
    case .section:
      return section.map { [paper.mark(of: PartPlace(part: .section, number: $0))] } ?? []
    case .sentence, .paragraph: return [paper.spot(block: block)]
    case .table:
      return paper.blocks[block].table.map {
        [paper.mark(of: PartPlace(part: .table, number: $0))]
      } ?? []
    case .row:
      guard let cell = paper.blocks[block].cell else { return [] }
      let own = paper.cells[cell]
      let label = paper.tables[own.table].labels[own.row] ?? cell
      return [paper.spot(cell: label)]
    }
  }

  private mutating func meaning(ofZone number: Int) -> Meaning {
    let order = book.zoneOrder.order(of: number) { [zones] in zones[$0] != nil }
    for zone in order {
      let found = worked(outZone: zone)
      guard !isSpent else { return found }
      zones[zone] = found
    }
    return zones[number] ?? Meaning(absence: .zone(book.rulebook.zones[number].name.text))
  }

  private mutating func worked(outZone number: Int) -> Meaning {
    let unit = book.zones[number]
    let selection = select(unit, in: Meaning(paper.whole), at: nil)
    var meaning = Meaning(Region())
    var marks: [Spot] = []
    var sections: [Int: Bool] = [:]
    for (place, isSure) in selection.parts {
      meaning.region.join(paper.region(of: place), isSure: isSure)
      if isSure { marks.append(paper.mark(of: place)) }
      if place.part == .section { sections[place.number] = isSure }
    }
    meaning.marks = .spots(marks)
    meaning.sections = .many(sections)
    meaning.mayBeMore = selection.mayBeMore
    meaning.countsHeadings = unit.part == .heading || unit.part == .sentence
    if !selection.parts.contains(where: \.isSure) {
      meaning.absence = .zone(book.rulebook.zones[number].name.text)
      meaning.mayBeMore = true
    }
    return meaning
  }
}
