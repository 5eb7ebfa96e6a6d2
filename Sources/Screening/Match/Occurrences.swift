import SourceText

/// Where the phrases, patterns and values of all rules stand in one paper.
struct Occurrences {
  /// The first words of each phrase's occurrences.
  private let starts: [[Int]]
  private let lengths: [Int]
  let patterns: [Matches]
  let values: [PaperValue]
  /// Whether the paper has more words than are screened.
  let isOverLimit: Bool

  init(_ paper: SeenPaper, phrases: PhraseAutomaton, patterns: [PatternProgram]) {
    lengths = phrases.lengths
    isOverLimit = paper.words.count > ScreeningLimits.words
    guard !isOverLimit else {
      starts = [[Int]](repeating: [], count: lengths.count)
      self.patterns = patterns.map { _ in .overLimit }
      values = []
      return
    }
    starts = phrases.occurrences(in: paper)
    self.patterns = PatternMachine.matches(of: patterns, in: paper)
    values = PaperValue.values(in: paper)
  }

  func runs(ofPhrase number: Int) -> [Range<Int>] {
    let length = lengths[number]
    return starts[number].map { $0..<$0 + length }
  }

  func hasRuns(ofPhrase number: Int) -> Bool { !starts[number].isEmpty }

  func matches(ofPhrase number: Int) -> Matches {
    guard starts[number].count <= ScreeningLimits.matches else { return .overLimit }
    let length = lengths[number]
    return Matches(
      sorted: starts[number].map { Match(start: $0, end: $0 + length, isSure: true) }
    )
  }
}
