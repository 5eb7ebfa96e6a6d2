/// How the levels of a list are labelled.
struct ODFListStyle {
  struct Level {
    var prefix = ""
    var suffix = ""
    /// The format of its number: `1 a A i I`, or empty for none.
    var format = ""
    var bullet: String?
    /// How many levels' numbers the label shows.
    var shown = 1
    var start = 1
  }

  var levels: [Int: Level] = [:]

  /// The label at `level`, from 1, where the levels have come to `numbers`; nil where there is none.
  func label(_ level: Int, numbers: [Int]) -> String? {
    guard let own = levels[level] else { return nil }
    if let bullet = own.bullet { return own.prefix + bullet + own.suffix }
    guard !own.format.isEmpty else {
      let fixed = own.prefix + own.suffix
      return fixed.isEmpty ? nil : fixed
    }
    let first = max(1, level - max(1, own.shown) + 1)
    let parts = (first...level).compactMap { depth -> String? in
      guard depth <= numbers.count, let shown = levels[depth], !shown.format.isEmpty else {
        return nil
      }
      return Self.number(numbers[depth - 1], shown.format)
    }
    return own.prefix + parts.joined(separator: ".") + own.suffix
  }

  private static func number(_ number: Int, _ format: String) -> String {
    let name =
      switch format {
      case "a": "lowerLetter"
      case "A": "upperLetter"
      case "i": "lowerRoman"
      case "I": "upperRoman"
      case _: "decimal"
      }
    return ListNumber.text(number, format: name, pattern: "")
  }
}
