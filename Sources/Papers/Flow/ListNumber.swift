/// Numbers as lists write them.
enum ListNumber {
  /// a … z, aa, bb.
  static func letters(_ number: Int) -> String {
    guard (1...780).contains(number) else { return String(number) }
    let letter = Unicode.Scalar(UInt8(97 + (number - 1) % 26))
    return String(repeating: String(Character(letter)), count: (number - 1) / 26 + 1)
  }

  /// i, ii, iii, iv.
  static func roman(_ number: Int) -> String {
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
