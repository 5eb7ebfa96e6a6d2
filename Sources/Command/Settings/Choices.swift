import Rulebook
import SourceText

/// What is chosen in a run: options before the environment, the environment before the settings
/// file, and each value with its origin (`command.md`, section 3).
struct Choices {
  let environment: [String: String]
  let file: SettingsFile?
  /// What is wrong with the settings file, where a verb goes on without it.
  let fileFailure: Failure?
  private let flags: [Setting: [String]]

  init(
    flags: [Setting: [String]],
    environment: [String: String],
    file: SettingsFile?,
    fileFailure: Failure? = nil
  ) {
    self.flags = flags
    self.fileFailure = fileFailure
    self.environment = environment
    self.file = file
  }

  /// The strongest that gives the setting a value wins whole; lists do not add up.
  subscript(setting: Setting) -> Given {
    if let values = flags[setting], !values.isEmpty {
      return Given(values: values, origin: .flag(setting.option ?? setting.rawValue))
    }
    if let name = setting.variable, let text = environment[name], !text.isEmpty {
      return Given(values: Self.values(of: text, for: setting), origin: .environment(name))
    }
    if let file, let entry = file.entries[setting] {
      return Given(values: entry.values, origin: .file(file.shown, line: entry.line))
    }
    return Given(values: [], origin: .standard)
  }

  private static func values(of text: String, for setting: Setting) -> [String] {
    guard setting.kind.isList else { return [text] }
    return text.split(separator: ",").map { part in
      let start = part.drop { $0 == " " }
      return String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
    }
  }

  // MARK: - Values

  /// The one value of a setting.
  func text(_ setting: Setting) throws(Failure) -> String? {
    let given = self[setting]
    return try OptionValue.single(given.values, given.label(of: setting))
  }

  /// One word of a closed list.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ setting: Setting,
    of type: Choice.Type
  ) throws(Failure) -> Choice? {
    let given = self[setting]
    return try OptionValue.choice(given.values, given.label(of: setting), of: type)
  }

  /// A whole number within the bounds of the setting.
  func number(_ setting: Setting) throws(Failure) -> Int? {
    let given = self[setting]
    guard case .number(let range) = setting.kind else { return nil }
    return try OptionValue.number(given.values, given.label(of: setting), in: range)
  }

  /// A number of bytes.
  func size(_ setting: Setting) throws(Failure) -> Int? {
    let given = self[setting]
    return try OptionValue.size(given.values, given.label(of: setting))
  }

  /// Whether something is wanted.
  func isOn(_ setting: Setting, standard: Bool = false) throws(Failure) -> Bool {
    let given = self[setting]
    guard let text = given.values.first else { return standard }
    let isOn = try OptionValue.onOff(text, given.label(of: setting))
    // The variable says what is not to be used, the key what is.
    if setting == .cache, case .environment = given.origin { return !isOn }
    return isOn
  }

  /// Paths as they lead from the folder the command runs in; those of the settings file count from
  /// its folder.
  func paths(_ setting: Setting) -> [String] {
    let given = self[setting]
    guard case .file = given.origin, let file else { return given.values }
    return given.values.map { file.path($0) }
  }

  /// Packs: names of shipped ones, and paths to folders.
  var packs: [String] {
    let given = self[.packs]
    guard case .file = given.origin, let file else { return given.values }
    return given.values.map { RulePacks.isFolder($0) ? file.path($0) : $0 }
  }

  /// Patterns, which count from the folder of the settings file where they stand there.
  func globs(_ setting: Setting) -> [Glob] {
    let given = self[setting]
    guard case .file = given.origin, let file else { return given.values.map { Glob($0) } }
    return given.values.map { Glob($0, from: file.folder) }
  }

  /// Does what needs a setting, and says in which line of the settings file it stands where that
  /// goes wrong.
  func located<Made>(
    _ setting: Setting,
    _ make: () throws(Failure) -> Made
  ) throws(Failure) -> Made {
    do {
      return try make()
    } catch {
      let given = self[setting]
      guard case .file = given.origin else { throw error }
      throw Failure(
        error.problems.map { problem in
          Failure.Problem(
            message: "\(given.origin.text): \(problem.message)",
            details: problem.details,
            help: problem.help
          )
        },
        status: error.status
      )
    }
  }

  /// Says of settings that later versions know that they are not part of this one.
  func refuseLaterSettings() throws(Failure) {
    for setting in [Setting.fields] where self[setting].isGiven {
      try located(setting) { () throws(Failure) in
        throw LaterRelease.refusal(
          of: setting.variable.flatMap { name in
            if case .environment = self[setting].origin { name } else { nil }
          } ?? setting.key ?? setting.name
        )
      }
    }
  }

  // MARK: - Environment

  /// What is wrong with names in the environment that begin like ours.
  var unknownVariables: [String] {
    let known =
      Setting.allCases.compactMap(\.variable) + [Setting.fileVariable, Setting.noFileVariable]
    return environment.keys.filter { $0.hasPrefix("DUEREGARD_") && !known.contains($0) }
      .filter { !(environment[$0] ?? "").isEmpty }
      .sorted()
      .map { name in
        let near = NearestName.nearest(to: name, among: known)
        return "\(name) is not used" + (near.map { "; did you mean \($0)?" } ?? "")
      }
  }
}
