/// An element that is open while markup is read.
struct MarkupFrame {
  let role: MarkupRole
  /// Where its start tag begins.
  let start: Int
  /// The style outside.
  let style: TextStyle
  /// Whether a paragraph was open when it began.
  let stoodInParagraph: Bool
  /// Whether it does anything: within a label or date only their parts do.
  let isActive: Bool
  /// The label that a child gave, until a heading or paragraph takes it.
  var label: String?
  var hasHeading = false

  /// Whether a paragraph in it is an item one level deeper.
  var countsAsItem: Bool {
    switch role {
    case .item: true
    case .section: !hasHeading
    case _: false
    }
  }
}

/// A list that is open.
struct OpenList {
  let list: MarkupList
  private var next: Int

  init(_ list: MarkupList) {
    self.list = list
    next = list.start
  }

  /// The label of the next item; nil where the list gives none.
  mutating func label(of item: MarkupItem) -> String? {
    if let value = item.value { next = value }
    let number = next
    if next < Int.max { next += 1 }
    if let label = item.label { return label }
    let format: String
    switch list.style {
    case .bullets: return "•"
    case .none: return nil
    case .numbers: format = "decimal"
    case .smallLetters: format = "lowerLetter"
    case .capitals: format = "upperLetter"
    case .smallRoman: format = "lowerRoman"
    case .capitalRoman: format = "upperRoman"
    }
    return ListNumber.text(number, format: format, pattern: "") + "."
  }
}
