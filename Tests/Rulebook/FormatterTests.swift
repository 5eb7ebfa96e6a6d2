@testable import Rulebook

import SourceText
import TestSupport
import Testing

@Suite struct `Formatting rule files` {
  @Test(arguments: Draws.seeds(300)) func `changes nothing the second time`(_ seed: UInt64) throws {
    var rules = RandomRules(seed)
    let once = try #require(Formatter.format(try parsed(rules.file())))
    #expect(try Formatter.format(parsed(once)) == once)
  }

  @Test(arguments: Draws.seeds(300)) func `keeps every comment and every definition`(
    _ seed: UInt64
  ) throws {
    var rules = RandomRules(seed)
    let text = rules.file()
    let once = try #require(Formatter.format(try parsed(text)))
    #expect(comments(in: once) == comments(in: text))
    let (before, after) = try (parsed(text), parsed(once))
    #expect(before.definitions.map(\.keyword) == after.definitions.map(\.keyword))
    #expect(before.definitions.map(\.name) == after.definitions.map(\.name))
  }

  @Test(arguments: Draws.seeds(300)) func `gives back the same tree`(_ seed: UInt64) throws {
    var rules = RandomRules(seed)
    let before = DefinitionSet([try parsed(rules.file())])
    let once = Formatter.format(try parsed(RandomRules.text(seed)))
    let after = DefinitionSet([try parsed(try #require(once))])
    for (first, second) in zip(before.rules, after.rules) {
      let (rule, again) = try (#require(Rule(first.rule)), #require(Rule(second.rule)))
      #expect(Formatter.decidingClauses(of: rule) == Formatter.decidingClauses(of: again))
      #expect(Simplifier.simplified(rule.expectation) == again.expectation)
      #expect(rule.doubts.map(\.because) == again.doubts.map(\.because))
      #expect(rule.examples.count == again.examples.count)
    }
    #expect(before.terms.map(\.phrases) == after.terms.map(\.phrases))
    #expect(before.parameters == after.parameters)
    #expect(before.cues == after.cues)
  }

  @Test(arguments: Draws.seeds(100)) func `keeps waivers, and changes nothing the second time`(
    _ seed: UInt64
  ) throws {
    var rules = RandomRules(seed)
    let text = rules.waivers()
    let once = try #require(Formatter.format(try parsed(text, name: "a.waivers")))
    #expect(try Formatter.format(parsed(once, name: "a.waivers")) == once)
    #expect(comments(in: once, areWaivers: true) == comments(in: text, areWaivers: true))
    let (before, after) = try (waivers(in: text), waivers(in: once))
    #expect(before == after)
    #expect(!before.isEmpty)
  }

  private func waivers(in text: String) throws -> [String] {
    let file = SourceFile(name: "a.waivers", text: text)
    let rulebook = try #require(PackReader.read([file], isFolder: false).rulebook)
    return rulebook.waivers.map { waiver in
      "\(waiver.name.text) \(waiver.rule.text) \(waiver.papers ?? []) \(waiver.finding ?? "-") "
        + "\(waiver.owner) \(waiver.approvedBy) \(String(describing: waiver.approvedOn.day)) "
        + "\(String(describing: waiver.until.day)) \(waiver.because)"
    }
  }

  @Test(arguments: Draws.seeds(300)) func `means what it meant, whatever is unknown`(
    _ seed: UInt64
  ) throws {
    let set = DefinitionSet([try parsed(RandomRules.text(seed))])
    for (_, syntax) in set.rules {
      let rule = try #require(Rule(syntax))
      for draw in 0..<20 {
        let values = Valuation(seed: seed &* 31 &+ UInt64(draw))
        #expect(
          values.value(of: rule.expectation)
            == values.value(of: Simplifier.simplified(rule.expectation))
        )
      }
    }
  }

  @Test func `gives nothing for a file with a slip`() {
    let (syntax, _) = RuleParser.parse(
      SourceFile(name: "a.rules", text: "rule A \"A\" expect the papre mentions \"a\" ("),
      file: 0
    )
    #expect(Formatter.format(syntax) == nil)
  }

  @Test func `keeps comments where they belong`() throws {
    let text = """
      # Of the file.

      # Of the pack.
      pack travel version "1"  # after the pack

        owner "Office" # after the owner
        # of the title
        title
        # inside
        "Travel"
      term bus means "bus", # of the bus
         "coach"
        # of the exception
        except "stage coach"
      parameter few is 3
      # of many
      parameter many is 5

      # last
      """
    expectSnapshot(
      try #require(Formatter.format(try parsed(text))),
      named: "comments.formatted.rules"
    )
  }

  @Test func `breaks long lines from outside in`() throws {
    let text = """
      rule B-1 "Long" applies to each table captioned any of ("buses", "trams") of the stop-section \
      where it has a column headed any of ("arrivals", "departures") and it has at least 3 rows
      expect any of (it mentions "on time" near "always" within 3 words, not (it mentions "late" and \
      it holds a number above 5), every row of it headed ("bus" near "tram" within 2 words) has at \
      most 1 cells holding blank)
      cannot tell when it mentions any of ("an estimate of arrivals", "an estimate of departures", \
      "a forecast of both") without "confirmed by the operator of the line" within 12 words at \
      least 2 times because "An estimate says little."
      """
    expectSnapshot(try #require(Formatter.format(try parsed(text))), named: "long.formatted.rules")
  }

  private func parsed(_ text: String, name: String = "a.rules") throws -> Syntax {
    let (syntax, mistakes) = RuleParser.parse(SourceFile(name: name, text: text), file: 0)
    if syntax.hasSlip { Issue.record("\(mistakes.map(\.message)) in \(text)") }
    return syntax
  }

  private func comments(in text: String, areWaivers: Bool = false) -> Int {
    Lexer(Array(text.utf8), file: 0, isWaivers: areWaivers).comments.count
  }
}

extension RandomRules {
  static func text(_ seed: UInt64) -> String {
    var rules = RandomRules(seed)
    return rules.file()
  }
}

/// Values of conditions where every statement has one by its words: what denial is told apart.
private struct Valuation {
  let seed: UInt64

  /// 0 is no, 1 unknown, 2 yes.
  func value(of condition: Condition) -> Int {
    switch condition.kind {
    case .and(let left, let right): min(value(of: left), value(of: right))
    case .or(let left, let right): max(value(of: left), value(of: right))
    case .not(let inside): 2 - value(of: inside)
    case .anyOf(let parts): parts.map(value).max() ?? 0
    case .allOf(let parts): parts.map(value).min() ?? 2
    case .counted(let count, let parts): value(count, parts.map(value))
    case .field(let name, .missing):
      2 - leaf(Condition(kind: .field(name, .present), origin: condition.origin))
    case .no(let unit, let predicate):
      2 - leaf(Condition(kind: .some(unit, predicate), origin: condition.origin))
    case .scopeNot(let scope, let predicate):
      2 - leaf(Condition(kind: .scope(scope, predicate), origin: condition.origin))
    case .scope(let scope, .hasNo(let unit)):
      2 - leaf(Condition(kind: .scope(scope, .has(unit)), origin: condition.origin))
    case .rule, .field, .every, .some, .scope, .named: leaf(condition)
    }
  }

  private func value(_ count: Count, _ values: [Int]) -> Int {
    let (low, high) = (values.count { $0 == 2 }, values.count { $0 > 0 })
    let wanted = Formatter.text(of: Condition(kind: .counted(count, of: []), origin: count.origin))
    let number = Int(wanted.split(separator: " ").first { Int($0) != nil } ?? "2") ?? 2
    switch count.kind {
    case .atLeast: return low >= number ? 2 : high < number ? 0 : 1
    case .atMost: return high <= number ? 2 : low > number ? 0 : 1
    case .exactly:
      return low == number && high == number ? 2 : low > number || high < number ? 0 : 1
    }
  }

  private func leaf(_ condition: Condition) -> Int {
    var hash = seed
    for byte in Formatter.text(of: condition).utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return Int((hash >> 33) % 3)
  }
}
