import SourceText

/// Works out what the format did not say of paragraphs: typed labels, and headings and the title of
/// papers made by hand (`papers.md`, sections 8 and 9).
struct HeadingGuess {
  private var blocks: [DraftBlock]
  private let text: ShownText
  /// The numbers of the body's blocks that have text and stand in no table.
  private let flow: [Int]
  /// Whether the format itself names headings.
  private let hasHeadings: Bool
  /// Whether bold lines show that numbers or capitals alone make no heading in this paper.
  private var hasBoldNumbers = false
  private var hasBoldCapitals = false

  /// The blocks of a draft with guessed headings and typed labels.
  static func blocks(of draft: Draft, text: ShownText) -> [DraftBlock] {
    var guess = HeadingGuess(draft, text: text)
    if draft.format.isMadeByHand {
      guess.guessTitle(before: draft)
      guess.lookAtBoldLines()
      guess.guessHeadings()
    }
    guess.readLabels()
    return guess.blocks
  }

  private init(_ draft: Draft, text: ShownText) {
    blocks = draft.blocks
    self.text = text
    var flow: [Int] = []
    var hasHeadings = false
    for (index, block) in draft.blocks.enumerated() where block.story == .body {
      if block.kind == .heading { hasHeadings = true }
      guard block.cell == nil, block.flags.isDisjoint(with: [.generated, .notShown]) else {
        continue
      }
      if !text.trimmed(index).isEmpty { flow.append(index) }
    }
    self.flow = flow
    self.hasHeadings = hasHeadings
  }

  // MARK: - The title

  /// The first block, bold and without number, before a table, a bold line or `label: value`.
  private mutating func guessTitle(before draft: Draft) {
    guard let first = flow.first, blocks[first].kind == .paragraph, blocks[first].mayBeHeading,
      blocks[first].isBold, blocks[first].label == nil
    else { return }
    // Invariant: nothing of the body stands before it, in a table or not.
    guard !blocks[..<first].contains(where: { $0.story == .body && $0.cell != nil }) else { return }
    let range = text.trimmed(first)
    guard range.count <= 300, TypedLabel(text.bytes, in: range) == nil,
      !text.bytes[range.indices].contains(0x0A), text.bytes[range.upper - 1] != UInt8(ascii: ":"),
      !TickBoxes.holdsMark(text.bytes, in: range), !hasLabelAndValue(first)
    else { return }
    let next = blocks[(first + 1)...].indices.first { blocks[$0].story == .body && isSeen($0) }
    guard let next else { return }
    if blocks[next].cell != nil || blocks[next].isBold || FieldLines.begins(next, in: text) {
      blocks[first].kind = .title
      blocks[first].level = nil
    }
  }

  private func isSeen(_ index: Int) -> Bool {
    blocks[index].cell != nil || !text.trimmed(index).isEmpty
  }

  private func hasLabelAndValue(_ index: Int) -> Bool {
    FieldLines.read(index, in: text).contains { !$0.value.isEmpty }
  }

  // MARK: - Headings

  /// Bold lines with numbers, or in capitals, are stronger evidence than the same without bold.
  private mutating func lookAtBoldLines() {
    for index in flow.dropLast()
    where blocks[index].isBold && evidence(index, isAfterHeading: true) != nil {
      let range = text.trimmed(index)
      if blocks[index].label != nil || TypedLabel(text.bytes, in: range)?.isNumber == true {
        hasBoldNumbers = true
      }
      if Capitals.areAll(text.bytes, in: range) { hasBoldCapitals = true }
    }
  }

  private mutating func guessHeadings() {
    // The level of the last heading that the format names.
    var level = 0
    var isAfterHeading = false
    for index in flow {
      if blocks[index].kind == .heading {
        level = blocks[index].level ?? 1
        isAfterHeading = true
        continue
      }
      guard index != flow.last, let evidence = evidence(index, isAfterHeading: isAfterHeading)
      else {
        continue
      }
      blocks[index].level = min(9, hasHeadings ? level + 1 : ownLevel(index))
      blocks[index].kind = .heading
      blocks[index].headingFrom = evidence
      isAfterHeading = true
    }
  }

  private func evidence(_ index: Int, isAfterHeading: Bool) -> HeadingEvidence? {
    let block = blocks[index]
    guard block.kind == .paragraph || block.kind == .item, block.mayBeHeading else { return nil }
    let range = text.trimmed(index)
    let words = text.blockWords[index].count
    guard range.count <= 400, words <= 14, words > 0,
      UTF8Scalar.count(text.bytes, in: range) <= 100,
      !text.bytes[range.indices].contains(0x0A)
    else { return nil }
    switch text.bytes[range.upper - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ","): return nil
    case UInt8(ascii: ":") where !isAfterHeading: return nil
    default: break
    }
    guard !TickBoxes.holdsMark(text.bytes, in: range), !hasLabelAndValue(index) else { return nil }
    if block.isBold { return block.isBulleted ? nil : .boldLine }
    guard !hasHeadings, block.kind == .paragraph, block.label == nil else { return nil }
    if !hasBoldNumbers, words <= 12, let label = TypedLabel(text.bytes, in: range), label.isNumber {
      return .numberedLine
    }
    return !hasBoldCapitals && Capitals.areAll(text.bytes, in: range) ? .capitalsLine : nil
  }

  /// The level of the list that numbers it, or the parts of its typed number.
  private func ownLevel(_ index: Int) -> Int {
    if blocks[index].kind == .item, let level = blocks[index].level { return level }
    return TypedLabel(text.bytes, in: text.trimmed(index))?.depth ?? 1
  }

  // MARK: - Labels

  /// A number typed at the start of a heading, or of a paragraph before a tab.
  private mutating func readLabels() {
    for index in blocks.indices where blocks[index].label == nil {
      switch blocks[index].kind {
      case .heading, .paragraph: break
      case .title, .item, .caption: continue
      }
      let range = text.trimmed(index)
      guard let label = TypedLabel(text.bytes, in: range) else { continue }
      let gap = text.bytes[label.text.upper..<label.rest]
      guard blocks[index].kind == .heading || gap.contains(0x09) else { continue }
      blocks[index].label = AutoLabel(text: label.text, from: .typed)
    }
  }
}

/// Knows lines in capitals.
enum Capitals {
  /// Whether all letters are capitals, and there are four of them or more.
  static func areAll(_ bytes: [UInt8], in range: TextRange) -> Bool {
    var capitals = 0
    var at = range.lower
    while at < range.upper {
      let (scalar, length) = UTF8Scalar.decode(bytes, at: at)
      if scalar.properties.isUppercase {
        capitals += 1
      } else if scalar.properties.isLowercase {
        return false
      }
      at += length
    }
    return capitals >= 4
  }
}

extension Format {
  /// Whether papers of the format are typed by people who may not name their headings.
  fileprivate var isMadeByHand: Bool {
    switch self {
    case .docx, .docm, .dotx, .dotm, .flatOPC, .wordML2003, .odt, .fodt: true
    case .xhtml, .docbook, .jats, .akomaNtoso, .tei, .xml, .text, .markdown, .notation: false
    }
  }
}
