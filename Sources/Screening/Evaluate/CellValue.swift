import SourceText

/// What a cell can be instead of a figure (`rule-language.md`, 6.6).
enum CellValue {
  case suppressed, blank
}

extension SeenPaper {
  /// Whether a cell is suppressed or blank; unknown where it could not be read.
  func cell(_ number: Int, is value: CellValue) -> Truth {
    let spot = spot(cell: number)
    let isUnread = cells[number].isUnread
    switch value {
    case .suppressed:
      let isSuppressed = isSuppressed(spot, isInFirstColumn: cells[number].column == 0)
      return isUnread ? .unknown : Truth(isSuppressed)
    case .blank:
      guard spot.words.isEmpty else { return .no }
      if isUnread { return .unknown }
      return Truth(!isSuppressed(spot, isInFirstColumn: cells[number].column == 0))
    }
  }

  private func isSuppressed(_ spot: Spot, isInFirstColumn: Bool) -> Bool {
    // The longest of these texts has a few words; anything longer is none of them.
    guard spot.words.count <= 3 else { return false }
    let text = text(of: spot).lowercased()
    switch text {
    case "*", "**", "†", "‡", "c", "[c]", "suppressed", "redacted": return true
    default: break
    }
    guard !isInFirstColumn else { return false }
    for beginning in ["<", "≤", "fewer than "] where text.hasPrefix(beginning) {
      let rest = text.dropFirst(beginning.count).drop { $0 == " " }
      let digits = rest.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ",") }
      return !rest.isEmpty && digits
    }
    return false
  }
}
