/// Writes the number of a list in one of Word's formats.
enum ListNumber {
  /// The text of `number`; formats that are not known here are decimal.
  static func text(_ number: Int, format: String, pattern: String) -> String {
    let known: String? =
      switch format {
      case "none": ""
      case "decimalZero": number >= 0 && number < 10 ? "0\(number)" : nil
      case "upperRoman": roman(number)?.uppercased()
      case "lowerRoman": roman(number)
      case "upperLetter": letters(number)?.uppercased()
      case "lowerLetter": letters(number)
      case "ordinal": "\(number)" + ordinalEnding(number)
      case "cardinalText": words(number).map(capitalised)
      case "ordinalText": words(number).map { capitalised(ordinal($0)) }
      case "custom": padded(number, like: pattern)
      default: nil
      }
    return known ?? "\(number)"
  }

  private static func padded(_ number: Int, like pattern: String) -> String? {
    let first = pattern.prefix { $0 != "," && $0 != " " }
    let text = "\(number)"
    guard number >= 0, !first.isEmpty, first.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      text.utf8.count < first.utf8.count
    else { return nil }
    return String(repeating: "0", count: min(first.utf8.count, 9) - min(text.utf8.count, 9)) + text
  }

  private static func roman(_ number: Int) -> String? {
    guard (1...3_999).contains(number) else { return nil }
    let signs = [
      (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// a to z, then aa, bb, cc.
  private static func letters(_ number: Int) -> String? {
    guard (1...780).contains(number) else { return nil }
    let letter = Character(Unicode.Scalar(UInt8(0x61 + (number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  private static func ordinalEnding(_ number: Int) -> String {
    if (11...13).contains(abs(number % 100)) { return "th" }
    return switch abs(number % 10) {
    case 1: "st"
    case 2: "nd"
    case 3: "rd"
    default: "th"
    }
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  /// A number up to 999 in words.
  private static func words(_ number: Int) -> String? {
    guard (0...999).contains(number) else { return nil }
    if number < 20 { return small[number] }
    if number < 100 {
      return number % 10 == 0 ? tens[number / 10] : tens[number / 10] + "-" + small[number % 10]
    }
    let hundreds = small[number / 100] + " hundred"
    guard number % 100 > 0, let rest = words(number % 100) else { return hundreds }
    return hundreds + " " + rest
  }

  /// The ordinal of a number in words: only its last word changes.
  private static func ordinal(_ words: String) -> String {
    let irregular = [
      "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
      "nine": "ninth", "twelve": "twelfth",
    ]
    let end = words.lastIndex { $0 == "-" || $0 == " " }.map { words.index(after: $0) }
    let head = String(words[..<(end ?? words.startIndex)])
    let last = String(words[(end ?? words.startIndex)...])
    if let known = irregular[last] { return head + known }
    if last.hasSuffix("y") { return head + last.dropLast() + "ieth" }
    return head + last + "th"
  }

  private static func capitalised(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }
}
