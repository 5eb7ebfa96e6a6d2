/// A rulebook as a big organisation might have it: distinct rules over one vocabulary.
///
/// However many rules there are, the vocabulary stays.
enum BigRulebook {
  /// How many of the rules concern the paper that goes with them.
  enum Relevance: String, CaseIterable {
    /// A fifth, as of the shipped pack a fifth concerns a paper: many rules for each kind of paper.
    case fifth = "a fifth of all"
    /// The same twenty, whatever their number: rules for ever more kinds of paper.
    case same = "the same 20"
  }

  /// What rules are about; a paper is about a fifth of it.
  private static let subjectCount = 50
  /// What rules ask for.
  private static let askedCount = 150
  private static let stems = [
    "access", "age", "audit", "bed", "board", "budget", "care", "carer", "cancer", "clinic",
    "cohort", "consent", "cost", "data", "dental", "digital", "district", "drug", "equity",
    "estate", "ethnic", "family", "finance", "group", "health", "home", "hospital", "imaging",
    "income", "language", "learning", "list", "local", "maternal", "mental", "nurse", "outcome",
    "outreach", "partner", "patient", "plan", "primary", "quality", "quintile", "rate", "referral",
    "region", "review", "risk", "rural", "safety", "school", "screen", "service", "smoking",
    "staff", "survey", "target", "theatre", "therapy", "trust", "urgent", "vaccine", "wait", "ward",
    "winter", "women", "work", "young", "zone",
  ]
  private static let endings = ["", "s", "ing", "al", "ed", "ment", "ity", "ward"]

  /// The words of the vocabulary, in a fixed order.
  private static let words: [String] = endings.flatMap { ending in stems.map { $0 + ending } }

  private static func word(_ number: Int) -> String { words[number % words.count] }

  /// A phrase of two words that no chance brings together.
  static func subject(_ number: Int) -> String {
    "\(word(7 * number + 3)) \(word(11 * number + 5)) programme"
  }

  /// The phrases of a term that rules ask for: words, beginnings and short rows of words.
  private static func asked(_ number: Int) -> [String] {
    [
      "\"\(word(3 * number)) \(word(3 * number + 1))\"", "\"\(word(5 * number + 2))\"",
      "\"\(word(13 * number)) of \(word(2 * number))\"", "exact \"\(word(number + 9))\"",
      "\"\(word(17 * number + 4).prefix(5)) \(word(number)) \(word(number + 1))\"",
    ]
  }

  /// The text of a rulebook with so many rules.
  static func text(rules count: Int, relevant: Relevance) -> String {
    var text = "field paper-date labelled \"date\"\n"
    for number in 0..<subjectCount {
      text += "term subject-\(number) means \"\(subject(number))\", \"\(subject(number))s\"\n"
    }
    for number in 0..<askedCount {
      text += "term asked-\(number) means \(asked(number).joined(separator: ", "))\n"
    }
    let relevantSubjects = subjectCount / 5
    for number in 0..<count {
      let others = relevantSubjects + number % (subjectCount - relevantSubjects)
      let subject = relevant == .same && number >= 100 ? others : number % subjectCount
      text += rule(number, about: subject)
    }
    return text
  }

  /// Of ten rules eight are asked of the whole paper, two of each part that has the words.
  private static func rule(_ number: Int, about subject: Int) -> String {
    let subject = "subject-\(subject)"
    let first = "asked-\((number * 7 + number / subjectCount) % askedCount)"
    let second = "asked-\((number * 11 + 1 + number / askedCount) % askedCount)"
    let third = "asked-\((number * 13 + 2) % askedCount)"
    let when = "applies when the paper mentions \(subject) at least 2 times"
    let (applies, expects): (String, String) =
      switch (number / subjectCount + number) % 10 {
      case 0: (when, "the paper affirms \(first) near \(second) within 6 words")
      case 1: (when, "the body mentions \(first) and the body affirms \(second)")
      case 2:
        (
          "applies to each paragraph mentioning \(subject)",
          "it mentions \(first) or the same section mentions \(second)"
        )
      case 3: (when, "the paper mentions \(first) in the same sentence as \(second)")
      case 4:
        (
          when,
          "at least 2 of (the paper affirms \(first), the paper affirms \(second), "
            + "the paper affirms \(third))"
        )
      case 5: (when, "the paper has a section titled any of (\(first), \(second), \(third))")
      case 6:
        (
          "applies to each sentence mentioning \(subject)",
          "it does not mention \(first) without \(second) within 8 words"
        )
      case 7: (when, "the paper mentions any of (\(first), \(second)) at least 3 times")
      case 8: (when, "the body affirms \(first) then \(third) within 10 words")
      default: (when, "the body affirms \(second) and the body mentions a percentage")
      }
    return """
      rule rule-\(number) "Rule \(number)"
        \(applies)
        expect \(expects)
        say "What rule \(number) asks for is not there."

      """
  }

  /// A paper in Markdown with about so many words, about a fifth of the subjects.
  static func paper(words count: Int) -> String {
    var random = RepeatableNumbers(seed: 2026)
    var text = "# A paper of \(count) words\n\n"
    var written = 0
    while written < count {
      if random.next(below: 12) == 0 {
        text += "\n\n## \(word(random.skewed(below: words.count)))\n\n"
      }
      let length = 8 + random.next(below: 16)
      for position in 0..<length {
        if position > 0 { text += " " }
        text +=
          random.next(below: 3) == 0
          ? word(random.skewed(below: words.count))
          : ["the", "of", "and", "to", "in", "by", "is", "not", "for", "20%"][
            random.next(below: 10)
          ]
      }
      if random.next(below: 4) == 0 {
        text += " \(subject(random.next(below: subjectCount / 5)))"
      }
      text += random.next(below: 5) == 0 ? ".\n\n" : ". "
      written += length
    }
    return text
  }
}
