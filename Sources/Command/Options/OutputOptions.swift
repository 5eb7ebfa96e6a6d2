import ArgumentParser
import Screening

/// What is written, and where.
struct OutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("full, concise or json.", valueName: "format"))
  var format: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write there instead; FORMAT=FILE writes as well.",
      valueName: "[format=]file"
    )
  )
  var output: [String] = []

  @Option(help: ArgumentHelp("Words of the paper: auto, none, short or full.", valueName: "how"))
  var excerpts: [String] = []

  @Option(help: ArgumentHelp("Hide nhs-number, email, phone; or none.", valueName: "what"))
  var mask: [String] = []

  @Option(help: ArgumentHelp("Only how this rule came to its outcome.", valueName: "rule"))
  var explain: [String] = []

  @Option(help: ArgumentHelp("Waived results: show or hide.", valueName: "how"))
  var waived: [String] = []

  @Option(help: ArgumentHelp("Points a paper on screen (20); 0 is all.", valueName: "n"))
  var maxShown: [String] = []
}

/// The formats of `check`.
enum CheckFormat: String, CaseIterable {
  case full, concise, json
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
  let format: CheckFormat
  /// nil is standard output.
  let file: OutputFile?
}

extension OutputOptions {
  /// What to write where: the chosen format first, then what is written as well.
  func destinations(base: BaseFolder) throws(Failure) -> [Destination] {
    let given = try OptionValue.single(format, "--format")
    let isForScreen = !explain.isEmpty || Descriptor.output.isTerminal
    let standard: CheckFormat = isForScreen ? .full : .concise
    let chosen = try given.map { name throws(Failure) in try Self.format(name) } ?? standard
    if !explain.isEmpty, chosen != .full {
      throw Failure(
        "--explain and --format \(chosen.rawValue) contradict each other",
        help: "write it as well with --output \(chosen.rawValue)=FILE"
      )
    }
    var instead: OutputFile?
    var others: [Destination] = []
    for text in output {
      if let equals = text.firstIndex(of: "="), Self.isFormat(text[..<equals]) {
        let file = try OutputFile(String(text[text.index(after: equals)...]), base: base)
        others.append(Destination(format: try Self.format(String(text[..<equals])), file: file))
      } else if instead == nil {
        instead = try OutputFile(text, base: base)
      } else {
        throw Failure(
          "--output is given twice for the same format",
          help: "put the format before further files, such as json=\(text)"
        )
      }
    }
    let all = [Destination(format: chosen, file: instead)] + others
    let names = all.compactMap { $0.file?.absolute }
    guard Set(names).count == names.count else {
      throw Failure("--output names the same file twice")
    }
    return all
  }

  private static func isFormat(_ name: Substring) -> Bool {
    CheckFormat(rawValue: String(name)) != nil || LaterRelease.checkFormats.contains(String(name))
  }

  private static func format(_ name: String) throws(Failure) -> CheckFormat {
    if LaterRelease.checkFormats.contains(name) {
      throw LaterRelease.refusal(ofFormat: name, instead: CheckFormat.allCases.map(\.rawValue))
    }
    return try OptionValue.choice(name, "--format", of: CheckFormat.self)
  }
}
