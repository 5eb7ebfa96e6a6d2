package import SourceText

/// Parts the words of a block into sentences (`rule-language.md`, 6.3).
package struct SentenceSplitter {
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Appends the sentences of the text at `range`, whose words are `words[numbers]`.
  package func split(
    _ range: TextRange,
    words: [Word],
    numbers: Range<Int>,
    into sentences: inout [Sentence]
  ) {
    var start = range.lower
    var first = numbers.lowerBound
    for next in numbers.dropFirst() {
      let gap = words[next - 1].upper..<words[next].lower
      guard
        let end = breakPoint(
          in: gap,
          after: words[next - 1],
          isFirst: next - 1 == first,
          before: words[next]
        )
      else { continue }
      append(TextRange(start, end), words: first..<next, to: &sentences)
      start = end
      first = next
    }
    append(TextRange(start, range.upper), words: first..<numbers.upperBound, to: &sentences)
  }

  private func append(_ range: TextRange, words: Range<Int>, to sentences: inout [Sentence]) {
    let trimmed = Whitespace.trim(bytes, range)
    guard !trimmed.isEmpty else { return }
    sentences.append(Sentence(text: trimmed, words: words))
  }

  /// Where in the gap between two words a sentence ends; nil if it goes on.
  private func breakPoint(
    in gap: Range<Int>,
    after word: Word,
    isFirst: Bool,
    before next: Word
  ) -> Int? {
    guard gap.count > 1 || (gap.count == 1 && bytes[gap.lowerBound] == 0x0A) else { return nil }
    guard !beginsSmall(next) else { return nil }
    var at = gap.lowerBound
    while at < gap.upperBound {
      let (scalar, length) = UTF8Scalar.decode(bytes, at: at)
      if scalar == "\n" { return at + 1 }
      if Self.isTerminator(scalar) {
        let end = closing(from: at + length, to: gap.upperBound)
        if end < gap.upperBound, isSpace(at: end) {
          let isLoneStop = scalar == "." && at == word.upper && end == at + length
          if !(isLoneStop && isAbbreviation(word, isFirst: isFirst, before: next)) { return end }
        }
        at = end
      } else {
        at += length
      }
    }
    return nil
  }

  /// Passes over terminators and closing marks.
  private func closing(from start: Int, to end: Int) -> Int {
    var at = start
    while at < end {
      let (scalar, length) = UTF8Scalar.decode(bytes, at: at)
      guard Self.isTerminator(scalar) || Self.isCloser(scalar) else { break }
      at += length
    }
    return at
  }

  private static func isTerminator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "!" || scalar == "?" || scalar == "…"
  }

  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ")", "]", "}", "\"", "'", "”", "’", "»": true
    default: false
    }
  }

  private func isSpace(at index: Int) -> Bool {
    Whitespace.isSpace(UTF8Scalar.decode(bytes, at: index).scalar)
  }

  private func beginsSmall(_ word: Word) -> Bool {
    let first = bytes[word.lower]
    if first < 0x80 { return first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z") }
    return UTF8Scalar.decode(bytes, at: word.lower).scalar.properties.generalCategory
      == .lowercaseLetter
  }

  // MARK: - Abbreviations

  private func isAbbreviation(_ word: Word, isFirst: Bool, before next: Word) -> Bool {
    var form: [UInt8] = []
    Folding.appendForm(of: bytes, in: word, to: &form)
    if isFirst, form.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
    let isCapitals = form.allSatisfy { (0x41...0x5A).contains($0) || $0 == UInt8(ascii: ".") }
    if isCapitals {
      return form.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .allSatisfy { $0.count == 1 }
    }
    var key: [UInt8] = []
    Folding.appendKey(of: bytes, in: word, to: &key)
    if Self.always.contains(key) { return true }
    return Self.beforeFigures.contains(key) && (0x30...0x39).contains(bytes[next.lower])
  }

  private static let always = words(
    """
    e.g i.e eg ie cf vs approx incl excl viz mr mrs ms dr prof st rev cllr hon gen dept est ed eds \
    ext tel max min jan feb mar apr jun jul aug sep sept oct nov dec
    """
  )

  private static let beforeFigures = words(
    "no nos p pp para paras s ss sec sch fig figs vol ref refs art ch reg"
  )

  private static func words(_ list: String) -> Set<[UInt8]> {
    Set(list.utf8.split(separator: UInt8(ascii: " ")).map(Array.init))
  }
}
