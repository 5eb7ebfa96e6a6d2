import DueRegard
import FoundationEssentials
import Papers
import Reports
import Screening

/// The settings in effect as `config show` prints them: the very values that a run would take.
struct SettingsInEffect {
  /// One value of a setting.
  struct Line {
    let name: String
    /// The name, or nothing where it stands on the line above.
    var shownName: String
    let value: String
    let origin: String
    var remark: String?
  }

  /// One line for each setting, one for each pack.
  static func lines(_ choices: Choices, _ streams: Streams) throws(Failure) -> [Line] {
    var lines: [Line] = []
    for setting in Setting.allCases.sorted(by: { $0.name < $1.name }) {
      switch setting {
      case .packs: lines += try packs(choices, streams)
      case .color: lines.append(try colour(choices))
      case .format: lines.append(try format(choices))
      case .waivers: lines.append(waivers(choices))
      case .base, .include, .exclude, .hidden, .ignoreFiles, .part, .manifest, .fromPath, .fields,
        .select, .skip, .parameters, .asOf, .longestWaiver, .baseline, .failOn, .strict, .excerpts,
        .mask, .waived, .maxShown, .progress, .quiet, .verbose, .jobs, .maxSize, .maxExpanded,
        .maxSeconds, .cache, .cacheFolder, .store, .organisation, .retentionYears:
        lines.append(try line(of: setting, choices))
      }
    }
    return lines
  }

  private static func line(of setting: Setting, _ choices: Choices) throws(Failure) -> Line {
    let given = choices[setting]
    let value =
      given.isGiven ? try checked(setting, given, choices) : standard(setting)
    return line(setting, value, given.origin.text)
  }

  private static func line(_ setting: Setting, _ value: String, _ origin: String) -> Line {
    Line(name: setting.name, shownName: setting.name, value: value, origin: origin)
  }

  /// What is given, once it is known to be a value of the setting.
  private static func checked(
    _ setting: Setting,
    _ given: Given,
    _ choices: Choices
  ) throws(Failure) -> String {
    let label = given.label(of: setting)
    switch setting.kind {
    case .onOff: return try choices.isOn(setting) ? "true" : "false"
    case .size: _ = try choices.size(setting)
    case .number: _ = try choices.number(setting)
    case .day: _ = try AsOf(choices)
    case .choice(let words), .choices(let words):
      for value in given.values where !words.contains(value) {
        throw Failure(
          "\"\(value)\" is not a value of \(label)" + OptionValue.didYouMean(value, words),
          help: "choose \(OptionValue.alternatives(words))"
        )
      }
      if !setting.kind.isList { _ = try OptionValue.single(given.values, label) }
    case .text: _ = try OptionValue.single(given.values, label)
    case .texts, .numbers, .reasons, .labels: break
    }
    return given.values.isEmpty ? "none" : given.values.joined(separator: ", ")
  }

  /// What holds where nothing is said.
  private static func standard(_ setting: Setting) -> String {
    let limits = Limits()
    return switch setting {
    case .base: "."
    case .include, .select: "all"
    case .hidden, .strict, .quiet, .verbose: "false"
    case .ignoreFiles, .cache: "true"
    case .part: PaperOptions.Part.private.rawValue
    case .asOf: AsOf.paper.text
    case .failOn: FailOn.major.rawValue
    case .excerpts: Excerpts.auto.rawValue
    case .mask: Mask.allCases.map(\.rawValue).joined(separator: ", ")
    case .waived: Waived.show.rawValue
    case .maxShown: "\(ReportStyle().maxShown)"
    case .progress: "auto"
    case .jobs: "\(max(1, ProcessInfo.processInfo.activeProcessorCount))"
    case .maxSize: "\(limits.fileSize / 1_000_000)MB"
    case .maxExpanded: "\(limits.totalSize / 1_000_000)MB"
    case .maxSeconds: "\(limits.seconds)"
    case .exclude, .manifest, .fromPath, .fields, .skip, .parameters, .longestWaiver, .baseline,
      .cacheFolder, .store, .organisation, .retentionYears, .packs, .color, .format, .waivers:
      "none"
    }
  }

  // MARK: - Settings with a word of their own

  private static func packs(_ choices: Choices, _ streams: Streams) throws(Failure) -> [Line] {
    let given = choices[.packs]
    let names = given.values.isEmpty ? [ShippedRules.standard] : given.values
    let packs = try RulePacks.load(choices, streams)
    return zip(names, packs).enumerated().map { number, pair in
      let header = pair.1.header
      var line = line(.packs, pair.0, given.origin.text)
      if number > 0 { line.shownName = "" }
      line.remark = "\(header.version) (\(header.hash.prefix(8)))"
      return line
    }
  }

  private static func colour(_ choices: Choices) throws(Failure) -> Line {
    let given = choices[.color]
    let choice = try choices.choice(.color, of: Colour.self) ?? .auto
    if choice == .auto, let (colour, name) = Colour.chosen(by: choices.environment) {
      return line(.color, colour.rawValue, Given.Origin.environment(name).text)
    }
    return line(.color, choice.rawValue, given.origin.text)
  }

  private static func format(_ choices: Choices) throws(Failure) -> Line {
    let given = choices[.format]
    if let format = try choices.choice(.format, of: ReportFormat.self) {
      return line(.format, format.rawValue, given.origin.text)
    }
    let format = OutputOptions.standardFormat(choices.environment)
    let origin: Given.Origin =
      switch format {
      case .github: .environment("GITHUB_ACTIONS")
      case .azure: .environment("TF_BUILD")
      case .full, .concise, .json, .ndjson, .sarif, .junit, .gitlab, .checkstyle, .csv: .standard
      }
    return line(.format, format.rawValue, origin.text)
  }

  private static func waivers(_ choices: Choices) -> Line {
    let files = WaiverFiles.names(choices)
    return line(
      .waivers,
      files.isEmpty ? "none" : files.joined(separator: ", "),
      choices[.waivers].origin.text
    )
  }
}
