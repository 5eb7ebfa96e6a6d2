import Rulebook

/// One run of all changes over all examples.
struct MutationTrial {
  private(set) var definitions: [(origin: Origin, definition: MutatedDefinition)] = []
  private(set) var survivors: [(definition: String, mutant: Mutant)] = []
  private(set) var counts: [Operator: MutantCount] = [:]

  private let rulebook: Rulebook
  private let preparation: Preparation
  private let cases: ExampleCases
  private let reach: Reach
  private let check: ChangeCheck
  private let changes: Changes

  init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
    preparation = Preparation(Screener.Rules(rulebook))
    cases = ExampleCases(rulebook, preparation.made)
    reach = Reach(rulebook)
    check = ChangeCheck(rulebook, reach)
    changes = Changes(rulebook)
  }

  mutating func tryAll(_ only: Set<String>?) {
    for (number, rule) in rulebook.rules.enumerated()
    where only?.contains(rule.name.text) ?? true {
      tryRule(number)
    }
    guard only == nil else { return }
    for number in rulebook.conditions.indices { tryCondition(number) }
    for number in rulebook.zones.indices { tryZone(number) }
    for parameter in rulebook.parameters { tryParameter(parameter) }
    for number in rulebook.terms.indices { tryTerm(number) }
  }

  // MARK: - Definitions

  private mutating func tryRule(_ number: Int) {
    let rule = rulebook.rules[number]
    var trial = DefinitionTrial(rule.name, .rule, severity: rule.severity)
    var seen: Set<[String]> = [Formatter.decidingClauses(of: rule)]
    for entry in changes.changes(of: rule) {
      let changed = entry.change.whole
      guard seen.insert(Formatter.decidingClauses(of: changed)).inserted, check.allows(changed)
      else { continue }
      var mutant = Mutant(entry.change, outcome: entry.outcome)
      mutant.asksNegation = entry.asksNegation
      let book = preparation.replacing(rule: number, by: changed)
      trial.add(mutant, isCaught: cases.ofRules[number].contains { !$0.passes(book) })
    }
    take(trial)
  }

  private mutating func tryCondition(_ number: Int) {
    let condition = rulebook.conditions[number]
    var trial = DefinitionTrial(condition.name, .condition)
    let examples = cases.examples(of: reach.rules(to: .condition, condition.name))
    var seen: Set<String> = [Formatter.text(of: condition.condition)]
    for change in changes.changes(of: condition.condition) {
      guard seen.insert(Formatter.text(of: change.whole)).inserted,
        check.allows(condition.changed(to: change.whole))
      else { continue }
      let book = preparation.replacing(condition: number, by: change.whole)
      trial.add(Mutant(change), isCaught: examples.contains { !$0.passes(book) })
    }
    take(trial)
  }

  private mutating func tryZone(_ number: Int) {
    let zone = rulebook.zones[number]
    var trial = DefinitionTrial(zone.name, .zone)
    let examples = cases.examples(of: reach.rules(to: .zone, zone.name))
    var seen: Set<String> = [Formatter.text(of: zone.unit)]
    for change in changes.changes(of: zone.unit) {
      guard seen.insert(Formatter.text(of: change.whole)).inserted,
        check.allows(zone.changed(to: change.whole))
      else { continue }
      let book = preparation.replacing(zone: number, by: change.whole)
      trial.add(Mutant(change), isCaught: examples.contains { !$0.passes(book) })
    }
    take(trial)
  }

  private mutating func tryParameter(_ parameter: Parameter) {
    var trial = DefinitionTrial(parameter.name, .parameter)
    // Invariant: a rule that does not lead to the parameter says the same whatever its value is.
    let examples = cases.examples(of: reach.rules(to: .parameter, parameter.name))
    for change in changes.changes(of: parameter) where check.allows(change.whole) {
      let book = preparation.replacing(
        parameter: parameter.name.text,
        by: change.whole.value.value
      )
      trial.add(Mutant(change), isCaught: examples.contains { !$0.passes(book) })
    }
    take(trial)
  }

  private mutating func tryTerm(_ number: Int) {
    let term = rulebook.terms[number]
    var trial = DefinitionTrial(term.name, .term)
    let examples = cases.ofTerms[number] + cases.examples(of: reach.rules(to: .term, term.name))
    let prepared = preparation.made.terms[number]
    for change in changes.changes(of: term) {
      let (index, isException) = (change.whole.index, change.whole.isException)
      let leaf = isException ? prepared.exceptions[index] : prepared.phrases[index]
      let book = preparation.dropping(index, isException: isException, ofTerm: number)
      let isCaught = examples.contains {
        $0.mayHold(leaf, of: book) && !$0.passes(book)
      }
      trial.add(Mutant(change, ofTermThatMatches: !isException), isCaught: isCaught)
    }
    take(trial)
  }

  private mutating func take(_ trial: DefinitionTrial) {
    guard trial.count.total > 0 else { return }
    definitions.append((trial.name.origin, trial.definition))
    survivors += trial.survivors.map { (trial.name.text, $0) }
    counts.merge(trial.counts) { $0 + $1 }
  }
}
