import Rulebook
import SourceText

/// Runs patterns over the sentences of a paper: whole words, from the left, the longest at each
/// start, none overlapping.
struct PatternMachine {
  private let isOverLimit: Bool
  private let isExact: Bool
  private var states: PatternStates
  private var found: [Match] = []

  private init(_ program: PatternProgram) {
    isOverLimit = program.isOverLimit
    isExact = program.isExact
    states = PatternStates(program)
  }

  /// The words a match has at most.
  private static let longest = 50

  /// The matches of each pattern.
  static func matches(of programs: [PatternProgram], in paper: SeenPaper) -> [Matches] {
    guard !programs.isEmpty else { return [] }
    var machines = programs.map { PatternMachine($0) }
    let beginnings = Beginnings(programs)
    var isPossible = [Bool](repeating: false, count: programs.count)
    for sentence in paper.sentences {
      let held = characters(of: sentence.words, in: paper)
      for (number, program) in programs.enumerated() {
        isPossible[number] = held.map { program.required.isSubset(of: $0) } ?? true
      }
      guard isPossible.contains(true) else { continue }
      for word in sentence.words {
        for number in beginnings.programs(at: paper.text[paper.words[word].lower])
        where isPossible[number] {
          machines[number].run(at: word, of: sentence.words, in: paper)
        }
      }
    }
    return machines.map { machine in
      machine.isOverLimit || machine.found.count > ScreeningLimits.matches
        ? .overLimit : Matches(sorted: machine.found)
    }
  }

  /// The characters of a sentence, capitals in small letters too; nil where some are not ASCII, which
  /// folding may turn into any.
  private static func characters(of words: Range<Int>, in paper: SeenPaper) -> ASCIISet? {
    guard let first = words.first, let last = words.last else { return ASCIISet() }
    var held = ASCIISet()
    for index in paper.words[first].lower..<paper.words[last].upper {
      let byte = paper.text[index]
      guard byte < 0x80 else { return nil }
      held.insert(byte)
      if byte >= 0x41, byte <= 0x5A { held.insert(byte | 0x20) }
    }
    return held
  }

  /// Looks for a match at a word, unless the last one reaches beyond it.
  private mutating func run(at word: Int, of sentence: Range<Int>, in paper: SeenPaper) {
    guard word >= found.last?.end ?? 0 else { return }
    let last = min(sentence.upperBound, word + Self.longest)
    if let end = longestMatch(in: word..<last, of: paper) {
      found.append(Match(start: word, end: end, isSure: true))
    }
  }

  /// The word after the longest match that begins with the first of the words.
  private mutating func longestMatch(in words: Range<Int>, of paper: SeenPaper) -> Int? {
    var end: Int?
    var current = words.lowerBound
    var state = PatternStates.start
    var text = PatternText(at: paper.words[current].lower, isExact: isExact)
    while current < words.upperBound {
      text.readNext(of: paper.text) { state = states.next(after: state, $0) }
      guard state != PatternStates.dead else { break }
      while current < words.upperBound, text.offset >= paper.words[current].upper {
        if text.offset == paper.words[current].upper, states.accepts(state) { end = current + 1 }
        current += 1
      }
    }
    return end
  }
}

/// Which patterns can begin with which byte: most words begin none.
private struct Beginnings {
  private var bytes = [[Int]](repeating: [], count: 256)

  init(_ programs: [PatternProgram]) {
    for (number, program) in programs.enumerated() where !program.isOverLimit {
      let first = program.firstTests
      for byte in bytes.indices {
        let isCapital = byte >= 0x41 && byte <= 0x5A
        let value = UInt32(!program.isExact && isCapital ? byte | 0x20 : byte)
        if byte >= 0x80 || first.contains(where: { $0.allows(value) }) {
          bytes[byte].append(number)
        }
      }
    }
  }

  func programs(at byte: UInt8) -> [Int] { bytes[Int(byte)] }
}
