import SourceText

/// Keeps whole what is masked: words that begin or end inside a number or address take all of it, so
/// that no part of it is shown.
struct WholeMasks {
  let masks: Set<Mask>

  // Invariant: no number or address is longer; what stands farther off is not looked at.
  private static let longest = 320

  /// The range with all of what is masked at its ends, as far as `limits` go.
  func widened(_ range: TextRange, in text: [UInt8], within limits: TextRange) -> TextRange {
    guard !masks.isEmpty else { return range }
    let window = window(round: range, in: text, within: limits)
    guard MaskScanner.mayHold(text[window]) else { return range }
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var index = window.lowerBound
    while index < window.upperBound {
      let (scalar, length) = UTF8Scalar.decode(text, at: index)
      scalars.append(scalar)
      offsets.append(index)
      index += length
    }
    offsets.append(window.upperBound)
    let scanner = MaskScanner(scalars, masks)
    var (lower, upper) = (range.lower, range.upper)
    var at = 0
    while at < scalars.count {
      guard let (_, end) = scanner.match(at: at) else {
        at += 1
        continue
      }
      if offsets[at] < lower, lower < offsets[end] { lower = offsets[at] }
      if offsets[at] < upper, upper < offsets[end] { upper = offsets[end] }
      at = end
    }
    return TextRange(lower, upper)
  }

  private func window(
    round range: TextRange,
    in text: [UInt8],
    within limits: TextRange
  ) -> Range<Int> {
    var start = max(limits.lower, range.lower - Self.longest)
    while start > limits.lower, start < text.count, text[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(limits.upper, range.upper + Self.longest)
    while end < limits.upper, text[end] & 0xC0 == 0x80 { end += 1 }
    return min(start, range.lower)..<max(end, range.upper)
  }
}
