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
    guard words.contains(where: { mayBegin(paper.text, paper.words[$0]) }) else { return [] }
    let forms = words.map { word in
      var form: [UInt8] = []
      Folding.appendForm(of: paper.text, in: paper.words[word], to: &form)
      return form
    }
    var values: [PaperValue] = []
    var index = 0
    while index < forms.count {
      let start = words.lowerBound + index
      guard mayBegin(paper.text, paper.words[start]) else {
        index += 1
        continue
      }
      if let (span, count) = DateValue.read(forms, at: index) {
        values.append(PaperValue(kind: .date(span), words: start..<start + count))
        index += count
      } else if let (kind, count) = number(forms, at: index) {
        values.append(PaperValue(kind: kind, words: start..<start + count))
        index += count
      } else {
        index += 1
      }
    }
    return values
  }

  private static func number(_ forms: [[UInt8]], at index: Int) -> (Kind, Int)? {
    guard let number = NumberValue(form: forms[index]) else { return nil }
    if number.isPercentage { return (.percentage(number.value), 1) }
    func isWord(_ offset: Int, _ word: String) -> Bool {
      guard index + offset < forms.count else { return false }
      return forms[index + offset].map { $0 | 0x20 } == Array(word.utf8)
    }
    if isWord(1, "percent") { return (.percentage(number.value), 2) }
    if isWord(1, "per"), isWord(2, "cent") { return (.percentage(number.value), 3) }
    return (.number(number.value), 1)
  }

  /// Whether a value may begin with the word: with a figure, after a sign too, or with the name of a
  /// month.
  private static func mayBegin(_ text: [UInt8], _ word: TextRange) -> Bool {
    var figures = false
    for index in word.indices.prefix(16) where (0x30...0x39).contains(text[index]) {
      figures = true
    }
    if figures { return true }
    switch text[word.lower] | 0x20 {
    case UInt8(ascii: "j"), UInt8(ascii: "f"), UInt8(ascii: "m"), UInt8(ascii: "a"),
      UInt8(ascii: "s"), UInt8(ascii: "o"), UInt8(ascii: "n"), UInt8(ascii: "d"):
      return true
    default: return false
    }
  }
}
