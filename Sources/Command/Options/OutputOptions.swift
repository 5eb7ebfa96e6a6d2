import ArgumentParser
import Reports
import Screening

/// What is written, and where.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "full, concise, json, ndjson, sarif, junit, gitlab, github, azure, checkstyle or csv.",
      valueName: "format"
    ),
    completion: .list(ReportFormat.allCases.map(\.rawValue))
  )
  var format: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write there instead; FORMAT=FILE writes as well.",
      valueName: "[format=]file"
    )
  )
  var output: [String] = []

  @OptionGroup
  var shared: SharedOutputOptions

  @Flag(help: "SARIF: also what is met and what does not apply.")
  var all = false

  @Option(help: ArgumentHelp("Only how this rule came to its outcome.", valueName: "rule"))
  var explain: [String] = []

  @Option(
    help: ArgumentHelp("Waived results: show or hide.", valueName: "how"),
    completion: .list(Waived.allCases.map(\.rawValue))
  )
  var waived: [String] = []

  @Option(help: ArgumentHelp("SARIF: the name of this analysis.", valueName: "name"))
  var category: [String] = []

  @Flag(help: "CSV without guards, for machines.")
  var raw = false

  @Option(help: ArgumentHelp("Points a paper on screen (20); 0 is all.", valueName: "n"))
  var maxShown: [String] = []
}

/// Whether waived and known results are shown.
enum Waived: String, CaseIterable {
  case show, hide
}

/// How much of a paper's words is given (`reviews.md`, section 6).
enum Excerpts: String, CaseIterable {
  case auto, none, short, full
}

/// One thing to write.
struct Destination {
  let format: ReportFormat
  /// nil is standard output.
  let file: OutputFile?
}

extension OutputOptions {
  /// What these options choose.
  var flags: [Setting: [String]] {
    shared.flags.merging([.format: format, .waived: waived, .maxShown: maxShown]) { first, _ in
      first
    }
  }

  /// What to write where: the chosen format first, then what is written as well.
  func destinations(_ choices: Choices, base: BaseFolder) throws(Failure) -> [Destination] {
    let chosen = try choices.choice(.format, of: ReportFormat.self)
    if !explain.isEmpty, let chosen, chosen != .full {
      throw Failure(
        "--explain and --format \(chosen.rawValue) contradict each other",
        help: "write it as well with --output \(chosen.rawValue)=FILE"
      )
    }
    var instead: OutputFile?
    var others: [Destination] = []
    for text in output {
      if let other = try Self.destination(text, base: base) {
        others.append(other)
      } else if instead == nil {
        instead = try OutputFile(text, base: base)
      } else {
        throw Failure(
          "--output is given twice for the same format",
          help: "put the format before further files, such as json=\(text)"
        )
      }
    }
    let standard = explain.isEmpty ? Self.standardFormat(choices.environment) : .full
    let all = [Destination(format: chosen ?? standard, file: instead)] + others
    let names = all.compactMap { $0.file?.absolute }
    guard Set(names).count == names.count else {
      throw Failure("--output names the same file twice")
    }
    return all
  }

  /// What `FORMAT=FILE` means; nil for a text that begins with no format.
  static func destination(_ text: String, base: BaseFolder) throws(Failure) -> Destination? {
    guard let equals = text.firstIndex(of: "="),
      let format = ReportFormat(rawValue: String(text[..<equals]))
    else { return nil }
    let file = try OutputFile(String(text[text.index(after: equals)...]), base: base)
    return Destination(format: format, file: file)
  }

  /// What is written where nothing says so: what the pipeline obeys, or what suits the stream.
  static func standardFormat(_ environment: [String: String]) -> ReportFormat {
    if environment["GITHUB_ACTIONS"] == "true" { return .github }
    if environment["TF_BUILD"] == "True" { return .azure }
    return Descriptor.output.isTerminal ? .full : .concise
  }
}
