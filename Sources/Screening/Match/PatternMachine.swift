/// Runs patterns over the sentences of a paper: whole words, from the left, the longest at each
/// start, none overlapping.
struct PatternMachine {
  private let program: PatternProgram
  private var open: [Int] = []
  private var next: [Int] = []
  /// The round in which each step was last entered.
  private var entered: [Int]
  private var round = 0
  private var waiting: [Int] = []
  private var found: [Match] = []

  private init(_ program: PatternProgram) {
    self.program = program
    entered = [Int](repeating: 0, count: program.steps.count)
  }

  /// The words a match has at most.
  private static let longest = 50

  /// The matches of each pattern.
  static func matches(of programs: [PatternProgram], in paper: SeenPaper) -> [Matches] {
    guard !programs.isEmpty else { return [] }
    var machines = programs.map { PatternMachine($0) }
    let exact = Beginnings(programs, areExact: true)
    let folded = Beginnings(programs, areExact: false)
    for sentence in paper.sentences {
      for beginnings in [exact, folded] where !beginnings.isEmpty {
        let text = PatternText(sentence.words, in: paper, isExact: beginnings.areExact)
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
      machine.program.isOverLimit || machine.found.count > ScreeningLimits.matches
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
    round += 1
    next.removeAll(keepingCapacity: true)
    enter(0)
    swap(&open, &next)
    var at = text.starts[word]
    while current < last, !open.isEmpty {
      let value = text.scalars.indices.contains(at) ? text.scalars[at] : 0
      round += 1
      next.removeAll(keepingCapacity: true)
      var isAccepted = false
      for step in open {
        guard case .take(let test) = program.steps[step], test.allows(value) else { continue }
        if enter(step + 1) { isAccepted = true }
      }
      swap(&open, &next)
      at += 1
      while current < last, at >= text.ends[current] {
        if at == text.ends[current], isAccepted { end = current + 1 }
        current += 1
      }
    }
    return end
  }

  /// Opens a step with all that follow it without a character; says whether the end is among them.
  @discardableResult
  private mutating func enter(_ first: Int) -> Bool {
    var isAccepted = false
    waiting.append(first)
    while let step = waiting.popLast() {
      guard entered[step] != round else { continue }
      entered[step] = round
      switch program.steps[step] {
      case .take: next.append(step)
      case .either(let one, let other):
        waiting.append(one)
        waiting.append(other)
      case .go(let target): waiting.append(target)
      case .accept: isAccepted = true
      }
    }
    return isAccepted
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
}
