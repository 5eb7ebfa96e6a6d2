import SourceText

/// Reads plain text (`papers.md`, section 16).
package struct TextReader {
  private let bytes: [UInt8]
  private let lines: [TextLine]
  private let furniture: [(line: TextLine, story: Story)]
  private let width: Int
  private let hasPages: Bool
  private let limits: Limits
  private var draft: Draft
  private var index = 0
  /// Whether nothing but a blank line, a rule or the start of the text stands before the line.
  private var isAfterBlank = true
  private var hasTopHeading = false
  /// The indentations of the items that are open, from the outside in.
  private var indents: [Int] = []
  /// Lines before this one are no table.
  private var noTable = 0

  /// The paper that a text file holds.
  package static func read(
    _ source: PaperSource,
    view: PaperView,
    limits: Limits,
    budget: Budget = .unlimited
  ) throws(PaperError) -> Paper {
    let text = try TextDecoder.decode(source.bytes)
    let draft = try draft(of: text, named: source.name, limits: limits, budget: budget)
    return try PaperBuilder.build(
      draft,
      from: source,
      view: view,
      limits: limits,
      budget: budget
    )
  }

  /// What a decoded text says, before anything is worked out.
  package static func draft(
    of text: DecodedText,
    named name: String,
    limits: Limits,
    budget: Budget = .unlimited
  ) throws(PaperError) -> Draft {
    let reader = TextReader(text, name: name, limits: limits)
    return try reader.read(within: budget)
  }

  private init(_ text: DecodedText, name: String, limits: Limits) {
    bytes = text.bytes
    self.limits = limits
    let all = TextLine.read(bytes)
    let marked = PageFurniture.find(bytes, all)
    furniture = marked.keys.sorted().compactMap { index in
      marked[index].map { (all[index], $0) }
    }
    lines = TextFlow.joined(all, without: marked, in: bytes)
    width = TextWidth.of(lines, in: bytes)
    hasPages = (all.last?.page ?? 1) > 1
    draft = Draft(format: .text)
    draft.encoding = text.encoding
    draft.names.parts = [name]
    draft.notices = text.notices(part: 0)
    draft.lines = LineTable(bytes)
  }

  private consuming func read(within budget: Budget) throws(PaperError) -> Draft {
    guard bytes.count <= limits.textSize else { throw .tooLarge("more text than can be read") }
    var count = 0
    while index < lines.count {
      count += 1
      if count % 4096 == 0, let refusal = budget.refusal { throw refusal }
      readLine()
      guard draft.blocks.count <= limits.blockCount, draft.cells.count <= limits.cellCount else {
        throw .tooComplex("more than a million paragraphs", part: nil)
      }
    }
    for (line, story) in furniture.sorted(by: { $0.story == .header && $1.story == .footer }) {
      _ = draft.add([TextPiece(line.content)], of: bytes) {
        $0.story = story
        $0.source = line.content
      }
    }
    return draft
  }

  // MARK: - Line by line

  private mutating func readLine() {
    let line = lines[index]
    if line.isBlank || isRule(line) {
      isAfterBlank = true
      index += 1
      return
    }
    if let table = TextTable.read(bytes, lines, at: index, failed: &noTable) {
      add(table)
    } else if !readHeading(line) {
      if let marker = TextMarker(bytes, of: line) {
        readItem(line, marker)
      } else {
        readParagraph()
      }
    }
    isAfterBlank = false
  }

  /// Three or more of one sign, and nothing else.
  private func isRule(_ line: TextLine) -> Bool {
    guard line.content.count > 2 else { return false }
    let first = bytes[line.content.lower]
    guard "-=_*~#".utf8.contains(first) else { return false }
    var count = 0
    for byte in bytes[line.content.indices] {
      if byte == first { count += 1 } else if byte != 0x20 { return false }
    }
    return count > 2
  }

  // MARK: - Headings

  private mutating func readHeading(_ line: TextLine) -> Bool {
    if let level = underline(of: index) {
      if level == 1 { hasTopHeading = true }
      addHeading(line.content, level, .underlined, lines: index...index + 1)
      index += 2
      return true
    }
    if let (text, level) = markup(line) {
      addHeading(text, level, .markup, lines: index...index)
      index += 1
      return true
    }
    guard let (level, evidence) = lookOfHeading(line) else { return false }
    addHeading(line.content, level, evidence, lines: index...index)
    index += 1
    return true
  }

  /// The level of the heading that the next line underlines.
  private func underline(of index: Int) -> Int? {
    guard index + 1 < lines.count, lines[index].length <= 200 else { return nil }
    let line = lines[index]
    let under = lines[index + 1]
    guard under.content.count > 2, under.content.count * 2 >= line.length - line.indent,
      !isRule(line)
    else { return nil }
    if let marker = TextMarker(bytes, of: line), !marker.isNumber { return nil }
    let sign = bytes[under.content.lower]
    guard bytes[under.content.indices].allSatisfy({ $0 == sign }) else { return nil }
    switch sign {
    case UInt8(ascii: "="): return 1
    case UInt8(ascii: "-"): return 2
    case UInt8(ascii: "~"): return 3
    default: return nil
    }
  }

  /// `# …` to `###### …`.
  private func markup(_ line: TextLine) -> (text: TextRange, level: Int)? {
    var at = line.content.lower
    while at < line.content.upper, bytes[at] == UInt8(ascii: "#") { at += 1 }
    let level = at - line.content.lower
    guard (1...6).contains(level), at < line.content.upper, bytes[at] == 0x20 else { return nil }
    var end = line.content.upper
    while end > at, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if end > at, bytes[end - 1] != 0x20 { end = line.content.upper }
    let text = Whitespace.trim(bytes, TextRange(at, end))
    return text.isEmpty ? nil : (text, level)
  }

  /// A numbered line or one in capitals, after a blank line.
  private func lookOfHeading(_ line: TextLine) -> (level: Int, from: HeadingEvidence)? {
    guard isAfterBlank, line.length - line.indent <= 80,
      !".;,:".utf8.contains(bytes[line.content.upper - 1])
    else { return nil }
    var words: [TextRange] = []
    WordBoundary.cut(bytes, in: line.content, into: &words)
    guard words.count <= 14, !TickBoxes.holdsMark(bytes, in: line.content) else { return nil }
    let next = index + 1 < lines.count ? lines[index + 1] : nil
    let isAlone = next?.isBlank ?? true
    if let label = TypedLabel(bytes, in: line.content), label.isNumber {
      let isFollowed = next.map { beginsWithCapital($0) && hadRoom(line, before: $0) } ?? false
      if isAlone || isFollowed { return (min(9, label.depth), .numberedLine) }
    }
    if isAlone, Capitals.areAll(bytes, in: line.content) {
      return (hasTopHeading ? 2 : 1, .capitalsLine)
    }
    return nil
  }

  private func beginsWithCapital(_ line: TextLine) -> Bool {
    guard !line.isBlank else { return false }
    let scalar = UTF8Scalar.decode(bytes, at: line.content.lower).scalar
    return scalar.properties.generalCategory == .uppercaseLetter
  }

  private mutating func addHeading(
    _ text: TextRange,
    _ level: Int,
    _ evidence: HeadingEvidence,
    lines range: ClosedRange<Int>
  ) {
    indents = []
    let page = page(of: lines[range.lowerBound])
    let source = source(of: range)
    _ = draft.add([TextPiece(text)], of: bytes) {
      $0.kind = .heading
      $0.level = level
      $0.headingFrom = evidence
      $0.page = page
      $0.source = source
    }
  }

  // MARK: - Paragraphs and items

  private mutating func readParagraph() {
    indents = []
    let first = index
    let end = labelEnd(first) ?? first
    index = end + 1
    while index < lines.count, joins(lines[index - 1], lines[index]) { index += 1 }
    add(first..<index, from: lines[first].content.lower) { _ in }
  }

  private mutating func readItem(_ line: TextLine, _ marker: TextMarker) {
    while let last = indents.last, last > line.indent { indents.removeLast() }
    if indents.last != line.indent { indents.append(line.indent) }
    let level = min(9, indents.count)
    let label = draft.append(bytes[marker.text.indices])
    let first = index
    index += 1
    while index < lines.count, goesOn(lines[index - 1], lines[index], item: line) { index += 1 }
    add(first..<index, from: marker.rest) {
      $0.kind = .item
      $0.level = level
      $0.label = AutoLabel(text: label, from: .marker)
      $0.isBulleted = !marker.isNumber
    }
  }

  private mutating func add(
    _ range: Range<Int>,
    from start: Int,
    _ change: (inout DraftBlock) -> Void
  ) {
    let pieces = pieces(range, from: start)
    let page = page(of: lines[range.lowerBound])
    let source = source(of: range.lowerBound...range.upperBound - 1)
    _ = draft.add(pieces, of: bytes) {
      $0.page = page
      $0.source = source
      change(&$0)
    }
  }

  /// The lines with what joins them.
  private func pieces(_ range: Range<Int>, from start: Int) -> [TextPiece] {
    var pieces: [TextPiece] = []
    for number in range {
      let content = lines[number].content
      if let last = pieces.last {
        let gap = TextRange(last.source.upper, max(content.lower, last.source.upper))
        if !isCut(last.source, content) { pieces.append(TextPiece(gap, text: [0x20])) }
        pieces.append(TextPiece(content))
      } else {
        pieces.append(TextPiece(TextRange(start, content.upper)))
      }
    }
    return pieces
  }

  /// Whether a word goes on: after a letter and a hyphen, before a small letter.
  private func isCut(_ line: TextRange, _ next: TextRange) -> Bool {
    guard line.count > 1, bytes[line.upper - 1] == UInt8(ascii: "-") else { return false }
    var before = line.upper - 2
    while before > line.lower, bytes[before] & 0xC0 == 0x80 { before -= 1 }
    let letter = UTF8Scalar.decode(bytes, at: before).scalar
    let small = UTF8Scalar.decode(bytes, at: next.lower).scalar
    return letter.properties.isAlphabetic && small.properties.isLowercase
  }

  private func page(of line: TextLine) -> PageNumber? {
    hasPages ? PageNumber(line.page, isCertain: true) : nil
  }

  private func source(of range: ClosedRange<Int>) -> TextRange {
    let start = lines[range.lowerBound].start
    return TextRange(start, max(start, lines[range.upperBound].content.upper))
  }

  // MARK: - Whether the next line belongs to the block

  private mutating func joins(_ line: TextLine, _ next: TextLine) -> Bool {
    guard width <= 120, !hadRoom(line, before: next) else { return false }
    return !beginsBlock(next, isAfterFullLine: true)
  }

  private mutating func goesOn(_ line: TextLine, _ next: TextLine, item: TextLine) -> Bool {
    guard !next.isBlank else { return false }
    let isFull = width <= 120 && !hadRoom(line, before: next)
    guard next.indent > item.indent || isFull else { return false }
    return !beginsBlock(next, isAfterFullLine: isFull || next.indent > item.indent)
  }

  /// Whether the first word of the next line would still have had room.
  private func hadRoom(_ line: TextLine, before next: TextLine) -> Bool {
    guard !next.isBlank else { return true }
    var word = 0
    for byte in bytes[next.content.indices] {
      if byte == 0x20 || byte == 0x09 || word > width { break }
      if byte & 0xC0 != 0x80 { word += 1 }
    }
    return (line.length + 1 + word) * 4 <= width * 3
  }

  /// Whether a line begins something of its own: an item, a label, a table, a rule, a heading.
  private mutating func beginsBlock(_ line: TextLine, isAfterFullLine: Bool) -> Bool {
    if line.isBlank || isRule(line) || markup(line) != nil || underline(of: index) != nil {
      return true
    }
    if let marker = TextMarker(bytes, of: line) {
      // A sentence may go on with a figure and a full stop.
      if marker.isFirst || !isAfterFullLine || !indents.isEmpty { return true }
    }
    if let label = LineLabel(bytes, in: line.content) {
      if label.isKnown || !isAfterFullLine || beginsWithCapital(line) { return true }
    }
    return TextTable.read(bytes, lines, at: index, failed: &noTable) != nil
  }

  /// The line that ends a label broken over up to three lines, such as `Executive` and `lead:`.
  private func labelEnd(_ first: Int) -> Int? {
    guard lines[first].length <= 60, LineLabel(bytes, in: lines[first].content) == nil else {
      return nil
    }
    var joined: [UInt8] = []
    for number in first..<min(first + 3, lines.count) {
      let content = lines[number].content
      guard !content.isEmpty, content.count <= 200 else { return nil }
      if !joined.isEmpty { joined.append(0x20) }
      joined += bytes[content.indices]
      guard number > first, let own = LineLabel(bytes, in: content) else { continue }
      let whole = LineLabel(joined, in: TextRange(0, joined.count))
      let isRest = !own.isKnown || !beginsWithCapital(lines[number])
      return whole?.isKnown == true && isRest ? number : nil
    }
    return nil
  }

  // MARK: - Tables

  private mutating func add(_ table: TextTable) {
    indents = []
    let last = index + table.lineCount - 1
    var made = DraftTable()
    made.page = page(of: lines[index])
    made.source = source(of: index...last)
    table.add(made, to: &draft, of: bytes)
    index = last + 1
  }
}
