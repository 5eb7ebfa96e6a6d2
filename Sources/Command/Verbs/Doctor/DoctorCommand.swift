import ArgumentParser
import DueRegard
import Papers
import Reports

/// `dueregard doctor`: says what this installation is, and whether it works.
struct DoctorCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what this installation is and whether it works.",
    usage: "dueregard doctor [options]"
  )

  /// The formats of `doctor`.
  enum Format: String, CaseIterable {
    case text, json
  }

  @Option(name: .shortAndLong, help: ArgumentHelp("text or json.", valueName: "format"))
  var format: [String] = []

  @OptionGroup
  var packs: PackOptions

  @OptionGroup
  var shared: SharedOptions

  var flags: [Setting: [String]] { packs.flags }
  /// What is wrong with the settings is a finding of its own.
  var survivesWrongSettings: Bool { true }

  func perform(_ streams: Streams, _ choices: Choices) throws -> ExitStatus {
    let format = try OptionValue.choice(format, "--format", of: Format.self) ?? .text
    let report = DoctorReport(choices)
    switch format {
    case .text: try streams.write(report.text)
    case .json: try streams.write(report.json)
    }
    return report.isRight ? .done : .failed
  }
}
