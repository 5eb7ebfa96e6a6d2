import SourceText

/// Where the phrases, patterns and values of all rules stand in one paper.
struct Occurrences {
  /// The first words of each phrase's occurrences.
  private let starts: [[Int32]]
  private let lengths: [Int]
  let patterns: [Matches]
  let values: [PaperValue]
  /// Whether the paper has more words than are screened, or more of the rules' than can be kept.
  let isOverLimit: Bool

  init(_ paper: SeenPaper, phrases: PhraseAutomaton, patterns: [PatternProgram]) {
    lengths = phrases.lengths
    guard paper.words.count <= ScreeningLimits.words,
      let starts = phrases.occurrences(in: paper)
    else {
      isOverLimit = true
      starts = [[Int32]](repeating: [], count: lengths.count)
      self.patterns = patterns.map { _ in .overLimit }
      values = []
      return
    }
    isOverLimit = false
    self.starts = starts
    self.patterns = PatternMachine.matches(of: patterns, in: paper)
    values = PaperValue.values(in: paper)
  }

  func runs(ofPhrase number: Int) -> [Range<Int>] {
    let length = lengths[number]
    return starts[number].map { Int($0)..<Int($0) + length }
  }

  func hasRuns(ofPhrase number: Int) -> Bool { !starts[number].isEmpty }

  func matches(ofPhrase number: Int) -> Matches {
    guard starts[number].count <= ScreeningLimits.matches else { return .overLimit }
    let length = lengths[number]
    return Matches(
      sorted: starts[number].map {
        Match(start: Int($0), end: Int($0) + length, isSure: true)
      }
    )
  }
}
