import SourceText

/// The mapping of XML of unknown kind: an element with words of its own, outside another such
/// element, is a block; its name may make it a heading.
enum UnknownXML {
  static func role(of tag: XMLTag, in context: MarkupContext) -> MarkupRole {
    guard context.ownWords.contains(tag.start) else { return .inline }
    switch tag.name {
    case .h1: return .heading(level: 1)
    case .h2: return .heading(level: 2)
    case .h3: return .heading(level: 3)
    case .h4: return .heading(level: 4)
    case .h5: return .heading(level: 5)
    case .h6: return .heading(level: 6)
    case .title, .head, .heading, .header:
      return .heading(level: min(9, max(1, context.ancestors.count - 1)))
    case _: return .paragraph
    }
  }
}

/// Finds the elements of a part that hold words of their own.
struct OwnWords: XMLReader {
  /// Where their start tags begin, in order; of such elements inside one another only the outermost.
  private(set) var starts: [Int] = []
  private var open: [(start: Int, hasWords: Bool)] = []

  mutating func start(_ tag: XMLTag) {
    open.append((tag.start, false))
  }

  mutating func text(_ text: Swift::Span<UInt8>) {
    guard let last = open.indices.last, !open[last].hasWords else { return }
    for index in 0..<text.count where text[index] != 0x20 && !(0x09...0x0D).contains(text[index]) {
      open[last].hasWords = true
      break
    }
  }

  mutating func end(_ end: XMLEnd) {
    guard let element = open.popLast(), element.hasWords else { return }
    // What stands inside began later; it is no block of its own.
    while let last = starts.last, last > element.start { starts.removeLast() }
    starts.append(element.start)
  }
}
