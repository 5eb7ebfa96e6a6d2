import ArgumentParser
import DueRegard
import Rulebook
import Screening
import SourceText

/// Which rules are used, and how their results count.
struct RuleOptions: ParsableArguments {
  @OptionGroup
  var packs: PackOptions

  @Option(
    help: ArgumentHelp("Only these rules: a name, or a beginning and *.", valueName: "rule"),
    completion: .custom(RuleNames.all)
  )
  var select: [String] = []

  @Option(
    help: ArgumentHelp("Not these rules.", valueName: "rule"),
    completion: .custom(RuleNames.all)
  )
  var skip: [String] = []

  @Option(help: ArgumentHelp("Another number for a parameter.", valueName: "name=number"))
  var parameter: [String] = []

  @Option(
    help: ArgumentHelp("When rules must be in force: a date, paper or today.", valueName: "date")
  )
  var asOf: [String] = []

  @Option(help: ArgumentHelp("Decisions of governance; repeatable.", valueName: "file"))
  var waivers: [String] = []

  @Flag(name: .customLong("no-waivers"), help: "Judge as if there were no waivers.")
  var ignoresWaivers = false

  @Option(help: ArgumentHelp("What was already not met; it fails no run.", valueName: "file"))
  var baseline: [String] = []

  @Flag(name: .customLong("no-baseline"), help: "Judge as if there were no baseline.")
  var ignoresBaseline = false

  @Option(
    help: ArgumentHelp(
      "Exit 1 from critical, major, minor or advice up; or never.",
      valueName: "severity"
    ),
    completion: .list(FailOn.allCases.map(\.rawValue))
  )
  var failOn: [String] = []

  @Flag(help: "What a person needs to check counts like what is not found.")
  var strict = false

  /// What these options choose.
  var flags: [Setting: [String]] {
    [
      .packs: packs.pack, .select: select, .skip: skip, .parameters: parameter, .asOf: asOf,
      .waivers: waivers, .baseline: baseline, .failOn: failOn, .strict: strict ? ["true"] : [],
    ]
  }
}

/// Which packs of rules are used.
struct PackOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A shipped pack, or the folder of another; repeatable.", valueName: "pack"),
    completion: .custom { _, _, _ in ShippedRules.packs.map(\.name) }
  )
  var pack: [String] = []

  /// What these options choose.
  var flags: [Setting: [String]] { [.packs: pack] }
}

/// On which date rules must be in force.
enum AsOf: Hashable {
  case paper, today
  case day(Day)

  init(_ choices: Choices) throws(Failure) {
    switch try choices.text(.asOf) {
    case nil, "paper": self = .paper
    case "today": self = .today
    case let given?:
      self = .day(try OptionValue.day(given, choices[.asOf].label(of: .asOf)))
    }
  }

  /// As reports name it.
  var text: String {
    switch self {
    case .paper: "paper"
    case .today: "today"
    case .day(let day): day.description
    }
  }
}
