import FoundationEssentials
import SourceText

/// The settings that `dueregard.yaml` gives (`command.md`, section 4).
struct SettingsFile {
  /// The values of one setting.
  struct Entry {
    let values: [String]
    let line: Int
  }

  static let usualName = "dueregard.yaml"

  /// The whole path.
  let absolute: String
  /// As it leads from the folder the command runs in.
  let shown: String
  let sha256: String
  let entries: [Setting: Entry]
  /// Why rules are skipped, by the names given.
  let reasons: [String: String]
  /// Further labels of fields, by the fields' names.
  let labels: [String: [String]]
  /// How many keys it gives.
  var count: Int { entries.count }

  /// The folder it is in.
  var folder: String { URL(filePath: absolute).deletingLastPathComponent().path }

  // Invariant: nobody writes more settings than this.
  private static let limit = 100_000

  /// The file that an option or the environment names, or the one that is found above the current
  /// folder; nil where there is none, or none is wanted.
  static func find(
    named flag: [String],
    isRefused: Bool,
    environment: [String: String]
  ) throws(Failure) -> SettingsFile? {
    func variable(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let given = try OptionValue.single(flag, "--settings")
    if given != nil, isRefused {
      throw Failure("--settings and --no-settings contradict each other")
    }
    if isRefused { return nil }
    let current = FileManager.default.currentDirectoryPath
    if let given { return try read(given, in: current) }
    if let text = variable(Setting.noFileVariable),
      try OptionValue.onOff(text, Setting.noFileVariable)
    {
      return nil
    }
    if let given = variable(Setting.fileVariable) { return try read(given, in: current) }
    return try nearest(to: current, home: variable("HOME"))
  }

  /// The path of a file that is named relative to this one, as it leads from the current folder.
  func path(_ given: String) -> String {
    let slash = shown.lastIndex(of: "/")
    guard !given.hasPrefix("/"), let slash else { return given }
    return String(shown[...slash]) + given
  }

  private static func nearest(to current: String, home: String?) throws(Failure) -> SettingsFile? {
    var folder = current
    var up = ""
    while true {
      let path = PathName.join(folder, usualName)
      if FileStatus.following(path)?.kind == .file {
        return try read(path, shown: up + usualName)
      }
      let isLast =
        folder == "/" || folder == home.map { PathName.absolute($0, in: "/") }
        || FileStatus.following(PathName.join(folder, ".git")) != nil
      if isLast { return nil }
      folder = URL(filePath: folder).deletingLastPathComponent().path
      up += "../"
    }
  }

  private static func read(_ given: String, in current: String) throws(Failure) -> SettingsFile {
    try read(PathName.absolute(given, in: current), shown: given)
  }

  private static func read(_ path: String, shown: String) throws(Failure) -> SettingsFile {
    guard FileStatus.following(path)?.kind == .file else {
      throw Failure(
        "there is no settings file called \"\(shown)\"",
        help: "\"dueregard config init\" makes one"
      )
    }
    let bytes: [UInt8]
    do {
      bytes = try FileReader.read(path, limit: limit)
    } catch {
      switch error {
      case .tooLarge:
        throw Failure("cannot read \"\(shown)\": it is longer than settings can be")
      case .unreadable(let message, let help):
        throw Failure("cannot read \"\(shown)\": \(message)", help: help)
      }
    }
    let reading = SettingsReader.read(bytes, name: shown)
    guard reading.problems.isEmpty else { throw Failure(reading.problems) }
    return SettingsFile(
      absolute: path,
      shown: shown,
      sha256: Digest(bytes).hexadecimal,
      entries: reading.entries,
      reasons: reading.reasons,
      labels: reading.labels
    )
  }
}
