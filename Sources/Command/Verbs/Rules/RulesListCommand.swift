import ArgumentParser
import Reports
import Rulebook

/// `dueregard rules list`: the rules of packs, a line each.
struct RulesListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the rules of packs.",
    usage: "dueregard rules list [options]"
  )

  @OptionGroup
  var packs: PackOptions

  @OptionGroup
  var format: RulesFormatOption

  @OptionGroup
  var shared: SharedOptions

  var flags: [Setting: [String]] { packs.flags }

  func perform(_ streams: Streams, _ choices: Choices) throws -> ExitStatus {
    let format = try format.value()
    let report = ListReport(
      try RulePacks.load(choices, streams).map {
        ListReport.Pack(header: $0.header, folder: $0.folder, rules: $0.summaries)
      }
    )
    switch format {
    case .text: try streams.write(report.text())
    case .json: try streams.write(report.json())
    }
    return .done
  }
}
