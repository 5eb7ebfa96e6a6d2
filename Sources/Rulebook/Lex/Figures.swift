/// What a run that begins with a figure is.
enum Figures {
  case number, date, dateInAnotherOrder, none

  init(_ run: ArraySlice<UInt8>) {
    var groups: [Int] = [0]
    var signs: [UInt8] = []
    for byte in run {
      if byte.isDigit {
        groups[groups.count - 1] += 1
      } else {
        signs.append(byte); groups.append(0)
      }
    }
    self = Self.kind(groups, signs)
  }

  private static func kind(_ groups: [Int], _ signs: [UInt8]) -> Self {
    let percent = UInt8(ascii: "%")
    let point = UInt8(ascii: ".")
    switch signs.count {
    case 0: return .number
    case 1:
      if signs[0] == percent { return groups[1] == 0 ? .number : .none }
      return signs[0] == point && groups[1] > 0 ? .number : .none
    case 2:
      if signs == [point, percent] { return groups[1] > 0 && groups[2] == 0 ? .number : .none }
      guard signs[0] == signs[1], [UInt8(ascii: "-"), UInt8(ascii: "/"), point].contains(signs[0])
      else { return .none }
      if signs[0] == UInt8(ascii: "-"), groups == [4, 2, 2] { return .date }
      let looksLikeDate =
        (1...2).contains(groups[1])
        && ((1...2).contains(groups[0]) && [1, 2, 4].contains(groups[2])
          || groups[0] == 4 && (1...2).contains(groups[2]))
      return looksLikeDate ? .dateInAnotherOrder : .none
    case _: return .none
    }
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var isLetterOrDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
