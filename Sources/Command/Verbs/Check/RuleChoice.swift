import Reports
import Rulebook
import SourceText

/// Which rules of the loaded packs are judged (`--select`, `--skip`).
struct RuleChoice {
  let select: [String]
  let skip: [RunHeader.SkippedRule]
  /// The ids of the rules that are judged.
  let ids: Set<String>

  init(_ choices: Choices, packs: [LoadedPack]) throws(Failure) {
    let select = choices[.select].values
    let skip = choices[.skip]
    let isOfFile = if case .file = skip.origin { true } else { false }
    self.select = select
    self.skip = skip.values.map { name in
      RunHeader.SkippedRule(rule: name, because: isOfFile ? choices.file?.reasons[name] : nil)
    }
    let all = packs.flatMap { pack in pack.rulebook.rules.map { (pack.name, $0.name.text) } }
    var chosen = Set(all.map { "\($0)/\($1)" })
    if !select.isEmpty {
      chosen = try Self.ids(select, choices[.select].label(of: .select), among: all)
    }
    ids = chosen.subtracting(try Self.ids(skip.values, skip.label(of: .skip), among: all))
  }

  /// The rule that `--explain` names, in each pack that has one of that name.
  static func explained(_ given: [String], packs: [LoadedPack]) throws(Failure) -> Set<String> {
    guard let name = try OptionValue.single(given, "--explain") else { return [] }
    let all = packs.flatMap { pack in pack.rulebook.rules.map { (pack.name, $0.name.text) } }
    return try ids([name], "--explain", among: all)
  }

  /// The rules that some of the given names mean; each must mean one at least.
  static func ids(
    _ given: [String],
    _ option: String,
    among all: [(pack: String, name: String)]
  ) throws(Failure) -> Set<String> {
    var found: Set<String> = []
    for wanted in given {
      let fitting = all.filter { fits(wanted, $0.pack, $0.name) }
      if fitting.isEmpty {
        throw Failure(
          "\(option): there is no rule called \"\(wanted)\""
            + OptionValue.didYouMean(wanted, all.map(\.name)),
          help: "\"dueregard rules list\" lists them"
        )
      }
      found.formUnion(fitting.map { "\($0.pack)/\($0.name)" })
    }
    return found
  }

  private static func fits(_ wanted: String, _ pack: String, _ name: String) -> Bool {
    let whole = "\(pack)/\(name)"
    guard wanted.hasSuffix("*") else { return wanted == name || wanted == whole }
    let start = wanted.dropLast()
    return name.hasPrefix(start) || whole.hasPrefix(start)
  }
}
