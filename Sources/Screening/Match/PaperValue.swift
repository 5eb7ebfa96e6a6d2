import SourceText

/// A number, percentage or date in a paper (`rule-language.md`, 6.4), and the words it takes.
struct PaperValue: Hashable {
  enum Kind: Hashable {
    case number(Double)
    case percentage(Double)
    case date(DaySpan)
  }

  let kind: Kind
  let words: Range<Int>

  /// The values of a paper, in its order.
  static func values(in paper: SeenPaper) -> [PaperValue] {
    var values: [PaperValue] = []
    for sentence in paper.sentences { values += Self.values(of: sentence.words, in: paper) }
    return values
  }

  /// Reads the words of one sentence from left to right: at each a date is tried first, then a
  /// number.
  private static func values(of words: Range<Int>, in paper: SeenPaper) -> [PaperValue] {
    var values: [PaperValue] = []
    var word = words.lowerBound
    while word < words.upperBound {
      guard mayBegin(paper.text, paper.words[word]) else {
        word += 1
        continue
      }
      let isMore = word + 1 < words.upperBound && mayGoOn(paper.text, paper.words[word + 1])
      let end = min(word + (isMore ? longest : 1), words.upperBound)
      let forms = (word..<end).map { word in
        var form: [UInt8] = []
        Folding.appendForm(of: paper.text, in: paper.words[word], to: &form)
        return form
      }
      if let (span, count) = DateValue.read(forms, at: 0) {
        values.append(PaperValue(kind: .date(span), words: word..<word + count))
        word += count
      } else if let (kind, count) = number(forms) {
        values.append(PaperValue(kind: kind, words: word..<word + count))
        word += count
      } else {
        word += 1
      }
    }
    return values
  }

  /// A value has so many words at the most: `31st of January 2026`.
  private static let longest = 4

  private static func number(_ forms: [[UInt8]]) -> (Kind, Int)? {
    guard let first = forms.first, let number = NumberValue(form: first) else { return nil }
    if number.isPercentage { return (.percentage(number.value), 1) }
    func isWord(_ index: Int, _ word: String) -> Bool {
      index < forms.count && forms[index].map { $0 | 0x20 }.elementsEqual(word.utf8)
    }
    if isWord(1, "percent") { return (.percentage(number.value), 2) }
    if isWord(1, "per"), isWord(2, "cent") { return (.percentage(number.value), 3) }
    return (.number(number.value), 1)
  }

  /// Whether a value may begin with the word: with a figure, after a sign too, or with the name of a
  /// month.
  private static func mayBegin(_ text: [UInt8], _ word: TextRange) -> Bool {
    for index in word.lower..<min(word.upper, word.lower + 16) where isDigit(text[index]) {
      return true
    }
    return mayBeMonth(text, word)
  }

  /// Whether a word may be the second of a value: a day or year, a month, *of* or *per cent*.
  private static func mayGoOn(_ text: [UInt8], _ word: TextRange) -> Bool {
    switch text[word.lower] {
    case UInt8(ascii: "o"), UInt8(ascii: "p"), UInt8(ascii: "P"), 0x80...: true
    case let byte: isDigit(byte) || mayBeMonth(text, word)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func mayBeMonth(_ text: [UInt8], _ word: TextRange) -> Bool {
    guard word.count > 2 else { return false }
    var letters = 0
    for index in word.lower..<word.lower + 3 {
      guard text[index] < 0x80 else { return true }
      letters = letters << 8 | Int(text[index] | 0x20)
    }
    return isMonthLetter[letters >> 16] && monthBeginnings.contains(letters)
  }

  /// Of each byte whether a month begins with it.
  private static let isMonthLetter = (0..<256).map { byte in
    monthBeginnings.contains { $0 >> 16 == byte }
  }

  /// The first three letters of each month, as one number.
  private static let monthBeginnings: Set<Int> = Set(
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].map {
      $0.utf8.reduce(0) { $0 << 8 | Int($1) }
    }
  )
}
