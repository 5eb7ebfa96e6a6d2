import SourceText

/// Gathers the text of one block of Markdown, run by run.
struct MarkdownRuns {
  private let bytes: [UInt8]
  private(set) var pieces: [TextPiece] = []
  /// The descriptions of the pictures in the block.
  private(set) var descriptions: [[TextPiece]] = []
  /// Where the links of the whole text lead.
  private(set) var targets: [String] = []
  /// How many HTML tags were left out of the whole text.
  private(set) var tags = 0

  private var isAllBold = true
  private var struck = 0
  private var strong = 0
  private var links: [Int32] = []
  private var numbers: [String: Int32] = [:]
  private var images = 0
  private var description: [TextPiece] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether all its words are bold, and there are some.
  var isBold: Bool { isAllBold && !isBlank }

  /// Whether there is nothing but white space.
  var isBlank: Bool { pieces.allSatisfy(isBlank) }

  /// Whether a description is nothing but white space.
  func isBlank(_ description: [TextPiece]) -> Bool { description.allSatisfy(isBlank) }

  private func isBlank(_ piece: TextPiece) -> Bool {
    if let text = piece.text {
      return Whitespace.trim(text, TextRange(0, text.count)).isEmpty
    }
    return Whitespace.trim(bytes, piece.source).isEmpty
  }

  /// Forgets the block; what is open stays open.
  mutating func clear() {
    pieces = []
    isAllBold = true
  }

  /// The descriptions, which are then taken.
  mutating func takeDescriptions() -> [[TextPiece]] {
    defer { descriptions = [] }
    return descriptions
  }

  /// The bytes it was read from.
  var source: TextRange? {
    let known = pieces.lazy.map(\.source).filter { !$0.isEmpty }
    return known.first.map { first in known.reduce(first) { $0.hull($1) } }
  }

  // MARK: - Runs

  mutating func open(_ run: MarkdownEvent.Run) {
    switch run {
    case .emphasis, .code, .other: break
    case .strong: strong += 1
    case .struck: struck += 1
    case .link(let target): links.append(number(ofLink: target))
    case .image:
      images += 1
      if images == 1 { description = [] }
    }
  }

  mutating func close(_ run: MarkdownEvent.Run) {
    switch run {
    case .emphasis, .code, .other: break
    case .strong: strong -= 1
    case .struck: struck = max(0, struck - 1)
    case .link: _ = links.popLast()
    case .image:
      images -= 1
      if images == 0 { descriptions.append(description) }
    }
  }

  private mutating func number(ofLink target: String) -> Int32 {
    if let known = numbers[target] { return known }
    let number = Int32(clamping: targets.count)
    targets.append(target)
    numbers[target] = number
    return number
  }

  // MARK: - Text

  mutating func take(_ kind: MarkdownEvent.Text, _ piece: TextPiece) {
    switch kind {
    case .plain, .code: add(piece)
    case .lineBreak: add(TextPiece(piece.source, text: [0x0A]))
    case .softBreak: add(TextPiece(piece.source, text: [0x20]))
    case .entity:
      let entity = piece.text ?? Array(bytes[piece.source.indices])
      add(TextPiece(piece.source, text: MarkdownEntity.resolved(entity[...]) ?? entity))
    case .html:
      if piece.text == nil { add(RawHTML(bytes, in: piece.source)) }
    }
  }

  /// Puts text before all other.
  mutating func begin(with piece: TextPiece) {
    pieces.insert(piece, at: 0)
  }

  private mutating func add(_ piece: TextPiece) {
    var piece = piece
    if piece.text?.isEmpty ?? piece.source.isEmpty { return }
    if piece.source.isEmpty, let last = pieces.last {
      piece.source = TextRange(last.source.upper, last.source.upper)
    }
    if images > 0 { return description.append(piece) }
    if struck > 0 { piece.flags.insert(.struck) }
    piece.link = links.last
    if strong == 0, struck == 0, !isBlank(piece) { isAllBold = false }
    pieces.append(piece)
  }

  private mutating func add(_ html: RawHTML) {
    for part in html.parts {
      switch part {
      case .text(let range):
        add(TextPiece(range, text: MarkdownEntity.resolved(bytes, in: range)))
      case .lineBreak(let range): add(TextPiece(range, text: [0x0A]))
      case .struck(let begins): struck = max(0, struck + (begins ? 1 : -1))
      case .image(let range):
        tags += 1
        descriptions.append(range.map { $0.isEmpty ? [] : [TextPiece($0)] } ?? [])
      case .tag: tags += 1
      }
    }
  }

  /// Takes a block of raw HTML: its text, a line for each of its blocks.
  mutating func take(htmlBlock range: TextRange) {
    let outer = struck
    add(RawHTML(bytes, in: range))
    struck = outer
    pieces = lines(pieces)
  }

  /// The pieces with single line ends between their lines, and none at either end.
  private func lines(_ pieces: [TextPiece]) -> [TextPiece] {
    var lines: [TextPiece] = []
    var gap: TextPiece?
    for piece in pieces {
      let text = piece.text ?? Array(bytes[piece.source.indices])
      let trimmed = Whitespace.trim(text, TextRange(0, text.count))
      let space = TextPiece(piece.source, text: [text.contains(0x0A) ? 0x0A : 0x20])
      guard !trimmed.isEmpty else {
        if gap == nil || text.contains(0x0A) { gap = space }
        continue
      }
      if let gap = gap ?? (trimmed.lower > 0 ? space : nil), !lines.isEmpty { lines.append(gap) }
      var kept = piece
      kept.text = text[trimmed.indices].map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
      lines.append(kept)
      gap = trimmed.upper < text.count ? space : nil
    }
    return lines
  }

  /// A block of code ends before its last line end.
  mutating func trimCode() {
    guard var last = pieces.popLast() else { return }
    if var text = last.text {
      if text.last == 0x0A { text.removeLast() }
      last.text = text
    } else if bytes[last.source.indices].last == 0x0A {
      last.source = TextRange(last.source.lower, last.source.upper - 1)
    }
    if last.text?.isEmpty != true { pieces.append(last) }
  }
}
