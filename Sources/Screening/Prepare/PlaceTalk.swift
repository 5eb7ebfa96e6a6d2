/// Which conditions speak of the place that a rule is applied to, themselves or through others.
struct PlaceTalk {
  private var speaks = false
  private var named: [Int] = []

  private init() {}

  /// For each of the conditions, whether it does.
  static func speaking(_ conditions: [Check]) -> [Bool] {
    var speaking = [Bool](repeating: false, count: conditions.count)
    var users = [[Int]](repeating: [], count: conditions.count)
    var waiting: [Int] = []
    for (number, condition) in conditions.enumerated() {
      var talk = PlaceTalk()
      talk.look(at: condition)
      for other in talk.named { users[other].append(number) }
      if talk.speaks { waiting.append(number) }
    }
    while let number = waiting.popLast() {
      guard !speaking[number] else { continue }
      speaking[number] = true
      waiting += users[number]
    }
    return speaking
  }

  private mutating func look(at check: Check) {
    switch check.kind {
    case .all(let parts), .any(let parts), .counted(_, let parts):
      for part in parts { look(at: part) }
    case .not(let inside): look(at: inside)
    case .rule, .field: break
    case .every(let unit, let statement):
      look(at: unit)
      look(at: statement)
    case .some(let unit, let statement), .no(let unit, let statement):
      look(at: unit)
      if let statement { look(at: statement) }
    case .scope(let scope, let statement), .scopeNot(let scope, let statement):
      if scope.speaksOfPlace { speaks = true }
      look(at: statement)
    case .named(let number): named.append(number)
    }
  }

  private mutating func look(at statement: Statement) {
    switch statement {
    case .has(let unit), .hasNo(let unit), .hasCount(_, let unit): look(at: unit)
    case .mentions, .hasWords, .holds: break
    }
  }

  private mutating func look(at unit: UnitCheck) {
    if unit.number == nil { speaks = true }
  }
}
