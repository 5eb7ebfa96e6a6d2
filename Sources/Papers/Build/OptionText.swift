import SourceText

/// The options with boxes in one line of text (`papers.md`, section 12).
struct OptionText {
  /// What stands before the first box as their label, without its colon.
  private(set) var label: TextRange?
  private(set) var options: [(text: TextRange, kind: TickMark.Kind)] = []
  private(set) var marks: [TickMark] = []
  /// The only mark of a line that has no other words.
  private(set) var lone: TickMark?

  private let bytes: [UInt8]

  /// Reads the line at `range`; nil where no box stands in it, or no words for the boxes.
  init?(_ bytes: [UInt8], in range: TextRange) {
    self.bytes = bytes
    if let mark = TickBoxes.lone(bytes, in: range) {
      marks = [mark]
      lone = mark
      return
    }
    marks = TickBoxes.marks(bytes, in: range)
    guard let first = marks.first else { return nil }
    let start = readLabel(in: range, before: first)
    let content = TextRange(start, range.upper)
    if marks.count == 1,
      Self.words(
        bytes,
        in: [
          TextRange(start, first.text.lower), TextRange(first.text.upper, range.upper),
        ]
      ).isEmpty
    {
      lone = first
    } else if !readParted(content) {
      readInOrder(content)
    }
    guard lone != nil || !options.isEmpty else { return nil }
    guard options.allSatisfy({ $0.text.count <= Self.longest }) else { return nil }
  }

  /// More bytes than that are no option.
  private static let longest = 400

  private static func words(_ bytes: [UInt8], in ranges: [TextRange]) -> [TextRange] {
    ranges.map { OptionText.trim(bytes, $0) }.filter { !$0.isEmpty }
  }

  // MARK: - The label

  /// Takes the label before the first box off, and gives the place where the options begin.
  private mutating func readLabel(in range: TextRange, before first: TickMark) -> Int {
    let head = Whitespace.trim(bytes, TextRange(range.lower, first.text.lower))
    guard !head.isEmpty else { return range.lower }
    if let found = LineLabel(bytes, in: TextRange(head.lower, first.text.lower), gaps: false) {
      label = found.text
      return found.valueStart
    }
    let last = bytes[head.upper - 1]
    if last == UInt8(ascii: ":") || last == UInt8(ascii: "?") {
      let text = LabelText(bytes, [head])
      if text.isLike {
        let end = last == UInt8(ascii: ":") ? head.upper - 1 : head.upper
        label = Whitespace.trim(bytes, TextRange(head.lower, end))
        return head.upper
      }
    }
    return range.lower
  }

  // MARK: - Words with boxes

  /// Each box belongs to the words after it, or to those before it, as the text begins or ends.
  private mutating func readInOrder(_ content: TextRange) {
    var content = content
    guard let first = marks.first, let last = marks.last else { return }
    let head = Self.trim(bytes, TextRange(content.lower, first.text.lower))
    let tail = Self.trim(bytes, TextRange(last.text.upper, content.upper))
    var isBefore = !head.isEmpty
    if !head.isEmpty, !tail.isEmpty {
      let text = LabelText(bytes, [head])
      if !text.isAnswer, label == nil, text.isLike {
        label = head
        content = TextRange(first.text.lower, content.upper)
        isBefore = false
      }
    }
    for (index, mark) in marks.enumerated() {
      let range: TextRange
      if isBefore {
        let start = index == 0 ? content.lower : marks[index - 1].text.upper
        range = TextRange(start, mark.text.lower)
      } else {
        let end = index + 1 < marks.count ? marks[index + 1].text.lower : content.upper
        range = TextRange(mark.text.upper, end)
      }
      let text = Self.trim(bytes, range)
      if !text.isEmpty { options.append((text, mark.kind)) }
    }
  }

  // MARK: - Parted words

  /// Words parted by strokes, tabs or gaps with a tick beside some of them: all are options.
  private mutating func readParted(_ content: TextRange) -> Bool {
    guard marks.allSatisfy({ $0.kind == .ticked }) else { return false }
    var found: [(text: TextRange, kind: TickMark.Kind)] = []
    var number = 0
    for segment in segments(of: content) {
      var segment = segment
      var kind = TickMark.Kind.box
      if number < marks.count, segment.contains(marks[number].text) {
        let mark = marks[number].text
        number += 1
        if number < marks.count, segment.contains(marks[number].text) { return false }
        let before = Self.trim(bytes, TextRange(segment.lower, mark.lower))
        let after = Self.trim(bytes, TextRange(mark.upper, segment.upper))
        guard before.isEmpty != after.isEmpty else { return false }
        segment = before.isEmpty ? after : before
        kind = .ticked
      }
      segment = Self.trim(bytes, segment)
      if !segment.isEmpty { found.append((segment, kind)) }
    }
    guard found.count > marks.count else { return false }
    options = found
    return true
  }

  private func segments(of content: TextRange) -> [TextRange] {
    var segments: [TextRange] = []
    var start = content.lower
    var at = content.lower
    while at < content.upper {
      let length = separatorLength(at, in: content)
      if length > 0 {
        segments.append(TextRange(start, at))
        start = at + length
      }
      at += max(1, length)
    }
    segments.append(TextRange(start, content.upper))
    return segments
  }

  /// The length of what parts two words at `at`: a stroke, a bar, a tab, or three spaces.
  private func separatorLength(_ at: Int, in content: TextRange) -> Int {
    switch bytes[at] {
    case UInt8(ascii: "|"), 0x09, 0x0A: return 1
    case UInt8(ascii: "/"):
      let isShort =
        at > content.lower && at + 1 < content.upper && bytes[at - 1] | 0x20 == UInt8(ascii: "n")
        && bytes[at + 1] | 0x20 == UInt8(ascii: "a")
        && (at + 2 == content.upper || !(0x61...0x7A).contains(bytes[at + 2] | 0x20))
      return isShort ? 0 : 1
    case 0x20:
      return at + 2 < content.upper && bytes[at + 1] == 0x20 && bytes[at + 2] == 0x20 ? 3 : 0
    default: return 0
    }
  }

  /// The range without white space and the signs that part options.
  private static func trim(_ bytes: [UInt8], _ range: TextRange) -> TextRange {
    var range = Whitespace.trim(bytes, range)
    while let first = range.isEmpty ? nil : bytes[range.lower], parts(first) {
      range = Whitespace.trim(bytes, TextRange(range.lower + 1, range.upper))
    }
    while let last = range.isEmpty ? nil : bytes[range.upper - 1],
      parts(last) || last == UInt8(ascii: ":")
    {
      range = Whitespace.trim(bytes, TextRange(range.lower, range.upper - 1))
    }
    return range
  }

  private static func parts(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ";")
      || byte == UInt8(ascii: ",")
  }
}
