/// What is never written of a paper: numbers and addresses that name a person (`reviews.md`,
/// section 6).
package enum Mask: String, Hashable, Sendable, CaseIterable {
  case nhsNumber = "nhs-number"
  case email, phone

  /// What stands in its place.
  var replacement: String {
    switch self {
    case .nhsNumber: "[NHS number]"
    case .email: "[email address]"
    case .phone: "[telephone number]"
    }
  }
}

/// A text with its masks on.
struct MaskedText {
  /// Scalars that were replaced, and how many stand there now.
  private struct Edit {
    let range: Range<Int>
    let count: Int
  }

  private(set) var text: String
  private var edits: [Edit] = []

  init(_ original: String, _ masks: Set<Mask>) {
    text = original
    guard !masks.isEmpty else { return }
    guard MaskScanner.mayHold(original.utf8) else { return }
    let scalars = Array(original.unicodeScalars)
    let scanner = MaskScanner(scalars, masks)
    var shown = String.UnicodeScalarView()
    var at = 0
    while at < scalars.count {
      if let (mask, end) = scanner.match(at: at) {
        let replacement = mask.replacement.unicodeScalars
        shown.append(contentsOf: replacement)
        edits.append(Edit(range: at..<end, count: replacement.count))
        at = end
      } else {
        shown.append(scalars[at])
        at += 1
      }
    }
    if !edits.isEmpty { text = String(shown) }
  }

  /// Where the range of the original text stands now, with all of a mask that it touches.
  func range(_ original: Range<Int>) -> Range<Int> {
    var (lower, upper) = (original.lowerBound, original.upperBound)
    var shift = 0
    for edit in edits {
      let change = edit.count - edit.range.count
      if edit.range.upperBound <= original.lowerBound {
        shift += change
        continue
      }
      guard edit.range.lowerBound < original.upperBound else { break }
      lower = min(lower, edit.range.lowerBound)
      upper = max(upper, edit.range.upperBound) + change
    }
    return lower + shift..<max(lower, upper) + shift
  }
}

/// Finds numbers and addresses that name a person.
struct MaskScanner {
  private let scalars: [Unicode.Scalar]
  // Asked at every character, where a set would be slow.
  private let masksNumbers: Bool
  private let masksAddresses: Bool
  private let masksTelephones: Bool

  init(_ scalars: [Unicode.Scalar], _ masks: Set<Mask>) {
    self.scalars = scalars
    masksNumbers = masks.contains(.nhsNumber)
    masksAddresses = masks.contains(.email)
    masksTelephones = masks.contains(.phone)
  }

  /// What is masked from a place on, and where it ends.
  func match(at start: Int) -> (Mask, end: Int)? {
    if masksAddresses, let end = email(at: start) { return (.email, end) }
    if masksNumbers, let end = nhsNumber(at: start) { return (.nhsNumber, end) }
    if masksTelephones, let end = phone(at: start) { return (.phone, end) }
    return nil
  }

  /// Whether a text can hold what is masked at all: an at sign, or the figures of a telephone number.
  static func mayHold(_ bytes: some Sequence<UInt8>) -> Bool {
    var figures = 0
    for byte in bytes {
      if byte == UInt8(ascii: "@") { return true }
      if (0x30...0x39).contains(byte) { figures += 1 }
    }
    return figures > 8
  }

  private func scalar(_ at: Int) -> Unicode.Scalar {
    scalars.indices.contains(at) ? scalars[at] : " "
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static func isWordLike(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? isDigit(scalar) || (0x61...0x7A).contains(scalar.value | 0x20)
      : scalar.properties.isAlphabetic
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2212}": true
    default: false
    }
  }

  // MARK: - Numbers

  /// The digits from `start` on, with single spaces or hyphens between them, `most` at most.
  private func digits(from start: Int, most: Int, brackets: Bool = false) -> ([Int], end: Int) {
    var found: [Int] = []
    var at = start
    var end = start
    while at < scalars.count, found.count <= most {
      let scalar = scalars[at]
      if Self.isDigit(scalar) {
        found.append(Int(scalar.value - 0x30))
        end = at + 1
      } else if !(scalar.properties.isWhitespace || Self.isHyphen(scalar)
        || (brackets && (scalar == "(" || scalar == ")" || scalar == ".")))
      {
        break
      } else if at - end > 1 {
        break
      }
      at += 1
    }
    return (found, end)
  }

  /// Ten digits whose last one checks the others (modulus 11).
  private func nhsNumber(at start: Int) -> Int? {
    guard Self.isDigit(scalar(start)), !Self.isWordLike(scalar(start - 1)) else { return nil }
    let (digits, _) = digits(from: start, most: 10)
    guard digits.count >= 10 else { return nil }
    var (at, count) = (start, 0)
    while count < 10 {
      if Self.isDigit(scalars[at]) { count += 1 }
      at += 1
    }
    guard !Self.isWordLike(scalar(at)) else { return nil }
    let sum = zip(digits.prefix(9), (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
    let check = (11 - sum % 11) % 11
    return check == digits[9] && check != 10 ? at : nil
  }

  /// A number of the United Kingdom: `020 7946 0958`, `(0113) 496 0000`, `+44 (0)20 7946 0958`.
  private func phone(at start: Int) -> Int? {
    guard !Self.isWordLike(scalar(start - 1)), scalar(start - 1) != "+" else { return nil }
    let first = scalar(start)
    guard first == "+" || first == "(" || first == "0" else { return nil }
    let from = first == "0" ? start : start + 1
    guard Self.isDigit(scalar(from)) else { return nil }
    let (digits, end) = digits(from: from, most: 15, brackets: true)
    guard !Self.isWordLike(scalar(end)) else { return nil }
    var rest = digits[...]
    if first == "+" || rest.starts(with: [0, 0, 4, 4]) {
      if rest.starts(with: [0, 0]) { rest = rest.dropFirst(2) }
      guard rest.starts(with: [4, 4]) else { return nil }
      rest = rest.dropFirst(2)
      if rest.first == 0 { rest = rest.dropFirst() }
    } else {
      guard rest.first == 0 else { return nil }
      rest = rest.dropFirst()
    }
    guard (9...10).contains(rest.count), let leading = rest.first, leading > 0 else { return nil }
    return end
  }

  // MARK: - Addresses

  private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
    if isWordLike(scalar) { return true }
    switch scalar {
    case ".", "_", "%", "+", "-", "'": return true
    default: return false
    }
  }

  private func email(at start: Int) -> Int? {
    guard Self.isLocal(scalar(start)), scalar(start) != ".", !Self.isLocal(scalar(start - 1))
    else { return nil }
    var at = start
    while Self.isLocal(scalar(at)), at < scalars.count { at += 1 }
    guard scalar(at) == "@" else { return nil }
    at += 1
    var end = at
    var hasStop = false
    var stopAt: Int?
    while at < scalars.count {
      let scalar = scalars[at]
      if Self.isWordLike(scalar) {
        end = at + 1
        if stopAt != nil { hasStop = true }
      } else if scalar == "." {
        stopAt = at
      } else if scalar != "-" {
        break
      }
      at += 1
    }
    return hasStop ? end : nil
  }
}
