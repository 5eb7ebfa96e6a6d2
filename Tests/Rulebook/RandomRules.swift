import TestSupport

/// Draws rule files that are right, with every construct of the language, odd layout and comments.
struct RandomRules {
  private var random: Seeded
  private var depth = 0

  init(_ seed: UInt64) {
    random = Seeded(seed)
  }

  /// A whole file.
  mutating func file() -> String {
    var text = "term one means \"alpha\"\nterm two means \"beta\", one\nparameter p is 2\n"
    text += "zone z means section titled one\ncondition c means the paper mentions two\n"
    text += "field f labelled \"f\"\nfield paper-date labelled \"date\"\n"
    text += source("s") + pack()
    for number in 0..<below(6) { text += definition(number) }
    for number in 0...below(3) { text += rule(number) }
    return text
  }

  /// A whole file of waivers.
  mutating func waivers() -> String {
    (0...below(3)).map { number in
      var clauses = [
        "for \(pick("all papers", "papers \"a.docx\"", "papers \"board/a*\", \"b.docx\""))",
        "owner \"Head of Papers\"",
        "approved by \"Board\" on \(pick("2026-01-01", "\"1 May\""))",
        "until \(pick("2026-12-31", "2027-02-28", "\"soon\""))",
        "because \"It is the title of a report that others wrote, long before this was asked.\"",
      ]
      if below(2) == 0 { clauses.append("finding \"0123456789abcdef-2\"") }
      clauses.shuffle(using: &random)
      return gap() + "\nwaiver W-\(number)\(space())of R-0" + clauses.map { gap() + $0 }.joined()
        + gap() + "\n"
    }.joined()
  }

  private mutating func pack() -> String {
    var clauses = ["title \"All\"", "owner \"Office\"", "contact \"office@example.org\""]
    clauses =
      clauses.filter { _ in below(2) == 0 } + ["theme th \"Theme\"", "theme other \"Other\""]
    clauses.shuffle(using: &random)
    return "pack random version \"1\"" + clauses.map { gap() + $0 }.joined() + gap() + "\n"
  }

  private mutating func source(_ name: String) -> String {
    var clauses = [
      "link https://example.org/a#b", "issued 2026-01-01", "withdrawn 2026-02-01",
      "force \"guidance\"",
    ].filter { _ in below(2) == 0 }
    for number in 0..<below(3) { clauses.append("note \"Note \(number).\"") }
    clauses.shuffle(using: &random)
    return "source \(name) \"A source\"" + clauses.map { gap() + $0 }.joined() + gap() + "\n"
  }

  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  private mutating func pick(_ choices: String...) -> String { choices[below(choices.count)] }

  private mutating func maybe(_ text: String) -> String { below(2) == 0 ? text : "" }

  /// White space between clauses: lines, comments, or just a space.
  private mutating func gap() -> String {
    pick("\n", "\n  ", " ", "\n\n", "  # note\n", "\n# above\n", "\n\n  # one\n\n  # two\n\n")
  }

  private mutating func space() -> String { pick(" ", " ", " ", " ", "\n    ", " # in\n", "\t ") }

  private mutating func definition(_ number: Int) -> String {
    let body: String
    switch below(8) {
    case 6: body = source("s\(number)")
    case 7:
      let tests = ["matches \"[[alpha]]\"", "does not match \"beta\"", "matches \"alpha\""]
      body = "term t\(number) means one" + tests.map { gap() + $0 }.joined()
    case 0: body = "term t\(number) means \(phrases())\(maybe(gap() + "except \(phrases())"))"
    case 1: body = "zone z\(number) means \(unit())"
    case 2:
      body =
        "parameter q\(number) is 0\(below(9)).50 between 0.0 and 10"
        + maybe(space() + "because \"a reason that is long enough to need a line of its own here\"")
    case 3: body = "condition c\(number) means \(condition())"
    case 4: body = "cue \(pick("before", "after", "break", "ignore")) \"say \\\"no\\\"\", \"less\""
    case _: body = "field f\(number) labelled \(phrases())\(maybe(gap() + "except \"x\""))"
    }
    return gap() + "\n" + body + gap() + "\n"
  }

  private mutating func rule(_ number: Int) -> String {
    var clauses = ["expect \(condition())"]
    if below(2) == 0 { clauses.append("say \"Say \(number).\"") }
    for _ in 0..<below(3) {
      clauses.append("cites s\(maybe(" at \"page 3\""))\(maybe(space() + "quote \"Words.\""))")
    }
    if below(2) == 0 { clauses.append("theme \(pick("th", "other"))") }
    if below(3) == 0 { clauses.append("owner \"Office\"") }
    if below(3) == 0 { clauses.append("advise \"Say it, such as: \\\"so\\\".\"") }
    if below(2) == 0 { clauses.append("severity \(pick("minor", "major"))") }
    if below(2) == 0 {
      clauses.append("cannot tell when \(condition())\(maybe(space() + "because \"doubt\""))")
    }
    if below(3) == 0 {
      clauses.append(
        "effective from 2026-04-01\(maybe(" until 2027-03-31")) notice \(below(3)) days"
      )
    }
    if below(3) == 0 { clauses.append("retired 2027-01-01 replaced by R-0 because \"Newer.\"") }
    if below(3) == 0 { clauses.append("example met as of 2026-05-01 \"[[alpha]]\"") }
    if below(3) == 0 { clauses.append("example not met \"\"\"\n  # T\n  beta  \n  \"\"\"") }
    switch below(3) {
    case 0: clauses.append("applies when \(condition())")
    case 1: clauses.append("applies to each \(unit()) where \(condition())")
    case _: break
    }
    clauses.shuffle(using: &random)
    return "\nrule R-\(number) \"Rule \(number)\"" + clauses.map { gap() + $0 }.joined() + gap()
      + "\n"
  }

  // MARK: - Conditions

  private mutating func condition() -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < 5 else { return statement() }
    switch below(9) {
    case 0: return "\(unary()) and\(space())\(unary())"
    case 1: return "\(unary()) or \(unary()) or \(unary())"
    case 2: return "(\(condition()))"
    case 3: return "\(pick("any", "all")) of (\(list(1...3) { $0.condition() }))"
    case 4:
      return
        "\(pick("at least 1", "exactly 2", "at most p")) of (\(list(3...4) { $0.condition() }))"
    case 5: return "not \(unary())"
    case _: return statement()
    }
  }

  private mutating func unary() -> String {
    switch below(4) {
    case 0: "not \(unary())"
    case 1: "(\(condition()))"
    case _: statement()
    }
  }

  private mutating func list(
    _ counts: ClosedRange<Int>,
    _ element: (inout RandomRules) -> String
  ) -> String {
    let count = counts.lowerBound + below(counts.count)
    return (0..<count).map { _ in element(&self) }.joined(separator: "," + space())
  }

  private mutating func statement() -> String {
    switch below(10) {
    case 0: return "c"
    case 1: return "rule R-0 is any of (met\(maybe(", not met")))"
    case 2: return "the field f is \(fieldTest())"
    case 3: return "every \(unit()) \(predicate())"
    case 4: return "\(pick("some", "no")) \(unit())\(maybe(" " + predicate()))"
    case 5: return "\(scope()) does not \(pick("mention", "affirm"))\(space())\(finder())\(times())"
    case 6: return "\(scope()) does not hold \(value())"
    case _: return "\(scope())\(space())\(predicate())"
    }
  }

  private mutating func fieldTest() -> String {
    switch below(5) {
    case 0: pick("present", "missing", "filled", "blank", "a placeholder")
    case 1: "any of (\(phrases()))"
    case 2: "on or \(pick("before", "after")) \(pick("2026-01-01", "the paper date"))"
    case 3: "\(pick("before", "after")) the paper date"
    case _: phrase()
    }
  }

  private mutating func scope() -> String {
    pick(
      "the paper",
      "the body",
      "the cover sheet",
      "it",
      "the field f",
      "the same section",
      "the z"
    )
  }

  private mutating func predicate() -> String {
    switch below(6) {
    case 0: "has \(pick("a", "an", "no")) \(unit())"
    case 1: "has \(count()) \(unit())"
    case 2: "has \(count()) \(pick("word", "words"))"
    case 3: "holds \(value())"
    case _: "\(pick("mentions", "affirms")) \(finder())\(times())"
    }
  }

  private mutating func times() -> String {
    below(3) == 0 ? " \(count()) \(pick("time", "times"))" : ""
  }

  private mutating func count() -> String {
    "\(pick("at least", "at most", "exactly")) \(pick("1", "2", "03", "p"))"
  }

  private mutating func unit() -> String {
    let part = pick("section", "tables", "row", "cells", "item", "sentence", "paragraphs")
    var filters = ""
    for _ in 0..<below(3) {
      switch below(5) {
      case 0: filters += " \(pick("titled", "headed", "mentioning")) \(prim())"
      case 1: filters += " holding \(value())"
      case 2: filters += " of \(scope())"
      case 3: filters += " level \(pick("1", "p"))"
      case _: filters += " captioned \(prim())"
      }
    }
    return part + filters
  }

  // MARK: - Finders

  private mutating func finder() -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < 6 else { return phrase() }
    switch below(6) {
    case 0:
      return
        "\(prim()) \(pick("near", "then", "without")) \(prim()) within \(pick("1", "9", "p")) words"
    case 1: return "\(prim()) in the same \(pick("sentence", "table")) as \(prim())"
    case _: return prim()
    }
  }

  private mutating func prim() -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < 6 else { return phrase() }
    switch below(6) {
    case 0: return "(\(finder()))"
    case 1: return "any of (\(list(1...3) { $0.finder() }))"
    case 2:
      return pick(
        "a number between 1 and 3",
        "an percentage above 5.0%",
        "a date",
        "a date no older than 1 months at the paper date"
      )
    case _: return phrase()
    }
  }

  private mutating func value() -> String {
    pick("suppressed", "blank", "a number", "a date before 2026-01-01", "a number below p")
  }

  private mutating func phrases() -> String { list(1...4) { $0.phrase() } }

  private mutating func phrase() -> String {
    pick(
      "one",
      "two",
      "\"gamma\"",
      "exact \"Delta\"",
      "\"epsilon zet*\"",
      "pattern /a\\/b+/",
      "exact pattern /[A-Z]{2}/",
      "\"a phrase that takes some room on its line\"",
      "\"\\\\ eta\""
    )
  }
}
