import Rulebook
import SourceText

/// Runs patterns over the sentences of a paper: whole words, from the left, the longest at each
/// start, none overlapping.
struct PatternMachine {
  private let isOverLimit: Bool
  private var states: PatternStates
  private var found: [Match] = []

  private init(_ program: PatternProgram) {
    isOverLimit = program.isOverLimit
    states = PatternStates(program)
  }

  /// The words a match has at most.
  private static let longest = 50

  /// The matches of each pattern.
  static func matches(of programs: [PatternProgram], in paper: SeenPaper) -> [Matches] {
    guard !programs.isEmpty else { return [] }
    var machines = programs.map { PatternMachine($0) }
    let all = [true, false].map { Beginnings(programs, areExact: $0) }.filter { !$0.isEmpty }
    var text = PatternText()
    for sentence in paper.sentences {
      for beginnings in all where beginnings.mayBegin(in: sentence.words, of: paper) {
        text.read(sentence.words, in: paper, isExact: beginnings.areExact)
        for word in text.starts.indices {
          let start = text.starts[word]
          guard start < text.scalars.count else { continue }
          for number in beginnings.programs(beginningWith: text.scalars[start]) {
            machines[number].run(over: text, at: word, from: sentence.words.lowerBound)
          }
        }
      }
    }
    return machines.map { machine in
      machine.isOverLimit || machine.found.count > ScreeningLimits.matches
        ? .overLimit : Matches(sorted: machine.found)
    }
  }

  /// Looks for a match at a word, unless the last one reaches beyond it.
  private mutating func run(over text: PatternText, at word: Int, from first: Int) {
    guard first + word >= found.last?.end ?? 0 else { return }
    if let end = longestMatch(in: text, at: word) {
      found.append(Match(start: first + word, end: first + end, isSure: true))
    }
  }

  /// The word after the longest match that begins at `word`.
  private mutating func longestMatch(in text: PatternText, at word: Int) -> Int? {
    var end: Int?
    var current = word
    let last = min(text.ends.count, word + Self.longest)
    var state = PatternStates.start
    var at = text.starts[word]
    while current < last, at < text.scalars.count {
      state = states.next(after: state, text.scalars[at])
      guard state != PatternStates.dead else { break }
      at += 1
      while current < last, at >= text.ends[current] {
        if at == text.ends[current], states.accepts(state) { end = current + 1 }
        current += 1
      }
    }
    return end
  }
}

/// Which patterns can begin with which character: most words begin none.
private struct Beginnings {
  let areExact: Bool
  /// Of each ASCII character the patterns that may begin with it.
  private var ascii = [[Int]](repeating: [], count: 128)
  /// Those that may begin with some other.
  private var others: [Int] = []

  init(_ programs: [PatternProgram], areExact: Bool) {
    self.areExact = areExact
    for (number, program) in programs.enumerated()
    where program.isExact == areExact && !program.isOverLimit {
      let first = program.firstTests
      for value in ascii.indices where first.contains(where: { $0.allows(UInt32(value)) }) {
        ascii[value].append(number)
      }
      others.append(number)
    }
  }

  var isEmpty: Bool { others.isEmpty }

  func programs(beginningWith value: UInt32) -> [Int] {
    value < 128 ? ascii[Int(value)] : others
  }

  /// Whether a pattern may begin at one of the words.
  func mayBegin(in words: Range<Int>, of paper: SeenPaper) -> Bool {
    words.contains { word in
      let byte = paper.text[paper.words[word].lower]
      guard byte < 0x80 else { return true }
      let isCapital = byte >= 0x41 && byte <= 0x5A
      return !ascii[Int(!areExact && isCapital ? byte | 0x20 : byte)].isEmpty
    }
  }
}
