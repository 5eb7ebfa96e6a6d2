import ArgumentParser
import Reports
import Rulebook
import SourceText

/// `dueregard rules explain`: the help page of rules.
struct RulesExplainCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show what rules look for, why, and what would satisfy them.",
    usage: "dueregard rules explain <rule> ... [options]"
  )

  @Argument(
    help: "Names of rules, alone or as pack/name.",
    completion: .custom(RuleNames.all)
  )
  var rule: [String] = []

  @OptionGroup
  var packs: PackOptions

  @OptionGroup
  var shared: SharedOptions

  var flags: [Setting: [String]] { packs.flags }

  func perform(_ streams: Streams, _ choices: Choices) throws -> ExitStatus {
    guard !rule.isEmpty else {
      throw Failure("no rule is named", help: "\"dueregard rules list\" lists them")
    }
    let packs = try RulePacks.load(choices, streams)
    let pages = try rule.flatMap { try Self.pages(of: $0, in: packs, width: streams.width) }
    try streams.write(Array(pages.joined(separator: Array("\n".utf8))))
    return .done
  }

  private static func pages(
    of name: String,
    in packs: [LoadedPack],
    width: Int
  ) throws(Failure) -> [[UInt8]] {
    var pages: [[UInt8]] = []
    for pack in packs {
      for (rule, summary) in zip(pack.rulebook.rules, pack.summaries)
      where name == rule.name.text || name == summary.id {
        let page = RulePage(rule, of: pack.rulebook, summary: summary, pack: pack.header)
        pages.append(page.text(width: width))
      }
    }
    if !pages.isEmpty { return pages }
    let names = packs.flatMap { $0.rulebook.rules.map(\.name.text) }
    throw Failure(
      "there is no rule called \"\(name)\"" + OptionValue.didYouMean(name, names),
      help: "\"dueregard rules list\" lists them"
    )
  }
}
