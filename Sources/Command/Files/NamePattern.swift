/// A pattern for one name of a path: `*`, `?`, `[a-z]`, `[!a-z]` and `\` before a plain character.
struct NamePattern {
  private enum Token {
    case literal(Unicode.Scalar)
    case anyOne
    case anyRun
    case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  private var tokens: [Token] = []

  init(_ text: some StringProtocol) {
    var rest = Substring.UnicodeScalarView(text.unicodeScalars)
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*":
        if case .anyRun = tokens.last { continue }
        tokens.append(.anyRun)
      case "?": tokens.append(.anyOne)
      case "[": tokens.append(Self.set(&rest) ?? .literal("["))
      case "\\": tokens.append(.literal(rest.popFirst() ?? "\\"))
      default: tokens.append(.literal(scalar))
      }
    }
  }

  /// Whether the pattern itself begins with a full stop.
  var beginsWithDot: Bool {
    if case .literal(".") = tokens.first { true } else { false }
  }

  /// Whether `name` fits, from its beginning to its end.
  func matches(_ name: some StringProtocol) -> Bool {
    let name = Array(name.unicodeScalars)
    var place = 0
    var token = 0
    // Where to go on when what follows the last `*` does not fit: the star takes one more.
    var retry: (token: Int, place: Int)?
    while place < name.count {
      if token < tokens.count, case .anyRun = tokens[token] {
        retry = (token + 1, place)
        token += 1
      } else if token < tokens.count, Self.fits(tokens[token], name[place]) {
        token += 1
        place += 1
      } else if let last = retry {
        retry = (last.token, last.place + 1)
        token = last.token
        place = last.place + 1
      } else {
        return false
      }
    }
    return tokens[token...].allSatisfy { if case .anyRun = $0 { true } else { false } }
  }

  private static func fits(_ token: Token, _ scalar: Unicode.Scalar) -> Bool {
    switch token {
    case .literal(let wanted): wanted == scalar
    case .anyOne: true
    case .anyRun: false
    case .set(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
    }
  }

  /// Reads what follows `[`; nil if it is never closed.
  private static func set(_ rest: inout Substring.UnicodeScalarView) -> Token? {
    var inside = rest
    let isNegated = inside.first == "!" || inside.first == "^"
    if isNegated { inside.removeFirst() }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while let scalar = inside.popFirst() {
      if scalar == "]", !ranges.isEmpty {
        rest = inside
        return .set(ranges, isNegated: isNegated)
      }
      let lower = scalar == "\\" ? inside.popFirst() ?? scalar : scalar
      var upper = lower
      if inside.first == "-", let last = inside.dropFirst().first, last != "]" {
        inside.removeFirst(2)
        upper = last
      }
      ranges.append(min(lower, upper)...max(lower, upper))
    }
    return nil
  }
}
