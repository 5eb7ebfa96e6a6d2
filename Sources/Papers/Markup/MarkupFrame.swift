/// An element that is open while markup is read.
struct MarkupFrame {
  let role: MarkupRole
  /// The style outside.
  let style: TextStyle
  /// Whether a paragraph was open when it began.
  let stoodInParagraph: Bool
  /// Whether it does anything: within a label or date only their parts do.
  let isActive: Bool
  /// The label that a child gave, until a heading or paragraph takes it.
  var label: String?
  var hasHeading = false
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
    return switch list.style {
    case .bullets: "•"
    case .numbers: "\(number)."
    case .smallLetters: Self.letters(number) + "."
    case .capitals: Self.letters(number).uppercased() + "."
    case .smallRoman: Self.roman(number) + "."
    case .capitalRoman: Self.roman(number).uppercased() + "."
    case .none: nil
    }
  }

  /// a … z, aa, bb.
  private static func letters(_ number: Int) -> String {
    guard (1...780).contains(number) else { return String(number) }
    let letter = Unicode.Scalar(UInt8(96 + (number - 1) % 26 + 1))
    return String(repeating: String(Character(letter)), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3_999).contains(number) else { return String(number) }
    let steps = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var left = number
    var roman = ""
    for (value, letters) in steps {
      while left >= value {
        roman += letters
        left -= value
      }
    }
    return roman
  }
}
