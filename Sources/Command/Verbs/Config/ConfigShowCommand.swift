import ArgumentParser
import Reports

/// `dueregard config show`: the settings in effect, and where each comes from.
struct ConfigShowCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show the settings in effect.",
    usage: "dueregard config show [options]"
  )

  /// The formats of `config show`.
  enum Format: String, CaseIterable {
    case text, json
  }

  @Flag(help: "Say where each setting comes from.")
  var origin = false

  @Option(name: .shortAndLong, help: ArgumentHelp("text or json.", valueName: "format"))
  var format: [String] = []

  @Option(help: ArgumentHelp("Paths in output are relative to it.", valueName: "folder"))
  var base: [String] = []

  @Option(help: ArgumentHelp("Words of the paper: auto, none, short or full.", valueName: "how"))
  var excerpts: [String] = []

  @Option(help: ArgumentHelp("Hide nhs-number, email, phone; or none.", valueName: "what"))
  var mask: [String] = []

  @Option(help: ArgumentHelp("public or private.", valueName: "part"))
  var part: [String] = []

  @OptionGroup(title: "Rules")
  var rules: RuleOptions

  @OptionGroup(title: "Running")
  var running: RunOptions

  @OptionGroup(title: "Everywhere")
  var shared: SharedOptions

  var flags: [Setting: [String]] {
    .joined(
      [.base: base, .excerpts: excerpts, .mask: mask, .part: part],
      rules.flags,
      running.flags
    )
  }

  func perform(_ streams: Streams, _ choices: Choices) throws -> ExitStatus {
    let format = try OptionValue.choice(format, "--format", of: Format.self) ?? .text
    let lines = try SettingsInEffect.lines(choices, streams)
    switch format {
    case .text: try streams.write(text(of: lines))
    case .json: try streams.write(Self.json(of: lines, choices))
    }
    return .done
  }

  private func text(of lines: [SettingsInEffect.Line]) -> [UInt8] {
    let width = { (texts: [String]) in (texts.map(\.unicodeScalars.count).max() ?? 0) + 2 }
    let names = width(lines.map(\.shownName))
    let values = width(lines.map(\.value))
    let origins = width(lines.map(\.origin))
    let rows = lines.map { line in
      var row = Self.padded(line.shownName, names) + Self.padded(line.value, values)
      if origin { row += Self.padded(line.origin, origins) + (line.remark ?? "") }
      return SafeText.line(String(row.reversed().drop { $0 == " " }.reversed())) + "\n"
    }
    return Array(rows.joined().utf8)
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.unicodeScalars.count))
  }

  private static func json(of lines: [SettingsInEffect.Line], _ choices: Choices) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "dueregard-config/1")
      json.member("file", choices.file) { json, file in
        json.member("name", file.shown)
        json.member("sha256", file.sha256)
      }
      json.members("settings", lines) { json, line in
        json.member("name", line.name)
        json.member("value", line.value)
        json.member("origin", line.origin)
        json.member("remark", line.remark)
      }
    }
    return json.takeLine()
  }
}
