import Rulebook

/// The phrases and patterns of all rulebooks, each once, numbered for the automaton.
struct SharedLeaves {
  private(set) var phrases: [PhraseAutomaton.Entry] = []
  private var numbers: [PhraseAutomaton.Entry: Int] = [:]
  private(set) var patterns: [PatternProgram] = []
  private var patternNumbers: [PatternKey: Int] = [:]

  private struct PatternKey: Hashable {
    let tree: PatternTree
    let isExact: Bool
  }

  mutating func phrase(_ text: String, isExact: Bool) -> Int {
    let entry = PhraseAutomaton.Entry(text, isExact: isExact)
    if let known = numbers[entry] { return known }
    numbers[entry] = phrases.count
    phrases.append(entry)
    return phrases.count - 1
  }

  mutating func pattern(_ tree: PatternTree, isExact: Bool) -> Int {
    let key = PatternKey(tree: tree, isExact: isExact)
    if let known = patternNumbers[key] { return known }
    patternNumbers[key] = patterns.count
    patterns.append(PatternProgram(tree, isExact: isExact))
    return patterns.count - 1
  }
}
