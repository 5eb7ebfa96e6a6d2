import SourceText

/// A run of text and tabs that can be cut between two characters.
struct RunSplit {
  /// One place to cut at, and what stands before and after what comes in between.
  struct Cut: Hashable {
    let offset: Int
    let closing: [UInt8]
    let opening: [UInt8]
    /// Where a `w:t` must say that its spaces count.
    let preserve: Int?
  }

  /// What the run says.
  let words: [UInt8]
  private let children: [Child]
  private let start: [UInt8]
  private let properties: RunProperties
  private let prefix: [UInt8]

  /// A `w:t`, or a tab, whose only character stands at its offset.
  private struct Child {
    let range: Range<Int>
    /// The offset of each of its characters.
    let characters: [Int]
    let isText: Bool
    /// Where its own `xml:space` would stand; nil if it has one.
    let preserve: Int?
    /// How many characters of the run stand before it.
    let first: Int
  }

  /// Looks at the run in `range` of a part; nil for one that must stay whole.
  init?(_ part: [UInt8], run range: Range<Int>) {
    var tags = RawTags(part, in: range)
    guard let run = tags.next(), run.kind == .start else { return nil }
    var reader = RunContent(part, prefix: part[run.prefix])
    guard reader.read(&tags) else { return nil }
    words = reader.words
    start = Array(part[run.range])
    properties = reader.properties
    prefix = Array(part[run.prefix]) + (run.prefix.isEmpty ? [] : [UInt8(ascii: ":")])
    var first = 0
    children = reader.children.map { child in
      defer { first += child.characters.count }
      return Child(
        range: child.range,
        characters: child.characters,
        isText: child.isText,
        preserve: child.preserve,
        first: first
      )
    }
  }

  /// How many characters the run holds.
  var count: Int { children.reduce(0) { $0 + $1.characters.count } }

  /// The next place not inside what a person sees as one character, backwards or onwards.
  func edge(at character: Int, goingBack: Bool) -> Int {
    var edge = 0
    for shown in String(decoding: words, as: UTF8.self) {
      let next = edge + shown.unicodeScalars.count
      if next > character { return goingBack || edge == character ? edge : next }
      edge = next
    }
    return edge
  }

  /// The cut before a character that is neither the first nor past the last.
  func cut(before character: Int, ids: inout IDSupply) -> Cut? {
    guard character > 0,
      let child = children.last(where: { $0.first <= character && !$0.characters.isEmpty })
    else { return nil }
    let again = start + properties.copy(&ids)
    let runEnd = tag("</", "r", ">")
    if character == child.first {
      return Cut(
        offset: child.range.lowerBound,
        closing: runEnd,
        opening: again,
        preserve: nil
      )
    }
    guard child.isText, character - child.first < child.characters.count else { return nil }
    return Cut(
      offset: child.characters[character - child.first],
      closing: tag("</", "t", ">") + runEnd,
      opening: again + tag("<", "t", " xml:space=\"preserve\">"),
      preserve: child.preserve
    )
  }

  private func tag(_ before: StaticString, _ name: StaticString, _ after: StaticString) -> [UInt8] {
    Array("\(before)".utf8) + prefix + Array("\(name)\(after)".utf8)
  }
}
