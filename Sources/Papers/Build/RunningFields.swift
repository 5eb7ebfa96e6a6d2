import SourceText

/// Finds the fields of running text: lines on the cover, and options with boxes everywhere
/// (`papers.md`, section 12).
struct RunningFields {
  private let draft: Draft
  private let text: ShownText
  private let coverEnd: Int
  /// Blocks that are labels of tables already.
  private let claimed: Set<Int>
  private var found: [FieldDraft] = []
  /// The lines without field that wait to be looked at together, and whether they are on the cover.
  private var waiting: [FormLine] = []
  private var areWaitingOnCover = false
  /// Blocks that are the value of a field before them.
  private var taken = 0

  init(_ draft: Draft, text: ShownText, coverEnd: Int, claimed: Set<Int>) {
    self.draft = draft
    self.text = text
    self.coverEnd = coverEnd
    self.claimed = claimed
  }

  /// The fields in the order in which they were found.
  consuming func fields(within budget: Budget) throws(PaperError) -> [FieldDraft] {
    for index in draft.blocks.indices {
      try budget.check(at: index)
      if index >= taken { read(index) }
    }
    readWaiting()
    return found
  }

  private mutating func read(_ index: Int) {
    let block = draft.blocks[index]
    guard block.story == .body || block.story == .textBox, block.cell == nil,
      !claimed.contains(index),
      block.flags.isDisjoint(with: [.generated, .notShown])
    else { return readWaiting() }
    let isOnCover = home(of: block, index) < coverEnd
    if block.story == .body, isOnCover {
      let lines = lines(of: index)
      if !lines.isEmpty {
        readWaiting()
        return read(lines, of: index)
      }
    }
    if isOnCover != areWaitingOnCover { readWaiting() }
    areWaitingOnCover = isOnCover
    if block.kind == .title { return readWaiting() }
    let range = text.trimmed(index)
    guard !range.isEmpty else { return }
    // Lines that no box follows need not wait.
    if !TickBoxes.holdsMark(text.bytes, in: range) { readWaiting() }
    waiting += text.lines(of: range).map { FormLine(block: index, text: $0) }
  }

  private func home(of block: DraftBlock, _ index: Int) -> Int {
    block.story == .body ? index : block.anchor ?? coverEnd
  }

  // MARK: - Lines

  /// The fields of a block of the cover; in an item only labels with a role make one.
  private func lines(of index: Int) -> [FieldLine] {
    switch draft.blocks[index].kind {
    case .paragraph: return FieldLines.read(index, in: text)
    case .item:
      guard let label = FieldLines.label(of: index, in: text),
        KnownLabels.role(of: LabelText(text.bytes, [label.text])) != nil
      else { return [] }
      return FieldLines.read(index, in: text)
    case .heading, .title, .caption: return []
    }
  }

  private mutating func read(_ lines: [FieldLine], of index: Int) {
    var prompts = text.prompts(of: index, in: draft)[...]
    for (number, line) in lines.enumerated() {
      var field = FieldDraft(from: .line, label: [line.label])
      field.isInCover = true
      field.isConfident = line.isKnown
      var value = line.value
      let end = number + 1 < lines.count ? lines[number + 1].label.text.lower : Int.max
      // Fields and prompts stand in order, so that each prompt is looked at once.
      prompts = prompts.drop { $0.at < line.range.lower - 1 }
      let own = prompts.prefix { $0.at < end }
      let isLast = number + 1 == lines.count
      if isLast { value += following(index, beside: value, hasPrompt: !own.isEmpty) }
      let others = field.takeValue(value, in: text)
      if field.value.isEmpty, !field.hasTicks {
        field.prompts = own.map { FormLine(block: index, text: $0.text) }
      }
      found += others.map { other in
        var other = other
        other.isInCover = true
        return other
      }
      found.append(field)
    }
  }

  private enum Following {
    case options, items, paragraph
  }

  /// The lines of the blocks that follow an empty value, or that go on with its boxes.
  private mutating func following(
    _ index: Int,
    beside own: [FormLine],
    hasPrompt: Bool
  ) -> [FormLine] {
    let hasBoxes = own.contains { TickBoxes.holdsMark(text.bytes, in: $0.text) }
    guard (own.isEmpty && !hasPrompt) || hasBoxes else { return [] }
    var value: [FormLine] = []
    var kind: Following?
    var count = 0
    var next = index + 1
    while next < draft.blocks.count, count < 12 {
      let block = draft.blocks[next]
      let range = text.trimmed(next)
      if block.story != .body || (range.isEmpty && block.cell == nil) {
        next += 1
        continue
      }
      guard block.cell == nil, block.kind == .paragraph || block.kind == .item,
        block.flags.isDisjoint(with: [.generated, .notShown]), lines(of: next).isEmpty
      else { break }
      let form: Following =
        TickBoxes.holdsMark(text.bytes, in: range)
        ? .options : block.kind == .item ? .items : .paragraph
      if let kind { guard form == kind, kind != .paragraph else { break } }
      if hasBoxes, form != .options { break }
      kind = form
      count += 1
      value += text.lines(of: range).map { FormLine(block: next, text: $0) }
      next += 1
      taken = next
    }
    return value
  }

  // MARK: - Options

  private mutating func readWaiting() {
    let lines = waiting
    waiting = []
    guard lines.contains(where: { TickBoxes.holdsMark(text.bytes, in: $0.text) }) else { return }
    let groups = OptionGroup.read(lines, in: text) { line in
      draft.blocks[line.block].kind != .item
    }
    for group in groups where areWaitingOnCover || group.isBoxed {
      guard var field = group.field(from: .line) else { continue }
      field.isInCover = areWaitingOnCover
      field.isConfident = KnownLabels.isKnown(field.labelText(in: text))
      found.append(field)
    }
  }
}
