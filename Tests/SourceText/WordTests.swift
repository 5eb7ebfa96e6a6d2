import SourceText
import Testing

struct `Cutting text into words` {
  @Test(arguments: [
    ("the hard-to-reach groups", ["the", "hard", "to", "reach", "groups"]),
    (
      "COVID-19, A&E and 31/01/2026 at 10:30",
      ["COVID-19", "A&E", "and", "31/01/2026", "at", "10:30"]
    ),
    ("age/sex", ["age", "sex"]),
    ("Core20+5 and +5", ["Core20", "5", "and", "+5"]),
    ("£5, <£3 and x<5", ["£5", "<£3", "and", "x", "5"]),
    ("1,234 or 1,23 or 1,2345", ["1,234", "or", "1", "23", "or", "1", "2345"]),
    ("10 % and 10% of 10\u{A0}%", ["10 %", "and", "10%", "of", "10\u{A0}%"]),
    ("end.The e.g. U.K. 2.5", ["end", "The", "e.g", "U.K", "2.5"]),
    ("the trust’s 'own' plan", ["the", "trust’s", "own", "plan"]),
    (
      "see https://example.org/a_b?c=1, or www.x.uk.",
      ["see", "https://example.org/a_b?c=1", "or", "www.x.uk"]
    ),
    ("depri\u{AD}vation", ["depri\u{AD}vation"]),
    ("cafe\u{301} Tŷ", ["cafe\u{301}", "Tŷ"]),
    ("---5 and 4-5", ["---5", "and", "4-5"]),
    ("* – † …", []),
  ])
  func `finds the words of a text`(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    let words = WordBoundary.words(of: bytes)
    #expect(words.map { String(decoding: bytes[$0.indices], as: UTF8.self) } == expected)
  }

  @Test(arguments: [
    ("Trust’s", "Trust", "trust"), ("Tŷ", "Tŷ", "ty"), ("10 %", "10%", "10%"),
    ("depri\u{AD}vation", "deprivation", "deprivation"), ("ﬁne", "ﬁne", "fine"),
    ("don’t", "don't", "don't"), ("Ⅳ", "Ⅳ", "iv"), ("각", "각", "각"), ("Straße", "Straße", "straße"),
  ])
  func `gives the form and the key of a word`(word: String, form: String, key: String) {
    let bytes = Array(word.utf8)
    var made: [UInt8] = []
    Folding.appendForm(of: bytes, in: TextRange(0, bytes.count), to: &made)
    #expect(Array(made) == Array(form.utf8))
    made = []
    Folding.appendKey(of: bytes, in: TextRange(0, bytes.count), to: &made)
    let folded = String(decoding: made, as: UTF8.self)
    #expect(folded == key)
  }

  @Test func `opens every compatibility character as Unicode says`() {
    func opened(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
      var parts: [Unicode.Scalar] = []
      Decomposition.forEach(of: scalar) { parts.append($0) }
      return parts
    }
    #expect(opened("ä") == ["a", "\u{308}"])
    #expect(opened("½") == ["1", "\u{2044}", "2"])
    #expect(opened("\u{1D400}") == ["A"])
    #expect(opened("\u{AC01}") == ["\u{1100}", "\u{1161}", "\u{11A8}"])
    #expect(opened("\u{2FA1D}") == ["\u{2A600}"])
    #expect(opened("x") == ["x"])
  }
}

struct `Reading values` {
  @Test(arguments: [
    ("7", 7.0, false), ("1,234", 1234, false), ("1234.5", 1234.5, false), ("-5", -5, false),
    ("61%", 61, true), ("1,234,567.89", 1_234_567.89, false), ("2026", 2026, false),
  ])
  func `reads numbers and percentages`(form: String, value: Double, isPercentage: Bool) throws {
    let number = try #require(NumberValue(form: Array(form.utf8)))
    #expect(abs(number.value - value) < 1e-6)
    #expect(number.isPercentage == isPercentage)
  }

  @Test(arguments: [
    "£5", "<5", "~7", "5m", "5th", "3/4", "1:4", "10-12", "2.0.1", "four", "1,23", "12,3456", "%",
    "", "-",
  ])
  func `takes nothing else for a number`(form: String) {
    #expect(NumberValue(form: Array(form.utf8)) == nil)
  }

  @Test(arguments: [
    ("31 January 2026", "2026-01-31", "2026-01-31", 3),
    ("31st of January 2026", "2026-01-31", "2026-01-31", 4),
    ("31 Jan 2026", "2026-01-31", "2026-01-31", 3),
    ("January 31 2026", "2026-01-31", "2026-01-31", 3),
    ("January 31st 2026", "2026-01-31", "2026-01-31", 3),
    ("31/01/2026", "2026-01-31", "2026-01-31", 1),
    ("31.1.2026", "2026-01-31", "2026-01-31", 1),
    ("31-01-26", "2026-01-31", "2026-01-31", 1),
    ("1/2/70", "1970-02-01", "1970-02-01", 1),
    ("2026-01-31", "2026-01-31", "2026-01-31", 1),
    ("Feb 2024", "2024-02-01", "2024-02-29", 2),
    ("Sept 2026", "2026-09-01", "2026-09-30", 2),
    ("Jan-26", "2026-01-01", "2026-01-31", 1),
    ("2025/26", "2025-04-01", "2026-03-31", 1),
    ("2025/2026", "2025-04-01", "2026-03-31", 1),
    ("2099-00", "2099-04-01", "2100-03-31", 1),
  ])
  func `reads dates in British forms`(text: String, first: String, last: String, count: Int) throws
  {
    let words = text.split(separator: " ").map { Array($0.utf8) }
    let date = try #require(DateValue.read(words, at: 0))
    #expect(date.span.first.description == first)
    #expect(date.span.last.description == last)
    #expect(date.count == count)
  }

  @Test(arguments: [
    "31 February 2026", "31 January", "2024/27", "1/13/2026", "31/01-2026", "May",
    "January 32 2026",
    "2026", "13 2026", "1899-01-01",
  ])
  func `takes nothing else for a date`(text: String) {
    #expect(DateValue.read(text.split(separator: " ").map { Array($0.utf8) }, at: 0) == nil)
  }

  @Test func `counts days and months`() throws {
    let leap = try #require(Day(year: 2024, month: 2, day: 29))
    let next = try #require(Day(year: 2024, month: 3, day: 1))
    #expect(next.number - leap.number == 1)
    #expect(Day(year: 2100, month: 2, day: 29) == nil)
    #expect(Day(iso: "2026-04-01")?.description == "2026-04-01")
    #expect(Day(iso: "2026-4-01") == nil)
    let span = DaySpan(leap, leap)
    #expect(span.isNoOlder(thanMonths: 1, at: next))
    #expect(!span.isNoOlder(thanMonths: 0, at: next))
    #expect(!DaySpan(next, next).isNoOlder(thanMonths: 1, at: leap))
  }
}
