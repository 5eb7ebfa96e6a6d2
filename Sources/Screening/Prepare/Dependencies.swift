/// What definitions rest on others of their kind, so that each can be worked out after those it needs
/// and no chain of names, however long, leads ever deeper.
struct Dependencies: Sendable {
  private let needed: [[Int]]

  /// `needed` lists for each definition those it names.
  init(_ needed: [[Int]]) {
    self.needed = needed
  }

  /// The definitions that `first` rests on and that are not known yet, each after those it needs, and
  /// `first` itself last.
  func order(of first: Int, isKnown: (Int) -> Bool) -> [Int] {
    guard !isKnown(first) else { return [] }
    var order: [Int] = []
    var visited: Set<Int> = [first]
    var open = [(number: first, next: 0)]
    while let (number, next) = open.last {
      guard next < needed[number].count else {
        order.append(number)
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      let other = needed[number][next]
      if !isKnown(other), visited.insert(other).inserted { open.append((other, 0)) }
    }
    return order
  }
}

/// The names of conditions and rules that a condition speaks of itself.
struct NamedParts {
  private(set) var conditions: [Int] = []
  private(set) var rules: [Int] = []

  init(_ check: Check) {
    look(at: check)
  }

  private mutating func look(at check: Check) {
    switch check.kind {
    case .all(let parts), .any(let parts), .counted(_, let parts):
      for part in parts { look(at: part) }
    case .not(let inside): look(at: inside)
    case .named(let number): conditions.append(number)
    case .rule(let number, _): rules.append(number)
    case .field, .every, .some, .no, .scope, .scopeNot: break
    }
  }
}

extension PreparedRulebook {
  /// Of terms, the terms among their phrases and exceptions.
  var termDependencies: Dependencies {
    Dependencies(
      terms.map { term in
        (term.phrases + term.exceptions).compactMap { leaf in
          if case .term(let number) = leaves[leaf] { number } else { nil }
        }
      }
    )
  }

  var conditionDependencies: Dependencies {
    Dependencies(conditions.map { NamedParts($0).conditions })
  }

  /// Of zones, those that their units are narrowed by.
  var zoneDependencies: Dependencies {
    Dependencies(
      zones.map { zone in
        zone.filters.compactMap { filter in
          if case .of(let scope) = filter, case .zone(let number) = scope.kind {
            number
          } else {
            nil
          }
        }
      }
    )
  }

  /// Of rules, those they ask about, also through conditions.
  var ruleDependencies: Dependencies {
    let parts = conditions.map { NamedParts($0) }
    return Dependencies(
      rules.map { rule in
        var rules: [Int] = []
        var waiting: [Int] = []
        for check in rule.checks {
          let own = NamedParts(check)
          rules += own.rules
          waiting += own.conditions
        }
        var visited: Set<Int> = []
        while let condition = waiting.popLast() {
          guard visited.insert(condition).inserted else { continue }
          rules += parts[condition].rules
          waiting += parts[condition].conditions
        }
        return rules
      }
    )
  }
}

extension PreparedRule {
  /// All its conditions.
  fileprivate var checks: [Check] {
    let applies: [Check] =
      switch self.applies {
      case .always: []
      case .when(let check): [check]
      case .toEach(_, let condition): condition.map { [$0] } ?? []
      }
    return applies + [expectation] + doubts.map(\.check)
  }
}
