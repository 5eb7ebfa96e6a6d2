import Reports
import Screening

/// Everything that can be chosen, by an option, the environment or the settings file (`command.md`,
/// sections 2 and 4).
enum Setting: String, CaseIterable {
  // Papers
  case base, include, exclude, hidden
  case ignoreFiles = "ignore-files"
  case part, manifest
  case fromPath = "from-path"
  case fields
  // Rules
  case packs, select, skip, parameters
  case asOf = "as-of"
  case waivers
  case longestWaiver = "longest"
  case baseline
  case failOn = "fail-on"
  case strict
  // Output
  case format, excerpts, mask, waived
  case maxShown = "max-shown"
  case color, progress, quiet, verbose
  // Running
  case jobs
  case maxSize = "max-size"
  case maxExpanded = "max-expanded"
  case maxSeconds = "max-seconds"
  case cache
  case cacheFolder = "cache-folder"
  // Audits
  case store, organisation
  case retentionYears = "retention-years"

  /// The key in the settings file, with those above it; nil where it cannot stand there.
  var key: String? {
    switch self {
    case .include, .exclude, .hidden, .ignoreFiles: "papers.\(rawValue)"
    case .manifest, .fromPath, .fields: "metadata.\(rawValue)"
    case .part, .excerpts, .mask: "privacy.\(rawValue)"
    case .packs, .skip, .parameters, .asOf, .baseline, .failOn, .strict: rawValue
    case .waivers: "waivers.files"
    case .longestWaiver: "waivers.longest"
    case .format, .waived, .maxShown, .color, .progress: "output.\(rawValue)"
    case .maxSize: "limits.file"
    case .maxExpanded: "limits.expanded"
    case .maxSeconds: "limits.seconds"
    case .jobs: "limits.jobs"
    case .cache: "cache.use"
    case .cacheFolder: "cache.folder"
    case .store, .organisation, .retentionYears: "audit.\(rawValue)"
    case .base, .select, .quiet, .verbose: nil
    }
  }

  /// The option, or nil where there is none.
  var option: String? {
    switch self {
    case .packs: "--pack"
    case .parameters: "--parameter"
    case .ignoreFiles: "--no-ignore"
    case .cache: "--no-cache"
    case .fromPath, .fields, .longestWaiver, .retentionYears: nil
    case .base, .include, .exclude, .hidden, .part, .manifest, .select, .skip, .asOf, .waivers,
      .baseline, .failOn, .strict, .format, .excerpts, .mask, .waived, .maxShown, .color,
      .progress, .quiet, .verbose, .jobs, .maxSize, .maxExpanded, .maxSeconds, .cacheFolder,
      .store, .organisation:
      "--\(rawValue)"
    }
  }

  /// The environment variable, or nil where there is none.
  var variable: String? {
    switch self {
    case .packs: Self.variable("pack")
    case .cache: Self.variable("no-cache")
    case .ignoreFiles, .fromPath, .fields, .parameters, .longestWaiver, .organisation,
      .retentionYears:
      nil
    case .base, .include, .exclude, .hidden, .part, .manifest, .select, .skip, .asOf, .waivers,
      .baseline, .failOn, .strict, .format, .excerpts, .mask, .waived, .maxShown, .color,
      .progress, .quiet, .verbose, .jobs, .maxSize, .maxExpanded, .maxSeconds, .cacheFolder,
      .store:
      Self.variable(rawValue)
    }
  }

  /// Names of variables that choose the settings file itself.
  static let fileVariable = variable("settings")
  static let noFileVariable = variable("no-settings")

  private static func variable(_ name: String) -> String {
    "DUEREGARD_" + name.uppercased().replacing("-", with: "_")
  }

  /// What its values look like.
  var kind: SettingKind {
    switch self {
    case .base, .manifest, .fromPath, .baseline, .cacheFolder, .store, .organisation: .text
    case .include, .exclude, .packs, .select, .waivers: .texts
    case .hidden, .ignoreFiles, .strict, .quiet, .verbose, .cache: .onOff
    case .part: .choice(PaperOptions.Part.allCases.map(\.rawValue))
    case .fields: .labels
    case .skip: .reasons
    case .parameters: .numbers
    case .asOf: .day
    case .longestWaiver: .number(1...36_525)
    case .failOn: .choice(FailOn.allCases.map(\.rawValue))
    case .format: .choice(ReportFormat.allCases.map(\.rawValue))
    case .excerpts: .choice(Excerpts.allCases.map(\.rawValue))
    case .mask: .choices(Mask.allCases.map(\.rawValue) + ["none"])
    case .waived: .choice(Waived.allCases.map(\.rawValue))
    case .maxShown: .number(0...1_000_000)
    case .color: .choice(Colour.allCases.map(\.rawValue))
    case .progress: .choice(["auto", "bar", "plain", "none"])
    case .jobs: .number(1...1_000)
    case .maxSize, .maxExpanded: .size
    case .maxSeconds: .number(1...86_400)
    case .retentionYears: .number(0...100)
    }
  }

  /// What `config show` calls it: by its option where that says the same, else by its key.
  var name: String {
    switch self {
    case .ignoreFiles, .fromPath, .fields, .longestWaiver, .cache, .store, .organisation,
      .retentionYears:
      key ?? rawValue
    case .base, .include, .exclude, .hidden, .part, .manifest, .packs, .select, .skip,
      .parameters, .asOf, .waivers, .baseline, .failOn, .strict, .format, .excerpts, .mask,
      .waived, .maxShown, .color, .progress, .quiet, .verbose, .jobs, .maxSize, .maxExpanded,
      .maxSeconds, .cacheFolder:
      rawValue
    }
  }
}

extension [Setting: [String]] {
  /// What several groups of options choose; of a setting in two of them, the first.
  static func joined(_ groups: Self...) -> Self {
    groups.reduce(into: [:]) { all, group in all.merge(group) { first, _ in first } }
  }
}
