/// The states of a pattern as a deterministic automaton, each made when it is first reached: what a
/// paper holds needs few of them, however many there could be.
struct PatternStates {
  typealias State = Int

  /// From here nothing is found any more.
  static let dead: State = 0
  /// Before the first character.
  static let start: State = 1

  private let program: PatternProgram
  /// Of each state the open steps that take a character.
  private var open: [[Int]] = []
  private var isAccepting: [Bool] = []
  private var numbers: [Key: State] = [:]
  /// Of each state the one after each ASCII character; -1 where it is not known yet.
  private var table: [Int32] = []

  /// The round in which each step was last entered.
  private var entered: [Int]
  private var round = 0
  private var waiting: [Int] = []

  private struct Key: Hashable {
    let open: [Int]
    let isAccepting: Bool
  }

  /// So many states are kept; beyond it all are made anew.
  private static let most = 1_000
  private static let characters = 128

  init(_ program: PatternProgram) {
    self.program = program
    entered = [Int](repeating: 0, count: program.steps.count)
    begin()
  }

  func accepts(_ state: State) -> Bool { isAccepting[state] }

  /// The state that a character leads to.
  mutating func next(after state: State, _ value: UInt32) -> State {
    guard value < UInt32(Self.characters) else { return made(after: state, value) }
    let known = table[state * Self.characters + Int(value)]
    if known >= 0 { return State(known) }
    let isFull = open.count >= Self.most
    let next = made(after: state, value)
    // With all states made anew, the one it came from has another number.
    if !isFull { table[state * Self.characters + Int(value)] = Int32(next) }
    return next
  }

  private mutating func begin() {
    (open, isAccepting, numbers, table) = ([], [], [:], [])
    _ = number(of: [], isAccepting: false)
    round += 1
    var first: [Int] = []
    _ = enter(0, into: &first)
    // Its own state, even of a pattern that takes nothing.
    add(first, isAccepting: false)
  }

  private mutating func made(after state: State, _ value: UInt32) -> State {
    round += 1
    var next: [Int] = []
    var isAccepted = false
    for step in open[state] {
      guard case .take(let test) = program.steps[step], test.allows(value) else { continue }
      if enter(step + 1, into: &next) { isAccepted = true }
    }
    if open.count >= Self.most { begin() }
    return number(of: next.sorted(), isAccepting: isAccepted)
  }

  private mutating func number(of open: [Int], isAccepting: Bool) -> State {
    let key = Key(open: open, isAccepting: isAccepting)
    if let known = numbers[key] { return known }
    numbers[key] = self.open.count
    add(open, isAccepting: isAccepting)
    return self.open.count - 1
  }

  private mutating func add(_ open: [Int], isAccepting: Bool) {
    self.open.append(open)
    self.isAccepting.append(isAccepting)
    table.append(contentsOf: repeatElement(-1, count: Self.characters))
  }

  /// Opens a step with all that follow it without a character; says whether the end is among them.
  private mutating func enter(_ first: Int, into open: inout [Int]) -> Bool {
    var isAccepted = false
    waiting.append(first)
    while let step = waiting.popLast() {
      guard entered[step] != round else { continue }
      entered[step] = round
      switch program.steps[step] {
      case .take: open.append(step)
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
