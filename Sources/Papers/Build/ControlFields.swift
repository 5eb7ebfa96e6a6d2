import SourceText

/// Makes fields of content controls that people named (`papers.md`, section 12).
struct ControlFields {
  private let draft: Draft
  private let text: ShownText
  private let coverEnd: Int
  private var fields: [FieldDraft]
  /// What fields hold of each block.
  private var holdings: [Int: [Holding]] = [:]
  /// How many headings stand before each block.
  private let headings: [Int]
  private var cursor: SpanCursor

  /// The part of a field that stands in one block.
  private struct Holding {
    let field: Int
    var label: TextRange?
    var value: TextRange?
    var prompt: TextRange?
  }

  /// The fields found so far, with those of controls; a control within a field gives it an alias.
  static func add(
    to fields: [FieldDraft],
    of draft: Draft,
    text: ShownText,
    coverEnd: Int,
    within budget: Budget
  ) throws(PaperError) -> [FieldDraft] {
    guard !draft.controls.isEmpty else { return fields }
    var reader = ControlFields(fields, draft, text, coverEnd)
    for (number, control) in draft.controls.enumerated() {
      try budget.check(at: number)
      reader.read(control)
    }
    return reader.fields
  }

  private init(_ fields: [FieldDraft], _ draft: Draft, _ text: ShownText, _ coverEnd: Int) {
    self.fields = fields
    self.draft = draft
    self.text = text
    self.coverEnd = coverEnd
    var headings = [0]
    for block in draft.blocks {
      headings.append((headings.last ?? 0) + (block.kind == .heading ? 1 : 0))
    }
    self.headings = headings
    cursor = SpanCursor(view: text.view)
    for index in fields.indices { register(index) }
  }

  private mutating func register(_ index: Int) {
    let field = fields[index]
    var own: [Int: Holding] = [:]
    func add(_ lines: [FormLine], to part: WritableKeyPath<Holding, TextRange?>) {
      for line in lines {
        var holding = own[line.block] ?? Holding(field: index)
        holding[keyPath: part] = holding[keyPath: part]?.hull(line.text) ?? line.text
        own[line.block] = holding
      }
    }
    add(field.label, to: \.label)
    add(field.prompts, to: \.prompt)
    add(field.value + field.marks + field.options.map(\.line), to: \.value)
    for (block, holding) in own { holdings[block, default: []].append(holding) }
  }

  private mutating func read(_ control: DraftControl) {
    let blocks = control.blocks
    guard let name = Self.name(of: control), !blocks.isEmpty, blocks.lowerBound >= 0,
      blocks.upperBound <= draft.blocks.count,
      headings[blocks.upperBound] == headings[blocks.lowerBound], !holdsTable(blocks)
    else { return }
    let content = content(of: control)
    if let holder = holder(of: content) {
      if fields[holder].alias == nil, control.isTicked == nil || fields[holder].lone != nil {
        fields[holder].alias = name
      }
    } else if !content.lines.contains(where: coversLabel) {
      make(name, of: control, content)
    }
  }

  // MARK: - Names

  /// The title, or a tag that no machine wrote.
  private static func name(of control: DraftControl) -> String? {
    if let title = control.title {
      let bytes = Array(title.utf8)
      let shown = Whitespace.shown(bytes, TextRange(0, bytes.count))
      if !shown.isEmpty { return shown }
    }
    guard let tag = control.tag, isWritten(tag) else { return nil }
    return tag
  }

  private static func isWritten(_ tag: String) -> Bool {
    let bytes = Array(tag.utf8)
    guard (2...60).contains(bytes.count), !tag.hasPrefix("goog_") else { return false }
    let letters = bytes.count { (0x61...0x7A).contains($0 | 0x20) || $0 >= 0x80 }
    let digits = bytes.count { (0x30...0x39).contains($0) }
    let isHexadecimal =
      digits > 0
      && bytes.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) || $0 == UInt8(ascii: "-")
      }
    return letters >= 2 && digits <= 2 && !isHexadecimal
      && !bytes.contains { "{}<>:/=".utf8.contains($0) }
  }

  /// Whether blocks of several cells stand in it.
  private func holdsTable(_ blocks: Range<Int>) -> Bool {
    let first = draft.blocks[blocks.lowerBound].cell
    return blocks.count > 1
      && draft.blocks[blocks].contains { $0.story == .body && $0.cell != first }
  }

  // MARK: - What a control holds

  private struct Content {
    var lines: [FormLine] = []
    var prompts: [FormLine] = []
  }

  private mutating func content(of control: DraftControl) -> Content {
    var content = Content()
    for block in control.blocks {
      let own = draft.blocks[block].spans.clamped(to: control.spans)
      guard !own.isEmpty else { continue }
      let shown = cursor.shown(own, of: block, in: draft, text: text)
      content.lines += text.lines(of: shown).map { FormLine(block: block, text: $0) }
      for span in draft.spans[own] where span.flags.contains(.placeholder) {
        content.prompts.append(FormLine(block: block, text: span.text))
      }
    }
    return content
  }

  /// The field all of the content belongs to.
  private func holder(of content: Content) -> Int? {
    guard let first = content.lines.first ?? content.prompts.first else { return nil }
    // Invariant: few fields share a block, so that looking at some of them is enough.
    return holdings[first.block]?.prefix(64).map(\.field).first { field in
      content.lines.allSatisfy { isHeld($0, by: field, as: \.value) }
        && content.prompts.allSatisfy { isHeld($0, by: field, as: \.prompt) }
    }
  }

  private func isHeld(
    _ line: FormLine,
    by field: Int,
    as part: KeyPath<Holding, TextRange?>
  ) -> Bool {
    let holding = holdings[line.block]?.prefix(64).first { $0.field == field }
    return holding?[keyPath: part]?.contains(line.text) == true
  }

  /// Whether the label of a field that was found stands in the line.
  private func coversLabel(_ line: FormLine) -> Bool {
    holdings[line.block]?.prefix(64).contains { $0.label.map(line.text.contains) == true } == true
  }

  private mutating func make(_ name: String, of control: DraftControl, _ content: Content) {
    let home = control.blocks.lowerBound
    let first = draft.blocks[home]
    var field = FieldDraft(from: .control)
    field.name = name
    field.home = home
    field.isInCover = (first.story == .body ? home : first.anchor ?? coverEnd) < coverEnd
    field.table = first.cell.map { draft.cells[$0].table }
    let others = field.takeValue(content.lines, in: text)
    if field.value.isEmpty, !field.hasTicks { field.prompts = content.prompts }
    for field in others + [field] {
      fields.append(field)
      register(fields.count - 1)
    }
  }
}

/// Finds where the spans of a block stand in its shown text; goes on from the last place asked for.
private struct SpanCursor {
  private let excluded: SpanFlags
  private var block = -1
  private var span = 0
  private var at = 0

  init(view: PaperView) {
    excluded = SpanFlags.excluded(from: view)
  }

  mutating func shown(
    _ spans: Range<Int>,
    of block: Int,
    in draft: Draft,
    text: ShownText
  ) -> TextRange {
    if block != self.block {
      self.block = block
      span = draft.blocks[block].spans.lowerBound
      at = text.blocks[block].lower
    }
    // A control ends after those within it, so that the way there may lead back.
    if spans.lowerBound < span {
      at -= length(of: spans.lowerBound..<span, in: draft)
    } else {
      at += length(of: span..<spans.lowerBound, in: draft)
    }
    span = spans.lowerBound
    return TextRange(at, at + length(of: spans, in: draft))
  }

  private func length(of spans: Range<Int>, in draft: Draft) -> Int {
    draft.spans[spans].reduce(0) {
      $0 + ($1.flags.isDisjoint(with: excluded) ? $1.text.count : 0)
    }
  }
}
