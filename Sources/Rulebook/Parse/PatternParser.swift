/// What is wrong in a pattern, and where.
struct PatternError: Error {
  /// Bytes from the start of the pattern's text.
  let offset: Int
  let length: Int
  let text: String
  let help: String?
}

/// Reads patterns, a small regular language that is matched in linear time
/// (`rule-language.md`, 3.5).
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  /// The tree of a pattern's text, and whether it can match nothing.
  static func parse(_ text: String) throws(PatternError) -> (PatternTree, mayBeEmpty: Bool) {
    var parser = PatternParser(scalars: Array(text.unicodeScalars))
    let tree = try parser.choice()
    if parser.current == ")" {
      throw parser.error("this bracket was never opened", help: "write \\) for the sign itself")
    }
    return (tree, tree.mayBeEmpty)
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private func next(_ ahead: Int = 1) -> Unicode.Scalar? {
    index + ahead < scalars.count ? scalars[index + ahead] : nil
  }

  private func error(_ text: String, at place: Int? = nil, help: String? = nil) -> PatternError {
    let place = place ?? index
    let before = scalars[..<min(place, scalars.count)]
    let offset = before.reduce(0) { $0 + UTF8.width($1) }
    let length = place < scalars.count ? UTF8.width(scalars[place]) : 1
    return PatternError(offset: offset, length: length, text: text, help: help)
  }

  private mutating func choice() throws(PatternError) -> PatternTree {
    var options = [try row()]
    while current == "|" {
      index += 1
      options.append(try row())
    }
    return PatternTree.either(options[...])
  }

  private mutating func row() throws(PatternError) -> PatternTree {
    var pieces: [PatternTree] = []
    while let scalar = current, scalar != "|", scalar != ")" {
      pieces.append(try repeated(atom(scalar)))
    }
    return PatternTree.sequence(pieces[...])
  }

  private mutating func atom(_ scalar: Unicode.Scalar) throws(PatternError) -> PatternTree {
    switch scalar {
    case "(": return try bracket()
    case "[": return try set()
    case "\\": return try escape().tree
    case ".":
      index += 1
      return .any
    case "^", "$":
      throw error(
        "patterns have no anchors: they always fit whole words",
        help: "write \\\(scalar) for the sign itself"
      )
    case "*", "+", "?", "{":
      throw error("there is nothing here to repeat", help: "write \\\(scalar) for the sign itself")
    case "]", "}":
      throw error("this bracket was never opened", help: "write \\\(scalar) for the sign itself")
    case _:
      index += 1
      return .character(scalar)
    }
  }

  private mutating func bracket() throws(PatternError) -> PatternTree {
    let start = index
    guard depth < 32 else { throw error("brackets in a pattern nest at most 32 deep") }
    if next() == "?" {
      throw error(
        "patterns have no look-around, names or flags",
        at: index + 1,
        help: "a bracket only groups; write \\? for the sign itself"
      )
    }
    index += 1
    depth += 1
    let tree = try choice()
    guard current == ")" else {
      throw error("this bracket is never closed", at: start, help: "add a closing )")
    }
    index += 1
    depth -= 1
    return tree
  }

  private mutating func repeated(_ tree: PatternTree) throws(PatternError) -> PatternTree {
    let (least, most): (Int, Int?)
    switch current {
    case "?": (least, most) = (0, 1)
    case "*": (least, most) = (0, nil)
    case "+": (least, most) = (1, nil)
    case "{": (least, most) = try bounds()
    case _: return tree
    }
    index += 1
    switch current {
    case "?", "+":
      throw error("patterns have no lazy or possessive repeats", help: "take this sign out")
    case "*", "{":
      throw error("a repeat cannot be repeated", help: "put brackets round what is repeated")
    case _: return .repeated(tree, least: least, most: most)
    }
  }

  /// Reads `{n}`, `{n,}` or `{n,m}`, up to its closing brace.
  private mutating func bounds() throws(PatternError) -> (Int, Int?) {
    let start = index
    index += 1
    let least = try figure(start)
    guard current == "," else {
      try closeBounds(start)
      return (least, least)
    }
    index += 1
    if current == "}" { return (least, nil) }
    let most = try figure(start)
    try closeBounds(start)
    if most < least {
      throw error("no number lies between \(least) and \(most)", at: start)
    }
    return (least, most)
  }

  private func closeBounds(_ start: Int) throws(PatternError) {
    guard current == "}" else { throw badBounds(start) }
  }

  private func badBounds(_ start: Int) -> PatternError {
    error(
      "a repeat is written {n}, {n,} or {n,m}",
      at: start,
      help: "write \\{ for the sign itself"
    )
  }

  private mutating func figure(_ start: Int) throws(PatternError) -> Int {
    var value = 0
    let first = index
    while let digit = current, ("0"..."9").contains(digit) {
      value = min(1000, value * 10 + Int(digit.value - 48))
      index += 1
    }
    guard index > first else { throw badBounds(start) }
    guard value <= 50 else { throw error("a repeat goes up to 50", at: first) }
    return value
  }

  private mutating func escape() throws(PatternError)
    -> (tree: PatternTree, item: ClosedRange<Unicode.Scalar>?, group: PatternClass?)
  {
    let group: PatternClass
    switch next() {
    case "d": group = .digit
    case "s": group = .space
    case "w": group = .word
    case .some(let scalar) where Self.escapable.contains(scalar):
      index += 2
      return (.character(scalar), scalar...scalar, nil)
    case .some(let scalar) where ("1"..."9").contains(scalar):
      throw error("patterns have no back-references")
    case .some(let scalar):
      throw error(
        "\"\\\(scalar)\" has no meaning in a pattern",
        help: "a backslash stands before a sign, or before d, s or w"
      )
    case nil: throw error("a backslash at the end of a pattern has no meaning")
    }
    index += 2
    return (.of(group), nil, group)
  }

  private static let escapable = Set(".*+?()[]{}|/\\^$-\"'&,:;!#%=<>@_~ ".unicodeScalars)

  private mutating func set() throws(PatternError) -> PatternTree {
    let start = index
    index += 1
    let negated = current == "^"
    if negated { index += 1 }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    var classes: [PatternClass] = []
    while current != "]" {
      let place = index
      guard let lower = try setItem(start, &classes) else { continue }
      guard current == "-", let after = next(), after != "]" else {
        ranges.append(lower...lower)
        continue
      }
      index += 1
      guard let upper = try setItem(start, &classes) else {
        throw error("a range of a set runs from one character to another", at: place)
      }
      guard lower <= upper else {
        throw error("no character lies between \"\(lower)\" and \"\(upper)\"", at: place)
      }
      ranges.append(lower...upper)
    }
    guard !ranges.isEmpty || !classes.isEmpty else {
      throw error("this set has no characters", at: start)
    }
    index += 1
    return .set(ranges, classes: classes, negated: negated)
  }

  /// One character of a set; a class is added to `classes` and nil given.
  private mutating func setItem(
    _ start: Int,
    _ classes: inout [PatternClass]
  ) throws(PatternError) -> Unicode.Scalar? {
    guard let scalar = current else {
      throw error("this set is never closed", at: start, help: "add a closing ]")
    }
    guard scalar == "\\" else {
      index += 1
      return scalar
    }
    let escape = try escape()
    if let group = escape.group { classes.append(group) }
    return escape.item?.lowerBound
  }
}

extension PatternTree {
  // Halves rather than a chain keep the tree shallow, however long the pattern.

  fileprivate static func sequence(_ pieces: ArraySlice<PatternTree>) -> PatternTree {
    guard pieces.count > 1 else { return pieces.first ?? .empty }
    let middle = pieces.startIndex + (pieces.count + 1) / 2
    return .sequence(sequence(pieces[..<middle]), sequence(pieces[middle...]))
  }

  fileprivate static func either(_ options: ArraySlice<PatternTree>) -> PatternTree {
    guard options.count > 1 else { return options.first ?? .empty }
    let middle = options.startIndex + (options.count + 1) / 2
    return .either(either(options[..<middle]), either(options[middle...]))
  }

  /// Whether it matches a text without characters.
  fileprivate var mayBeEmpty: Bool {
    switch self {
    case .empty: true
    case .any, .character, .set, .of: false
    case .sequence(let first, let second): first.mayBeEmpty && second.mayBeEmpty
    case .either(let first, let second): first.mayBeEmpty || second.mayBeEmpty
    case .repeated(let tree, let least, _): least == 0 || tree.mayBeEmpty
    }
  }
}
