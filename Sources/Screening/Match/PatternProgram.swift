import Rulebook
import SourceText

/// A pattern as steps of an automaton without memory: it is run in linear time and never goes back.
struct PatternProgram: Sendable {
  enum Step: Sendable {
    case take(CharacterTest)
    case either(Int, Int)
    case go(Int)
    case accept
  }

  private(set) var steps: [Step] = []
  let isExact: Bool
  /// Characters that every match holds.
  let required: ASCIISet
  /// Whether it has more steps than are run.
  private(set) var isOverLimit = false

  init(_ tree: PatternTree, isExact: Bool) {
    self.isExact = isExact
    required = Self.required(tree, isExact: isExact)
    add(tree)
    steps.append(.accept)
    if isOverLimit { steps = [.accept] }
  }

  /// What the first character of a match must be: one of these.
  var firstTests: [CharacterTest] {
    var tests: [CharacterTest] = []
    var entered: Set<Int> = []
    var waiting = [0]
    while let step = waiting.popLast() {
      guard entered.insert(step).inserted else { continue }
      switch steps[step] {
      case .take(let test): tests.append(test)
      case .either(let one, let other): waiting += [one, other]
      case .go(let target): waiting.append(target)
      case .accept: break
      }
    }
    return tests
  }

  private static func required(_ tree: PatternTree, isExact: Bool) -> ASCIISet {
    switch tree {
    case .empty, .any, .set, .of: return ASCIISet()
    case .character(let scalar):
      var set = ASCIISet()
      // White space is written in many ways.
      if scalar.isASCII, scalar.value > 0x20 {
        let byte = UInt8(scalar.value)
        let isCapital = byte >= 0x41 && byte <= 0x5A
        set.insert(!isExact && isCapital ? byte | 0x20 : byte)
      }
      return set
    case .sequence(let first, let second):
      return required(first, isExact: isExact).union(required(second, isExact: isExact))
    case .either(let first, let second):
      return required(first, isExact: isExact).intersection(required(second, isExact: isExact))
    case .repeated(let inside, let least, _):
      return least > 0 ? required(inside, isExact: isExact) : ASCIISet()
    }
  }

  private mutating func add(_ tree: PatternTree) {
    guard steps.count < ScreeningLimits.program else {
      isOverLimit = true
      return
    }
    switch tree {
    case .empty: break
    case .any: steps.append(.take(.any))
    case .character(let scalar): add(scalar)
    case .set(let ranges, let classes, let isNegated):
      steps.append(
        .take(
          .set(
            CharacterSet(ranges, classes: classes, isExact: isExact),
            isNegated: isNegated
          )
        )
      )
    case .of(let kind):
      steps.append(.take(.set(CharacterSet([], classes: [kind], isExact: true), isNegated: false)))
    case .sequence(let first, let second):
      add(first)
      add(second)
    case .either(let first, let second): addEither(first, second)
    case .repeated(let inside, let least, let most): addRepeat(inside, least, most)
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    guard let straight = PatternText.straightened(scalar) else { return }
    for part in isExact ? [straight] : Folding.key(of: straight) {
      steps.append(.take(.one(part.value)))
    }
  }

  private mutating func addEither(_ first: PatternTree, _ second: PatternTree) {
    let fork = steps.count
    steps.append(.accept)
    add(first)
    let end = steps.count
    steps.append(.accept)
    steps[fork] = .either(fork + 1, steps.count)
    add(second)
    steps[end] = .go(steps.count)
  }

  private mutating func addRepeat(_ inside: PatternTree, _ least: Int, _ most: Int?) {
    for _ in 0..<least where !isOverLimit { add(inside) }
    guard let most else {
      let fork = steps.count
      steps.append(.accept)
      add(inside)
      steps.append(.go(fork))
      steps[fork] = .either(fork + 1, steps.count)
      return
    }
    var forks: [Int] = []
    for _ in least..<max(least, most) where !isOverLimit {
      forks.append(steps.count)
      steps.append(.accept)
      add(inside)
    }
    for fork in forks { steps[fork] = .either(fork + 1, steps.count) }
  }
}

/// What one character of a text must be.
enum CharacterTest: Sendable {
  case any
  case one(UInt32)
  case set(CharacterSet, isNegated: Bool)

  func allows(_ value: UInt32) -> Bool {
    switch self {
    case .any: true
    case .one(let wanted): wanted == value
    case .set(let set, let isNegated): set.contains(value) != isNegated
    }
  }
}

/// Some characters, case and marks left aside unless they are meant as written.
struct CharacterSet: Sendable {
  private let ranges: [ClosedRange<UInt32>]
  private let classes: [PatternClass]

  init(_ ranges: [ClosedRange<Unicode.Scalar>], classes: [PatternClass], isExact: Bool) {
    var found = ranges.map { $0.lowerBound.value...$0.upperBound.value }
    if !isExact {
      for range in ranges {
        for value in range.lowerBound.value...min(range.upperBound.value, Self.lastFolded) {
          guard let scalar = Unicode.Scalar(value), let straight = PatternText.straightened(scalar)
          else { continue }
          let folded = Folding.key(of: straight)
          if folded.count == 1, folded[0].value != value {
            found.append(folded[0].value...folded[0].value)
          }
        }
      }
    }
    self.ranges = found
    self.classes = classes
  }

  // Beyond it hardly any letter has another case, and a set of all characters stays quick to make.
  private static let lastFolded: UInt32 = 0x2FFF

  func contains(_ value: UInt32) -> Bool {
    ranges.contains { $0.contains(value) } || classes.contains { Self.contains(value, $0) }
  }

  private static func contains(_ value: UInt32, _ kind: PatternClass) -> Bool {
    let isDigit = (0x30...0x39).contains(value)
    switch kind {
    case .digit: return isDigit
    case .space: return value == 0x20
    case .word:
      if value < 0x80 { return isDigit || (0x61...0x7A).contains(value | 0x20) }
      guard let scalar = Unicode.Scalar(value) else { return false }
      return scalar.properties.isAlphabetic
    }
  }
}
