import Papers
import SourceText

/// Turns places of the rules' model into places of the reader's paper, with the words that a review
/// may show (`reviews.md`, sections 3 and 6).
struct PassageMaker {
  let paper: SeenPaper
  let policy: ExcerptPolicy
  private let masks: Set<Mask>
  /// Of the reader's sections, with what may be shown of each.
  private let headings: [Passage.Heading]
  private let textScalars: ScalarCounts
  /// Of the bytes of the file, for columns of text and XML.
  private let sourceScalars: ScalarCounts?
  // Many rules point at the same words.
  private var knownWords: [Spot: String] = [:]
  private var knownPassages: [Spot: Passage?] = [:]

  init(_ paper: SeenPaper, policy: ExcerptPolicy, masks: Set<Mask>, source: [UInt8]?) {
    self.paper = paper
    self.policy = policy
    self.masks = masks
    headings = paper.paper.sections.map {
      Passage.Heading(
        label: $0.label.map { Self.label($0, policy: policy, masks) },
        title: policy == .none ? nil : MaskedText($0.title, masks).text
      )
    }
    textScalars = ScalarCounts(paper.text)
    sourceScalars = paper.paper.lines == nil ? nil : source.map { ScalarCounts($0) }
  }

  /// The words of a spot, if they may be shown.
  mutating func words(_ spot: Spot) -> String? {
    guard policy != .none else { return nil }
    if let known = knownWords[spot] { return known }
    let words = shownWords(spot)
    knownWords[spot] = words
    return words
  }

  private func shownWords(_ spot: Spot) -> String {
    let ranges = paper.ranges(of: spot)
    if let (number, range) = ranges.first, ranges.count == 1 {
      let whole = WholeMasks(masks: masks)
        .widened(range, in: paper.text, within: paper.pieces[number].text)
      if whole != range { return shown(Whitespace.shown(paper.text, whole)) }
    }
    return shown(paper.text(of: spot))
  }

  /// A text of the paper with its masks on.
  func shown(_ text: String) -> String { MaskedText(text, masks).text }

  // Invariant: six words in a row of a private paper are never shown.
  private static let mostWords = 5

  /// A label of the paper, which is given whatever the policy; of a private paper a few words of it.
  func label(_ text: String) -> String { Self.label(text, policy: policy, masks) }

  private static func label(_ text: String, policy: ExcerptPolicy, _ masks: Set<Mask>) -> String {
    let masked = MaskedText(text, masks).text
    guard policy == .none else { return masked }
    var count = 0
    var isInWord = false
    for index in masked.unicodeScalars.indices {
      let scalar = masked.unicodeScalars[index]
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isWord, !isInWord { count += 1 }
      isInWord = isWord
      if count > mostWords { return String(masked.unicodeScalars[..<index]) + "…" }
    }
    return masked
  }

  /// Where a spot stands; nil in front matter.
  mutating func passage(_ spot: Spot) -> Passage? {
    if let known = knownPassages[spot] { return known }
    let passage = made(spot)
    knownPassages.updateValue(passage, forKey: spot)
    return passage
  }

  private func made(_ spot: Spot) -> Passage? {
    if let (number, range) = paper.ranges(of: spot).first {
      let piece = paper.pieces[number]
      guard let block = piece.paperBlock else { return nil }
      return passage(
        block,
        range,
        of: spot,
        excerpt: Excerpt(range, in: piece, of: paper, policy: policy, masks: masks)
      )
    }
    guard let block = nearestBlock(to: spot.block) else { return nil }
    return passage(
      block,
      TextRange(paper.paper.blocks[block].text.lower, paper.paper.blocks[block].text.lower),
      of: spot,
      excerpt: nil
    )
  }

  /// The reader's block of a cell or field without words: the first before or after it that has one.
  private func nearestBlock(to number: Int) -> Int? {
    if let field = paper.blocks[number].field, let own = paper.fields[field].paperField {
      return paper.paper.fields[own].blocks.first
    }
    let before = paper.blocks[...number].lazy.reversed().flatMap { paper.pieces[$0.pieces] }
      .compactMap(\.paperBlock).first
    return before
      ?? paper.blocks[number...].lazy.flatMap { paper.pieces[$0.pieces] }.compactMap(\.paperBlock)
      .first
  }

  private func passage(
    _ number: Int,
    _ range: TextRange,
    of spot: Spot,
    excerpt: Excerpt?
  ) -> Passage {
    let block = paper.paper.blocks[number]
    let isInside = block.text.contains(range)
    let start =
      isInside ? textScalars.count(from: block.text.lower, to: range.lower) : 0
    let length = isInside ? textScalars.count(from: range.lower, to: range.upper) : 0
    return Passage(
      story: block.story.rawValue,
      sections: headings(above: block, number),
      block: number,
      kind: kind(of: spot),
      table: tablePlace(of: spot),
      from: start,
      to: start + length,
      page: block.page.flatMap { $0.isCertain ? $0.number : nil },
      lines: lines(of: range, in: block),
      text: excerpt?.text,
      marked: excerpt?.marked ?? []
    )
  }

  /// A place of the reader's paper that rules do not see, such as an unread region.
  func passage(block number: Int) -> Passage? {
    guard paper.paper.blocks.indices.contains(number) else { return nil }
    let block = paper.paper.blocks[number]
    let kind: Passage.Kind =
      switch block.kind {
      case .title: .title
      case .heading: .heading
      case .paragraph: block.cell == nil ? .paragraph : .cell
      case .item: .item
      case .caption: .caption
      }
    return Passage(
      story: block.story.rawValue,
      sections: headings(above: block, number),
      block: number,
      kind: kind,
      table: nil,
      from: 0,
      to: textScalars.count(from: block.text.lower, to: block.text.upper),
      page: block.page.flatMap { $0.isCertain ? $0.number : nil },
      lines: lines(of: block.text, in: block),
      text: nil,
      marked: []
    )
  }

  private func headings(above block: Block, _ number: Int) -> [Passage.Heading] {
    var found: [Passage.Heading] = []
    var next = block.section
    while let section = next, paper.paper.sections.indices.contains(section) {
      let own = paper.paper.sections[section]
      if own.heading != number {
        found.append(headings[section])
      }
      next = own.parent
    }
    return found.reversed()
  }

  private func kind(of spot: Spot) -> Passage.Kind {
    let block = paper.blocks[spot.block]
    switch block.kind {
    case .field:
      return block.field.map { paper.fields[$0].paperField == nil } ?? false ? .title : .field
    case .heading: return .heading
    case .paragraph: return .paragraph
    case .item: return .item
    case .footnote: return .footnote
    case .caption: return .caption
    case .cell: return .cell
    case .unread: return .paragraph
    }
  }

  private func tablePlace(of spot: Spot) -> Passage.TablePlace? {
    let block = paper.blocks[spot.block]
    guard let table = block.table else { return nil }
    let cell = block.cell.map { paper.cells[$0] }
    return Passage.TablePlace(
      id: paper.tables[table].paperTable,
      row: cell?.row,
      column: cell?.column
    )
  }

  // MARK: - Lines

  private func lines(of range: TextRange, in block: Block) -> Passage.Lines? {
    guard let table = paper.paper.lines,
      let start = sourceOffset(of: range.lower, in: block, isEnd: false),
      let end = sourceOffset(of: range.upper, in: block, isEnd: true)
    else { return nil }
    let (from, to) = (position(start, table), position(max(start, end), table))
    return Passage.Lines(
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column
    )
  }

  private func position(_ offset: Int, _ table: LineTable) -> Position {
    let line = table.line(at: offset)
    let start = table.start(ofLine: line)
    let scalars = sourceScalars?.count(from: start, to: offset) ?? offset - start
    return Position(line: line, column: scalars + 1)
  }

  /// The byte of the part that a byte of a block's text was read from.
  private func sourceOffset(of offset: Int, in block: Block, isEnd: Bool) -> Int? {
    guard block.text.lower <= offset, offset <= block.text.upper else { return nil }
    let excluded = SpanFlags.excluded(from: paper.paper.view)
    var left = offset - block.text.lower
    for span in paper.paper.spans[block.spans] where span.flags.isDisjoint(with: excluded) {
      if left < span.text.count || (isEnd && left == span.text.count) {
        guard !span.source.isEmpty else { return nil }
        // Where entities or line ends were replaced, only the span as a whole has a place.
        if span.source.count == span.text.count { return span.source.lower + left }
        return isEnd ? span.source.upper : span.source.lower
      }
      left -= span.text.count
    }
    return nil
  }
}
