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
  /// Whether a match may begin with each ASCII character: most words are passed over by it.
  private var mayBegin = [Bool](repeating: false, count: 128)

  private init(_ program: PatternProgram) {
    self.program = program
    entered = [Int](repeating: 0, count: program.steps.count)
    round = 1
    enter(0)
    for step in next {
      guard case .take(let test) = program.steps[step] else { continue }
      for value in mayBegin.indices where test.allows(UInt32(value)) { mayBegin[value] = true }
    }
  }

  /// The words a match has at most.
  private static let longest = 50

  /// The matches of each pattern.
  static func matches(of programs: [PatternProgram], in paper: SeenPaper) -> [Matches] {
    guard !programs.isEmpty else { return [] }
    var machines = programs.map { PatternMachine($0) }
    var found = [[Match]](repeating: [], count: programs.count)
    let areExact = programs.contains(where: \.isExact)
    let areFolded = programs.contains { !$0.isExact }
    for sentence in paper.sentences {
      let exact = areExact ? PatternText(sentence.words, in: paper, isExact: true) : nil
      let folded = areFolded ? PatternText(sentence.words, in: paper, isExact: false) : nil
      for number in machines.indices {
        guard let text = programs[number].isExact ? exact : folded else { continue }
        machines[number].run(over: text, from: sentence.words.lowerBound, into: &found[number])
      }
    }
    return zip(programs, found).map { program, matches in
      program.isOverLimit || matches.count > ScreeningLimits.matches
        ? .overLimit : Matches(sorted: matches)
    }
  }

  private mutating func run(over text: PatternText, from first: Int, into found: inout [Match]) {
    var word = 0
    while word < text.starts.count {
      let start = text.starts[word]
      let value = start < text.scalars.count ? Int(text.scalars[start]) : 0
      if value < mayBegin.count, !mayBegin[value] {
        word += 1
      } else if let end = longestMatch(in: text, at: word) {
        found.append(Match(start: first + word, end: first + end, isSure: true))
        word = end
      } else {
        word += 1
      }
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
