import DueRegard
import Glibc

/// Measures how time grows: with the number of rules on one paper, and with the size of papers and
/// rulebooks that are as slow as they can be.
///
/// Growth is how many times longer a size takes than the size before it, for each time larger it
/// is: 1 is linear.
enum Scale {
  /// What 1,000 rules may cost on a paper, in times of what 100 cost.
  private static let goal = 1.3
  /// What a size may take longer than in proportion; two runs of one size differ by a fifth.
  private static let linear = 1.3

  private struct Case {
    let name: String
    let unit: String
    let sizes: [Int]
    /// Does the work of a size, and returns its parts in seconds.
    let measure: (Int) -> [Double]
  }

  /// Prints all tables, or the case of one name.
  static func run(only name: String?) {
    if name == nil || name == "rules" { printRules() }
    let shipped = Reviewing()
    let papers = HostilePapers.all.map { kind in
      Case(name: kind.name, unit: kind.unit, sizes: kind.sizes) { size in
        measure(kind, size, kind.rules.map { Reviewing(rules: $0) } ?? shipped)
      }
    }
    printGrowth(of: papers, columns: ["read", "screen"], only: name)
    let paper = Array(BigRulebook.paper(words: 2_000).utf8)
    let rules = HostileRules.all.map { kind in
      Case(name: kind.name, unit: kind.unit, sizes: kind.sizes) { size in
        measure(kind, size, paper)
      }
    }
    printGrowth(of: rules, columns: ["rules", "screen"], only: name)
  }

  // MARK: - Rules

  private static func printRules() {
    print("rules on one paper, in ms of CPU time (least of 3), and in times of what 100 take")
    print(
      line("paper, rules that concern it", "rules", "prepare", "judge", "times", "screen", "times")
    )
    for relevant in BigRulebook.Relevance.allCases {
      for words in [5_000, 40_000] { printRules(on: words, relevant) }
    }
    print("")
  }

  /// Judging is what rules cost; screening makes a review with all quotations besides.
  private static func printRules(on words: Int, _ relevant: BigRulebook.Relevance) {
    let bytes = Array(BigRulebook.paper(words: words).utf8)
    guard let paper = try? PaperReader.read(bytes, name: "paper.md") else { return }
    var first: (judge: Double, screen: Double)?
    for count in [100, 1_000, 2_000] {
      let text = BigRulebook.text(rules: count, relevant: relevant)
      var review = Reviewing(rules: text)
      let prepare = Timing.least(of: 3) { review = Reviewing(rules: text) }
      let judge = Timing.least(of: 3) { review.judge(paper) }
      let screen = Timing.least(of: 3) { _ = review.screen(paper) }
      let one = first ?? (judge, screen)
      first = one
      let isOver = count == 1_000 && judge / one.judge > goal
      print(
        line(
          "\(words) words, \(relevant.rawValue)",
          "\(count)",
          milliseconds(prepare),
          milliseconds(judge),
          fixed(judge / one.judge),
          milliseconds(screen),
          fixed(screen / one.screen) + (isOver ? " (over)" : "")
        )
      )
    }
  }

  // MARK: - Hostile papers and rules

  private static func measure(_ kind: HostilePapers.Kind, _ size: Int, _ review: Reviewing)
    -> [Double]
  {
    let bytes = Array(kind.text(size).utf8)
    let name = "paper.\(kind.ending)"
    var paper: Paper?
    let read = Timing.least(of: 1) { paper = try? PaperReader.read(bytes, name: name) }
    guard let paper else { return [read, 0] }
    return [read, Timing.least(of: 1) { _ = review.screen(paper) }]
  }

  private static func measure(_ kind: HostileRules.Kind, _ size: Int, _ paper: [UInt8]) -> [Double]
  {
    let files = [SourceFile(name: "hostile.rules", bytes: Array(kind.text(size).utf8))]
    var reading: PackReader.Reading?
    let read = Timing.least(of: 1) { reading = PackReader.analyse(files, isFolder: false) }
    guard (reading?.rulebook == nil) == kind.hasMistakes else {
      print("the rules of \"\(kind.name)\" are not what they should be")
      exit(2)
    }
    guard let rulebook = reading?.rulebook,
      let paper = try? PaperReader.read(paper, name: "paper.md")
    else { return [read, 0] }
    return [
      read,
      Timing.least(of: 1) {
        _ = Screener([Screener.Rules(rulebook)]).screen(paper, path: "paper.md")
      },
    ]
  }

  private static func printGrowth(of cases: [Case], columns: [String], only name: String?) {
    let chosen = cases.filter { name == nil || $0.name == name }
    guard !chosen.isEmpty else { return }
    print(line("growing", "size", columns[0], columns[1], "growth"))
    for one in chosen {
      var before: (size: Int, time: Double)?
      for size in one.sizes {
        let times = one.measure(size)
        let whole = times.reduce(0, +)
        let growth = before.map { (whole / $0.time) / (Double(size) / Double($0.size)) }
        before = (size, whole)
        print(
          line(
            "\(one.name), \(one.unit)",
            "\(size)",
            milliseconds(times[0]),
            milliseconds(times[1]),
            growth.map { fixed($0) + ($0 > linear ? " (over)" : "") } ?? ""
          )
        )
        fflush(nil)
      }
    }
    print("")
  }

  // MARK: - Text

  private static func line(_ columns: String...) -> String {
    let name = String(columns[0].prefix(38))
    let rest = columns.dropFirst().map { String(repeating: " ", count: max(1, 9 - $0.count)) + $0 }
    return name + String(repeating: " ", count: 40 - name.count) + rest.joined()
  }

  private static func milliseconds(_ seconds: Double) -> String { fixed(seconds * 1_000) }

  private static func fixed(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
