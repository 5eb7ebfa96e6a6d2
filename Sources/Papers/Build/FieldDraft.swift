import SourceText

/// A run of text of one block, without outer white space.
struct FormLine: Equatable {
  let block: Int
  let text: TextRange
}

/// A field that is being put together.
struct FieldDraft {
  var label: [FormLine] = []
  var options: [(line: FormLine, kind: TickMark.Kind)] = []
  /// The texts of its value, one a line.
  var value: [FormLine] = []
  var prompts: [FormLine] = []
  var marks: [FormLine] = []
  /// The mark that is the whole value.
  var lone: TickMark.Kind?
  var from: Field.Origin
  var isConfident = true
  var isInCover = false
  var table: Int?
  /// The label of a control or of front matter, which stands in no block.
  var name: String?
  var alias: String?
  /// The block it begins in, where it has no text.
  var home: Int?
  /// The value of front matter, in the arena.
  var written: TextRange?

  init(from: Field.Origin, label: [FormLine] = []) {
    self.from = from
    self.label = label
  }

  /// Whether it has boxes.
  var hasTicks: Bool { !options.isEmpty || lone != nil }

  /// The words of its label.
  func labelText(in text: ShownText) -> LabelText {
    if let name {
      let bytes = Array(name.utf8)
      return LabelText(bytes, [TextRange(0, bytes.count)])
    }
    return LabelText(text.bytes, label.map(\.text))
  }

  /// All its runs of text, in the order of the paper.
  var lines: [FormLine] {
    label + prompts + marks + options.map(\.line) + value
  }

  /// The first place of the field, to sort by.
  var place: (block: Int, at: Int) {
    guard let first = lines.map(\.block).min() ?? home else { return (-1, 0) }
    return (first, lines.filter { $0.block == first }.map(\.text.lower).min() ?? 0)
  }

  /// The field it is.
  func field(in text: ShownText, of draft: Draft) -> Field {
    let ticked = tickedOptions
    let value =
      options.isEmpty
      ? shownValue(in: text)
      : options.indices.filter { ticked[$0] }.map { optionText($0, in: text) }
        .joined(separator: "; ")
    let label = labelText(in: text)
    let blocks = Set(lines.map(\.block)).sorted()
    return Field(
      label: label.text,
      role: KnownLabels.role(of: label),
      value: value,
      state: state(value: value, ticked: ticked),
      options: options.indices.map {
        Field.Option(text: optionText($0, in: text), isTicked: ticked[$0])
      },
      checked: options.isEmpty ? lone.map { $0 != .box } : nil,
      alias: alias,
      from: from,
      isConfident: isConfident,
      isInCover: isInCover,
      pieces: pieces(in: text),
      blocks: blocks,
      table: table,
      page: (blocks.first ?? home).flatMap { draft.blocks[$0].page }
    )
  }

  private func shownValue(in text: ShownText) -> String {
    written.map(text.string) ?? value.map { text.string($0.text) }.joined(separator: "\n")
  }

  private func state(value: String, ticked: [Bool]) -> Field.State {
    if !options.isEmpty { return ticked.contains(true) ? .filled : .empty }
    if let lone { return lone == .box ? .empty : .filled }
    if !value.isEmpty { return .filled }
    return prompts.isEmpty ? .empty : .placeholder
  }

  /// A cross is a tick, unless ticks of another kind stand beside it.
  private var tickedOptions: [Bool] {
    let hasTick = options.contains { $0.kind == .ticked }
    return options.map { $0.kind == .ticked || ($0.kind == .cross && !hasTick) }
  }

  private func optionText(_ index: Int, in text: ShownText) -> String {
    Whitespace.shown(text.bytes, options[index].line.text)
  }

  private func pieces(in text: ShownText) -> [Field.Piece] {
    var pieces = label.map { Field.Piece(.label, block: $0.block, text: $0.text) }
    pieces += prompts.map { Field.Piece(.prompt, block: $0.block, text: $0.text) }
    pieces += marks.map { Field.Piece(.mark, block: $0.block, text: $0.text) }
    for (index, option) in options.enumerated() {
      pieces.append(
        Field.Piece(.option(index), block: option.line.block, text: option.line.text)
      )
    }
    if let written { pieces.append(Field.Piece(.value, block: nil, text: written)) }
    if options.isEmpty, lone == nil {
      pieces += value.map { Field.Piece(.value, block: $0.block, text: $0.text) }
    }
    return pieces
  }
}

/// The value of a field as text.
enum FieldValue {
  /// The range without white space, slashes and bars at its end.
  static func trim(_ bytes: [UInt8], _ range: TextRange) -> TextRange {
    var range = Whitespace.trim(bytes, range)
    while range.count > 0,
      bytes[range.upper - 1] == UInt8(ascii: "/") || bytes[range.upper - 1] == UInt8(ascii: "|")
    {
      range = Whitespace.trim(bytes, TextRange(range.lower, range.upper - 1))
    }
    return range
  }
}
