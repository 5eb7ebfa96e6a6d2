import Foundation
import TestSupport

/// Random papers and rules over few words, so that they meet often.
struct RandomCase {
  private var random: Seeded
  private var depth = 0
  private let words = ["a", "b", "c", "no", "d"]

  init(_ seed: UInt64) {
    random = Seeded(seed)
  }

  // MARK: - Choices

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  mutating func pick<T>(_ choices: [T]) -> T { choices[number(0...choices.count - 1)] }

  mutating func shuffled<T>(_ list: [T]) -> [T] { list.shuffled(using: &random) }

  // MARK: - Papers

  /// Words with stops and signs between them.
  mutating func text(_ most: Int = 7) -> String {
    var text = ""
    for _ in 0..<number(1...most) {
      if !text.isEmpty { text += pick([" ", " ", " ", " ", ". ", ", ", "; "]) }
      let word =
        chance(12)
        ? pick(["3", "12", "2%", "31 January 2026", "2025/26", "May 2020"])
        : pick(words)
      text += text.hasSuffix(". ") ? word.uppercased() : word
    }
    return text + (chance(50) ? "." : "")
  }

  /// Blocks that hold no headings and no fields.
  mutating func blocks(_ most: Int) -> [String] {
    (0..<number(0...most)).map { _ in block() }
  }

  private mutating func block() -> String {
    switch number(1...10) {
    case 1...5: return text(9)
    case 6: return "- " + text()
    case 7: return "^ " + text()
    case _: return table()
    }
  }

  private mutating func table() -> String {
    let columns = number(1...3)
    var lines: [String] = chance(30) ? ["Table: " + text(3)] : []
    for row in 0..<number(1...4) {
      lines.append(
        "| " + (0..<columns).map { _ in cell() }.joined(separator: " | ") + " |"
      )
      if row == 0, chance(30) { lines.append("|---|") }
    }
    return lines.joined(separator: "\n")
  }

  private mutating func cell() -> String {
    switch number(1...8) {
    case 1: ""
    case 2: pick(["*", "<5", "–", "c"])
    case 3: pick(["3", "12", "40", "2%"])
    case 4: chance(25) ? "{unreadable}" : "a"
    case _: text(2)
    }
  }

  mutating func field(_ labels: [String]) -> String {
    let label = pick(labels)
    switch number(1...6) {
    case 1: return "@\(label):"
    case 2: return "@\(label): {prompt}"
    case 3: return "@\(label): [x] a [ ] b [x] c"
    case 4: return "@\(label): {unreadable}"
    case 5: return "@\(label): 31 January 2026"
    case _: return "@\(label): " + text(4)
    }
  }

  mutating func heading() -> String {
    String(repeating: "#", count: number(1...3)) + " " + text(2)
  }

  /// A paper, as blocks of lines.
  mutating func paper() -> [String] {
    var blocks: [String] = []
    for _ in 0..<number(0...2) { blocks.append(field(["One", "Two", "Date", "Other"])) }
    for _ in 0..<number(1...8) {
      blocks.append(chance(30) ? heading() : block())
    }
    return blocks
  }

  // MARK: - Rules

  /// Definitions, each a text of its own, and the names of the rules.
  mutating func definitions(rules: Int = 4) -> (definitions: [String], rules: [String]) {
    var made = [
      "pack random version \"1\"",
      "field one labelled \"one\"",
      "field two labelled \"two\", \"other\"",
      "field paper-date labelled \"date\"",
      "term t means \"a\", \"b c\" except \"c a\", \"a d\"",
      "term u means t, exact \"B\", pattern /b( c)?/",
      "zone z means section titled \(pick(["\"a\"", "t", "any of (\"b\", \"c\")"]))",
      "zone y means paragraph mentioning \"d\"",
      "parameter p is \(number(0...3)) between 0 and 9",
    ]
    made.append("condition k means \(condition(inPlace: false))")
    var names: [String] = []
    for index in 0..<rules {
      let name = "R-\(index)"
      made.append(rule(name, asking: names))
      names.append(name)
    }
    return (made, names)
  }

  private mutating func rule(_ name: String, asking others: [String]) -> String {
    var lines = ["rule \(name) \"Random\""]
    if chance(10) { lines.append("effective from 2026-0\(number(1...9))-01 notice 90 days") }
    var inPlace: String?
    switch number(1...3) {
    case 1: lines.append("applies when \(condition(inPlace: false))")
    case 2:
      let part = pick([
        "section", "paragraph", "sentence", "table", "cell", "row", "column", "item",
      ])
      inPlace = part
      var line = "applies to each \(part)\(filters(part, it: false))"
      place = part
      if chance(30) { line += " where \(condition(inPlace: true))" }
      lines.append(line)
    case _: break
    }
    place = inPlace
    if !others.isEmpty, inPlace == nil, chance(25) {
      let asked =
        "rule \(pick(others)) is \(pick(["met", "not met", "any of (met, not applicable)"]))"
      lines.append("expect \(asked)")
    } else {
      lines.append("expect \(condition(inPlace: inPlace != nil))")
    }
    if chance(15) { lines.append("cannot tell when \(condition(inPlace: inPlace != nil))") }
    place = nil
    return lines.joined(separator: "\n  ")
  }

  /// The part that the rule being made applies to.
  private var place: String?

  private mutating func condition(inPlace: Bool) -> String {
    depth += 1
    defer { depth -= 1 }
    switch number(1...(depth > 2 ? 6 : 10)) {
    case 1...3:
      let scope = scope(inPlace: inPlace)
      return "\(scope.text) \(predicate(scope.part))"
    case 4: return quantified()
    case 5:
      let test = pick([
        "present", "missing", "filled", "blank", "a placeholder", "\"a\"", "any of (t, \"c\")",
        "before 2026-02-01", "on or after the paper date",
      ])
      return "the field \(pick(["one", "two"])) is \(test)"
    case 6:
      let scope = scope(inPlace: inPlace)
      return "\(scope.text) does not \(pick(["mention", "affirm"])) \(finder())\(times())"
    case 7: return "not (\(condition(inPlace: inPlace)))"
    case 8:
      let joiner = pick([" and ", " or "])
      return "(\(condition(inPlace: inPlace))\(joiner)\(condition(inPlace: inPlace)))"
    case 9:
      return "\(pick(["at least", "at most", "exactly"])) 1 of (\(condition(inPlace: inPlace)), "
        + "\(condition(inPlace: inPlace)))"
    case _: return "(\(quantified()))"
    }
  }

  private mutating func scope(inPlace: Bool) -> (text: String, part: String) {
    if inPlace, let place, chance(60) {
      switch place {
      case "cell": return chance(40) ? ("the same row", "row") : ("it", place)
      case "paragraph", "sentence", "item", "table":
        if place == "sentence", chance(30) { return ("the same paragraph", "paragraph") }
        return chance(40) ? ("the same section", "section") : ("it", place)
      case _: return ("it", place)
      }
    }
    return pick([
      ("the paper", "paper"), ("the body", "paper"), ("the cover sheet", "cover"),
      ("the field one", "field"), ("the z", "section"), ("the y", "paragraph"),
      ("the paper", "paper"),
    ])
  }

  private mutating func predicate(_ part: String) -> String {
    let inside: [String] =
      switch part {
      case "paper", "section":
        [
          "section", "heading", "paragraph", "sentence", "item", "table", "row", "column", "cell",
          "footnote",
        ]
      case "table": ["row", "column", "cell", "sentence"]
      case "row", "column": ["cell", "sentence"]
      case "sentence": []
      case _: ["sentence"]
      }
    switch number(1...6) {
    case 1...3: return "\(pick(["mentions", "affirms"])) \(finder())\(times())"
    case 4:
      let test = pick(["at least", "at most", "exactly"])
      return "has \(test) \(number(1...6)) words"
    case 5 where !inside.isEmpty:
      let unit = pick(inside)
      let filters = filters(unit, it: false)
      switch number(1...3) {
      case 1: return "has \(unit == "item" ? "an" : "a") \(unit)\(filters)"
      case 2: return "has no \(unit)\(filters)"
      case _: return "has \(pick(["at least", "at most", "exactly"])) 1 \(unit)\(filters)"
      }
    case _:
      let hasCells = ["paper", "section", "table", "row", "column", "cell"].contains(part)
      return "holds " + (hasCells && chance(40) ? pick(["suppressed", "blank"]) : amount())
    }
  }

  private mutating func quantified() -> String {
    let part = pick([
      "section", "paragraph", "sentence", "table", "row", "column", "cell", "footnote",
    ])
    let word = pick(["some", "no", "every"])
    let unit = "\(word) \(part)\(filters(part, it: false))"
    return word != "every" && chance(30) ? unit : "\(unit) \(predicate(part))"
  }

  private mutating func filters(_ part: String, it: Bool) -> String {
    guard chance(50) else { return "" }
    switch part {
    case "section" where chance(50): return " titled \(phrase())"
    case "section" where chance(30): return " level \(number(1...3))"
    case "cell" where chance(30): return " holding \(pick(["suppressed", "blank"]))"
    case "row", "column", "cell", "table":
      return chance(60) ? " headed \(phrase())" : " mentioning \(phrase())"
    case _: return chance(30) ? " of \(pick(["the z", "the body"]))" : " mentioning \(phrase())"
    }
  }

  private mutating func times() -> String {
    chance(35)
      ? " \(pick(["at least", "at most", "exactly"])) \(pick(["0", "1", "2", "p"])) times"
        .replacingOccurrences(of: "at least 0", with: "at least 1")
        .replacingOccurrences(of: "1 times", with: "1 time")
      : ""
  }

  private mutating func phrase() -> String {
    pick(["\"a\"", "\"b\"", "\"c\"", "\"a b\"", "\"d\"", "t", "u", "\"b*\"", "pattern /a( b)*/"])
  }

  private mutating func amount() -> String {
    pick([
      "a number", "a percentage", "a date", "a number between 2 and 5",
      "a date before the paper date",
      "a date no older than 12 months at the paper date", "a number below p",
    ])
  }

  mutating func finder() -> String {
    depth += 1
    defer { depth -= 1 }
    let isDeep = depth > 3
    switch number(1...(isDeep ? 3 : 9)) {
    case 1, 2: return phrase()
    case 3: return chance(70) ? phrase() : amount()
    case 4: return "any of (\(finder()), \(finder()))"
    case 5, 6:
      return "(\(finder())) \(pick(["near", "then"])) (\(finder())) within \(number(0...3)) words"
    case 7: return "(\(finder())) without (\(finder())) within \(number(0...3)) words"
    case _:
      let part = pick(["sentence", "paragraph", "section", "table", "row"])
      return "(\(finder())) in the same \(part) as (\(finder()))"
    }
  }
}
