import ArgumentParser
import Rulebook
import Screening
import SourceText

/// Which rules are used, and how their results count.
struct RuleOptions: ParsableArguments {
  @OptionGroup
  var packs: PackOptions

  @Option(help: ArgumentHelp("Only these rules: a name, or a beginning and *.", valueName: "rule"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Not these rules.", valueName: "rule"))
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
    )
  )
  var failOn: [String] = []

  @Flag(help: "What a person needs to check counts like what is not found.")
  var strict = false
}

/// Which packs of rules are used.
struct PackOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A shipped pack, or the folder of another; repeatable.", valueName: "pack")
  )
  var pack: [String] = []
}

/// From which severity a result fails a run.
enum FailOn: String, CaseIterable {
  case critical, major, minor, advice, never

  /// The least severity that fails; nil if none does.
  var severity: Severity? {
    switch self {
    case .critical: .critical
    case .major: .major
    case .minor: .minor
    case .advice: .advice
    case .never: nil
    }
  }
}

/// On which date rules must be in force.
enum AsOf: Hashable {
  case paper, today
  case day(Day)

  init(_ values: [String]) throws(Failure) {
    switch try OptionValue.single(values, "--as-of") {
    case nil, "paper": self = .paper
    case "today": self = .today
    case let given?: self = .day(try OptionValue.day(given, "--as-of"))
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
